import { z } from 'zod';
import { edges, fact, kinded, named, saidFact, state, when } from './responses-answer.ts';

/* The answer of the saved operation `place-events`, as far as it is shown to readers. */

const happening = saidFact.extend({
  node: kinded.extend({
    ...state.shape,
    occurrence: z.string().nullable(),
    when,
    performers: edges(fact.extend({ role: z.string().nullable(), node: kinded })),
    responseCount: z.number().nullable(),
    meantResponseCount: z.number().nullable(),
  }),
});

const events = edges(happening).extend({ totalCount: z.number() });

const place = named.extend({
  events,
  contains: z.object({ totalCount: z.number(), nodes: z.array(named.extend({ events })) }),
});

export const PLACE_ANSWER = z.object({ node: place });

export type Happening = z.infer<typeof happening>;
export type PlaceAnswer = z.infer<typeof place>;
