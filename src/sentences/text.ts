/** `a, b and c` */
export function listed(items: readonly string[], word = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** A whole sentence: a capital at its beginning, one full stop at its end, single spaces, and none before a comma. */
export function ended(text: string): string {
  const whole = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .replaceAll("'", '’')
    .trim()
    .replace(/[.,;:\s]+$/, '');
  const stop = /[.!?][”’)]*$/.test(whole) ? '' : '.';
  return capital(`${whole}${stop}`);
}

/** The first letter large; a quotation mark before it stays, and so does a name that is written with a small one: "eBay". */
export const capital = (text: string): string =>
  text.replace(/^[“‘("]*\p{Ll}(?!\p{Ll}*\p{Lu})/u, (start) => start.toUpperCase());

/**
 * The first letter small, as inside a sentence. A word that is no ordinary one keeps its own: it has a capital or a digit
 * further on, stands before another that has a capital, or is one of `names`.
 */
export function lowered(text: string, names: readonly string[] = []): string {
  const [first = '', second = ''] = text.split(/\s+/);
  if (!/^\p{Lu}[\p{Ll}’'-]*[,;:.!?]*$/u.test(first)) return /^[AI]$/.test(first) ? small(text) : text;
  if (/^\p{Lu}/u.test(second) && second !== 'I' && !ARTICLES.has(first)) return text;
  const bare = first.replace(/(’s|'s|’|')?[,;:.!?]*$/, '');
  return names.some((name) => properIn(name, bare)) ? text : small(text);
}

const ARTICLES: ReadonlySet<string> = new Set([
  'A',
  'An',
  'The',
  'To',
  'That',
  'Of',
  'In',
  'On',
  'Why',
  'For',
]);

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Whether a name has the word with a capital that is not only the beginning of a sentence. */
const properIn = (name: string, word: string): boolean =>
  name.split(/[^\p{L}\p{N}’'-]+/u).some((part) => part.replace(/(’s|'s|’|')$/, '') === word);

/** Words of a source, in quotation marks; marks inside become single ones. */
export const quoted = (text: string): string =>
  `“${text.replaceAll(/"([^"]*)"|“([^”]*)”/g, (_, straight, curly) => `‘${straight ?? curly}’`)}”`;

/** A value with the words in it that are the source's own, in quotation marks: only `wording` that stands in it as it is. */
export function withWording(value: string, wording: string | undefined): string {
  if (wording === undefined || /["“”]/.test(value)) return value;
  const at = value.toLowerCase().indexOf(wording.toLowerCase());
  if (at === -1) return value;
  const end = at + wording.length;
  const isWhole = (character: string | undefined) =>
    character === undefined || !/[\p{L}\p{N}]/u.test(character);
  if (!isWhole(value[at - 1]) || !isWhole(value[end])) return value;
  return `${value.slice(0, at)}${quoted(value.slice(at, end))}${value.slice(end)}`;
}

/** Numbers of one word; ten and more are written in digits. */
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number as newspapers print it: a small whole one as a word. */
export const numeral = (number: number): string =>
  NUMBERS[number] ?? number.toLocaleString('en-GB', { maximumFractionDigits: 10 });

/** One of several: "bullets that hit" as "bullet that hit". */
export const singular = (counted: string): string => counted.replace(/^(\S*[^s\s])s\b/, '$1');
