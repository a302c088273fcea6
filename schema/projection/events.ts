import { AntiphonError } from '../../src/errors.ts';
import {
  agreedDate,
  type Dated,
  dateText,
  type EnumType,
  edtfBounds,
  isApproximate,
  wordsOf,
} from '../../src/ontology/index.ts';
import { Occurrence } from '../ontology/event.ts';
import { areContested, candidatesIn, inOrderOfShowing } from './candidates.ts';
import { certaintyOf, denialsOf, type Grounds, sourcesOf } from './certainty.ts';
import { byStrength, compare, type ReadClaim, textOf } from './claim.ts';
import { excludeEachOther } from './exclusive.ts';
import { hasFallen, type Objections } from './objections.ts';
import { factKey } from './rid.ts';
import { type Course, noCourse, type Reading } from './standing.ts';

type Values = Readonly<Record<string, unknown>>;

/** How those who affirm a fact, and those who deny it, tell it in a sentence. */
type Tell = (affirmed: readonly ReadClaim[], denied: readonly ReadClaim[]) => string | undefined;

/** What an event knows of itself: whether it occurred, how sure that is, when it was, how many, and what came of it. */
export function eventValues(
  id: string,
  claims: readonly ReadClaim[],
  grounds: Grounds,
  tell: Tell,
  course: Course = noCourse,
): Values {
  const when = dateValues(claims, grounds);
  return {
    ...occurrenceValues(id, claims, grounds, tell, course),
    ...when,
    dateContested: areContested(claims, grounds, 'DATED'),
    ...countValues(claims, grounds),
    ...optional('effect', best(claims, 'EFFECT', grounds)?.value),
  };
}

/** What an actor knows of itself: how many it is, and how old. */
export function actorValues(claims: readonly ReadClaim[], grounds: Grounds): Values {
  return {
    ...countValues(claims, grounds),
    ...optional('age', best(claims, 'AGE', grounds)?.number),
    ageContested: areContested(claims, grounds, 'AGE'),
  };
}

/**
 * The earliest moment that its date can mean, as text that sorts, and then the last: "24 November" comes before "24 November or
 * later". What has a date but no first moment comes first, what has no date last: filters by time find what may be in it by this key.
 */
export function orderKey(id: string, { start, end, edtf, notBefore }: Values): string {
  if (edtf === undefined) return `${textOf(start) ?? '9999'} ${id}`;
  return `${textOf(start) ?? textOf(notBefore) ?? '0000'} ${textOf(end) ?? '9999'} ${id}`;
}

/** `count` and `countMin` of an event or actor, from claims about its size. */
function countValues(claims: readonly ReadClaim[], grounds: Grounds): Values {
  const sizes = inOrderOfShowing(affirmed(claims), grounds).filter(
    ({ predicate, seed, number }) =>
      number !== undefined &&
      (predicate === 'SIZE' || (predicate === 'QUANTITY' && seed.values.of === undefined)),
  );
  const exact = sizes.find(({ seed }) =>
    [undefined, 'EXACT', 'ABOUT'].includes(textOf(seed.values.comparator)),
  );
  const least = sizes.find(
    ({ seed }) => seed.values.comparator === 'AT_LEAST' || seed.values.comparator === 'MORE_THAN',
  );
  const beyond = least?.seed.values.comparator === 'MORE_THAN' ? 1 : 0;
  return {
    ...optional('count', exact?.number),
    ...optional('countMin', least?.number === undefined ? undefined : Math.floor(least.number) + beyond),
    countContested: areContested(claims, grounds, 'SIZE'),
  };
}

function occurrenceValues(
  id: string,
  claims: readonly ReadClaim[],
  grounds: Grounds,
  tell: Tell,
  course: Course,
): Values {
  const about = claims.filter(({ predicate }) => predicate === 'OCCURRED');
  const sides = sidesOf(about, grounds);
  if (sides === undefined) {
    throw new AntiphonError('SEED_INVALID', `${id}: no claim says whether this event occurred`, {
      hint: 'add an OCCURRED claim',
    });
  }
  const { occurrence, affirmed: same, denied } = sides;
  return {
    occurrence,
    rid: factKey('OCCURRED', id, occurrence, null),
    ...certaintyOf(same, denied, grounds),
    sentence: tell(same, denied),
    ...course(about, eventStands),
  };
}

const eventStands: Reading = (claims, grounds) => {
  const sides = sidesOf(claims, grounds);
  if (sides === undefined) return undefined;
  const { occurrence, affirmed: same, denied } = sides;
  const { status, basis } = certaintyOf(same, denied, grounds);
  return { status, basis, occurrence, roots: sourcesOf(same, grounds).roots };
};

/** How far an event got by the best claim, with those who say so, and those who say otherwise; undefined if nobody says. */
function sidesOf(about: readonly ReadClaim[], grounds: Grounds) {
  const strongest = strongestOccurrence(about, grounds.objections);
  if (strongest?.value === undefined) return undefined;
  const occurrence = strongest.value;
  const same = affirmed(about).filter(({ value }) => value === occurrence);
  const [shown] = candidatesIn(strongest);
  const opposite = (claim: ReadClaim) =>
    candidatesIn(claim).some((one) => shown !== undefined && excludeEachOther(one.how, one, shown));
  const against = about.filter((claim) =>
    claim.polarity === 'NEGATED'
      ? claim.value === occurrence
      : claim.polarity === 'AFFIRMED' && opposite(claim),
  );
  return { occurrence, affirmed: same, denied: denialsOf(same, against, grounds) };
}

/** The best of the claims that say whether an event occurred; what was taken back or refuted comes last. */
export function strongestOccurrence(
  claims: readonly ReadClaim[],
  objections?: Pick<Objections, 'retracted' | 'refuted'>,
): ReadClaim | undefined {
  const fallen = (claim: ReadClaim) => Number(objections !== undefined && hasFallen(claim, objections));
  return affirmed(claims).sort(
    (a, b) =>
      fallen(a) - fallen(b) ||
      byStrength({ ...a, id: '' }, { ...b, id: '' }) ||
      placeOf(a) - placeOf(b) ||
      compare(a.id, b.id),
  )[0];
}

/** When an event was, by the claim whose date all others allow; where they cannot all be true, by the best claim. */
export function dateValues(claims: readonly ReadClaim[], grounds: Grounds): Values {
  const given = datesIn(claims, grounds);
  const agreed = agreedIn(given);
  const dated = agreed ?? best(claims, 'DATED', grounds);
  if (dated?.value === undefined) return {};
  const zone = textOf(dated.seed.values.zone);
  const { start, end, precision } = edtfBounds(dated.value, zone);
  return {
    edtf: dated.value,
    precision,
    ...(new Set(given.map(({ date }) => date)).size > 1 ? { dateAgreed: agreed !== undefined } : {}),
    ...readableDate(dated.value, zone),
    ...optional('start', start ?? undefined),
    ...optional('end', end ?? undefined),
    ...optional('zone', zone),
    ...optional('dateBasis', dated.seed.values.dateBasis),
    ...optional('dateText', dated.seed.values.dateText),
    ...optional('dateAnchor', dated.seed.values.dateAnchor),
  };
}

interface GivenDate extends Dated {
  readonly claim: ReadClaim;
}

/** The dates that stand, the best first. */
const datesIn = (claims: readonly ReadClaim[], grounds: Grounds): readonly GivenDate[] =>
  inOrderOfShowing(affirmed(claims), grounds).flatMap((claim) =>
    claim.predicate === 'DATED' && claim.value !== undefined && !hasFallen(claim, grounds.objections)
      ? [{ claim, date: claim.value, zone: textOf(claim.seed.values.zone) }]
      : [],
  );

/** The claim with the narrowest date that all allow. What is only claimed or assumed makes none narrower. */
function agreedIn(given: readonly GivenDate[]): ReadClaim | undefined {
  const agreed = agreedDate(given)?.claim;
  const isSureEnough = agreed?.basis === given[0]?.claim.basis || !UNSURE.includes(agreed?.basis ?? '');
  return isSureEnough ? agreed : undefined;
}

const UNSURE: readonly string[] = ['CLAIMED', 'ASSUMED'];

/** What people read of a date. */
export const readableDate = (edtf: string, zone: string | undefined): Values => ({
  dateDisplay: dateText(edtf, zone),
  approximate: isApproximate(edtf),
});

const affirmed = (claims: readonly ReadClaim[]): ReadClaim[] =>
  claims.filter(({ polarity }) => polarity === 'AFFIRMED');

const best = (claims: readonly ReadClaim[], predicate: string, grounds: Grounds): ReadClaim | undefined =>
  inOrderOfShowing(
    affirmed(claims).filter((claim) => claim.predicate === predicate),
    grounds,
  )[0];

const placeOf = ({ value }: ReadClaim): number => {
  const occurrence: EnumType = Occurrence;
  return wordsOf(occurrence).indexOf(value ?? '');
};

export const optional = (name: string, value: unknown): Values =>
  value === undefined || value === null ? {} : { [name]: value };
