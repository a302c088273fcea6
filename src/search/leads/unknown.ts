import { distance } from 'fastest-levenshtein';
import { stemmer } from 'stemmer';
import type { SearchHit } from '../../dossier/search-answer.ts';
import { KINDS } from '../../vocabulary.ts';
import { alikeTo } from '../alike.ts';
import { COMMON_WORDS } from '../common.ts';
import { LISTS } from '../lists.ts';
import { questionIn, withVerbsJoined } from '../question.ts';
import { ASKING, ASKING_TOO, FUNCTION_WORDS, PARTED } from '../synonyms.ts';
import { VERBS } from '../verbs.ts';
import { nameKey, typedWords, wholeInKey, wrongIn } from '../words.ts';
import { NAMED } from './actors.ts';
import { ENDS } from './kinds.ts';
import type { Finding } from './lead.ts';

/** Words that are no names, however they are inflected: of the grammar, of the language, and of the kinds of records. */
const PLAIN: ReadonlySet<string> = new Set(
  [
    ...COMMON_WORDS,
    ...FUNCTION_WORDS,
    ...ASKING,
    ...ASKING_TOO,
    ...PARTED.verbs,
    ...PARTED.behind,
    ...Object.values(LISTS).flatMap((list) => list.split(/[ -]/)),
    ...VERBS.flatMap(({ verbs }) => verbs.split(' ')),
    ...[...KINDS.values()].flatMap(({ label }) => label.toLowerCase().split(/[^a-z]+/)),
  ].map(stemmer),
);

const isPlain = (word: string): boolean =>
  /^\d/.test(word) || PLAIN.has(stemmer(word)) || alikeTo(word).synonyms.length > 0;

/** A word of what is asked about, as it was written. */
interface Written {
  readonly text: string;
  /** It may be a part of a name: no word of the grammar or the language. */
  readonly mayName: boolean;
  readonly isCapital: boolean;
  readonly isFunction: boolean;
}

function writtenIn(part: string): readonly Written[] {
  return withVerbsJoined(part)
    .split(/\s+/)
    .map((written) => written.replaceAll(/^[^\p{L}\p{N}#@]+|[^\p{L}\p{N}]+$|['’]s$/gu, ''))
    .filter((text) => text !== '')
    .map((text) => {
      const words = typedWords(text);
      return {
        text,
        mayName: words.length > 0 && !words.every(isPlain),
        isCapital: /^\P{L}*\p{Lu}/u.test(text),
        isFunction: words.every((word) => FUNCTION_WORDS.has(word)),
      };
    });
}

/** A run of words that may be a name, and whether it stands where only names do, for whoever writes no capitals. */
interface Run {
  readonly words: readonly Written[];
  readonly isName: boolean;
}

const nameOf = ({ words }: Run): string => words.map(({ text }) => text).join(' ');

function runsIn(part: string): readonly Run[] {
  const all = writtenIn(part);
  const runs: Run[] = [];
  for (let start = 0; start < all.length; start += 1) {
    const { isCapital } = all[start] ?? {};
    const length = all.slice(start).findIndex((word) => !word.mayName || word.isCapital !== isCapital);
    const words = all.slice(start, length === -1 ? undefined : start + length);
    if (words.length === 0) continue;
    const [before, after] = [all[start - 1], all[start + words.length]];
    const stands = (before?.isFunction ?? true) && (words.length > 1 || (after?.isFunction ?? true));
    runs.push({ words, isName: stands });
    start += words.length - 1;
  }
  return runs;
}

function partsOf(text: string): readonly string[] {
  const { asked, about } = questionIn(text);
  const parts = [asked?.one, asked?.other, asked?.by, asked?.about].filter((part) => part !== undefined);
  return parts.length > 0 ? parts : [about];
}

/** So many that fit a word best are looked at. */
const MOST = 10;
/** Shorter beginnings of names are those of too many others. */
const SHORTEST_START = 4;

/**
 * The first name of a text that nobody and nothing here has, nor nearly: of it no record with other words tells anything.
 * Words without a capital may also stand in what is told.
 */
export async function unknownNameIn(text: string, { find }: Finding): Promise<string | undefined> {
  const lastTyped = /[\s?!.]$/.test(text) ? undefined : text.split(/\s+/).at(-1);
  const isKnown = async (word: Written): Promise<boolean> => {
    const hits = await find(word.text, { most: MOST });
    return hits.some(
      ({ entity, field, text: matched }) =>
        (NAMES.has(field) && entity.kind !== 'Claim' && names(matched, word, word.text === lastTyped)) ||
        (!word.isCapital && matched.split(/[^\p{L}\p{N}]+/u).includes(word.text)),
    );
  };
  const runs = partsOf(text).flatMap(runsIn);
  const unknown = await Promise.all(
    runs.map(async (run) => {
      const looked = run.words.filter(({ isCapital }) => isCapital || run.isName);
      const known = await Promise.all(looked.map(isKnown));
      return known.every(Boolean) ? undefined : nameOf(run);
    }),
  );
  return unknown.find((name) => name !== undefined);
}

/** Of what was found, what has one of the names that are asked about, or another name of whoever is called so; all where none is. */
export async function withNames(
  about: string,
  hits: readonly SearchHit[],
  { find }: Finding,
): Promise<readonly SearchHit[]> {
  const runs = runsIn(about).map(nameOf);
  const called = await Promise.all(runs.map((run) => find(run, { kinds: ENDS, most: MOST, least: NAMED })));
  return naming([...runs, ...called.flat().flatMap(({ entity, text }) => [entity.name, text])], hits);
}

/** Of what the words of a text find, what has one of its names; all where it has none. */
export const withItsNames = (text: string, hits: readonly SearchHit[]): readonly SearchHit[] =>
  naming(partsOf(text).flatMap(runsIn).map(nameOf), hits);

function naming(names: readonly string[], hits: readonly SearchHit[]): readonly SearchHit[] {
  const wanted = names.map(wordsOf).filter((name) => name.length > 0);
  if (wanted.length === 0) return hits;
  return hits.filter(({ entity, text }) => {
    const told = new Set(wordsOf([entity.name, text, entity.description ?? ''].join(' ')));
    return wanted.some((name) => name.every((word) => told.has(word)));
  });
}

/** The words of a name that tell it from others. */
const wordsOf = (name: string): readonly string[] =>
  nameKey(name)
    .trim()
    .split(' ')
    .filter((word) => !word.startsWith('_') && !FUNCTION_WORDS.has(word));

/** Where what a record is called is found. */
const NAMES = new Set(['NAME', 'ALIAS']);

/** Whether a name has a word, or nearly so; the beginning of one where it is long enough, or still being typed. */
function names(name: string, { text }: Written, isTyped: boolean): boolean {
  const key = nameKey(name);
  const parts = key.trim().split(' ');
  return typedWords(text).every(
    (word) =>
      key.includes(wholeInKey(word)) ||
      ((isTyped || word.length >= SHORTEST_START) && key.includes(` ${word}`)) ||
      alikeTo(word).forms.some((form) => key.includes(form)) ||
      parts.some((part) => distance(part, word) <= wrongIn(word)),
  );
}
