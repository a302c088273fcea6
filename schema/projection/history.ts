import type { SeedView } from '../../src/seed/model/seed-view.ts';
import type { Grounds } from './certainty.ts';
import { compare, type ReadClaim } from './claim.ts';
import { dayWords, type Known, knownAtIn, objectedAtIn, placeOf } from './known.ts';
import { objectionsTo } from './objections.ts';
import { type Reading, type Standing, standingAmong } from './standing.ts';

/** Where a fact was spoken of at more moments, what was said at some of them stands with the next that is kept. */
export const MOST_MOMENTS = 100;
/** Ids that are kept of one moment. */
const MOST_IDS = 20;
/** In the place of a moment, for what no date is known of: it sorts behind all of them. */
export const UNDATED = '?';

/** How a fact stood from each moment on at which something was said about it, in order, each as `rowOf` writes it. */
export type HistoryOf = (claims: readonly ReadClaim[], read: Reading) => readonly string[];

/**
 * Works out how facts stood at each moment from what had been said by then: a denial, a correction, a finding changes how
 * a fact stands from its day on, and nothing before. What no date is known of comes last. Who belongs to whom is asked as of
 * today: too few sources mislead less than too many.
 */
export function historyIn(view: SeedView, grounds: Grounds): HistoryOf {
  const { objections } = grounds;
  const knownAt = knownAtIn(view, grounds);
  const objectedAt = objectedAtIn(view, knownAt);
  return (claims, read) => {
    const objecting = claims.flatMap(({ id }) =>
      objectionsTo(id, objections).flatMap((one) => [
        one.id,
        ...objectionsTo(one.id, objections).map((o) => o.id),
      ]),
    );
    const said = new Map<string, Known | undefined>([
      ...objecting.map((id) => [id, objectedAt({ id })] as const),
      ...claims.map((claim) => [claim.id, knownAt(claim)] as const),
    ]);
    const turns = new Set([...objecting, ...turnsIn(claims, said)]);
    const rows: string[] = [];
    let before = '';
    for (const moment of momentsOf(said, turns)) {
      const by = (id: string) => placeIn(said.get(id)) <= moment;
      const stood = standingAmong(claims, read, grounds, ({ id }) => by(id));
      const then = [...said].filter(([id, known]) => by(id) && placeIn(known) > before);
      rows.push(rowOf(moment, stood, then, turns));
      before = moment;
    }
    return rows;
  };
}

const placeIn = (known: Known | undefined): string => (known === undefined ? UNDATED : placeOf(known));

/** Claims by which a fact may turn: all that do not affirm it, and the first that says another thing, or says it more surely. */
function turnsIn(
  claims: readonly ReadClaim[],
  said: ReadonlyMap<string, Known | undefined>,
): readonly string[] {
  const first = new Map<string, ReadClaim>();
  const at = ({ id }: ReadClaim) => placeIn(said.get(id));
  for (const claim of claims.toSorted((a, b) => compare(at(a), at(b)) || compare(a.id, b.id))) {
    const key = `${claim.value} ${claim.sureness}`;
    if (claim.polarity === 'AFFIRMED' && !first.has(key)) first.set(key, claim);
  }
  return [...claims.filter(({ polarity }) => polarity !== 'AFFIRMED'), ...first.values()].map(({ id }) => id);
}

/** The moments at which something was said, in order; of too many, the turns, the first and the last. */
function momentsOf(
  said: ReadonlyMap<string, Known | undefined>,
  turns: ReadonlySet<string>,
): readonly string[] {
  const at = (id: string) => placeIn(said.get(id));
  const all = [...new Set([...said.keys()].map(at))].sort(compare);
  if (all.length <= MOST_MOMENTS) return all;
  const kept = new Set([...all.slice(-1), ...[...turns].map(at).sort(compare), ...all]);
  return [...kept].slice(0, MOST_MOMENTS).sort(compare);
}

/** Tabs between: the moment, status, basis, occurrence, how many sources, these, what was said then, the day in words. */
function rowOf(
  moment: string,
  standing: Standing | undefined,
  said: readonly (readonly [string, Known | undefined])[],
  turns: ReadonlySet<string>,
): string {
  const { status = '', basis = '', occurrence = '', roots = new Set<string>() } = standing ?? {};
  const words = said
    .flatMap(([, known]) => (known && placeOf(known) === moment ? [dayWords(known)] : []))
    .sort(compare);
  return [
    moment,
    status,
    basis,
    occurrence,
    roots.size,
    listed([...roots]),
    // What may have turned it is never among those that are left out.
    listed(
      said.map(([id]) => id),
      turns,
    ),
    words[0] ?? '',
  ].join('\t');
}

const listed = (ids: readonly string[], first: ReadonlySet<string> = new Set()): string =>
  ids
    .toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)) || compare(a, b))
    .slice(0, MOST_IDS)
    .join(' ');
