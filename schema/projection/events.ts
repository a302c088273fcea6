import { AntiphonError } from '../../src/errors.ts';
import { dateText, type EnumType, edtfBounds, isApproximate, wordsOf } from '../../src/ontology/index.ts';
import { Occurrence } from '../ontology/event.ts';
import { certaintyOf, type Objections } from './certainty.ts';
import { byStrength, compare, type ReadClaim, textOf } from './claim.ts';
import { factKey } from './rid.ts';

type Values = Readonly<Record<string, unknown>>;

/** What an event knows of itself: whether it occurred, how sure that is, when it was, how many, and what came of it. */
export function eventValues(id: string, claims: readonly ReadClaim[], objections: Objections): Values {
  const when = dateValues(claims);
  return {
    ...occurrenceValues(id, claims, objections),
    ...when,
    ...countValues(claims),
    ...optional('effect', best(claims, 'EFFECT')?.value),
  };
}

/**
 * The earliest moment that its date can mean, as text that sorts: what has a date but no such moment comes first, what has
 * no date last.
 */
export function orderKey(id: string, { start, edtf, notBefore }: Values): string {
  const first = textOf(start) ?? (edtf === undefined ? '9999' : (textOf(notBefore) ?? '0000'));
  return `${first} ${id}`;
}

/** `count` and `countMin` of an event or actor, from claims about its size. */
export function countValues(claims: readonly ReadClaim[]): Values {
  const sizes = affirmed(claims)
    .filter(
      ({ predicate, seed, number }) =>
        number !== undefined &&
        (predicate === 'SIZE' || (predicate === 'QUANTITY' && seed.values.of === undefined)),
    )
    .sort(byStrength);
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
  };
}

function occurrenceValues(id: string, claims: readonly ReadClaim[], objections: Objections): Values {
  const about = claims.filter(({ predicate }) => predicate === 'OCCURRED');
  const strongest = strongestOccurrence(about);
  if (strongest?.value === undefined) {
    throw new AntiphonError('SEED_INVALID', `${id}: no claim says whether this event occurred`, {
      hint: 'add an OCCURRED claim',
    });
  }
  const same = affirmed(about).filter(({ value }) => value === strongest.value);
  // That something was left undone denies that it was done, and the other way round.
  const opposite = ({ value }: ReadClaim) =>
    strongest.value === 'OMITTED'
      ? value === 'HAPPENED' || value === 'ONGOING'
      : value === 'OMITTED' && ['HAPPENED', 'ONGOING'].includes(strongest.value ?? '');
  const denied = about.filter((claim) =>
    claim.polarity === 'NEGATED'
      ? claim.value === strongest.value
      : claim.polarity === 'AFFIRMED' && opposite(claim),
  );
  return {
    occurrence: strongest.value,
    rid: factKey('OCCURRED', id, strongest.value, null),
    ...certaintyOf(same, denied, objections),
  };
}

/** The best of the claims that say whether an event occurred. */
export const strongestOccurrence = (claims: readonly ReadClaim[]): ReadClaim | undefined =>
  affirmed(claims).sort(
    (a, b) =>
      byStrength({ ...a, id: '' }, { ...b, id: '' }) || placeOf(a) - placeOf(b) || compare(a.id, b.id),
  )[0];

/** When an event was, by the best claim. */
export function dateValues(claims: readonly ReadClaim[]): Values {
  const dated = best(claims, 'DATED');
  if (dated?.value === undefined) return {};
  const zone = textOf(dated.seed.values.zone);
  const { start, end, precision } = edtfBounds(dated.value, zone);
  return {
    edtf: dated.value,
    precision,
    ...readableDate(dated.value, zone),
    ...optional('start', start ?? undefined),
    ...optional('end', end ?? undefined),
    ...optional('zone', zone),
    ...optional('dateBasis', dated.seed.values.dateBasis),
    ...optional('dateText', dated.seed.values.dateText),
    ...optional('dateAnchor', dated.seed.values.dateAnchor),
  };
}

/** What people read of a date. */
export const readableDate = (edtf: string, zone: string | undefined): Values => ({
  dateDisplay: dateText(edtf, zone),
  approximate: isApproximate(edtf),
});

const affirmed = (claims: readonly ReadClaim[]): ReadClaim[] =>
  claims.filter(({ polarity }) => polarity === 'AFFIRMED');

const best = (claims: readonly ReadClaim[], predicate: string): ReadClaim | undefined =>
  affirmed(claims)
    .filter((claim) => claim.predicate === predicate)
    .sort(byStrength)[0];

const placeOf = ({ value }: ReadClaim): number => {
  const occurrence: EnumType = Occurrence;
  return wordsOf(occurrence).indexOf(value ?? '');
};

export const optional = (name: string, value: unknown): Values =>
  value === undefined || value === null ? {} : { [name]: value };
