import type { ClaimFields, DeskForm, DeskState } from '../../protocol.ts';
import { type DateReading, dateReadings } from '../../read-date.ts';
import { touches } from '../article/chosen.ts';
import type { Around } from './around.ts';
import { detailsTold } from './choices.ts';
import { dated } from './dated.ts';
import type { ToldEvent } from './event-names.ts';
import { filledIn, likelyIn, type NameNear, readIn } from './likely.ts';
import { kindMeant, meantBy } from './meant.ts';
import { type ClaimForm, copyFields, known, type Party } from './model.ts';
import { isDayOf, isNumberOf } from './of-whom.ts';
import { type Reading, readingsOf } from './predicates.ts';

/** A whole claim that the chosen words seem to say, to be read and taken with one key. */
export interface Ready {
  readonly first: Party;
  readonly reading: Reading;
  readonly second: Party | null;
  readonly fields: ClaimFields;
  /** What is said of its event besides, where that is new. */
  readonly occurred: string | null;
  /** The words that say so. */
  readonly by: string;
}

export interface Words {
  readonly form: DeskForm;
  readonly state: Pick<DeskState, 'claims' | 'document'>;
  readonly claim: ClaimForm;
  readonly words: string;
  readonly around: Around;
  /** Somebody new of this name and kind. */
  readonly make: (name: string, kind: string) => Party;
}

const MOST = 3;
/** By it somebody suffers something: words that tell of it again mostly tell of the same. */
const HARM = 'HARMED_IN';

/** What did not take place, or not yet, is claimed by hand: words alone do not tell who says what of it. */
const UNSURE =
  /\b(?:not|never|no|nobody|without|plans?|planned|would|will|could|may|might|should|expect(?:s|ed)?|den(?:y|ies|ied)|if|unless|whether|threat(?:s|en\w*)?|allegedly|ask(?:s|ed)?|urge[ds]?|demand(?:s|ed)?|call(?:s|ed)? (?:for|on))\b|n[’']t\b/i;

/** Whole claims from some words, the likeliest first: none that is made from them already. */
export function readyIn({ form, state, claim, words, around, make }: Words): readonly Ready[] {
  const [span] = claim.passages;
  if (span === undefined || words === '') return [];
  const partyOf = (one: NameNear): Party | undefined => {
    if (one.id !== null && one.kind !== null) return known({ id: one.id, name: one.name, kind: one.kind });
    const made = meantBy(one, around.recent);
    if (made !== undefined) return known(made);
    const kind = kindMeant(one, around);
    return kind === null ? undefined : make(one.name, kind);
  };
  const isSure = !UNSURE.test(words);
  const usual = form.occurrences[0]?.value ?? null;
  const isTold = (id: string) =>
    state.claims.some(({ subject, object }) => [subject.id, object?.id].includes(id));

  /** Whether it would be a second harm of somebody who is harmed in something of its kind already. */
  const isHarmed = ({ beside, kind }: ToldEvent) => {
    const who = beside?.predicate === HARM ? partyOf({ ...beside.who, isWithin: true }) : undefined;
    return state.claims.some(
      ({ subject, predicate, object }) =>
        subject.id === who?.id && predicate === HARM && object?.kind === kind,
    );
  };

  const deeds = around.told.flatMap((told): readonly Ready[] => {
    const { beside } = told;
    const second = partyOf(told);
    const first = beside && partyOf({ ...beside.who, isWithin: true });
    const reading = readingsOf(form).find(
      ({ predicate, inverse }) => predicate.name === beside?.predicate && !inverse,
    );
    if (!isSure || first === undefined || second === undefined || reading === undefined) return [];
    // The same deed from other words is no new claim; nor is what would be another of its kind from these, or another harm.
    const isSaid = state.claims.some(
      ({ subject, predicate, object, passages }) =>
        subject.id === first.id &&
        predicate === beside?.predicate &&
        (object?.id === second.id ||
          (object?.kind === second.kind && second.isNew && passages.some((one) => touches(one, span)))),
    );
    if (isSaid || (second.isNew && isHarmed(told))) return [];
    const ends = { first, second, inverse: false };
    const fields = detailsTold({ ...ends, form, predicate: reading.predicate, words });
    const occurred = isTold(second.id) ? null : usual;
    return [{ first, reading, second, fields, occurred, by: told.words }];
  });

  const day = sureDayIn(words, around);
  const near = [...around.inWords.filter(({ isWithin }) => isWithin), ...around.told];
  const values = near.flatMap((one): readonly (Ready & { readonly apart: number })[] => {
    const first = partyOf(one);
    if (first === undefined) return [];
    const likely = likelyIn({ form, claim: { ...claim, first, second: null }, claims: state.claims, words });
    return likely.flatMap((reading) => {
      const { predicate, by } = reading;
      if (reading.inverse || predicate.value === null || predicate.to.length > 0) return [];
      const base = { first, reading, second: null, occurred: null, by };
      if (predicate.value.type === 'date') {
        const told = around.told.find((told) => told === one);
        if (day === undefined || told === undefined || !isDayOf(words, told.words, day.words)) return [];
        if (first.isNew && isHarmed(told)) return [];
        const { fields, lacks } = dated({}, day, { words, document: state.document, curator: undefined });
        return lacks === undefined ? [{ ...base, fields, by: day.words, apart: 0 }] : [];
      }
      const own = readIn(words, predicate, first.name);
      // Words that name nobody may be said of somebody else: what is called a lie is not who calls it so.
      const isTheirs =
        predicate.value.type === 'text'
          ? readIn(words, predicate)?.value !== own?.value
          : own !== undefined && isNumberOf(predicate, { words, cue: own.cue, of: one });
      if (!reading.isRead || !isTheirs) return [];
      const place = words.indexOf(own?.cue ?? '');
      const at = span.start + Array.from(words.slice(0, Math.max(0, place))).length;
      return [{ ...base, fields: filledIn(words, predicate, first.name), apart: Math.abs(one.start - at) }];
    });
  });
  // A value is of whom it stands nearest to.
  const nearest = values.filter(
    (one) =>
      !values.some((other) => other.reading.predicate === one.reading.predicate && other.apart < one.apart),
  );
  return [...deeds, ...nearest].slice(0, MOST);
}

/** The one day that words give; what whoever reads has to infer is theirs to choose. */
function sureDayIn(words: string, { day, sentence }: Around): DateReading | undefined {
  const { readings, fromEvent } = dateReadings(words, { day, sentence });
  const [one, ...others] = readings;
  const isSure = one?.isInferred === false && others.length === 0 && fromEvent === undefined;
  return isSure ? one : undefined;
}

/** The form with such a claim in it. */
export const withReady = (
  claim: ClaimForm,
  { first, reading, second, fields, occurred }: Ready,
): ClaimForm => ({
  ...claim,
  first,
  predicate: reading.predicate.name,
  inverse: reading.inverse,
  second,
  fields: copyFields({ ...claim.fields, ...fields }),
  occurred,
  typed: { first: '', second: '' },
});
