import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { NOTICED_WITHIN_MS } from '../../database/change-notice.ts';
import { loadState } from './load-state.ts';
import { inTransaction } from './transaction.ts';

/** Longer than servers go without looking, since their clocks and ours may not run alike. */
const NOTICE_MS = NOTICED_WITHIN_MS * 1.2;

/** Marks of a loader that was killed hold no longer than this. Nothing is committed for as long as half a minute. */
const LASTS_MS = { ANNOUNCED: 600_000, COMMITTING: 30_000 };

export interface Place {
  readonly driver: Driver;
  readonly database: string;
}

/** A change of the graph that servers are told of before it can be seen. */
export interface Change {
  /** Says that the change is committed next; comes back when every server takes notice of what is said. */
  commits(): Promise<void>;
  /** Says that the change is over, whatever came of it. */
  ends(): Promise<void>;
}

/**
 * Announces a change. Who reads while it is committed may see a part of it: Neo4j shows what is stored so far. So the marks
 * stand in transactions of their own, one before and one after it, and an answer between two looks without marks is whole.
 */
export async function announceChange(place: Place): Promise<Change> {
  const id = `change-${randomUUID()}`;
  // Each in a transaction of its own, and none touches what the change itself has locked until it is committed.
  const write = async (cypher: string, params = {}): Promise<void> => {
    const session = place.driver.session({ database: place.database });
    try {
      await inTransaction(session, (tx) => tx.run(cypher, { id, ...params }));
    } finally {
      await session.close();
    }
  };
  const say = (step: keyof typeof LASTS_MS) =>
    write(
      'MERGE (mark:AntiphonLoad {id: $id}) SET mark.step = $step, mark.until = timestamp() + toInteger($lasts)',
      { step, lasts: LASTS_MS[step] },
    );
  await write('MATCH (mark:AntiphonLoad) WHERE mark.until < timestamp() DELETE mark');
  // Nobody relies on what an empty database says.
  const isRead = (await loadState(place)) !== undefined;
  await say('ANNOUNCED');
  const start = performance.now();
  return {
    async commits() {
      if (isRead) await untilNoticed(start);
      await say('COMMITTING');
    },
    async ends() {
      await write('MATCH (mark:AntiphonLoad {id: $id}) DELETE mark');
    },
  };
}

/** Comes back when every server knows what was written to the graph before `since`. */
export async function untilNoticed(since: number = performance.now()): Promise<void> {
  await sleep(Math.max(0, since + NOTICE_MS - performance.now()));
}
