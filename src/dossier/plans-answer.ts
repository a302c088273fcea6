import { z } from 'zod';
import { edges, kinded, named, published, saidFact, when } from './responses-answer.ts';
import { nodesOf } from './told-answer.ts';

/* The answer of the saved operation `plans`, as far as it is shown to readers. */

const text = z.string().nullable();
/** An event whose claims a lens may hide. */
const seenFact = z.object({
  rid: text,
  basis: text,
  status: text,
  sentence: text,
  assertedBy: saidFact.shape.assertedBy,
});
const happening = kinded.extend(seenFact.shape).extend({ occurrence: text, places: nodesOf(named) });
const sure = z.object({ status: text, basis: text });
const announced = edges(
  sure.extend({
    condition: text,
    node: named.extend({ performers: edges(sure.extend({ node: named })) }),
  }),
);

const plan = happening.extend({
  when,
  partOf: nodesOf(named),
  calledForBy: announced,
  pledgedBy: announced,
  threatenedBy: announced,
  performers: edges(sure.extend({ role: text, node: named })),
  realizedBy: edges(saidFact.extend({ node: happening })),
  said: nodesOf(
    z.object({
      id: z.string(),
      predicate: z.string(),
      polarity: z.string(),
      value: text,
      rid: z.string(),
      basis: z.string(),
      sentence: z.string(),
      assertedBy: named,
    }),
  ),
  documents: nodesOf(named.extend({ ...published.shape, end: text })),
});

export const PLANS_ANSWER = z.object({
  events: nodesOf(plan).extend({ totalCount: z.number() }),
});

export type Plan = z.infer<typeof plan>;
export type PlansAnswer = z.infer<typeof PLANS_ANSWER>;
