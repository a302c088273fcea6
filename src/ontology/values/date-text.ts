import { edtfBounds, hasOffset } from './edtf.ts';
import { aheadOfUtc } from './zone.ts';

/** One end of a date, in the words of its own calendar. */
interface Part {
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: string;
  readonly time: string | undefined;
  /** Whose clocks show the time. */
  readonly clock: string;
  /** What `~`, `?` and `%` make of it. */
  readonly about: boolean;
  readonly unsure: boolean;
}

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d:\d\d)(?::\d\d)?)?$/;
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)),
);

/**
 * An EDTF date for people, in the calendar of its own zone: `15 July 2016`, `between 3 and 9 July 2016`. Throws as
 * `edtfBounds` does.
 */
export function dateText(edtf: string, zone?: string): string {
  const read = (text: string) => partOf(text, zone);
  const isChoice = /^\[.*\]$/.test(edtf);
  const inner = edtf.replace(/^[[{](.*)[\]}]$/, '$1');
  const listed = inner.split(',').map((part) => part.trim());
  if (listed.length > 1)
    return listOf(
      listed.map((part) => wordsOf(read(part))),
      isChoice ? 'or' : 'and',
    );
  const isSet = inner !== edtf;
  const range = inner.split(isSet ? '..' : '/').map((end) => (end.trim() === '..' ? '' : end.trim()));
  const [low = '', high] = range;
  if (high === undefined || low === high) return wordsOf(read(low));
  if (low === '') return isSet ? `${wordsOf(read(high))} or earlier` : `until ${wordsOf(read(high))}`;
  if (high === '') return isSet ? `${wordsOf(read(low))} or later` : `from ${wordsOf(read(low))} on`;
  return rangeOf(read(low), read(high), isChoice);
}

/** The same behind a verb: `on 15 July 2016`, `on 22 or 23 November 2014`, `in 2014`, `between 3 and 9 July 2016`. */
export function dateInSentence(edtf: string, zone?: string): string {
  const [, month, day, next] = /^\[(\d{4}-\d\d)-(\d\d)\.\.\1-(\d\d)\]$/.exec(edtf) ?? [];
  if (Number(next) === Number(day) + 1)
    return `on ${dateText(`[${month}-${day},${month}-${next}]`, zone)}`.replace(NAMED_TWICE, ' or');
  const text = dateText(edtf, zone).replace(/, (?=\d\d:)/, ' at ');
  if (/^(between|until|from)\b/.test(text)) return text;
  if (edtf.includes('/')) return `from ${text}`;
  return `${/^(about )?\d{1,2} /.test(text) ? 'on' : 'in'} ${text}`;
}

/** A stretch of time behind a verb, of two EDTF dates that both belong to it: `on 24 November 2014`, `between 22 November and 2 December 2014`. */
export function stretchInSentence({ from, to }: Stretch): string {
  if (from && to) return from === to ? dateInSentence(from) : dateInSentence(`[${from}..${to}]`);
  return dateInSentence(`${from || '..'}/${to || '..'}`);
}

interface Stretch {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** The month and year of the first of two days of one month. */
const NAMED_TWICE = / \p{L}+ \d{4} or/u;

/** The last of several is led in by a word: `a, b or c`. */
const listOf = (items: readonly string[], word: string): string =>
  `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

function partOf(text: string, zone: string | undefined): Part {
  const about = /[~%]/.test(text);
  const unsure = /[?%]/.test(text);
  const bare = text.replaceAll(/[~?%]/g, '');
  const [, year, month, day, time] = PLAIN.exec(bare) ?? localMoment(bare, zone);
  return {
    year: year ?? bare,
    month: month === undefined ? undefined : MONTHS[Number(month) - 1],
    day: day === undefined ? undefined : String(Number(day)),
    time,
    about,
    unsure,
    clock: clockOf(text, zone),
  };
}

/** A moment with an offset as the clocks of the zone show it; of what is left open (`2016-XX`, `201X`) the part that is known. */
function localMoment(text: string, zone: string | undefined): readonly (string | undefined)[] {
  if (!text.includes('T')) {
    const known = text.replace(/(-XX)+$/, '').replace(/^(\d{3})X$/, '$10s');
    return PLAIN.exec(known) ?? [known, known];
  }
  const moment = Date.parse(edtfBounds(text, zone).start ?? text);
  const shown = new Date(moment + (zone === undefined ? 0 : aheadOfUtc(moment, zone))).toISOString();
  return PLAIN.exec(shown.slice(0, 'yyyy-mm-ddThh:mm'.length)) ?? [text];
}

function rangeOf(first: Part, last: Part, isBetween: boolean): string {
  const join = (low: string, high: string, rest = ''): string =>
    `${isBetween ? `between ${low} and ${high}` : `${low} to ${high}`}${rest}`;
  const plain = [first, last].every(({ about, unsure }) => !about && !unsure);
  const untimed = first.time === undefined && last.time === undefined;
  const sameMonth = first.year === last.year && first.month === last.month && last.month !== undefined;
  if (plain && sameMonth && first.day === last.day && first.time !== undefined && last.time !== undefined)
    return `${join(first.time, `${last.time}${last.clock}`)} on ${last.day} ${last.month} ${last.year}`;
  if (plain && untimed && sameMonth && first.day !== undefined && last.day !== undefined)
    return join(first.day, last.day, ` ${last.month} ${last.year}`);
  if (plain && untimed && first.year === last.year && first.month !== undefined && last.month !== undefined)
    return join(wordsOf({ ...first, year: '' }), wordsOf({ ...last, year: '' }), ` ${last.year}`);
  return join(wordsOf(first), wordsOf(last));
}

function wordsOf({ day, month, year, time, clock, about, unsure }: Part): string {
  const date = [day, month, year].filter((word) => word !== undefined && word !== '').join(' ');
  const timed = time === undefined ? date : `${date}, ${time}${clock}`;
  return `${about ? 'about ' : ''}${timed}${unsure ? ' (not sure)' : ''}`;
}

/** A time of day means nothing without the place whose clocks show it. */
function clockOf(text: string, zone: string | undefined): string {
  if (!text.includes('T')) return '';
  if (zone === undefined) return hasOffset(text) ? ' UTC' : '';
  if (!zone.includes('/')) return /^[+-]/.test(zone) ? ` UTC${zone}` : ` ${zone}`;
  return ` ${zone.split('/').at(-1)?.replaceAll('_', ' ')} time`;
}
