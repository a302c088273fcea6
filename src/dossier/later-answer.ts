import { z } from 'zod';
import { nodesOf, told } from './told-answer.ts';

/* The answer of the saved operation `said-when`, as far as it is shown to readers. */

const saidWhen = told.extend({
  /** The moment by which it was said. */
  knownAt: z.string().nullable(),
});

export const SAID_WHEN = z.object({
  node: z.object({ claims: nodesOf(saidWhen).extend({ totalCount: z.number() }) }),
});

export type SaidWhen = z.infer<typeof saidWhen>;
export type SaidWhenAnswer = z.infer<typeof SAID_WHEN>;
