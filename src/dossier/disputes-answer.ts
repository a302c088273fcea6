import { z } from 'zod';
import { named } from './responses-answer.ts';
import { nodesOf, told } from './told-answer.ts';

/* The answer of the saved operation `disputes`, as far as it is shown to readers, and that of `how-told` beside an empty one. */

const text = z.string().nullable();
const side = told.extend({
  ...{ rid: z.string(), comparator: text, unit: text, of: text },
  ...{ outcome: text, stance: text, from: text, to: text },
});

const dispute = z.object({
  kind: z.enum(['DENIED', 'DIFFERS', 'OBJECTED']),
  detail: text,
  subject: named,
  predicate: z.string(),
  object: named.nullable(),
  rid: z.string(),
  for: nodesOf(side),
  against: nodesOf(side),
});

export const DISPUTES_ANSWER = z.object({
  disputes: nodesOf(dispute).extend({ pageInfo: z.object({ hasNextPage: z.boolean() }) }),
});

export const HOW_TOLD_ANSWER = z.object({
  howTold: z.object({ facts: z.number(), byOne: z.number(), denied: z.number() }),
});

export type Side = z.infer<typeof side>;
export type Dispute = z.infer<typeof dispute>;
export type DisputesAnswer = z.infer<typeof DISPUTES_ANSWER>;
export type HowTold = z.infer<typeof HOW_TOLD_ANSWER>['howTold'];
