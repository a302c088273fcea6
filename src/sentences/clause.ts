import type { Phrase } from '../ontology/words.ts';
import type { Noun } from './noun.ts';
import { finite, type Mood } from './verb.ts';

/** What is said, whoever says it. */
export interface Content {
  readonly subject: Noun;
  /** The verb; `…` stands where the value goes, if not behind it. */
  readonly phrase: Phrase;
  /** The verb behind "that" and "whether", where it differs: "is described as" there is a plain "is". */
  readonly inside?: Phrase | undefined;
  readonly object?: Noun | undefined;
  /** What is said of the subject, where that is no other end. */
  readonly value?: string | undefined;
  /** What follows: how, when, on which condition. */
  readonly trail: readonly string[];
  readonly polarity: 'yes' | 'no' | 'open';
  readonly mood: Mood;
  /** For what is not known: the question in words, if it is not whether it is so. */
  readonly question?: string | undefined;
  /** A verb for those who say so that says it better than "say that": "describes {} as …"; `{}` is the subject. */
  readonly given?: Phrase | undefined;
  /** The same for what they say is not so: "rejects this reason for {}: …". */
  readonly rejected?: Phrase | undefined;
  /** Whether it speaks of something that was only planned, promised or threatened, and that nobody says happened. */
  readonly unreal: boolean;
  /** Where a date comes from, and other small print. */
  readonly note?: string | undefined;
}

/** Where a clause stands, and what its ends are called there. */
interface Standing {
  readonly inside?: boolean;
  /** In place of the subject: "it", where the subject itself is speaking. */
  readonly subject?: string;
  /** Whether what nobody vouches for is called alleged; inside what somebody says, that is clear without. */
  readonly doubting?: boolean;
}

/** "the shutdown responded to the shooting in retaliation" */
export function clause(
  content: Content,
  { inside = false, subject, doubting = false }: Standing = {},
): string {
  const verb = finite((inside ? content.inside : undefined) ?? content.phrase, {
    many: content.subject.many || subject === 'they',
    denied: content.polarity === 'no',
    mood: content.mood,
  });
  return [
    subject ?? called(content.subject, doubting),
    filled(verb, said(content, doubting)),
    ...content.trail,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What those who say it do with it: "describes the gun as fake". */
export const handed = (content: Content, verb: string, doubting: boolean): string =>
  [
    filled(
      verb.replace('{}', () => called(content.subject, doubting)),
      said(content, doubting),
    ),
    ...content.trail,
  ].join(' ');

/** What is not known: "whether the gun is real". */
export const question = (content: Content, standing: Standing): string =>
  content.question ?? `whether ${clause(content, { ...standing, inside: true })}`;

const called = (noun: Noun, doubting: boolean): string => (doubting && noun.doubted) || noun.text;

/** The other end or the value. An end that only repeats the subject does without: "was hurt in the shooting". */
function said({ subject, object, value }: Content, doubting: boolean): string {
  if (object === undefined) return value ?? '';
  const text = called(object, doubting);
  const repeated = ` of ${subject.text}`;
  return text.endsWith(repeated) ? text.slice(0, -repeated.length) : text;
}

const filled = (verb: string, what: string): string =>
  verb.includes('…') ? verb.replace('…', () => what) : [verb, what].filter((part) => part !== '').join(' ');
