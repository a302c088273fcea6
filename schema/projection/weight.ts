import type { NodeRow, SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { candidatesIn } from './candidates.ts';
import type { Grounds } from './certainty.ts';
import { compare, type ReadClaim, readClaim } from './claim.ts';
import { optional } from './events.ts';
import { knownBy, type Saying } from './evidence.ts';
import { excludeEachOther } from './exclusive.ts';
import type { Objection } from './objections.ts';

/** What a claim against another does to it. */
export const OBJECTS = { disputes: 'DISPUTES', refutes: 'REFUTES', retracts: 'RETRACTS' } as const;
/** In the place of a moment: there is none, or nobody knows it. */
export const NEVER = '-';
export const UNDATED = '?';

interface Around extends Saying {
  readonly view: SeedView;
  readonly grounds: Grounds;
  /** All claims about the same fact. */
  readonly same: readonly ReadClaim[];
}

/**
 * What a claim weighs for its fact, apart from what it says: who is behind it, where it stands, and who is against it. From
 * these alone a statement works out how the fact stood on a day, or would stand without some sources: see
 * `certainty/lens/status.ts`. Of claims for a relation or an occurrence: nothing else has a status.
 */
export function weightOf(claim: ReadClaim, around: Around): NodeRow['values'] {
  const { view, grounds } = around;
  const own = {
    asserterId: claim.assertedBy,
    ...optional('sourceId', sourceOf(claim.assertedBy, grounds)),
    documentIds: documentsOf(claim.seed, grounds),
  };
  if (claim.polarity !== 'AFFIRMED' || (claim.object === undefined && claim.predicate !== 'OCCURRED'))
    return own;
  const sides = sidesOf(claim, grounds);
  const objections = objectionsTo(claim, around);
  const isOfItself = claim.seed.madeIn.includes(claim.seed.subject);
  return {
    ...own,
    ...(sides.length > 0 && { sides }),
    ...(isOfItself && { ofItself: true }),
    ...(objections.length > 0 && {
      objections: objections.flatMap(([what, { id }]) => {
        const other = view.claim(id);
        // What says that it was shown to be wrong, or takes it back, does so for good.
        const isForGood = what !== OBJECTS.disputes;
        return other === undefined ? [] : [`${what} ${written(other, isForGood, around)}`];
      }),
    }),
  };
}

/** Curators count as none. */
const sourceOf = (asserter: string, { roots }: Grounds): string | undefined =>
  roots.isCurator(asserter) ? undefined : roots.of(asserter).root;

const documentsOf = ({ passages }: SeedClaim, { documentOf }: Grounds): readonly string[] =>
  [...new Set(passages.flatMap((passage) => documentOf(passage) ?? []))].sort(compare);

function sidesOf(claim: ReadClaim, grounds: Grounds): readonly string[] {
  const { parties } = grounds;
  const source = sourceOf(claim.assertedBy, grounds);
  if (source === undefined) return [];
  return parties
    .of(claim)
    .flatMap((matter, place) =>
      [...matter].flatMap(([side, members]) =>
        members.has(source) ? [`${place} of ${matter.size} ${side}`] : [],
      ),
    )
    .sort(compare);
}

/** By the rules of `certaintyOf`: nobody disputes what they say themselves. */
function objectionsTo(
  claim: ReadClaim,
  { view, grounds, same }: Around,
): readonly (readonly [string, Objection])[] {
  const { against, refuters, retracters } = grounds.objections;
  const of = (how: ReadonlyMap<string, readonly Objection[]>) => how.get(claim.id) ?? [];
  const [shown] = candidatesIn(claim);
  const opposite = (other: ReadClaim) =>
    other.polarity === 'AFFIRMED' &&
    candidatesIn(other).some((one) => shown !== undefined && excludeEachOther(one.how, one, shown));
  const denied = [
    ...same.filter(({ polarity }) => polarity === 'NEGATED'),
    ...(claim.predicate === 'OCCURRED'
      ? view
          .claimsAbout(claim.subject, claim.predicate)
          .map((one) => readClaim(one, view.canonical))
          .filter(opposite)
      : []),
  ];
  const disputes = [...denied, ...of(against)].filter(({ assertedBy }) => assertedBy !== claim.assertedBy);
  return [
    ...disputes.map((one) => [OBJECTS.disputes, one] as const),
    ...of(refuters).map((one) => [OBJECTS.refutes, one] as const),
    ...of(retracters).map((one) => [OBJECTS.retracts, one] as const),
  ];
}

/** Known at, taken back at, who says so, the source that they count as, in which documents. */
function written(other: SeedClaim, isForGood: boolean, around: Around): string {
  const { view, grounds } = around;
  const asserter = view.canonical(other.assertedBy);
  const known = (claim: SeedClaim | undefined) => claim && knownBy(claim, around)?.end;
  const back = (isForGood ? [] : (grounds.objections.retracters.get(other.id) ?? []))
    .map(({ id }) => known(view.claim(id)) ?? UNDATED)
    .sort(compare);
  return [
    known(other) ?? UNDATED,
    back[0] ?? NEVER,
    asserter,
    sourceOf(asserter, grounds) ?? asserter,
    documentsOf(other, grounds).join(),
  ].join(' ');
}
