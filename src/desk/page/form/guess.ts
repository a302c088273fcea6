import type { FormKind } from '../../protocol.ts';

/** Behind these words comes whom something is about, and no more what it is. */
const HEAD = /^(.+?) (?:of|against|on|in|at|by|for|over|about|from|to|with|after)\b/;
/** What leads somebody's name. */
const PERSON =
  /^(?:[\p{Lu}][\p{L}.’'-]*\p{L}\.?|[\p{Lu}]\.)(?: (?:[\p{Lu}][\p{L}.’'-]*\.?|de|van|von|der|la)){1,4}$/u;

/** The kind that a name tells, of those that are possible; undefined where it tells none. */
export const guessed = (name: string, kinds: readonly FormKind[]): string | undefined =>
  byWords(name, kinds) ??
  (PERSON.test(name.trim()) ? kinds.find((kind) => kind.name === 'Person')?.name : undefined);

/** The kind that its words tell: "Tribune", "Shooting of". */
export function byWords(name: string, kinds: readonly FormKind[]): string | undefined {
  const plain = ` ${name.trim().toLowerCase().replaceAll("'", '’')} `.replaceAll(/[,“”"()]/g, ' ');
  const head = HEAD.exec(plain.trim())?.[1];
  return (head === undefined ? undefined : lastIn(` ${head} `, kinds)) ?? lastIn(plain, kinds);
}

/** In English the last word says what the others are about: a "police website takedown" is a takedown. */
function lastIn(text: string, kinds: readonly FormKind[]): string | undefined {
  const found = kinds.flatMap(({ name, words }) =>
    words.flatMap((word) => {
      const form = [`${word} `, `${word}s `, `${word}es `].find((one) => text.includes(` ${one}`));
      return form === undefined ? [] : [{ name, end: text.lastIndexOf(` ${form}`) + form.length, word }];
    }),
  );
  return found.toSorted((one, other) => other.end - one.end || other.word.length - one.word.length)[0]?.name;
}
