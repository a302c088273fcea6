import { casual, type ParsedResult } from 'chrono-node/en';
import { instantOf, later, mondayOf } from './calendar.ts';

/** Words before a date that belong to it. */
const LEAD =
  /\b(about|around|approximately|roughly|between|from|before|by|until|since)(?: +(?:on|at|in))? *$/i;

/** The text with other words in the place of those that the library does not read; every place stays the same. */
function readable(text: string): string {
  const blank = (words: string) => ' '.repeat(words.length);
  return text
    .replaceAll(/\b(?:night|evening|morning|afternoon|(?:early )?hours) (?:of|on)\b/gi, blank)
    .replaceAll(/\b(?:about|around|approximately|roughly)\b/gi, blank)
    .replaceAll(/\b(?:early|late|mid)[ -](?=in |\p{Lu})/giu, blank)
    .replace(/(\bbetween\b.*?) and /i, '$1 to  ')
    .replace(/(\bfrom\b[^,;.]*?) through /i, '$1 to      ')
    .replace(/(?<=\d )(?:or|and)(?= \d)/i, (joint) => 'to'.padEnd(joint.length));
}

/** A date that stands in a text. */
export interface Told {
  readonly index: number;
  readonly words: string;
  /** What stands before it: "about", "between", "before". */
  readonly lead: string;
  /** As EDTF, as vague as it is; the time is apart. */
  readonly first: string;
  readonly last: string | undefined;
  readonly time: string | undefined;
  /** The day of the week, 0 for Sunday, where nothing else says which day it was. */
  readonly weekday: number | undefined;
  /** The day of the week that is given with a day of a month. */
  readonly named: number | undefined;
  /** The time at which it ended, on the same day. */
  readonly until: string | undefined;
  readonly basis: 'STATED' | 'RELATIVE';
  readonly isCounted: boolean;
  /** Whether a month or a day of a month is given without its year. */
  readonly lacksYear: boolean;
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
  // A stretch of time is no day; a name may begin with one: "The Monday Club", "April Jones".
  if (/^(?:for|within|every|past|over|after)\b/i.test(one.text) || isOfName(one, text)) return undefined;
  // "A second march": a month has a capital, or a number beside it.
  if (/\b(?:march|may)\b/.test(one.text) && !/\d/.test(one.text)) return undefined;
  // "On Friday, 9 July 2016 at about 10 p.m."
  const time = start.isCertain('hour') ? one : isTimeOf(one, next) ? next : undefined;
  const last = time === undefined || time === one ? index + one.text.length : time.index + time.text.length;
  const lead = LEAD.exec(text.slice(0, index));
  const weekday =
    start.isCertain('weekday') && !start.isCertain('day') ? (start.get('weekday') ?? undefined) : undefined;
  const isWeek = isRelative && /\bweek\b/i.test(one.text);
  const first = isWeek ? mondayOf(isoOf(start, 'day')) : isoOf(start, precisionOf(start, isMonthAlone));
  return {
    index,
    words: text
      .slice(lead === null ? index : lead.index, last)
      .trim()
      .replace(/[,;]$/, ''),
    lead: lead?.[1]?.toLowerCase() ?? '',
    first,
    last: isWeek ? later(first, 6) : end ? isoOf(end, precisionOf(end, isMonthAlone)) : undefined,
    time: time ? timeOf(time.start) : undefined,
    until: end?.isCertain('hour') ? timeOf(end) : undefined,
    weekday,
    named:
      start.isCertain('weekday') && start.isCertain('day') ? (start.get('weekday') ?? undefined) : undefined,
    basis: !start.isCertain('year') || isRelative || isCasual ? 'RELATIVE' : 'STATED',
    isCounted: isRelative || !start.isCertain('year') || isCasual,
    lacksYear: hasDate && !start.isCertain('year') && !isCasual,
    isMonthFirst: tags.includes('parser/SlashDateFormatParser'),
  };
}

/** A name that begins with a day or a month, or has one behind its article. */
const isOfName = ({ text: said, index }: ParsedResult, text: string): boolean =>
  /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|april|may|june|august|march)$/i.test(said) &&
  /^ \p{Lu}\p{Ll}/u.test(text.slice(index + said.length)) &&
  !/\b(?:\d|[ap]\.?m\.?,?|on|by|since|until|from|and|to|between|before|after|of|in|late|early|last|next|this)\s$/i.test(
    text.slice(0, index),
  );

/** "March" and "May" are months where they have a capital and stand alone, or behind a word such as "in". */
function isMonth({ text: month, index }: ParsedResult, text: string): boolean {
  if (month.length > 5) return true;
  const before = text
    .slice(0, index)
    .trimEnd()
    .replace(/\b(?:early|late|mid-?)$/i, '')
    .trimEnd();
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

const timeOf = (part: ParsedResult['start']): string => `${two(part.get('hour'))}:${two(part.get('minute'))}`;

/** The dates that a text gives, in their order; what counts from the day of the article is told as if that were this day. */
export function datesIn(text: string, day: string): readonly Told[] {
  return casual
    .parse(readable(text), { instant: instantOf(day), timezone: 0 })
    .map((one, at, all) => toldBy(one, all[at + 1], text))
    .filter((one) => one !== undefined);
}
