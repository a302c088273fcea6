import { casual, type ParsedResult } from 'chrono-node/en';
import { dateText } from '../ontology/values/date-text.ts';
import { edtfBounds } from '../ontology/values/edtf.ts';

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

const AHEAD = /\b(?:will|shall|plans?|planned|next|coming|going to|(?:is|are|was|were) to)\b/i;
/** "By Friday", "until 3 March": of a day; "hit by a van on Friday" says nothing of what is to come. */
const TO_A_DAY =
  /\b(?:by|until)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;
const EVENT = /\b(?:later|earlier|after|before|from)\b/i;
/** Words before a date that belong to it. */
const LEAD =
  /\b(about|around|approximately|roughly|between|from|before|by|until|since)(?: +(?:on|at|in))? *$/i;

/** What English words say of when something was: as vague as they are, and nothing where they say nothing. */
export function dateReadings(text: string, { day, sentence = text }: Around): DateReadings {
  const written = asEdtf(text.trim());
  if (written !== undefined) return { readings: [written], lacksDay: false, fromEvent: undefined };
  const from = /^\d{4}-\d\d-\d\d/.exec(day ?? '')?.[0];
  const isAhead = AHEAD.test(sentence) || TO_A_DAY.test(text);
  const reference = { instant: noon(from ?? '2000-01-01'), timezone: 0 };
  const found = casual
    .parse(readable(text), reference, { forwardDate: isAhead })
    .map((one, place, all) => toldBy(one, all[place + 1], text))
    .filter((one) => one !== undefined);
  const own = found.filter(({ isFromEvent }) => !isFromEvent);
  const readings = own
    .filter(({ isCounted }) => from !== undefined || !isCounted)
    .flatMap((one) => readingsOf(one, { from: from ?? '', isAhead }));
  return {
    readings: [
      ...new Map((own.length > 0 ? readings : yearsIn(text)).map((one) => [one.edtf, one])).values(),
    ],
    lacksDay: from === undefined && own.some(({ isCounted }) => isCounted),
    fromEvent: found.find(({ isFromEvent }) => isFromEvent)?.words,
  };
}

/** The text with other words in the place of those that the library does not read; every place stays the same. */
function readable(text: string): string {
  const blank = (words: string) => ' '.repeat(words.length);
  return text
    .replaceAll(/\b(?:night|evening|morning|afternoon|(?:early )?hours) (?:of|on)\b/gi, blank)
    .replaceAll(/\b(?:about|around|approximately|roughly)\b/gi, blank)
    .replace(/(\bbetween\b.*?) and /i, '$1 to  ')
    .replace(/(?<=\d )(?:or|and)(?= \d)/i, (joint) => 'to'.padEnd(joint.length));
}

/** A date that stands in a text. */
interface Told {
  readonly words: string;
  /** What stands before it: "about", "between", "before". */
  readonly lead: string;
  /** As EDTF, as vague as it is; the time is apart. */
  readonly first: string;
  readonly last: string | undefined;
  readonly time: string | undefined;
  /** The day of the week, 0 for Sunday, where nothing else says which day it was. */
  readonly weekday: number | undefined;
  readonly basis: DateReading['basis'];
  readonly isCounted: boolean;
  readonly isFromEvent: boolean;
  /** Days and months in numbers, of which either may be meant. */
  readonly isMonthFirst: boolean;
}

function toldBy(one: ParsedResult, next: ParsedResult | undefined, text: string): Told | undefined {
  const { start, end, index } = one;
  const tags = [...one.tags()];
  // "Yesterday", "last night", "this morning"; the evening of a day that is given is none of them.
  const isCasual =
    !start.isCertain('weekday') &&
    (tags.includes('parser/ENCasualDateParser') ||
      (tags.some((tag) => tag.startsWith('casualReference/')) && !start.isCertain('day')));
  const isRelative = tags.includes('result/relativeDate');
  const hasDate = start.isCertain('day') || start.isCertain('month') || start.isCertain('year');
  // A time alone says nothing of the day; "march" may be one.
  if (!hasDate && !start.isCertain('weekday') && !(isCasual && !start.isCertain('hour'))) return undefined;
  const isMonthAlone = start.isCertain('month') && !start.isCertain('day') && !start.isCertain('year');
  if (isMonthAlone && !isRelative && !isMonth(one, text)) return undefined;
  // "On Friday, 9 July 2016 at about 10 p.m."
  const time = start.isCertain('hour') ? one : isTimeOf(one, next) ? next : undefined;
  const last = time === undefined || time === one ? index + one.text.length : time.index + time.text.length;
  const lead = LEAD.exec(text.slice(0, index));
  const weekday =
    start.isCertain('weekday') && !start.isCertain('day') ? (start.get('weekday') ?? undefined) : undefined;
  const isWeek = isRelative && /\bweek\b/i.test(one.text) && !/\bago\b/i.test(one.text);
  const first = isWeek ? mondayOf(isoOf(start, 'day')) : isoOf(start, precisionOf(start, isMonthAlone));
  return {
    words: text
      .slice(lead === null ? index : lead.index, last)
      .trim()
      .replace(/[,;]$/, ''),
    lead: lead?.[1]?.toLowerCase() ?? '',
    first,
    last: isWeek ? later(first, 6) : end ? isoOf(end, precisionOf(end, isMonthAlone)) : undefined,
    time: time ? `${two(time.start.get('hour'))}:${two(time.start.get('minute'))}` : undefined,
    weekday,
    basis: weekday !== undefined || isRelative || isCasual ? 'RELATIVE' : 'STATED',
    isCounted: isRelative || !start.isCertain('year') || isCasual,
    isFromEvent: isRelative && EVENT.test(one.text),
    isMonthFirst: tags.includes('parser/SlashDateFormatParser'),
  };
}

/** "March" and "May" are months where they have a capital and stand alone, or behind a word such as "in". */
function isMonth({ text: month, index }: ParsedResult, text: string): boolean {
  if (month.length > 5) return true;
  const before = text.slice(0, index).trimEnd();
  return (
    /^\p{Lu}/u.test(month) &&
    (before === '' ? text.trim() === month.trim() : /\b(?:in|since|until|by|of)$/i.test(before))
  );
}

const MOST_APART = 12;
const isTimeOf = (date: ParsedResult, next: ParsedResult | undefined): next is ParsedResult =>
  next?.start.isCertain('hour') === true &&
  !next.start.isCertain('day') &&
  !next.start.isCertain('weekday') &&
  next.index - date.index - date.text.length <= MOST_APART;

type Precision = 'day' | 'month' | 'year';
const precisionOf = (part: ParsedResult['start'], isMonthAlone: boolean): Precision => {
  if (isMonthAlone) return 'month';
  if (part.isCertain('day') || part.isCertain('weekday') || !part.isCertain('year')) return 'day';
  return part.isCertain('month') ? 'month' : 'year';
};

const two = (number: number | null): string => String(number ?? 0).padStart(2, '0');
const isoOf = (part: ParsedResult['start'], precision: Precision): string =>
  `${String(part.get('year')).padStart(4, '0')}-${two(part.get('month'))}-${two(part.get('day'))}`.slice(
    0,
    { day: 10, month: 7, year: 4 }[precision],
  );

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const DAY_MS = 86_400_000;
const later = (day: string, days: number): string =>
  new Date(noon(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);
const weekdayOf = (day: string): number => noon(day).getUTCDay();
const mondayOf = (day: string): string => later(day, -((weekdayOf(day) + 6) % 7));
const weekdayName = (day: string): string =>
  noon(day).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });

interface Counting {
  /** The day of the article. */
  readonly from: string;
  readonly isAhead: boolean;
}

function readingsOf(told: Told, { from, isAhead }: Counting): readonly DateReading[] {
  const { words, first, last, time, weekday, basis, isCounted } = told;
  const make = (day: string, end: string | undefined, why: string): readonly DateReading[] =>
    edtfsOf(told, day, end).flatMap((edtf) => reading({ edtf, words, isCounted, basis, why }));
  if (weekday !== undefined && last === undefined) {
    const back = later(from, -((weekdayOf(from) - weekday + 7) % 7));
    const name = weekdayName(back);
    const past = make(
      back,
      undefined,
      back === from ? 'the day of the article' : `the last ${name} before the article`,
    );
    const future = make(later(back, 7), undefined, `the first ${name} after the article`);
    const named = /\b(?:next|last|this)\b/i.test(words)
      ? make(first, undefined, `“${words}”, counted from the article`)
      : [];
    return [...named, ...(isAhead ? [...future, ...past] : [...past, ...future])];
  }
  const day = first.length === 10 ? `a ${weekdayName(first)}` : 'as vague as the words';
  if (basis === 'RELATIVE') return make(first, last, `${day}, counted from the day of the article`);
  if (isCounted) {
    const other = (years: number) => (date: string) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
    const shift = other(isAhead || first <= from ? 1 : -1);
    return [
      ...make(first, last, `${day}; the year is that nearest to the article`),
      ...make(shift(first), last && shift(last), 'the other year that it may be'),
    ];
  }
  const swapped =
    told.isMonthFirst && time === undefined
      ? `${first.slice(0, 4)}-${first.slice(8)}-${first.slice(5, 7)}`
      : first;
  return [
    ...make(first, last, day),
    ...(swapped === first ? [] : make(swapped, last, 'the day before the month')),
  ];
}

/** What a date says by its lead: about a day, before it, from it on, one of two. */
function edtfsOf({ lead, time }: Told, first: string, last: string | undefined): readonly string[] {
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
      return [`[..${timed === first && first.length === 10 ? later(first, -1) : timed}]`];
    case 'since':
      return [`${timed}/..`];
    default:
      return [timed];
  }
}

const YEAR = /\b((?:1\d|20)\d\d)(?:s\b|\b)/g;
/** Years and decades alone. */
const yearsIn = (text: string): readonly DateReading[] =>
  [...text.matchAll(YEAR)].flatMap(({ 0: words, 1: year = '' }) => {
    const edtf = words.endsWith('s') ? `${year.slice(0, 3)}X` : year;
    return reading({ edtf, words, isCounted: false, basis: 'STATED', why: 'as vague as the words' });
  });

const asEdtf = (text: string): DateReading | undefined =>
  /^[[{.\d]/.test(text) && text.length > 3
    ? reading({ edtf: text, words: '', isCounted: false, basis: 'STATED', why: 'as it is written' })[0]
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
