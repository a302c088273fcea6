import { z } from 'zod';

/* The answer of the saved operation `overview`. */

const month = z.object({
  key: z.string(),
  happened: z.number(),
  planned: z.number(),
  pledged: z.number(),
  threatened: z.number(),
  calledFor: z.number(),
  omitted: z.number(),
});

const relation = z.object({
  source: z.string(),
  relation: z.string(),
  target: z.string(),
  total: z.number(),
  reported: z.number(),
  claimed: z.number(),
  assumed: z.number(),
  unreal: z.number(),
});

export const OVERVIEW_ANSWER = z.object({
  overview: z.object({
    total: z.number(),
    kinds: z.array(z.object({ kind: z.string(), total: z.number() })),
    relations: z.array(relation),
    months: z.array(month),
  }),
});

export type OverviewAnswer = z.infer<typeof OVERVIEW_ANSWER>;
export type KindsJoined = z.infer<typeof relation>;
export type Month = z.infer<typeof month>;
