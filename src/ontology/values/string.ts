import { z } from 'zod';
import type { ValueType } from '../value-type.ts';

// Control characters and lone surrogates pass YAML but break full-text indexes, CSV and JSON readers later.
const CONTROL = /[\p{Cc}]/u;

/** Text as it should be read: NFC, without control characters, never empty. */
export const string: ValueType<string> = {
  name: 'text',
  description: 'Text in Unicode NFC.',
  check: z
    .string({ error: 'must be text (put it in quotes)' })
    .trim()
    .min(1, 'must not be empty')
    .max(2000, 'must not be longer than 2,000 characters')
    .refine(
      (text) => text.isWellFormed() && !CONTROL.test(text),
      'must not hold control characters or broken Unicode',
    )
    .transform((text) => text.normalize('NFC')),
  hint: 'write 1 to 2,000 characters of plain text, in quotes if it looks like a number, a date or true or false',
  stored: 'string',
  scalar: 'String',
  operators: ['eq', 'in', 'contains', 'startsWith'],
};
