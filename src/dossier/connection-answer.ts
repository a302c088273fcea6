import { z } from 'zod';
import { asserter, named } from './responses-answer.ts';

/* The answer of the saved operation `connection`, as far as it is shown to readers. */

const stop = z.object({
  entity: named,
  /** What joins it with the stop before; null for the first. */
  relation: z.string().nullable(),
  basis: z.string().nullable(),
  status: z.string().nullable(),
  sentence: z.string().nullable(),
  /** The key of the fact that says so. */
  rid: z.string().nullable(),
  assertedBy: z.array(asserter),
});

const way = z.object({ length: z.number(), steps: z.array(stop).readonly() });

export const CONNECTION_ANSWER = z.object({
  paths: z.object({
    total: z.number(),
    truncated: z.boolean(),
    /** How far was looked, in steps. */
    within: z.number(),
    stepsApart: z.number().nullable(),
    paths: z.array(way).readonly(),
  }),
});

export type Stop = Readonly<z.infer<typeof stop>>;
export type Way = Readonly<z.infer<typeof way>>;
export type ConnectionAnswer = z.infer<typeof CONNECTION_ANSWER>;
