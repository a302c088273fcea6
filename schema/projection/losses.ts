import { put } from '../../src/multimap.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import type { Grounds } from './certainty.ts';
import { compare, type ReadClaim, readIn } from './claim.ts';
import { type Objection, objectionsTo } from './objections.ts';
import { type Reading, type Standing, standingAmong } from './standing.ts';

/** Of more sources, only one at a time is tried. */
const MOST_SOURCES = 6;
/** Of more who fall apart from each other, only one is let fall at a time; and of more still, only the first of them. */
const MOST_TELLERS = 9;
const MOST_ALONE = 64;
const MOST_SETS = 10;

/** Between those of whom it is enough that one falls. */
export const OR = '|';

/** Before the id of a document: all that stands in it falls, whoever says it. */
export const STANDS_IN = 'in:';

/** How a fact would stand without some who speak of it, each as `rowOf` writes it. */
export interface Losses {
  /** The smallest sets of sources whose loss changes how it stands. */
  readonly restsOn: readonly string[];
  /** How it stands without whom, the largest sets first: the first of which nobody is left holds. */
  readonly falls: readonly string[];
}

export type LossesOf = (claims: readonly ReadClaim[], read: Reading) => Losses;

/**
 * Works out how facts would stand if the word of some fell: of an actor or a document with all that count as it, or
 * of a document all that stands in it alone. Who belongs to whom stays as all sources have it.
 */
export function lossesIn(view: SeedView, grounds: Grounds): LossesOf {
  const ofObjection = ({ id }: Objection): readonly string[] => {
    const claim = view.claim(id);
    // A document that withdraws another is no claim.
    return claim === undefined ? [id, `${STANDS_IN}${id}`] : dependsOn(readIn(view, claim), grounds);
  };
  const sourceOf = ({ id, assertedBy }: Objection): string => {
    const claim = view.claim(id);
    return claim === undefined ? assertedBy : grounds.roots.ofClaim(readIn(view, claim)).root;
  };
  return (claims, read) => {
    const objecting = claims
      .flatMap(({ id }) =>
        objectionsTo(id, grounds.objections).flatMap((one) => [
          one,
          ...objectionsTo(one.id, grounds.objections),
        ]),
      )
      .sort((a, b) => compare(a.id, b.id));
    // Whoever stands against it first: of many, it is on them that most depends.
    const said = new Map([
      ...objecting.map((one) => [one.id, ofObjection(one)] as const),
      ...claims.flatMap((one) =>
        one.polarity === 'AFFIRMED' ? [] : [[one.id, dependsOn(one, grounds)] as const],
      ),
      ...claims.map((claim) => [claim.id, dependsOn(claim, grounds)] as const),
    ]);
    const now = read(claims, grounds);
    if (now === undefined) return { restsOn: [], falls: [] };
    const without = (fallen: ReadonlySet<string>) =>
      standingAmong(claims, read, grounds, ({ id }) => {
        const without = said.get(id);
        return without === undefined || !without.some((ids) => allOf(ids, fallen));
      });
    const sources = distinct([...objecting, ...claims].map(sourceOf));
    return {
      restsOn: supports(sources, now, without),
      falls: fallsOf(tellersOf([...said.values()]), now, without),
    };
  };
}

type Without = (fallen: ReadonlySet<string>) => Standing | undefined;

const allOf = (ids: string, fallen: ReadonlySet<string>): boolean =>
  ids.split(' ').every((id) => fallen.has(id));

/** Without whom a claim is not made: each of these alone, with spaces between those that have to fall together. */
export function dependsOn(claim: ReadClaim, { roots, documentOf }: Grounds): readonly string[] {
  const documents = distinct(claim.seed.passages.flatMap((id) => documentOf(id) ?? []));
  return distinct([
    claim.assertedBy,
    roots.ofClaim(claim).root,
    ...(documents.length === 0 ? [] : [documents.map((id) => `${STANDS_IN}${id}`).join(' ')]),
  ]);
}

/** The smallest sets of sources without which it stands otherwise, or nobody says so. */
function supports(sources: readonly string[], now: Standing, without: Without): readonly string[] {
  const most = sources.length > MOST_SOURCES ? 1 : sources.length;
  for (let size = 1; size <= most; size += 1) {
    const found = subsetsOf(sources, size).flatMap((ids) => {
      const then = without(new Set(ids));
      return isSame(then, now) ? [] : [rowOf(then, ids)];
    });
    if (found.length > 0) return found.slice(0, MOST_SETS);
  }
  return [];
}

/** Those without whom something that is said falls, each with all that fall with it: whichever is left out, the same is left. */
function tellersOf(said: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const alone = new Map<string, number[]>();
  for (const [place, without] of said.entries()) for (const id of without) put(alone, id, place);
  const together = new Set(said.flat().flatMap((ids) => (ids.includes(' ') ? ids.split(' ') : [])));
  const groups = new Map<string, string[]>();
  for (const id of distinct(said.flat().flatMap((ids) => ids.split(' ')))) {
    const key = together.has(id) ? id : (alone.get(id) ?? []).join();
    put(groups, key, id);
  }
  return [...groups.values()];
}

/** Of each choice, what cannot be told by a smaller one; where nobody says so any more, that is seen by the claims. */
function fallsOf(
  tellers: readonly (readonly string[])[],
  now: Standing,
  without: Without,
): readonly string[] {
  // Without the only one who speaks of it, nobody does.
  if (tellers.length < 2) return [];
  const [tried, most] =
    tellers.length > MOST_TELLERS ? [tellers.slice(0, MOST_ALONE), 1] : [tellers, tellers.length];
  const found: { readonly chosen: readonly (readonly string[])[]; readonly then: Standing }[] = [];
  for (let size = 1; size <= most; size += 1)
    for (const chosen of subsetsOf(tried, size)) {
      const then = without(new Set(chosen.map(([id = '']) => id)));
      const foreseen = found.find((one) => one.chosen.every((group) => chosen.includes(group)))?.then ?? now;
      if (then !== undefined && !isSame(then, foreseen)) found.unshift({ chosen, then });
    }
  return found.map(({ chosen, then }) =>
    rowOf(
      then,
      chosen.map((group) => group.join(OR)),
    ),
  );
}

const isSame = (one: Standing | undefined, other: Standing | undefined): boolean =>
  one?.status === other?.status && one?.occurrence === other?.occurrence;

/** Tabs between: the status, empty where nobody says so; the occurrence of an event; without whom, all of them. */
const rowOf = (standing: Standing | undefined, ids: readonly string[]): string =>
  [standing?.status ?? '', standing?.occurrence ?? '', ids.join(' ')].join('\t');

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

function subsetsOf<Item>(ids: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return ids.flatMap((first, place) =>
    subsetsOf(ids.slice(place + 1), size - 1).map((rest) => [first, ...rest]),
  );
}
