import type { NodeRow, SeedClaim } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { candidatesIn } from './candidates.ts';
import type { Grounds } from './certainty.ts';
import { compare, type ReadClaim, readClaim, strengthOf } from './claim.ts';
import { optional } from './events.ts';
import { knownBy, type Saying } from './evidence.ts';
import { excludeEachOther } from './exclusive.ts';
import type { Objection } from './objections.ts';

/** When something was said of which no date is known: after everything else. */
export const UNDATED = '9999-12-31T00:00:00Z';
/** The moment at which even that was said. */
export const IN_THE_END = '9999-12-31T12:00:00Z';
/** When something is taken back that never is. */
export const NEVER = '9999-12-31T23:59:59Z';

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
  const { grounds } = around;
  const own = {
    asserterId: claim.assertedBy,
    ...optional('sourceId', sourceOf(claim.assertedBy, grounds)),
    documentIds: documentsOf(claim.seed, grounds),
    strength: strengthOf(claim),
  };
  if (claim.polarity !== 'AFFIRMED' || (claim.object === undefined && claim.predicate !== 'OCCURRED'))
    return own;
  const sides = sidesOf(claim, grounds);
  const { refuters, retracters } = grounds.objections;
  return {
    ...own,
    ...(sides.length > 0 && { sides }),
    ...(claim.seed.madeIn.includes(claim.seed.subject) && { ofItself: true }),
    ...listed('disputedBy', disputesOf(claim, around), around),
    ...fall('refuted', refuters.get(claim.id), around),
    ...fall('retracted', retracters.get(claim.id), around),
  };
}

/** Claims against another, as texts. */
function listed(
  name: string,
  claims: readonly Objection[],
  around: Around,
  isForGood = false,
): NodeRow['values'] {
  const texts = claims.flatMap(({ id }) => {
    const claim = around.view.claim(id);
    return claim === undefined ? [] : [written(claim, around, isForGood)];
  });
  return texts.length === 0 ? {} : { [name]: [...new Set(texts)].sort(compare) };
}

/** That a claim fell, for good: by whom, and when at first. */
function fall(how: string, by: readonly Objection[] = [], around: Around): NodeRow['values'] {
  if (by.length === 0) return {};
  return { ...listed(`${how}By`, by, around, true), [`${how}At`]: firstKnown(by, around) };
}

function firstKnown(claims: readonly Objection[], around: Around): string {
  const known = claims.flatMap(({ id }) => {
    const claim = around.view.claim(id);
    return (claim && knownBy(claim, around)?.end) ?? [];
  });
  return known.sort(compare)[0] ?? UNDATED;
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
function disputesOf(claim: ReadClaim, { view, grounds, same }: Around): readonly Objection[] {
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
  return [...denied, ...(grounds.objections.against.get(claim.id) ?? [])].filter(
    ({ assertedBy }) => assertedBy !== claim.assertedBy,
  );
}

function written(claim: SeedClaim, around: Around, isForGood: boolean): string {
  const { view, grounds } = around;
  const asserter = view.canonical(claim.assertedBy);
  const back = isForGood ? undefined : grounds.objections.retracters.get(claim.id);
  return [
    knownBy(claim, around)?.end ?? UNDATED,
    asserter,
    sourceOf(asserter, grounds) ?? asserter,
    documentsOf(claim, grounds).join(),
    back === undefined ? NEVER : firstKnown(back, around),
  ].join(' ');
}
