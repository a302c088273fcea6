import type { z } from 'zod';
import { type Property, type ValueType, wordsOf } from '../../ontology/index.ts';

/** What one key of an entry may hold. */
export interface Field {
  readonly check: z.ZodType;
  /** What to write if the check fails. */
  readonly hint: string;
  /** The same for those who fill in a form, where they write it in another way. */
  readonly inForms?: ValueType['inForms'];
  readonly required: boolean;
  /** A list of such values, empty if missing. */
  readonly list: boolean;
  /** The allowed words, if it is one of a few. */
  readonly words: readonly string[] | undefined;
  /** If more can be said of a value than the value: the fields of a map that may stand in its place. */
  readonly more?: Shape;
}

/** A key that people may try but must not use: says what to do instead. */
export interface RefusedField {
  readonly refused: string;
  readonly hint: string;
}

/** The keys that a sort of entry may have. */
export type Shape = Readonly<Record<string, Field | RefusedField>>;

/** The field for a property of the ontology; list properties are optional. */
export function fieldOf({ type, facets }: Property): Field {
  return {
    check: type.check,
    hint: type.hint,
    ...(type.inForms && { inForms: type.inForms }),
    required: !facets.optional && !facets.list,
    list: facets.list,
    words: facets.values === undefined ? undefined : wordsOf(facets.values),
  };
}

export const field = (check: z.ZodType, hint: string): Field => ({
  check,
  hint,
  required: true,
  list: false,
  words: undefined,
});
export const optional = (base: Field): Field => ({ ...base, required: false });
export const listOf = (base: Field): Field => ({ ...base, required: false, list: true });
