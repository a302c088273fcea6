import { z } from 'zod';
import { edges, fact, kinded, when } from './responses-answer.ts';

/* Events that were responded to, with their responses: the answers of the saved operations that draw all of them at once. */

const happening = kinded.extend({ occurrence: z.string().nullable(), when });

/** That somebody did something. */
const doing = fact.extend({ node: kinded });

/** That something responds to the event. */
const response = fact.extend({ node: happening.extend({ performers: edges(doing) }) });

const responded = happening.extend({
  responses: edges(response).extend({ totalCount: z.number() }),
});

const listOf = <Event extends z.ZodType>(event: Event) =>
  z.object({
    events: z.object({ nodes: z.array(event), pageInfo: z.object({ hasNextPage: z.boolean() }) }),
  });

export const RESPONDED_ANSWER = listOf(responded);

export type Happening = z.infer<typeof happening>;
export type Doing = z.infer<typeof doing>;
export type Response = z.infer<typeof response>;
export type Responded = z.infer<typeof responded>;
export type RespondedAnswer = z.infer<typeof RESPONDED_ANSWER>;
