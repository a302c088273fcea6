import { z } from 'zod';
import { edges, kinded, named, saidFact, when } from './responses-answer.ts';

/* The answer of the saved operation `place-events`, as far as it is shown to readers. */

const happening = kinded.extend({
  occurrence: z.string().nullable(),
  when,
  places: edges(saidFact.extend({ node: named })),
  performers: edges(saidFact.extend({ role: z.string().nullable(), node: kinded })),
  responses: z.object({ totalCount: z.number() }),
});

export const PLACE_ANSWER = z.object({
  events: z.object({
    nodes: z.array(happening),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
});

export type Happening = z.infer<typeof happening>;
export type PlaceAnswer = z.infer<typeof PLACE_ANSWER>;
