import { distance } from 'fastest-levenshtein';

/** A name by its words alone: without an article before it, the ending of a plural or a possessive, and marks. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replaceAll(/['’]s?(?![\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word))
    .join(' ');

/** Whether two names are one, but for how they are written: "the Seafarers' Union", "Seafarers Union". */
export const isSameName = (one: string, other: string): boolean => {
  const bare = bareName(one);
  return bare === bareName(other) && (bare !== '' || one === other);
};

/** Whether somebody may have typed a part of a name or a short form of it: its words as they begin, in its order. */
export function isPartOfName(typed: string, name: string): boolean {
  const words = bareName(name).split(' ');
  let at = -1;
  return bareName(typed)
    .split(' ')
    .every((word) => {
      at = words.findIndex((one, place) => place > at && one.startsWith(word));
      return at !== -1;
    });
}

/** Longer names have room for a second wrong letter. */
const LONG = 10;
const LONGEST = 100;

/** Whether names differ in a letter or two, as a slip of the fingers does it; numbers tell apart. */
export function isNearName(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)];
  const most = a.length >= LONG ? 2 : 1;
  if (a.length < 5 || a.length > LONGEST || Math.abs(a.length - b.length) > most) return false;
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).join();
  return a !== b && numbers(a) === numbers(b) && distance(a, b) <= most;
}
