import type {
  Doing,
  Happening,
  Provoking,
  Responded,
  RespondedAnswer,
  Response,
} from '../../../src/dossier/responded-answer.ts';

/** Answers about events that were responded to, written in few words. */

export interface Made {
  /** The response. */
  readonly id: string;
  /** Who made it, each with how sure that is. */
  readonly by?: readonly (readonly [actor: string, basis: string])[];
  /** How sure it is that it responds. */
  readonly basis?: string;
  readonly occurrence?: string;
  readonly type?: string;
}

/** An event of which no claim says by itself whether it happened. */
export const UNSTATED = { rid: null, basis: null, status: null, sentence: null };

const fact = (rid: string, basis: string) => ({ rid, basis, status: 'SINGLE_SOURCE', sentence: `${rid}.` });

const happening = (id: string, occurrence = 'HAPPENED'): Happening => ({
  kind: 'Act',
  id,
  name: id,
  occurrence,
  when: null,
});

/** "city of …" is a government body, everybody else a group. */
const doing = (event: string, [actor, basis]: readonly [string, string]): Doing => ({
  ...fact(`${actor} did ${event}`, basis),
  node: { kind: actor.startsWith('city of') ? 'GovernmentBody' : 'Group', id: actor, name: actor },
});

const doings = (event: string, by: Made['by'] = []) => ({
  totalCount: by.length,
  edges: by.map((one) => doing(event, one)),
});

const response = (to: string, { id, by = [], basis = 'REPORTED', occurrence, type }: Made): Response => ({
  ...fact(`${id} responded to ${to} ${type}`, basis),
  node: { ...happening(id, occurrence), ...UNSTATED, performers: doings(id, by) },
});

/** An event with its responses. */
export const responded = (id: string, ...made: readonly Made[]): Responded => ({
  ...happening(id),
  responses: { totalCount: made.length, edges: made.map((one) => response(id, one)) },
});

/** The same, with those who did it. */
export const done = (id: string, by: Made['by'], ...made: readonly Made[]): Provoking => ({
  ...responded(id, ...made),
  performers: doings(id, by),
});

export const answer = <Event extends Responded>(nodes: readonly Event[], hasNextPage = false) =>
  ({
    events: { nodes: [...nodes], pageInfo: { hasNextPage } },
  }) satisfies RespondedAnswer;
