import { dateText } from '../ontology/values/date-text.ts';
import { edtfBounds } from '../ontology/values/edtf.ts';
import { type Tense, tenseAt } from '../text/tense.ts';
import { daysBetween, lastSuch, later, mondayOf, weekdayName, weekdayOf } from './calendar.ts';
import { countedIn, yearsIn } from './relative-dates.ts';
import { datesIn, type Told } from './told-date.ts';

/** What some words may say of when something was. */
export interface DateReading {
  readonly edtf: string;
  /** The same for people. */
  readonly label: string;
  /** The words that say so, as they stand in the text; empty where it was written as EDTF. */
  readonly words: string;
  /** `RELATIVE` of words that count from another day, such as "Saturday". */
  readonly basis: 'STATED' | 'RELATIVE';
  /** Whether the day of the article tells what is meant: of a weekday, or of a day without a year. */
  readonly isCounted: boolean;
  /** Whether the words leave open which year: to choose one is the reading of whoever reads them. */
  readonly isInferred: boolean;
  /** Why it is read so. */
  readonly why: string;
}

export interface DateReadings {
  /** The likeliest first. */
  readonly readings: readonly DateReading[];
  /** Words that count from the day of the article, where nobody has said what day that is. */
  readonly lacksDay: boolean;
  /** Words that count from something else that happened: "two days later". */
  readonly fromEvent: string | undefined;
}

interface Around {
  /** The day of the article. */
  readonly day?: string | undefined;
  /** The sentence that they stand in: it tells whether something is still to come. */
  readonly sentence?: string;
}

/** Behind these the day is still to come, where no verb says otherwise: "by Friday". */
const TO_A_DAY = /^(?:by|until)$/;
/** What English words say of when something was: as vague as they are, and nothing where they say nothing. */
export function dateReadings(text: string, { day, sentence = text }: Around): DateReadings {
  const written = asEdtf(text.trim());
  if (written !== undefined) return { readings: [written], lacksDay: false, fromEvent: undefined };
  const from = /^\d{4}-\d\d-\d\d/.exec(day ?? '')?.[0];
  const counted = countedIn(text);
  const rest = counted.reduce(
    (left, { index, words }) =>
      left.slice(0, index) + ' '.repeat(words.length) + left.slice(index + words.length),
    text,
  );
  // Of chosen words that do not stand in the sentence only they themselves tell.
  const place = sentence.indexOf(text);
  const tenseOf = (index: number) => (place === -1 ? tenseAt(text, index) : tenseAt(sentence, place + index));
  const told = datesIn(rest, from ?? '2000-01-01');
  const own = counted.filter(({ isFromEvent }) => !isFromEvent);
  const found = [
    ...own.map(({ index, words, read }) => ({
      index,
      readings:
        from === undefined
          ? []
          : read(from, tenseOf(index)).flatMap((one) =>
              reading({ ...one, words, isCounted: true, isInferred: false, basis: 'RELATIVE' }),
            ),
    })),
    ...told.map((one) => ({
      index: one.index,
      readings:
        from === undefined && one.isCounted
          ? []
          : readingsOf(one, { from: from ?? '', tense: tenseOf(one.index) }),
    })),
  ].toSorted((one, other) => one.index - other.index);
  const years = yearsIn(rest)
    .filter(({ words }) => !told.some((one) => one.words.includes(words)))
    .flatMap((one) =>
      reading({ ...one, isCounted: false, isInferred: false, basis: 'STATED', why: 'as vague as the words' }),
    );
  const readings = [...found.flatMap((one) => one.readings), ...years];
  return {
    readings: readings.filter(({ edtf }, at) => readings.findIndex((other) => other.edtf === edtf) === at),
    lacksDay: from === undefined && (own.length > 0 || told.some(({ isCounted }) => isCounted)),
    fromEvent: counted.find(({ isFromEvent }) => isFromEvent)?.words,
  };
}

interface Counting {
  /** The day of the article. */
  readonly from: string;
  /** Of the verb that governs the words. */
  readonly tense: Tense | undefined;
}

function readingsOf(told: Told, { from, tense: governing }: Counting): readonly DateReading[] {
  const { words, lead, first, last, time, weekday, named, basis, isCounted, lacksYear } = told;
  const tense = governing ?? (TO_A_DAY.test(lead) ? 'either' : undefined);
  const make = (
    day: string,
    end: string | undefined,
    why: string,
    isInferred = false,
  ): readonly DateReading[] =>
    edtfsOf(told, day, end).flatMap((edtf) => reading({ edtf, words, isCounted, isInferred, basis, why }));
  if (weekday !== undefined) {
    const span = last === undefined ? 0 : daysBetween(first, last);
    const shown = (end: string, why: string) =>
      make(later(end, -span), last === undefined ? undefined : end, why);
    const back = lastSuch((weekday + span) % 7, from);
    const name = weekdayName(back);
    const isToday = back === from;
    const past = shown(back, isToday ? 'the day of the article' : `the last ${name} before the article`);
    const next = shown(later(back, 7), `the first ${name} after the article`);
    const future = isToday && span === 0 && tense === 'ahead' ? [...past, ...next] : next;
    if (/\bnext\b/i.test(words)) {
      // Said of a day of this week, it mostly means that of the next one.
      const inWeek = mondayOf(later(back, 7)) === mondayOf(from);
      return inWeek ? [...shown(later(back, 14), `the ${name} of the next week`), ...future] : future;
    }
    if (/\bcoming\b/i.test(words)) return future;
    if (/\blast\b/i.test(words)) return [...past, ...shown(later(back, -7), `the ${name} before that`)];
    return told.lead === 'since' || tense === 'past' ? past : inOrder(tense, past, future);
  }
  const day = first.length === 10 ? `a ${weekdayName(first)}` : 'as vague as the words';
  if (lacksYear) {
    const year = Number(from.slice(0, 4));
    const of = (number: number) => (date: string) => `${number}${date.slice(4)}`;
    const isBehind = of(year)(last ?? first) <= from.slice(0, first.length);
    // A month that the article came out in may be meant by either tense.
    const isAhead = of(year)(first) >= from.slice(0, first.length);
    const inYear = (number: number, why: string) => {
      const date = of(number)(first);
      if (named !== undefined && weekdayOf(date) !== named) return [];
      const isOpen = named === undefined && (number !== year || first.length < 10);
      return make(date, last && of(number)(last), `${why}; the words give no year`, isOpen);
    };
    const past = inYear(isBehind ? year : year - 1, 'the last one before the article');
    const future = inYear(isAhead ? year : year + 1, 'the next one after the article');
    if (told.lead === 'since' || tense === 'past') return past.length > 0 ? past : future;
    if (tense === 'ahead' && future.length === 0) return past;
    const isNearAhead =
      daysBetween(from, of(isAhead ? year : year + 1)(`${first}-01`.slice(0, 10))) <
      daysBetween(of(isBehind ? year : year - 1)(`${last ?? first}-01`.slice(0, 10)), from);
    return inOrder(tense ?? (isNearAhead ? 'either' : undefined), past, future);
  }
  if (basis === 'RELATIVE') return make(first, last, `${day}, counted from the day of the article`);
  const swapped =
    told.isMonthFirst && time === undefined
      ? `${first.slice(0, 4)}-${first.slice(8)}-${first.slice(5, 7)}`
      : first;
  return [
    ...make(first, last, day),
    ...(swapped === first ? [] : make(swapped, last, 'the day before the month')),
  ];
}

/** What no verb tells is rather past; what somebody "would" do is rather to come. */
const inOrder = (
  tense: Tense | undefined,
  past: readonly DateReading[],
  future: readonly DateReading[],
): readonly DateReading[] =>
  tense === 'ahead' ? future : tense === 'either' ? [...future, ...past] : [...past, ...future];

/** What a date says by its lead: about a day, before it, from it on, one of two. */
function edtfsOf({ lead, time, until }: Told, first: string, last: string | undefined): readonly string[] {
  if (last === first && time !== undefined && until !== undefined)
    return [lead === 'from' ? `${first}T${time}/${last}T${until}` : `[${first}T${time}..${last}T${until}]`];
  if (last !== undefined) return [lead === 'from' ? `${first}/${last}` : `[${first}..${last}]`];
  const timed = time === undefined || first.length < 10 ? first : `${first}T${time}`;
  switch (lead) {
    case 'about':
    case 'around':
    case 'approximately':
    case 'roughly':
      // Of a time EDTF cannot say "about": the day says no more than is known.
      return timed === first ? [`${first}~`] : [timed, first];
    case 'by':
    case 'until':
      return [`[..${timed}]`];
    case 'before':
      // "Shortly before midnight on Monday" is Monday.
      if (timed !== first) return [first];
      return [`[..${first.length === 10 ? later(first, -1) : first}]`];
    case 'since':
      return [`${timed}/..`];
    default:
      return [timed];
  }
}

const asEdtf = (text: string): DateReading | undefined =>
  /^[[{.\d]/.test(text) && text.length > 3
    ? reading({
        edtf: text,
        words: '',
        isCounted: false,
        isInferred: false,
        basis: 'STATED',
        why: 'as it is written',
      })[0]
    : undefined;

/** None where it is no date after all. */
function reading(of: Omit<DateReading, 'label'>): readonly DateReading[] {
  try {
    edtfBounds(of.edtf);
    return [{ ...of, label: dateText(of.edtf) }];
  } catch {
    return [];
  }
}

/** A date for people; undefined where it is none yet. */
export function inWords(edtf: string): string | undefined {
  try {
    return edtf === '' ? undefined : dateText(edtf);
  } catch {
    return undefined;
  }
}
