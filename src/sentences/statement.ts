import type { Phrase } from '../ontology/words.ts';
import type { Content } from './clause.ts';
import type { Noun } from './noun.ts';

export type Sayers = readonly [Noun, ...Noun[]];

/** Somebody who passes on what another says, and in which way: "as the article quotes it". */
export interface Relay {
  readonly noun: Noun;
  readonly how: Phrase;
  /** Whether it is where we read it: that goes without saying, unless every source is to be named. */
  readonly read: boolean;
}

interface Told {
  readonly content: Content;
  /** From the one who says it towards the reader. */
  readonly relays: readonly Relay[];
}

/** What a source vouches for, or what a speaker alone can know. Only this can be told without saying who says so. */
export interface Reported extends Told {
  readonly grounds: 'reported';
  readonly by: Sayers;
  /** Whether it may: a source says it in its own voice, or the words themselves do what is told of them. */
  readonly plain: boolean;
  readonly manner: Phrase;
}

/** What somebody claims, alleges or assumes: there is no sentence of it without them. */
export interface Claimed extends Told {
  readonly grounds: 'claimed';
  readonly by: Sayers;
  readonly manner: Phrase;
  /** The one who passes it on and does not say so itself, if that has to be said. */
  readonly silent?: Relay | undefined;
}

/** What those who read the sources make of them. */
export interface Read {
  readonly grounds: 'read';
  readonly content: Content;
  /** Whether it is known from elsewhere. */
  readonly outside: boolean;
}

export type Statement = Reported | Claimed | Read;

/** What all say who say the same, and what stands against it. */
export interface Fact {
  /** Those who say that it is so, the surest first. */
  readonly said: readonly [Statement, ...Statement[]];
  /** Those who say otherwise. */
  readonly against: readonly Noun[];
  /** Those who say that it was shown to be wrong. */
  readonly refuted: readonly Noun[];
  /** Whether everybody who said so took it back. */
  readonly retracted: boolean;
}

export interface Style {
  /** `short` for a cell of a table: without small print, and without those who pass it on. */
  readonly length: 'full' | 'short';
  /** `needed` names nobody where a source says it in its own voice. What nobody vouches for is never without a name. */
  readonly attribution: 'always' | 'needed';
}
