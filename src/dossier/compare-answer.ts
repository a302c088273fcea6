import { z } from 'zod';
import { type Named, named } from './responses-answer.ts';
import { nodesOf, told } from './told-answer.ts';

/* The answer of the saved operation `compare`, as far as it is shown to readers. */

const said = z.object({ rid: z.string(), polarity: z.string() }).nullable();

const comparison = z.object({
  kind: z.enum(['OPPOSITE', 'DIFFERS', 'OBJECTION', 'OTHERWISE', 'BOTH', 'LEFT', 'RIGHT']),
  detail: z.string().nullable(),
  subject: named,
  left: said,
  right: said,
  leftClaims: nodesOf(told),
  rightClaims: nodesOf(told),
  isWhole: z.boolean(),
});

export const COMPARE_ANSWER = z.object({
  compare: nodesOf(comparison).extend({ pageInfo: z.object({ hasNextPage: z.boolean() }) }),
});

/** What one side is: a lens, as far as it is told in words. */
export const TELLING = z
  .object({
    assertedBy: z.array(z.string()),
    documents: z.array(z.string()),
    asOf: z.string(),
    minBasis: z.string(),
    modalities: z.array(z.string()),
    voices: z.array(z.string()),
    attributionBases: z.array(z.string()),
  })
  .partial();

export type Comparison = z.infer<typeof comparison>;
export type CompareAnswer = z.infer<typeof COMPARE_ANSWER>;
export type Telling = z.infer<typeof TELLING>;

/** What a page knows of the question beside the answer: what was asked, and what the records that it names are called. */
export interface Asked {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly names: readonly Named[];
}
