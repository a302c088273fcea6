import { BEFORE_DATE } from './days.ts';

/** A text as forms are matched with it: one space behind each word, one sort of apostrophe, no mark behind the sentence. */
export const spacedWords = (text: string): string =>
  `${text
    .replaceAll(/['`‘]/g, '’')
    .replaceAll(/[“”"„]/g, '')
    .replace(/[\s?!.…]+$/u, '')
    .trim()
    .replaceAll(/\s+/g, ' ')} `;

/**
 * A form of the grammar as what matches a whole text in `spacedWords`. Each word takes the space behind it along, so that
 * what may be missing leaves none; a word that stands directly before a bracket has none.
 */
export function formOf(form: string, lists: Readonly<Record<string, string>>): RegExp {
  const tokens = form.split(/(\{\w+\}|<\w+>|[[\]()|]|\s+)/).filter((token) => token !== '');
  const written = tokens.map((token, place) => {
    const bracket = BRACKETS[token];
    if (bracket !== undefined) return bracket;
    if (token.trim() === '') return '';
    const space = OPENING.test(tokens[place + 1] ?? '') ? '' : ' ';
    return `${wordOf(token, lists)}${space}`;
  });
  return new RegExp(`^${written.join('')}$`, 'iu');
}

const BRACKETS: Readonly<Record<string, string>> = { '[': '(?:', '(': '(?:', ']': ')?', ')': ')', '|': '|' };
const OPENING = /^[[({<]/;

const WORDS = '\\S+(?: \\S+)*?';
const MANY_WORDS = '(?!(?:the|an?) \\S+ $)\\S+(?: \\S+)+';
/** Parts that not all words can stand for: "not" is no part of what somebody is called, and one word is no sentence. */
const PARTS: Readonly<Record<string, string>> = {
  by: '(?!not )\\S+(?: (?!not )\\S+)*?',
  verb: '\\S+',
  clause: MANY_WORDS,
  day: `${BEFORE_DATE} ${WORDS}`,
  state: MANY_WORDS,
};

function wordOf(token: string, lists: Readonly<Record<string, string>>): string {
  const [, name] = /^[{<](\w+)/.exec(token) ?? [];
  if (name === undefined) return token;
  if (token.startsWith('{')) return `(?<${name}>${PARTS[name] ?? WORDS})`;
  const words = lists[name];
  if (words === undefined) throw new TypeError(`there is no list <${name}>: ${token}`);
  return `(?:${words.replaceAll(' ', '|').replaceAll('-', ' ')})`;
}
