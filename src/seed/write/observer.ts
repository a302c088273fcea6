import type { ManagedTransaction } from 'neo4j-driver';
import { rankOf } from './differing.ts';
import { Observed, type SeenClaim, type SeenFact } from './observed.ts';

/** What is kept of a load's changes until it is complete: more is counted. */
export const KEPT = { facts: 5_000, claims: 20_000 };

/** How many notes are deleted at once. */
const DELETED = 1_000;

/** Collects what the parts of a load change, those facts first that stand otherwise. */
export class Observer implements Observed {
  /** Whether nothing was stored before: then all is new, and nothing is noted one by one. */
  isFirst = false;
  readonly claims: SeenClaim[] = [];
  readonly objections: (readonly [string, string])[] = [];
  readonly names: Record<string, string> = {};
  more = 0;
  cut = 0;
  /** By their rank, each with its place among all. */
  readonly #facts: { readonly fact: SeenFact; readonly at: number }[][] = [[], [], []];
  #seen = 0;

  /** In the order in which they were seen. */
  get facts(): readonly SeenFact[] {
    return this.#facts
      .flat()
      .toSorted((a, b) => a.at - b.at)
      .map(({ fact }) => fact);
  }

  /** What of a part of a load is to be kept: what there is room for, and what is before others that have it. */
  within({ facts, claims, objections, names, more, cut }: Observed): Observed {
    const kept = this.#facts.reduce((sum, { length }) => sum + length, 0);
    const last = this.#facts.findLastIndex(({ length }) => length > 0);
    const ranked = facts.toSorted((a, b) => rankOf(a) - rankOf(b));
    const room = Math.max(0, KEPT.facts - kept);
    const wanted = new Set(
      ranked.filter((fact, index) => index < KEPT.facts && (index < room || rankOf(fact) < last)),
    );
    const someClaims = claims.slice(0, Math.max(0, KEPT.claims - this.claims.length));
    const someObjections = objections.slice(0, Math.max(0, KEPT.claims - this.objections.length));
    const ids = [...wanted, ...someClaims.flatMap(({ before, after }) => [before ?? [], after ?? []].flat())];
    return {
      facts: facts.filter((fact) => wanted.has(fact)),
      claims: someClaims,
      objections: someObjections,
      names: Object.fromEntries(
        ids
          .flatMap(({ subject, object }) => [subject, object ?? []].flat())
          .flatMap((id) => (names[id] === undefined ? [] : [[id, names[id]]])),
      ),
      more: more + facts.length - wanted.size,
      cut: cut + claims.length - someClaims.length + objections.length - someObjections.length,
    };
  }

  add(seen: Observed): void {
    const { facts, claims, objections, names, more, cut } = this.within(seen);
    for (const fact of facts) {
      this.#seen += 1;
      this.#facts[rankOf(fact)]?.push({ fact, at: this.#seen });
    }
    this.claims.push(...claims);
    this.objections.push(...objections);
    Object.assign(this.names, names);
    this.more += more;
    this.cut += cut;
    let tooMany = this.#facts.reduce((sum, { length }) => sum + length, 0) - KEPT.facts;
    for (const ofRank of this.#facts.toReversed()) {
      const dropped = Math.max(0, Math.min(tooMany, ofRank.length));
      ofRank.length -= dropped;
      this.more += dropped;
      tooMany -= dropped;
    }
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
  const { facts, claims, objections, more, cut } = seen;
  if (facts.length + claims.length + objections.length + more + cut === 0) return;
  await tx.run('CREATE (:AntiphonPending {isFirst: false, at: datetime.realtime(), text: $text})', {
    text: JSON.stringify(seen),
  });
}

/** Begins to observe a load in batches, or goes on where the same load was interrupted. */
export async function resumeObserving(
  tx: Runner,
  { isFirst, goesOn }: { readonly isFirst: boolean; readonly goesOn: boolean },
): Promise<Observer> {
  const observer = new Observer();
  if (goesOn) {
    const { records } = await tx.run('MATCH (p:AntiphonPending) RETURN p.isFirst, p.text ORDER BY p.at');
    for (const record of records) {
      const [first, text] = [...record.values()];
      observer.isFirst ||= first === true;
      if (typeof text !== 'string') continue;
      const seen = Observed.safeParse(JSON.parse(text));
      if (seen.success) observer.add(seen.data);
      // Another version wrote it.
      else observer.cut += 1;
    }
  } else await forgetObserved(tx);
  if (isFirst && !observer.isFirst) {
    observer.isFirst = true;
    await tx.run('CREATE (:AntiphonPending {isFirst: true})');
  }
  return observer;
}

/** Deletes what was kept, some of it at a time: of a session, each time is a transaction of its own. */
export async function forgetObserved(tx: Runner): Promise<void> {
  let deleted: number;
  do {
    const { records } = await tx.run(
      `MATCH (p:AntiphonPending) WITH p LIMIT ${DELETED} DELETE p RETURN count(*)`,
    );
    deleted = Number(records[0]?.get(0) ?? 0);
  } while (deleted === DELETED);
}
