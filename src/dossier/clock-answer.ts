import { z } from 'zod';
import { edges, fact, kinded, saidFact, state } from './responses-answer.ts';

/* The answer of the saved operation `responded-incidents`, as far as it is shown to readers. */

const dated = kinded.extend({
  occurrence: z.string().nullable(),
  when: z
    .object({
      display: z.string().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      approximate: z.boolean().nullable(),
    })
    .nullable(),
});

const respondedIncident = dated.extend({
  basis: z.string().nullable(),
  resultOf: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
  responses: z.object({
    totalCount: z.number(),
    edges: z.array(
      saidFact.extend({
        type: z.string().nullable(),
        node: dated.extend({
          ...state.shape,
          performers: edges(fact.extend({ role: z.string().nullable(), node: kinded })),
        }),
      }),
    ),
  }),
});

export const CLOCK_ANSWER = z.object({
  incidents: z.object({
    nodes: z.array(respondedIncident),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
});

export type Dated = z.infer<typeof dated>;
export type RespondedIncident = z.infer<typeof respondedIncident>;
export type ClockAnswer = z.infer<typeof CLOCK_ANSWER>;
