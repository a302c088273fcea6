import { z } from 'zod';
import type { ValueType } from '../value-type.ts';

export const boolean: ValueType<boolean> = {
  name: 'yes or no',
  description: 'true or false.',
  check: z.boolean({ error: 'must be true or false' }),
  hint: 'write true or false, without quotes',
  stored: 'boolean',
  scalar: 'Boolean',
  operators: ['eq'],
};
