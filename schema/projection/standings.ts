import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { certaintyOf, type Grounds } from './certainty.ts';
import { compare, type ReadClaim } from './claim.ts';
import { knownAtIn, objectedAtIn } from './known.ts';
import type { Objection, Objections } from './objections.ts';
import type { Recall } from './recall.ts';

/** Where a fact was spoken of at more moments, those of affirmations beyond are left out: what objects never is. */
const MOST_MOMENTS = 100;

/**
 * Works out how facts stood at each moment from what had been said by then: a denial, a correction, a finding changes how
 * a fact stands from its day on, and nothing before. Who belongs to whom is asked as of today: too few sources mislead less
 * than too many.
 */
export function recallIn(view: SeedView, grounds: Grounds): Recall {
  const { objections } = grounds;
  const knownAt = knownAtIn(view, grounds);
  const objectedAt = objectedAtIn(view, knownAt);
  return (affirmed, denied) => {
    const all = [...affirmed, ...denied];
    const objecting = all.flatMap(({ id }) => [...objectionsTo(id, objections)]);
    if (all.length + objecting.length < 2) return [];
    const objectionAt = new Map(
      objecting
        .flatMap(({ id }) => [id, ...[...objectionsTo(id, objections)].map((one) => one.id)])
        .map((id) => [id, objectedAt({ id })]),
    );
    const saidAt = new Map(all.map((claim) => [claim.id, knownAt(claim)]));
    const turns = [...objectionAt.values(), ...denied.map(({ id }) => saidAt.get(id))];
    const others = affirmed.map(({ id }) => saidAt.get(id)).sort((a = '', b = '') => compare(a, b));
    const moments = new Set([...turns, ...new Set(others)].slice(0, MOST_MOMENTS + turns.length));
    const dated = [...moments].filter((moment) => moment !== undefined).sort(compare);
    const found: string[] = [];
    let last: string | undefined;
    for (const moment of dated) {
      const by = (at: string | undefined) => at !== undefined && at <= moment;
      const before = (claims: readonly ReadClaim[]) => claims.filter(({ id }) => by(saidAt.get(id)));
      const said = before(affirmed);
      if (said.length === 0) continue;
      const until = objectionsUntil(all, objections, (one) => by(objectionAt.get(one.id)));
      const { status } = certaintyOf(said, before(denied), { ...grounds, objections: until });
      if (status !== last) found.push(`${moment} ${status}`);
      last = status;
    }
    const now = certaintyOf(affirmed, denied, grounds).status;
    return found.length > 1 || (last !== undefined && last !== now) ? found : [];
  };
}

function* objectionsTo(id: string, { retractors, refuters, against }: Objections): Iterable<Objection> {
  for (const by of [retractors, refuters, against]) yield* by.get(id) ?? [];
}

/** What had been objected to some claims by a moment, and to those who objected. */
function objectionsUntil(
  claims: readonly ReadClaim[],
  objections: Objections,
  isKnown: (objection: Objection) => boolean,
): Objections {
  const ids = new Set(
    claims.flatMap(({ id }) => [id, ...[...objectionsTo(id, objections)].map((one) => one.id)]),
  );
  const only = (of: ReadonlyMap<string, readonly Objection[]>) =>
    new Map(
      [...ids].flatMap((id) => {
        const left = (of.get(id) ?? []).filter(isKnown);
        return left.length === 0 ? [] : [[id, left] as const];
      }),
    );
  const retractors = only(objections.retractors);
  const refuters = only(objections.refuters);
  return {
    retractors,
    refuters,
    against: only(objections.against),
    retracted: new Set(retractors.keys()),
    refuted: new Set(refuters.keys()),
  };
}
