import { z } from 'zod';
import { edges, fact, kinded, saidFact, state, when } from './responses-answer.ts';

/* The answer of the saved operation `deeds`, as far as it is shown to readers. */

const deed = saidFact.extend({
  node: kinded.extend({
    ...state.shape,
    occurrence: z.string().nullable(),
    when,
    respondsTo: edges(fact.extend({ type: z.string().nullable(), node: kinded })),
  }),
});

const doer = kinded.extend({
  performed: edges(deed).extend({ totalCount: z.number() }),
});

export const DEEDS_ANSWER = z.object({ actor: doer });

export type Deed = z.infer<typeof deed>;
export type Doer = z.infer<typeof doer>;
export type DeedsAnswer = z.infer<typeof DEEDS_ANSWER>;
