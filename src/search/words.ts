import anyAscii from 'any-ascii';
import { type Alike, alikeTo } from './alike.ts';
import { COMMON_WORDS } from './common.ts';
import { questionIn } from './question.ts';
import { FUNCTION_WORDS } from './synonyms.ts';

/** No word and no name is searched by more letters than these. */
const LONGEST_WORD = 40;
const LONGEST_NAME = 80;

/** Stands before a whole name, in a token of its own: no word begins with it. */
const WHOLE = '_';

/** Text in Latin letters, whatever script it is in; without what apostrophes and abbreviations add to a word. */
function plain(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .replaceAll(/\b(?:[A-Za-z]\.){2,}/g, (abbreviation) => abbreviation.replaceAll('.', ''))
    .replaceAll(/'s?(?![A-Za-z0-9])/gi, '')
    .replaceAll("'", '');
}

/** A word without the ending of the plural: "curfews" is found by "curfew", and the other way round. */
function stem(word: string): string {
  const short = word.slice(0, LONGEST_WORD);
  return short.length > 3 && /[^sui]s$/.test(short) ? short.slice(0, -1) : short;
}

const partsOf = (text: string): readonly string[] =>
  text.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
const together = (text: string): string => partsOf(text).join('').toLowerCase();

/** All forms under which the words of a text are found: "#DayOfSolidarity" as one word and as three, "e-mail" as "email" as well. */
function formsOf(text: string): readonly string[] {
  return plain(text)
    .split(/\s+/)
    .flatMap((chunk) => {
      const parts = partsOf(chunk);
      const inside = parts.flatMap((part) => {
        const humps = part.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? [];
        return humps.length > 1 ? [part, ...humps] : [part];
      });
      return parts.length > 1 ? [...inside, parts.join('')] : inside;
    })
    .map((word) => stem(word.toLowerCase()));
}

/** A word as it stands in a key, whole. */
export const wholeInKey = (word: string): string => ` ${stem(word)} `;

/** A name as it is stored to be searched: its words between spaces, and all of it in one. */
export const nameKey = (name: string): string =>
  ` ${[...formsOf(name), `${WHOLE}${together(plain(name)).slice(0, LONGEST_NAME)}`].join(' ')} `;

/** A text as it is stored to be searched, under the name of what holds it. */
export const textKey = (property: string, text: string): string =>
  ` ${[`${WHOLE}${property}`, ...formsOf(text)].join(' ')} `;

/** One word that is looked for, with all that tells whether a stored key has it. */
export interface SearchedWord extends Alike {
  /** Between spaces, as whole words stand in a key. */
  readonly whole: string;
  /** As words begin in a key; empty where the word is too short for that. */
  readonly start: string;
  readonly size: number;
  /** Its letters one by one. */
  readonly letters: readonly string[];
  /** How many letters may be wrong. */
  readonly wrong: number;
  /** Its pairs of letters, of which so many must be in a misspelt word. */
  readonly pairs: readonly string[];
  readonly enough: number;
  /** How many, where a letter is missing or too many: that breaks fewer of them. */
  readonly enoughApart: number;
}

/** What somebody looks for. */
export interface Searched {
  readonly words: readonly SearchedWord[];
  /** The key of a name that is written just so. */
  readonly key: string;
  /** All of it in one: what whole names and beginnings of names are compared with, however their words are parted. */
  readonly name: string;
  /** All words in their order; empty where it is only one. */
  readonly phrase: string;
  /** Whether somebody asks who responded to it. */
  readonly asksWhoResponded: boolean;
  /** Whether somebody asks who did something else. */
  readonly asksWho: boolean;
  /** The same for the full-text index. It cannot fail. */
  readonly lucene: string;
  /** For the full-text index: names that are spelt in a similar way, where nothing fits. */
  readonly similar: string;
}

/** The words of what somebody types. */
export function typedWords(text: string): readonly string[] {
  return (
    plain(text)
      .split(/\s+/)
      // A hashtag or handle is one word, however it is written.
      .flatMap((chunk) => (/^[#@]/.test(chunk) ? [together(chunk)] : partsOf(chunk)))
      .map((word) => word.toLowerCase().slice(0, LONGEST_WORD))
      .filter((word) => word !== '')
  );
}

/** Takes apart what somebody looks for; undefined where it contains no word. */
export function searchedFor(written: string, mostWords: number): Searched | undefined {
  const { about: text, asksWhoResponded, asksWho } = questionIn(written);
  const typed = typedWords(text).slice(0, mostWords);
  if (typed.length === 0) return undefined;
  const telling = typed.filter((word) => !FUNCTION_WORDS.has(word));
  const wanted = [...new Set(telling.length > 0 ? telling : typed)];
  const name = `${WHOLE}${together(plain(text)).slice(0, LONGEST_NAME)}`;
  return {
    words: wanted.map(searchedWord),
    key: nameKey(text),
    name,
    phrase: typed.length > 1 ? ` ${typed.map(stem).join(' ')} ` : '',
    asksWhoResponded,
    asksWho,
    lucene: [...wanted.flatMap(clauses), ...nameClauses(name, typed.length > 1)].join(' '),
    similar: [name, ...wanted.map(stem)].map((word) => `searchNames:${word}~2`).join(' '),
  };
}

/** One letter may be wrong in a word from four letters, two from eight; none in a common word: "lost" is no "Post". */
export const wrongIn = (word: string): number =>
  word.length < 4 || COMMON_WORDS.has(word) ? 0 : word.length < 8 ? 1 : 2;

/** Shorter beginnings fit too much of a large graph: of names as a whole any will do. */
const SHORTEST_START = 3;

function searchedWord(typed: string): SearchedWord {
  const word = stem(typed);
  const wrong = wrongIn(word);
  const pairs = [...word].slice(1).map((letter, at) => `${word[at]}${letter}`);
  return {
    whole: wholeInKey(typed),
    start: typed.length < SHORTEST_START ? '' : ` ${typed}`,
    size: word.length,
    letters: [...word],
    wrong,
    pairs,
    // Two letters that changed places break three pairs.
    enough: Math.max(1, pairs.length - 3 * wrong),
    enoughApart: Math.max(2, pairs.length - 2 * wrong),
    ...alikeTo(typed),
  };
}

function clauses(typed: string): readonly string[] {
  const word = stem(typed);
  const wrong = wrongIn(word);
  return [
    `searchNames:${word}^10`,
    `searchTexts:${word}`,
    ...(typed.length < SHORTEST_START ? [] : [`searchNames:${typed}*^4`]),
    ...(typed.length <= SHORTEST_START ? [] : [`searchTexts:${typed}*^0.3`]),
    ...(wrong === 0 ? [] : [`searchNames:${word}~${wrong}`]),
    ...alikeClauses(alikeTo(typed)),
  ];
}

/** Other forms count as beginnings of words do; what only means the same counts less. */
const alikeClauses = ({ forms, synonyms }: Alike): readonly string[] => [
  ...forms.flatMap((form) => [`searchNames:${term(form)}^4`, `searchTexts:${term(form)}^0.3`]),
  ...synonyms.map((synonym) => `searchNames:${term(synonym)}^2`),
];

/** As it stands in a key, for the index: a whole word, or all that begin so. */
const term = (standing: string): string => (standing.endsWith(' ') ? standing.trim() : `${standing.trim()}*`);

function nameClauses(name: string, several: boolean): readonly string[] {
  const word = stem(name.slice(WHOLE.length));
  return [
    `searchNames:${name}^60`,
    `searchNames:${name}*^20`,
    // "tango down" finds the hashtag.
    ...(several && word.length < LONGEST_WORD ? [`searchNames:${word}^10`] : []),
  ];
}
