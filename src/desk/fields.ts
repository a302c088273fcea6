import type { ClaimFields, FieldValue } from './protocol.ts';
import { READERS } from './review.ts';

/** What a claim has parts of its own for, and no field of a form: what it is about, its words, and who has read it. */
export const OWN_PARTS: readonly string[] = [
  'id',
  'subject',
  'predicate',
  'object',
  'passages',
  'context',
  READERS,
];

/** Values without those that a claim has parts of its own for. */
export const withoutOwnParts = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !OWN_PARTS.includes(name)));

/** Values of a file as fields of a form. */
export function fieldValues(values: Readonly<Record<string, unknown>>): ClaimFields {
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      fields[name] = value;
    else if (Array.isArray(value) && value.length > 0) fields[name] = value.map(String);
  }
  return fields;
}
