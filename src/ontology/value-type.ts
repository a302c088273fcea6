import type { z } from 'zod';
import type { OperatorName } from '../cypher/filters.ts';
import type { Conversion } from '../cypher/fragment.ts';
import type { EnumWord } from './words.ts';

/** The GraphQL scalar that shows a value to clients. */
export type ScalarName = 'ID' | 'String' | 'Int' | 'Float' | 'Boolean';

/** Types of stored properties, by their names in the files of an offline import. */
export type StoredType = 'string' | 'long' | 'double' | 'boolean' | 'datetime';

/**
 * A type of value: how it is checked, stored, read and compared. Each value type owns all of this in its own file;
 * nothing else in the system asks which type it has before it.
 */
export interface ValueType<Value = unknown> {
  readonly name: string;
  readonly description: string;
  /** Checks and normalises what a seed says. */
  readonly check: z.ZodType<Value>;
  /** The way out where the check fails: what to write instead. */
  readonly hint: string;
  /** The same for those who fill in a form, where they write it in another way: what is wrong, and the way out. */
  readonly inForms?: { readonly problem: string; readonly hint: string };
  /** The range of a number, for people. */
  readonly range?: string;
  /** Turns a parameter into the stored form; left out where both are the same. */
  readonly write?: Conversion;
  /** Turns the stored form into what the API shows; left out where both are the same. */
  readonly read?: Conversion;
  /** The type of the stored form, as an offline import names it. */
  readonly stored: StoredType;
  readonly scalar: ScalarName;
  readonly operators: readonly OperatorName[];
}

/** A closed list of words. An `Entry` is what is declared of each: its label, its meaning, and what else belongs to it. */
export interface EnumType<Word extends string = string, Entry extends EnumWord = EnumWord> {
  readonly name: string;
  readonly description: string;
  readonly words: Readonly<Record<Word, Entry>>;
}

/** Declares a closed list of words: `defineEnum('Direction', 'Which way.', { UP: word('up', 'Upwards.') })`. */
export function defineEnum<const Word extends string, Entry extends EnumWord>(
  name: string,
  description: string,
  words: Readonly<Record<Word, Entry>>,
): EnumType<Word, Entry> {
  return { name, description, words };
}

/** The words of an enum, in the order of declaration. */
export function wordsOf<Word extends string>(type: EnumType<Word>): readonly Word[] {
  // Object.keys forgets the key type; the record's keys are exactly its words.
  return Object.keys(type.words) as Word[];
}

/** Whether a text is one of the words of an enum. */
export const isWordOf = <Word extends string>(type: EnumType<Word>, text: unknown): text is Word =>
  typeof text === 'string' && Object.hasOwn(type.words, text);
