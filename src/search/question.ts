import { type Days, daysIn } from './days.ts';
import { formOf, spacedWords } from './forms.ts';
import { type Asks, FORMS } from './grammar.ts';
import { LISTS } from './lists.ts';
import { ASKING, ASKING_TOO, ASKING_WHO, FUNCTION_WORDS, PARTED } from './synonyms.ts';
import { VERBS } from './verbs.ts';

/** What somebody wants to know. */
export interface Question {
  /** What it is about, without the words that only ask. */
  readonly about: string;
  /** Whether somebody asks who responded to it. */
  readonly asksWhoResponded: boolean;
  /** Whether somebody asks for whoever did something else: people are the answer. */
  readonly asksWho: boolean;
  /** What it asks for; undefined for names and for questions of no known form. */
  readonly asked?: AskedFor;
}

/** A question of a known form, taken apart. */
export interface AskedFor {
  readonly asks: Asks;
  /** What it asks about, with its verb. */
  readonly about?: string | undefined;
  /** Whose deeds, words or response it asks for. */
  readonly by?: string | undefined;
  /** The two ends of a connection. */
  readonly one?: string | undefined;
  readonly other?: string | undefined;
  /** The days that it names. */
  readonly days?: Days | undefined;
  /** The kinds of events that its verb stands for; empty for those of every kind, undefined without a verb. */
  readonly kinds?: readonly string[] | undefined;
  /** The part that those have who are asked for. */
  readonly role?: string | undefined;
  /** The types of events that its verb names. */
  readonly types?: readonly string[] | undefined;
}

/** Whether a text asks something, in whatever form: no record is what it means. */
export const isQuestion = (text: string): boolean => /\?\s*$/.test(text) || ASKS.test(text);

/** What is asked for that is named alone: "Tamir Rice" of "who is Tamir Rice" and of "Tamir Rice?". */
export const namedAlone = (text: string): string | undefined => ALONE.exec(spacedWords(text).trim())?.[1];

/** Takes a question in plain English apart; whatever is none stays as it is. */
export function questionIn(text: string): Question {
  const asked = askedIn(text);
  const isOfResponses = asked?.asks === 'RESPONSES' || asked?.asks === 'RESPONSE_BY';
  return {
    about:
      (asked && !MAY_BE_NAME.test(text) && searchedIn(asked, isOfResponses)) ||
      withVerbsJoined(behindAsking(text)),
    asksWhoResponded: isOfResponses,
    asksWho: !isOfResponses && WHO.test(text),
    ...(asked && { asked }),
  };
}

/** Who responds is no part of what they respond to. */
const searchedIn = ({ one, other, by, about }: AskedFor, isOfResponses: boolean): string =>
  (isOfResponses ? [about] : [one, other, by, about]).filter((part) => part !== undefined).join(' ');

const GRAMMAR: readonly (readonly [Asks, RegExp])[] = FORMS.flatMap(([asks, ...forms]) =>
  forms.map((form) => [asks, formOf(form, LISTS)] as const),
);

/** No question is longer: each form is tried at every place, which takes time in a long text. */
const MOST_LETTERS = 200;
const MOST_WORDS = 24;

function askedIn(text: string): AskedFor | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  const spaced = spacedWords(text);
  if (spaced.split(' ').length > MOST_WORDS) return undefined;
  for (const [asks, form] of GRAMMAR) {
    const found = form.exec(spaced)?.groups;
    if (found === undefined) continue;
    const { deed, done, verb: doing, clause, state, day, ...parts } = found;
    const days = day === undefined ? undefined : daysIn(day);
    if (day !== undefined && days === undefined) continue;
    const { one, other } = parts;
    const { about = parts.about ?? state, by = parts.by } = clause === undefined ? {} : clauseIn(clause);
    const given = [about, by, one, other, deed, done].filter((part) => part !== undefined);
    if (given.map(withoutArticle).some(isEmpty)) continue;
    const verb = verbOf({ deed, done, verb: doing }, about);
    if (verb === undefined && (deed ?? done ?? doing) !== undefined) continue;
    const part = (text: string | undefined) =>
      text === undefined ? undefined : withoutArticle(withVerbsJoined(text));
    return {
      asks,
      about: part(deed ?? done ?? about),
      by: part(by),
      one: part(one),
      other: part(other),
      days,
      kinds: verb?.kinds,
      role: verb?.role,
      types: verb?.types,
    };
  }
  return undefined;
}

const ARTICLE = /^(?:the|a|an|any|this|that)\s+(?=\S)/i;
const withoutArticle = (text: string): string => text.replace(ARTICLE, '');
/** Nothing can be found by such words alone: "it", "they". */
const isEmpty = (text: string): boolean =>
  text.split(' ').every((word) => FUNCTION_WORDS.has(word.toLowerCase()));

const byVerb = (entries: typeof VERBS) =>
  new Map(entries.flatMap((entry) => entry.verbs.split(' ').map((verb) => [verb, entry] as const)));
/** Verbs that somebody does; and with them those that only happen to somebody. */
const VERB_OF = byVerb(VERBS.filter(({ befalls }) => !befalls));
const ANY_VERB_OF = byVerb(VERBS);

const wordsOf = (text: string): readonly string[] => withVerbsJoined(text).split(' ');

/** The verb of a question where its form says that there is one; else the first in what is asked about. */
function verbOf({ deed, done, verb }: Readonly<Record<string, string | undefined>>, about = '') {
  if (verb !== undefined) return VERB_OF.get(verb.toLowerCase());
  if (deed === undefined && done === undefined) return verbWithin(about);
  const words = wordsOf(deed ?? done ?? '');
  if (words.length < 2) return undefined;
  return VERB_OF.get(words.at(deed === undefined ? -1 : 0)?.toLowerCase() ?? '');
}

/** Who did what, of a clause that says both; else all of it is what is asked about. */
function clauseIn(clause: string): Pick<AskedFor, 'by' | 'about'> {
  const words = wordsOf(clause);
  const isVerb = (word: string) => VERB_OF.has(word.toLowerCase());
  const suffered = words.findIndex((word, place) => isVerb(word) && words[place + 1]?.toLowerCase() === 'by');
  if (suffered > 0)
    return {
      by: words.slice(suffered + 2).join(' '),
      about: named(words.slice(0, suffered + 1)),
    };
  const place = words.findIndex(isVerb);
  const [by, about] = [named(words.slice(0, place)), words.slice(place).join(' ')];
  const isPassive = BEING.has(
    words
      .slice(0, Math.max(place, 0))
      .findLast((word) => !NEVER.has(word.toLowerCase()))
      ?.toLowerCase() ?? '',
  );
  const isWhole = place > 0 && !isPassive && by !== '' && !isEmpty(words.slice(place + 1).join(' '));
  return isWhole ? { by, about } : { about: clause };
}

const NEVER = new Set(`${LISTS.never}`.split(' '));
const BEING = new Set(`${LISTS.be} got being`.split(' '));
const BESIDES = new Set([...`${LISTS.do}`.split(' '), ...BEING, ...NEVER]);
/** The words without those that only stand between somebody and what they did: "Anonymous" of "Anonymous has never". */
function named(words: readonly string[]): string {
  const last = words.findLastIndex((word) => !BESIDES.has(word.toLowerCase()));
  return words.slice(words[0]?.toLowerCase() === 'not' ? 1 : 0, last + 1).join(' ');
}

/** The first verb in what is asked about an event: "attack" in "Anonymous attack the KKK". */
const verbWithin = (about: string) =>
  withVerbsJoined(about)
    .toLowerCase()
    .split(' ')
    .map((word) => ANY_VERB_OF.get(word))
    .find((verb) => verb !== undefined && verb.kinds.length > 0);

const either = (words: readonly string[]): string => `(?:${words.join('|')})`;
const WHO = new RegExp(`^\\s*${either(ASKING_WHO)}\\s+\\S`, 'i');
/** So the name of a record may begin as well: "Evidence that … says to hold". All its words are looked for. */
const MAY_BE_NAME = /^\s*(?:evidence|proof|sources|only|attacks|acts|operations|actions)\s[^?]*$/i;
const ASKS = new RegExp(`^\\s*(?:${either([...ASKING, ...ASKING_TOO])}|tell me)\\s+\\S`, 'i');
const ALONE = new RegExp(
  `^(?:what (?:is|was|do you|do we) known? (?:of|about) |tell me about |(?:who|what)(?:’s| is| was| are| were) )?(?:the |an? )?((?!${either([...ASKING, ...ASKING_TOO])} ).+)$`,
  'i',
);
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
