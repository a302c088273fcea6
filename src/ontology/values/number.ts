import { z } from 'zod';
import { asIs, type ValueType } from '../value-type.ts';

/** A whole number that JSON, GraphQL and Neo4j all hold exactly. */
export const integer: ValueType<number> = {
  name: 'whole number',
  description: 'A whole number, at most 2,147,483,647.',
  check: z
    .number({ error: 'must be a whole number' })
    .int('must be a whole number')
    .min(-2147483648, 'is too small')
    .max(2147483647, 'is too large'),
  // The driver sends every JavaScript number as a float.
  write: (expression) => `toInteger(${expression})`,
  read: asIs,
  stored: 'long',
  scalar: 'Int',
  operators: ['eq', 'in', 'lt', 'lte', 'gt', 'gte'],
};

/** Any finite number. */
export const decimal: ValueType<number> = {
  name: 'number',
  description: 'A number.',
  check: z.number({ error: 'must be a number' }),
  write: (expression) => `toFloat(${expression})`,
  read: asIs,
  stored: 'double',
  scalar: 'Float',
  operators: ['eq', 'in', 'lt', 'lte', 'gt', 'gte'],
};
