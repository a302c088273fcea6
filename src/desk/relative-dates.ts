import { NUMBER_WORDS } from '../text/number-words.ts';
import type { Tense } from '../text/tense.ts';
import { endOfMonth, lastSuch, later, mondayOf, monthBefore } from './calendar.ts';

/** Words that count from another day, as news writes them. */
export interface Counted {
  readonly index: number;
  readonly words: string;
  /** What it may be, the likeliest first; of words that count from something else that happened nothing. */
  readonly read: (from: string, tense: Tense | undefined) => readonly { edtf: string; why: string }[];
  readonly isFromEvent: boolean;
}

const NUMBER = `\\d+|an?|${NUMBER_WORDS.join('|')}`;
const COUNT = `(?:${NUMBER}|several|a few|a couple of|some|many)`;
const UNIT = '(?:second|minute|hour|day|night|week|month|year)s?';
const PART = '(?:day|night|morning|evening|afternoon|weekend|week|month|year)';
/** "Two days later", "the next morning", "that night", "weeks before": the day of something else that happened. */
const FROM_EVENT = new RegExp(
  [
    `\\b(?:(?:about|almost|nearly|just|only|more than|less than) )?(?:${COUNT} )?${UNIT} (?:later|earlier|after(?:wards?)?|before(?:hand)?|prior)\\b(?! this\\b| yesterday\\b| tomorrow\\b)`,
    `\\bthe (?:very )?(?:next|following|previous|same|preceding) ${PART}\\b`,
    `\\b(?:later|earlier|early|late|on|in) that (?:same )?${PART}\\b|\\b(?:the )?(?:evening|night|morning|afternoon) of that day\\b`,
    `(?<=^|[.,;:] )that (?:same )?(?:day|night|morning|evening|afternoon|week|month|year)\\b(?!,? (?:that|which|when) )`,
    `\\b(?:the )?${PART} (?:before|after)\\b(?! yesterday\\b| tomorrow\\b)`,
  ].join('|'),
  'giu',
);

/** "A" and "an" are one. */
const numberOf = (said: string): number =>
  /^\d+$/.test(said) ? Number(said) : Math.max(1, NUMBER_WORDS.indexOf(said.toLowerCase()) + 1);

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (
  of: Groups,
  from: string,
  tense: Tense | undefined,
) => readonly { edtf: string; why: string }[];

const COUNTED: readonly (readonly [RegExp, Reader])[] = [
  [
    /\bthe day (?<side>before yesterday|after tomorrow)\b/giu,
    ({ side }, from) => [
      { edtf: later(from, side?.startsWith('before') ? -2 : 2), why: 'counted from the day of the article' },
    ],
  ],
  [
    /\bovernight\b(?! (?:on|from|into|to|between) )(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)/giu,
    (_, from, tense) =>
      tense === 'ahead'
        ? [{ edtf: `[${from}..${later(from, 1)}]`, why: 'the night after the day of the article' }]
        : [{ edtf: `[${later(from, -1)}..${from}]`, why: 'the night before the article' }],
  ],
  [
    /\b(?:(?:at|over|on|during) )?(?<which>the|this|this past|last|this coming|next|the past) weekend\b/giu,
    ({ which = '' }, from, tense) => weekends(which.toLowerCase(), from, tense),
  ],
  [
    /\b(?<part>earlier|later) this (?<unit>week|month|year)\b/giu,
    ({ part, unit = '' }, from) => {
      const [first, last] = spanOf(unit.toLowerCase(), from);
      return part?.toLowerCase() === 'earlier'
        ? [{ edtf: `[${first}..${from}]`, why: `of this ${unit}, up to the article` }]
        : [{ edtf: `[${from}..${last}]`, why: `of this ${unit}, from the article on` }];
    },
  ],
  [
    new RegExp(
      `\\b(?:(?:about|around|roughly|nearly|almost|some|just) )?(?<count>${NUMBER}) (?<unit>week|month|year)s? ago\\b`,
      'giu',
    ),
    ({ count = '', unit = '' }, from) => {
      const back = numberOf(count);
      const edtf = {
        week: later(from, -7 * back),
        month: monthBefore(from, back),
        year: String(Number(from.slice(0, 4)) - back),
      }[unit.toLowerCase()];
      return edtf === undefined ? [] : [{ edtf: `${edtf}~`, why: 'about so long before the article' }];
    },
  ],
];

function spanOf(unit: string, day: string): readonly [string, string] {
  if (unit === 'week') return [mondayOf(day), later(mondayOf(day), 6)];
  if (unit === 'month') return [`${day.slice(0, 7)}-01`, endOfMonth(day)];
  return [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`];
}

function weekends(which: string, from: string, tense: Tense | undefined) {
  const weekend = (saturday: string, why: string) => ({ edtf: `[${saturday}..${later(saturday, 1)}]`, why });
  const saturday = lastSuch(6, from);
  const past = weekend(saturday, 'the last weekend before the article');
  const ahead = weekend(later(saturday, 7), 'the first weekend after the article');
  if (/last|past/.test(which)) return [past];
  if (/next|coming/.test(which) || tense === 'ahead') return [ahead];
  if (tense === 'past') return [past];
  return tense === 'either' ? [ahead, past] : [past, ahead];
}

/** Such words in a text, in their order. */
export function countedIn(text: string): readonly Counted[] {
  const own = COUNTED.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].map(
      ({ 0: words, index, groups = {} }): Counted => ({
        index,
        words,
        isFromEvent: false,
        read: (from, tense) => read(groups, from, tense),
      }),
    ),
  );
  const fromEvents = [...text.matchAll(FROM_EVENT)]
    .filter(({ index }) => !own.some((one) => one.index <= index && index < one.index + one.words.length))
    .map(({ 0: words, index }): Counted => ({ index, words, isFromEvent: true, read: () => [] }));
  return [...own, ...fromEvents].toSorted((one, other) => one.index - other.index);
}

/** "Since 2015", "from 2012 to 2015", "in the early 1990s": a year with a word that tells that it is one, or alone. */
const YEAR = '(?:1[5-9]|20)\\d\\d';
const YEARS = new RegExp(
  [
    `\\b(?<lead>from|between) (?<first>${YEAR}) (?:to|and|until|through) (?<last>${YEAR})\\b`,
    `\\b(?<word>in|since|by|until|before|about|around|during|of|from|early|late|mid-?|spring|summer|autumn|fall|winter)(?: in)?(?: the)?(?: early| late| mid-?| middle)?[ -](?<year>${YEAR})(?<decade>s\\b)?(?!\\d|,\\d)`,
    `^\\W*(?:the )?(?<alone>${YEAR})(?<alones>s\\b)?\\W*$`,
    `(?<=(?:${YEAR},? (?:and|or) |\\())(?<other>${YEAR})(?=\\b)(?!,\\d)`,
  ].join('|'),
  'giu',
);

/** "Of 1968 Main Street", "of 2000 people" are no years. */
const isNoNumber = ({ 0: words, index, input }: RegExpExecArray): boolean =>
  !/^ (?:people|men|women|\p{Lu}\p{Ll}+ (?:Street|Avenue|Road))/u.test(input.slice(index + words.length));

/** Years and decades that a text gives. */
export const yearsIn = (text: string): readonly { words: string; edtf: string }[] =>
  [...text.matchAll(YEARS)].filter(isNoNumber).map(({ 0: words, groups = {} }) => {
    const { lead, first, last, word, year, decade, alone, alones, other } = groups;
    if (lead !== undefined)
      return { words, edtf: lead.toLowerCase() === 'from' ? `${first}/${last}` : `[${first}..${last}]` };
    const one = year ?? alone ?? other ?? '';
    if (decade ?? alones) return { words: `${one}s`, edtf: `${one.slice(0, 3)}X` };
    switch (word?.toLowerCase()) {
      case 'since':
        return { words, edtf: `${one}/..` };
      case 'by':
      case 'until':
        return { words, edtf: `[..${one}]` };
      case 'before':
        return { words, edtf: `[..${Number(one) - 1}]` };
      case 'about':
      case 'around':
        return { words, edtf: `${one}~` };
      default:
        return { words: one, edtf: one };
    }
  });
