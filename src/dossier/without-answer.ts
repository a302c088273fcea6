import { z } from 'zod';
import { kinded } from './responses-answer.ts';

/* The answer of the saved operation `without`, as far as it is shown to readers. */

const fall = z.object({
  change: z.string(),
  rid: z.string(),
  sentence: z.string(),
  status: z.string(),
  statusWithout: z.string().nullable(),
  occurrenceWithout: z.string().nullable(),
  subject: kinded,
  object: kinded.nullable(),
  claims: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
});

export const WITHOUT_ANSWER = z.object({
  fallsWith: z.object({ totalCount: z.number(), nodes: z.array(fall) }),
});

export type WithoutAnswer = z.infer<typeof WITHOUT_ANSWER>['fallsWith'];
export type Fall = z.infer<typeof fall>;
