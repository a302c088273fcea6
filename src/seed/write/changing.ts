import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { NOTICED_WITHIN_MS } from '../../database/change-notice.ts';
import { loadState } from './load-state.ts';
import { inTransaction } from './transaction.ts';

/** Longer than servers go without looking, since their clocks may run differently from ours. */
const NOTICE_MS = NOTICED_WITHIN_MS * 1.2;

/** Marks of a killed loader expire after this time. No commit takes as long as half a minute. */
const LASTS_MS = { ANNOUNCED: 600_000, COMMITTING: 30_000 };

export interface Place {
  readonly driver: Driver;
  readonly database: string;
}

/** A change of the graph that servers are told of before they can see it. */
export interface Change {
  /** Announces that the commit comes next; resolves when every server heeds announcements. */
  commits(): Promise<void>;
  /** Announces that the change is over, whatever its outcome. */
  ends(): Promise<void>;
}

/**
 * Announces a change. A reader during the commit may see part of it, because Neo4j shows what is stored so far. So the
 * marks are transactions of their own, one before the change and one after it, and an answer between two looks without
 * marks is whole.
 */
export async function announceChange(place: Place): Promise<Change> {
  const id = `change-${randomUUID()}`;
  // Each in its own transaction; none touches what the change has locked until it is committed.
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

/** Resolves when every server knows what was written to the graph before `since`. */
export async function untilNoticed(since: number = performance.now()): Promise<void> {
  await sleep(Math.max(0, since + NOTICE_MS - performance.now()));
}
