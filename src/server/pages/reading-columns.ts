import { grouped } from '../../dossier/grouped.ts';
import { isUnreal } from '../../drawing/certainty.ts';
import { type Part, valuesOf } from '../../operations/reading.ts';
import { kindLabel, labelOf, relationWords, termsOf } from '../../vocabulary.ts';
import { dateWords, isDate, termOf } from './term-words.ts';

/** Keys and ranks are for programs; the files have them. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set([
  'rid',
  'sha256',
  'basisRank',
  'sureness',
  'strongestBasisRank',
  'forward',
  'links',
  'root',
]);

/** Words that together say how sure something is, in the order in which they are read: one column has them all. */
const SURENESS: readonly string[] = [
  ...['basis', 'weakestBasis', 'strongestBasis', 'status', 'weakestStatus', 'strongestStatus'],
  ...['modality', 'voice', 'attributionBasis'],
];

/** That a claim is put as a fact, and that a passage bears it: only what is otherwise is told. */
export const GOES_WITHOUT_SAYING: ReadonlySet<string> = new Set(['ASSERTED', 'BEARS']);

/** What stands in the name of a record, or in its place. */
const OF_NAMES: ReadonlySet<string> = new Set(['id', 'name', 'title', '__typename', 'sentence']);

/** Objects that are what a line is about; the line around them only says how. */
export const ABOUT: ReadonlySet<string> = new Set([
  'node',
  'entity',
  'actor',
  'response',
  'event',
  'asserter',
]);

/** What an answer may have in words as well, by the names that the words have. */
const IN_WORDS: Readonly<Record<string, readonly string[]>> = {
  edtf: ['display', 'dateDisplay'],
  asOf: ['asOfDisplay'],
  added: ['addedDisplay'],
};

/** What together says where a passage is. */
export const OF_PLACES: ReadonlySet<string> = new Set(['start', 'end', 'sentenceNumber', 'isPartOfSentence']);

/** Of whoever says so: its headline and its date, if it is a document. They stand in its name. */
export const isPublication = ({ name, below }: Part): boolean =>
  name === 'entity' &&
  below !== undefined &&
  !below.some((part) => part.name === 'id' || part.name === 'name');

interface Column {
  readonly title: string;
  readonly of: readonly Part[];
}

/** What it is about comes first, and how sure it is in one column; what no record has, has none. */
export function columnsOf(parts: readonly Part[], items: readonly unknown[]): readonly Column[] {
  const known = parts.filter(
    (part) => isOwn(part, parts) && items.some((item) => valuesOf(item, part).length > 0),
  );
  const sure = SURENESS.flatMap((name) => known.filter((part) => part.name === name));
  const [first] = known.filter((part) => sure.includes(part));
  const columns = known
    .filter((part) => !sure.includes(part) || part === first)
    .map((part) => (part === first ? { title: 'How sure', of: sure } : { title: headOf(part), of: [part] }));
  const isAbout = ({ of: [part] }: Column) => part !== undefined && ABOUT.has(part.name);
  return [...columns.filter(isAbout), ...columns.filter((column) => !isAbout(column))];
}

/** In which way something is so: rows that differ in nothing else tell of one thing. */
const WAYS: ReadonlySet<string> = new Set(['type', 'stance', 'role']);

/** What is told in one row: a response of several types, or of several parts that one had in it, is not listed twice. */
export function rowsOf(items: readonly unknown[], parts: readonly Part[]): readonly (readonly unknown[])[] {
  const left = new Set(parts.filter(isWay).map(({ key }) => key));
  return grouped(items, (item) =>
    JSON.stringify(
      typeof item === 'object' && item !== null
        ? Object.entries(item).filter(([key]) => !left.has(key) && !FOR_PROGRAMS.has(key))
        : item,
    ),
  );
}

export const isWay = ({ name, below }: Part): boolean => WAYS.has(name) && below === undefined;

/** All ways of what stands in one row, each once. */
export const waysIn = (items: readonly unknown[], part: Part): readonly string[] => [
  ...new Set(items.flatMap((item) => valuesOf(item, part)).map((value) => wordsFor(value, part))),
];

export const isHeaded = (parts: readonly Part[]): boolean => parts.some(({ name }) => OF_NAMES.has(name));

/** What is read as a value of its own, beside the name of the record. */
export const isOwn = (part: Part, parts: readonly Part[]): boolean =>
  !isPublication(part) && isValue(part, parts);

const isValue = ({ name }: Part, parts: readonly Part[]): boolean =>
  !FOR_PROGRAMS.has(name) &&
  !OF_NAMES.has(name) &&
  !parts.some((other) => IN_WORDS[name]?.includes(other.name)) &&
  !(OF_PLACES.has(name) && parts.some((other) => other.name === 'sentenceNumber'));

export const headOf = ({ key, name }: Part): string =>
  name === 'node' || name === 'entity' ? 'Who or what' : termOf(key);

/** The only value of a part of an object. */
export function onlyOf(item: unknown, parts: readonly Part[], wanted: string): unknown {
  const part = parts.find(({ name }) => name === wanted);
  return part === undefined ? undefined : valuesOf(item, part)[0];
}

/** A value in words: of an enum its label, of a relation how it reads. */
export function wordsFor(value: unknown, { name, words }: Part): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return String(value);
  if (name === 'relation') return relationWords(value);
  if (isDate(name)) return dateWords(value);
  // What a claim says of how far an event got is a word of the API.
  if (name === 'value' && termsOf('Occurrence').has(value)) return labelOf('Occurrence', value);
  // Nobody is to take a plan for a deed.
  if (name === 'occurrence' && isUnreal(value)) return `only ${words?.get(value) ?? value}`;
  return words?.get(value) ?? (words === undefined ? value : words.size === 0 ? kindLabel(value) : value);
}
