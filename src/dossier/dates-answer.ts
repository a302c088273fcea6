import { z } from 'zod';
import { named, published } from './responses-answer.ts';
import { nodesOf } from './told-answer.ts';

/** A date that a claim gives an event. */
export const givenDate = z.object({
  id: z.string(),
  dateDisplay: z.string().nullable(),
  /** The words of the source. */
  dateText: z.string().nullable(),
  voice: z.string(),
  basis: z.string(),
  withdrawn: z.boolean(),
  assertedBy: named,
  passages: nodesOf(z.object({ document: named.extend(published.shape) })),
});

export type GivenDate = z.infer<typeof givenDate>;
