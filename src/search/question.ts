import { ASKING, ASKING_WHO, FUNCTION_WORDS, PARTED, RESPONDING } from './synonyms.ts';

/** What somebody wants to know. */
export interface Question {
  /** What it is about, without the words that only ask. */
  readonly about: string;
  /** Whether somebody asks who responded to it. */
  readonly asksWhoResponded: boolean;
  /** Whether somebody asks for whoever did something else: people are the answer. */
  readonly asksWho: boolean;
}

/** Takes a question in plain English apart; whatever is none stays as it is. */
export function questionIn(text: string): Question {
  const about = behindResponding(text);
  return {
    about: withVerbsJoined(about ?? behindAsking(text)),
    asksWhoResponded: about !== undefined,
    asksWho: about === undefined && WHO.test(text),
  };
}

const either = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** "Who responded to", "How did they react to", "Responses to", "Who answered the". */
const ASKED = new RegExp(
  `^\\s*${either(ASKING)}\\s(?:\\S+\\s+){0,4}?${either(RESPONDING.verbs)}\\s+(?:${either(RESPONDING.before)}\\s+)?(?:${either(RESPONDING.articles)}\\s+)?(?=\\S)`,
  'i',
);
const NAMED = new RegExp(
  `^\\s*(?:(?:all|the|what|which|who|were|was|are)\\s+)*${either(RESPONDING.nouns)}\\s+${either(RESPONDING.before)}\\s+(?:${either(RESPONDING.articles)}\\s+)?(?=\\S)`,
  'i',
);

/** What stands behind the words that ask for responses; undefined where nobody asks for them. */
function behindResponding(text: string): string | undefined {
  const asked = ASKED.exec(text) ?? NAMED.exec(text);
  return asked === null ? undefined : text.slice(asked[0].length);
}

const WHO = new RegExp(`^\\s*${either(ASKING_WHO)}\\s+\\S`, 'i');
const QUESTION = new RegExp(`^\\s*${either(ASKING)}\\s`, 'i');

/** What stands behind the words that only ask: "Ferguson" of "What happened in Ferguson?". */
function behindAsking(text: string): string {
  if (!QUESTION.test(text)) return text;
  const words = text.split(/\s+/).filter((word) => word !== '');
  const first = words.findIndex((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
  return first === -1 ? text : words.slice(first).join(' ');
}

const TAKEN = new RegExp(
  `\\b${either(PARTED.verbs)}((?:\\s+\\S+){0,5}?)\\s+${either(PARTED.behind)}\\b`,
  'gi',
);

/** A verb in two parts as one word: "who took the site down" as "who takedown the site". */
export const withVerbsJoined = (text: string): string => text.replaceAll(TAKEN, `${PARTED.means}$1`);
