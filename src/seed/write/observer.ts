import type { ManagedTransaction } from 'neo4j-driver';
import type { Observed } from './observed.ts';

/** What is kept of a load's changes until it is complete: more is counted. */
const KEPT = { facts: 5_000, claims: 20_000 };

/** Collects what the parts of a load change. */
export class Observer implements Observed {
  /** Whether nothing was stored before: then all is new, and nothing is noted one by one. */
  isFirst = false;
  readonly facts: Observed['facts'][number][] = [];
  readonly claims: Observed['claims'][number][] = [];
  readonly objections: (readonly [string, string])[] = [];
  readonly names: Record<string, string> = {};
  more = 0;

  add({ facts, claims, objections, names, more }: Observed): void {
    const room = KEPT.facts - this.facts.length;
    this.facts.push(...facts.slice(0, room));
    this.more += more + Math.max(0, facts.length - room);
    this.claims.push(...claims.slice(0, KEPT.claims - this.claims.length));
    this.objections.push(...objections.slice(0, KEPT.claims - this.objections.length));
    Object.assign(this.names, names);
  }
}

/** What is noted of an import into an empty database. */
export function firstLoad(): Observer {
  const observer = new Observer();
  observer.isFirst = true;
  return observer;
}

type Runner = Pick<ManagedTransaction, 'run'>;

/**
 * Keeps what a batch changes in its own transaction: whoever goes on after a crash cannot see it any more, because the
 * batch is written.
 */
export async function keepObserved(tx: Runner, seen: Observed): Promise<void> {
  if (seen.facts.length + seen.claims.length + seen.objections.length === 0) return;
  await tx.run('CREATE (:AntiphonPending {isFirst: false, text: $text})', { text: JSON.stringify(seen) });
}

/** Begins to observe a load in batches, or goes on where the same load was interrupted. */
export async function resumeObserving(
  tx: Runner,
  { isFirst, goesOn }: { readonly isFirst: boolean; readonly goesOn: boolean },
): Promise<Observer> {
  const observer = new Observer();
  if (goesOn) {
    const { records } = await tx.run('MATCH (p:AntiphonPending) RETURN p.isFirst, p.text');
    for (const record of records) {
      const [first, text] = [...record.values()];
      observer.isFirst ||= first === true;
      // Written by `keepObserved` alone.
      if (typeof text === 'string') observer.add(JSON.parse(text) as Observed);
    }
  } else await forgetObserved(tx);
  if (isFirst && !observer.isFirst) {
    observer.isFirst = true;
    await tx.run('CREATE (:AntiphonPending {isFirst: true})');
  }
  return observer;
}

export async function forgetObserved(tx: Runner): Promise<void> {
  await tx.run('MATCH (p:AntiphonPending) DELETE p');
}
