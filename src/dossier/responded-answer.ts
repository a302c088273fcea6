import { z } from 'zod';
import { edges, fact, kinded, state, when } from './responses-answer.ts';

/* Events that were responded to, with their responses: the answers of the saved operations that draw all of them at once. */

const happening = kinded.extend({ occurrence: z.string().nullable(), when });

/** That somebody did something. */
const doing = fact.extend({ node: kinded });

const doings = edges(doing).extend({ totalCount: z.number() });

/** That something responds to the event. */
const response = fact.extend({ node: happening.extend({ ...state.shape, performers: doings }) });

const responded = happening.extend({
  responses: edges(response).extend({ totalCount: z.number() }),
});

const listOf = <Event extends z.ZodType>(event: Event) =>
  z.object({
    events: z.object({ nodes: z.array(event), pageInfo: z.object({ hasNextPage: z.boolean() }) }),
  });

export const RESPONDED_ANSWER = listOf(responded);

/** The same with those who did what was responded to. */
const provoking = responded.extend({ performers: doings });

export const PROVOKING_ANSWER = listOf(provoking);

/** How much was not read of what is there. */
export interface Unread {
  /** Whether there are events that were not even read. */
  readonly events: boolean;
  /** Responses to those that were. */
  readonly responses: number;
  /** Those who did or made one of either. */
  readonly doers: number;
}

export function unreadOf({ events: { nodes, pageInfo } }: RespondedAnswer): Unread {
  const lacking = (list: { readonly totalCount: number; readonly edges: readonly unknown[] }) =>
    list.totalCount - list.edges.length;
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  return {
    events: pageInfo.hasNextPage,
    responses: sum(nodes.map(({ responses }) => lacking(responses))),
    doers: sum(nodes.flatMap(({ responses }) => responses.edges.map(({ node }) => lacking(node.performers)))),
  };
}

export type Happening = z.infer<typeof happening>;
export type Doing = z.infer<typeof doing>;
export type Response = z.infer<typeof response>;
export type Responded = z.infer<typeof responded>;
export type Provoking = z.infer<typeof provoking>;
export type ProvokingAnswer = z.infer<typeof PROVOKING_ANSWER>;
export type RespondedAnswer = z.infer<typeof RESPONDED_ANSWER>;
