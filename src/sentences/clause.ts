import type { Phrase } from '../ontology/words.ts';
import { withoutCircle } from './circle.ts';
import { type Noun, ofSpeaker, owned } from './noun.ts';
import { finite, type Mood } from './verb.ts';

/** What nobody says of something that was only planned, or somebody says is not so. */
export interface Unmet {
  /** "it", "they" */
  readonly subject: string;
  /** "took place" */
  readonly phrase: Phrase;
  /** Those who say that it did not come about. */
  readonly by: readonly Noun[];
  /** The moment up to which that holds: "as of 10 July 2016". */
  readonly asOf: string | undefined;
}

/** What is said, whoever says it. */
export interface Content {
  readonly subject: Noun;
  /** The verb; `…` stands where the value goes, if not behind it. */
  readonly phrase: Phrase;
  /** The verb behind "that" and "whether", and with "not", where it differs: "is described as" there is a plain "is". */
  readonly inside?: Phrase | undefined;
  readonly object?: Noun | undefined;
  /** What is said of the subject, where that is no other end. */
  readonly value?: string | undefined;
  /** What follows: how, since when, on which condition. */
  readonly trail: readonly string[];
  /** What goes before: "as of 10 July 2016,". */
  readonly lead?: string | undefined;
  /** Whether it tells what the subject did, or what was done to them. */
  readonly isDeed?: boolean;
  readonly polarity: 'yes' | 'no' | 'open';
  readonly mood: Mood;
  /** For what is not known: the question in words, if it is not whether it is so. */
  readonly question?: string | undefined;
  /** A verb for those who say so that says it better than "say that": "describes {} as …"; `{}` is the subject. */
  readonly given?: Phrase | undefined;
  /** The same for what they say is not so: "rejects this reason for {}: …". */
  readonly rejected?: Phrase | undefined;
  /** Of something that was only planned, promised or threatened, what is to be said behind it. */
  readonly unreal: Unmet | undefined;
  /** Where a date comes from, and other small print. */
  readonly note?: string | undefined;
}

/** Where a clause stands, and what its ends are called there. */
interface Standing {
  readonly inside?: boolean;
  /** In place of the subject: "it", where the subject itself is speaking. */
  readonly subject?: string;
  /** Who is speaking: what is theirs needs not name them again. */
  readonly speaker?: Noun;
  /** Whether what nobody vouches for is called alleged; inside what somebody says, that is clear without. */
  readonly doubting?: boolean;
}

/** "the shutdown responded to the shooting in retaliation" */
export function clause(
  content: Content,
  { inside = false, subject, speaker, doubting = false }: Standing = {},
): string {
  const verb = finite((inside || content.polarity === 'no' ? content.inside : undefined) ?? content.phrase, {
    many: content.subject.many || subject === 'they',
    denied: content.polarity === 'no',
    mood: content.mood,
  });
  const rest = together([filled(verb, said(content, doubting)), ...content.trail]);
  return together([
    content.lead === undefined ? '' : inside ? `, ${content.lead}` : content.lead,
    subject ??
      (content.isDeed ? withoutCircle(content.subject, rest) : undefined) ??
      belonging(called(content.subject, doubting), speaker),
    rest,
  ]);
}

/** What those who say it do with it: "describes the gun as fake". */
export const handed = (content: Content, verb: string, speaker: Noun | undefined): string =>
  together([
    filled(
      verb.replace('{}', () => belonging(content.subject.text, speaker)),
      said(content, false),
    ),
    ...content.trail,
  ]);

const together = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const belonging = (text: string, speaker: Noun | undefined): string =>
  speaker === undefined ? text : ofSpeaker(owned(text, speaker), speaker);

/** What is not known: "whether the gun is real". */
export const question = (content: Content, standing: Standing): string =>
  content.question ?? `whether ${clause(content, { ...standing, inside: true })}`;

const called = (noun: Noun, doubting: boolean): string => (doubting && noun.doubted) || noun.text;

/** The other end or the value. An end that belongs to the subject does not name it again: "was hurt in the shooting". */
function said({ subject, object, value }: Content, doubting: boolean): string {
  if (object === undefined) return value ?? '';
  return owned(called(object, doubting), subject);
}

/** Puts what is said where the verb has room for it, else behind it. */
export const filled = (verb: string, what: string): string =>
  verb.includes('…') ? verb.replace('…', () => what) : [verb, what].filter((part) => part !== '').join(' ');
