import { z } from 'zod';
import { named, published } from './responses-answer.ts';

export const nodesOf = <Shape extends z.ZodType>(shape: Shape) => z.object({ nodes: z.array(shape) });

/** A claim as far as it is shown as a sentence with who says so, and in which documents. */
export const told = z.object({
  id: z.string(),
  sentence: z.string(),
  basis: z.string(),
  asOfDisplay: z.string().nullable(),
  assertedBy: named,
  passages: nodesOf(z.object({ document: named.extend(published.shape) })),
});

export type Told = z.infer<typeof told>;
