import type { Noun } from './noun.ts';
import { stemOf } from './verb.ts';

/** What tells one that is known only by a description from others like it: "who shot Ann", "in the town". */
const DESCRIBED = /^(?:the )?(\p{Ll}.*?) ((?:who|that|with|at|against|in|involved in) .*)$/u;
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an the and of to on in at by with against for who that which during involved was were'.split(' '),
);

/**
 * Somebody who is known only by what is said of them here, as their kind alone: "the officer who shot Ann" as "an officer",
 * where they "shot Ann". With the description the sentence would say the same twice.
 */
export function withoutCircle({ text, many }: Noun, rest: string): string | undefined {
  const [, head = '', description = ''] = DESCRIBED.exec(text) ?? [];
  const said = new Set(wordsOf(rest));
  // Behind a participle ("accounts affiliated with Ann") there is no kind, only its beginning.
  if (head === '' || /ed$/.test(head) || !wordsOf(description).every((word) => said.has(word)))
    return undefined;
  if (many) return head;
  return `${/^[aeiou]/i.test(head) ? 'an' : 'a'} ${head}`;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FUNCTION_WORDS.has(word))
    .map(stemOf);
