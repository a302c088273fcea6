import type { FormKind } from '../../protocol.ts';

/** Behind these words comes whom something is about, and no more what it is. */
const HEAD =
  /^(.+?) (?:of|against|on|in|at|by|for|over|about|from|to|with|after|during|near|outside|who|that|which)\b/;
/** What leads somebody's name. */
const PERSON =
  /^(?:[\p{Lu}][\p{L}.’'-]*\p{L}\.?|[\p{Lu}]\.)(?: (?:[\p{Lu}][\p{L}.’'-]*\.?|de|van|von|der|la)){1,4}$/u;
/** What somebody does: "riding at a line of officers". */
const NO_DOING = /^(?:something|anything|everything|nothing|during|king|spring|evening|morning) /i;
const DOING = /^\p{L}\p{Ll}{2,}ing \p{L}/u;
const ARTICLE = /^(?:the|an?) /i;

/** The kind that a name tells, of those that are possible; undefined where it tells none. */
export const guessed = (name: string, kinds: readonly FormKind[]): string | undefined =>
  byWords(name, kinds) ?? (isFullName(name) ? kinds.find((kind) => kind.name === 'Person')?.name : undefined);

/** Whether a name is written as that of a person: two words or more with capitals. */
export const isFullName = (name: string): boolean => PERSON.test(name.trim());

/** The kind that its signs or its words tell: "#Justice", "Officer Ann Lee", "Tribune", "Shooting of". */
export function byWords(name: string, kinds: readonly FormKind[]): string | undefined {
  const own = name.trim().replace(ARTICLE, '');
  const signed = kinds.find(({ signs }) => signs.some((sign) => new RegExp(sign, 'u').test(own)));
  if (signed !== undefined) return signed.name;
  const plain = name
    .trim()
    .replaceAll("'", '’')
    .replaceAll(/[,“”"()]/g, ' ');
  // "Day of action", "request for comment": what stands behind the small word belongs to it.
  const whole = kinds.find(({ words }) =>
    words.some((word) => HEAD.test(word) && ` ${plain} `.toLowerCase().includes(` ${word} `)),
  );
  if (whole !== undefined) return whole.name;
  const head = HEAD.exec(plain)?.[1];
  const told = lastIn(head ?? plain, kinds);
  if (told !== undefined) return told;
  // "Holding up his phone" is something done, whoever stands behind it.
  if (DOING.test(plain) && !NO_DOING.test(plain)) return kinds.find((kind) => kind.name === 'Act')?.name;
  return head === undefined ? undefined : lastIn(plain, kinds);
}

/** In English the last word says what the others are about: a "police website takedown" is a takedown. */
function lastIn(name: string, kinds: readonly FormKind[]): string | undefined {
  const text = ` ${name} `;
  const lower = text.toLowerCase();
  const found = kinds.flatMap(({ name: kind, words }) =>
    words.flatMap((word) => {
      // One with a capital is a word like others, unless the name has the capital too.
      const [all, from] = /^\p{Lu}/u.test(word) ? [text, 2] : [lower, 0];
      const form = [`${word} `, `${word}s `, `${word}es `, `${word}’s `].find((one) =>
        all.includes(` ${one}`, from),
      );
      const isLast =
        form !== undefined &&
        /^(?:[\d .]*|[Ll]ocal [\d ]+)$/.test(all.slice(all.lastIndexOf(` ${form}`) + 1 + form.length));
      // A place within somebody’s name is not what they are: "River Watch".
      return form === undefined || (kind === 'Place' && !isLast && isFullName(name))
        ? []
        : [{ kind, end: all.lastIndexOf(` ${form}`) + form.length, word, exact: form === `${word} ` }];
    }),
  );
  return found.toSorted(
    (one, other) =>
      other.end - one.end || other.word.length - one.word.length || Number(other.exact) - Number(one.exact),
  )[0]?.kind;
}
