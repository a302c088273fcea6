import type { DeskClaim, DeskForm, DeskName, DeskSentence, FormPredicate, Span } from '../../protocol.ts';
import { dateReadings } from '../../read-date.ts';
import { sentencesAround, touches } from '../article/chosen.ts';
import type { ClaimForm } from './model.ts';
import { numeral } from './numeral.ts';
import { fitting, type Reading, saysHowFar, usesOf } from './predicates.ts';

interface Read {
  /** The value that the words give. */
  readonly value: string;
  /** The words that say it. */
  readonly cue: string;
  /** What stands before them: "about". */
  readonly before: string;
  /** Other details that they give, by name: what is counted. */
  readonly details: Readonly<Record<string, string>>;
}

/** Straight quotation marks as those of print, each as long as before: cues know one sort. */
const curly = (words: string): string => words.replaceAll(/(^|[\s([—–-])"/g, '$1“').replaceAll('"', '”');

/** A cue with whom the claim is about for `{}`; without, nothing stands there. */
const cueOf = (cue: string, name: string | undefined): RegExp =>
  new RegExp(
    cue.replaceAll('{}', () => (name ? name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&') : '(?!)')),
    'iu',
  );

/** What words give as the value of a predicate, of whoever is called so; undefined where they say nothing of it. */
export function readIn(said: string, { cue, value }: FormPredicate, name?: string): Read | undefined {
  const words = curly(said);
  if (value?.type === 'date') {
    const { readings, fromEvent } = dateReadings(words, { day: '2000-01-01' });
    const day = readings[0]?.words ?? fromEvent;
    return day === undefined ? undefined : { value: '', cue: day, before: '', details: {} };
  }
  const found = cue === null ? null : cueOf(cue, name).exec(words);
  if (found === null) return undefined;
  const [all, ...groups] = found;
  return {
    value: (groups.find((group) => group !== undefined) ?? all).trim(),
    cue: all,
    before: words.slice(0, found.index),
    details: Object.fromEntries(Object.entries(found.groups ?? {}).filter(([, one]) => one !== undefined)),
  };
}

/** The value that words give of themselves, and how exact it is. */
export function filledIn(
  words: string,
  predicate: FormPredicate,
  name?: string,
): Readonly<Record<string, string>> {
  const { value, details } = predicate;
  const comparator = details.find(({ name }) => name === 'comparator');
  const read = readIn(words, predicate, name);
  if (value === null) return {};
  if (read === undefined || read.value === '')
    // Few words that were chosen by themselves are what is said.
    return value.type === 'text' && comparator === undefined && isPhrase(words)
      ? { [value.name]: words.replace(/[.,;:]$/, '') }
      : {};
  if (comparator === undefined) return { [value.name]: read.value };
  const number = numeral(read.value);
  // "Dozens", "several" are no numbers.
  const isVague = Object.values(comparator.words).some((said) => said.includes(read.value.toLowerCase()));
  if (number === undefined && !isVague) return { [value.name]: read.value };
  // "Between 20 and 30", "12 of the 30": which number is meant, no claim of one says.
  if (OF_TWO.test(read.before)) return {};
  const { share, ...told } = read.details;
  const given = Object.entries({ ...told, ...(share !== undefined && { of: share }) })
    .filter(([name]) => details.some((one) => one.name === name))
    .map(([name, one]) => [name, one === '%' || one === 'per cent' ? 'percent' : one] as const);
  const meant = comparatorOf(read, comparator.words);
  return {
    ...(number === undefined && !PLURAL.test(read.value) ? {} : { [value.name]: number ?? read.value }),
    ...(meant !== undefined && { comparator: meant }),
    ...Object.fromEntries(given),
  };
}

/** Another number belongs to this one. */
const OF_TWO =
  /(?:\d|\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty))(?: ?[-–] ?| (?:and|to|or|of the|of its|of their) )$|\bnone of the $/iu;
const PLURAL = /[^s]s$/;
/** How exact a number is, by the longest words that stand before it; else by those in it: "40 or so", "a dozen". */
function comparatorOf(
  { before, cue, value }: Read,
  words: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  const said = Object.entries(words).flatMap(([word, all]) => all.map((one) => ({ word, one })));
  const longest = (fits: (one: string) => boolean) =>
    said.filter(({ one }) => fits(one)).toSorted((a, b) => b.one.length - a.one.length)[0]?.word;
  const lead = ` ${before.trimEnd().toLowerCase()}`;
  const own = ` ${cue.toLowerCase()} `;
  return (
    longest((one) => value.toLowerCase() === one) ??
    longest((one) => lead.endsWith(` ${one}`)) ??
    longest((one) => own.includes(` ${one} `))
  );
}

const MOST_WORDS = 8;
/** A part of a sentence, and no sentence. */
const isPhrase = (words: string): boolean =>
  words !== '' && !/[.!?]["”]?$/.test(words) && words.split(/\s+/).length <= MOST_WORDS;

interface Claiming {
  readonly form: DeskForm;
  readonly claim: Pick<ClaimForm, 'first' | 'second' | 'passages'>;
  /** What is claimed already. */
  readonly claims: readonly DeskClaim[];
  readonly words: string;
}

/** A predicate that chosen words seem to say, with the words that do. */
export interface Likely extends Reading {
  /** Empty where it is the claim that its event still lacks. */
  readonly by: string;
  /** Whether the words give a value, and not just a word for it. */
  readonly isRead: boolean;
}

const MOST = 6;

/** The predicates that the chosen words seem to say of who stands on the left, and that nobody has claimed from them yet. */
export function likelyIn({ form, claim, claims, words }: Claiming): readonly Likely[] {
  const { first, second, passages } = claim;
  if (first === null) return [];
  const isSaid = ({ predicate, inverse }: Reading) =>
    claims.some(
      (one) =>
        one.predicate === predicate.name &&
        (inverse ? one.object?.id : one.subject.id) === first.id &&
        one.passages.some((span) => passages.some((other) => touches(span, other))),
    );
  const text = ` ${words.toLowerCase()} `;
  const isEvent = form.kinds.find(({ name }) => name === first.kind)?.isEvent === true;
  const isNew = !claims.some((one) => one.subject.id === first.id && isOccurrence(one.predicate, form));
  return fitting(form, '', { first, second })
    .filter((reading) => !isSaid(reading))
    .flatMap((reading): readonly Likely[] => {
      if (saysHowFar(reading.predicate, form))
        return isEvent && isNew ? [{ ...reading, by: '', isRead: false }] : [];
      const read = reading.inverse ? undefined : readIn(words, reading.predicate, first.name);
      if (read !== undefined) return [{ ...reading, by: read.cue, isRead: read.value !== '' }];
      const everyday = reading.inverse ? reading.predicate.inverseWords : reading.predicate.words;
      const by = everyday.find((word) => word.length >= LONG && isIn(text, word));
      return by === undefined ? [] : [{ ...reading, by, isRead: false }];
    })
    .toSorted(
      (one, other) => rankOf(one) - rankOf(other) || usesOf(other, first.kind) - usesOf(one, first.kind),
    )
    .slice(0, MOST);
}

/** Whether a predicate says whether an event took place: every event needs a claim that does. */
const isOccurrence = (name: string, form: DeskForm): boolean =>
  form.predicates.some((one) => one.name === name && saysHowFar(one, form));

/** Whether it took place comes first, then values that the words give, then what is read from the left. */
const rankOf = ({ by, inverse, isRead }: Likely): number => (by === '' ? 0 : isRead ? 1 : inverse ? 3 : 2);

/** Shorter words stand in most sentences. */
const LONG = 5;
const isIn = (text: string, word: string): boolean => new RegExp(`[^\\p{L}]${word}[^\\p{L}]`, 'u').test(text);

/** A name near some words. */
export interface NameNear extends DeskName {
  /** Whether it stands in the words themselves, and not only in their sentences. */
  readonly isWithin: boolean;
}

/** Names in the sentences of some words, those within the words first, each once. */
export function namesAt(
  names: readonly DeskName[],
  sentences: readonly DeskSentence[],
  spans: readonly Span[],
): readonly NameNear[] {
  const around = sentencesAround(sentences, spans);
  const near = (within: readonly Span[], isWithin: boolean) =>
    names.filter((name) => within.some((span) => touches(name, span))).map((name) => ({ ...name, isWithin }));
  const all = [...near(spans, true), ...near(around, false)];
  return all.filter((one, place) => all.findIndex((other) => isSame(one, other)) === place);
}

/** Several may have one name: those who are known are told apart by their ids. */
const isSame = (one: DeskName, other: DeskName): boolean =>
  one.id === null ? one.name === other.name : one.id === other.id;
