import { z } from 'zod';
import type { ValueType } from '../value-type.ts';

const ID = /^([a-z0-9]+:)?[a-z0-9]+(-[a-z0-9]+)*$/;

/** The stable key of a thing: `tamir-rice`, or with the origin of an import in front: `wapo:1680`. */
export const id: ValueType<string> = {
  name: 'id',
  description:
    'Lower-case letters, digits and single hyphens; an import adds its origin and a colon in front.',
  check: z
    .string({ error: 'must be an id, such as tamir-rice' })
    .max(100, 'must not be longer than 100 characters')
    .regex(ID, 'must be lower-case letters, digits and single hyphens, such as tamir-rice'),
  hint: 'write lower-case letters, digits and single hyphens, such as tamir-rice',
  stored: 'string',
  scalar: 'ID',
  operators: ['eq', 'in'],
};
