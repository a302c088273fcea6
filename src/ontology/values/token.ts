import { z } from 'zod';
import type { ValueType } from '../value-type.ts';
import { string } from './string.ts';

/** A form that is written in one way alone: no spaces around it, nothing behind it. */
export interface TokenForm {
  readonly name: string;
  /** The same with its article: `an item of Wikidata`. */
  readonly one: string;
  readonly description: string;
  /** Anchored at both ends. */
  readonly pattern: RegExp;
  readonly maxCharacters: number;
  /** What to write instead, with an example. */
  readonly hint: string;
}

/** The type of what is written in one form: what is longer is refused before the pattern is tried. */
export function token({
  name,
  one,
  description,
  pattern,
  maxCharacters,
  hint,
}: TokenForm): ValueType<string> {
  return {
    ...string,
    name,
    description,
    check: z
      .string({ error: `must be ${one}` })
      .refine((text) => text.length <= maxCharacters && pattern.test(text), `must be ${one}`),
    hint,
  };
}
