import { isSure, isUnreal } from '../drawing/certainty.ts';
import { grouped } from './grouped.ts';
import {
  type Doing,
  type Provoking,
  type ProvokingAnswer,
  type Response,
  type Unread,
  unreadOf,
} from './responded-answer.ts';
import type { Kinded } from './responses-answer.ts';
import { type Certainty, certaintyOf, doubtRank, surestFirst, unrealWord } from './standing.ts';

/** Who responded to whom: those who made a response, tied to those who had done what it responded to. */
export interface ResponseTies {
  /** Those with the most responses first. */
  readonly ties: readonly Tie[];
  /** How many more there are. */
  readonly more: number;
  /** Responses that no source names anybody for: they lead from nobody, and are not drawn. */
  readonly unnamed: number;
  readonly unread: Unread;
}

/** What somebody did, is said to have done, or only meant to do: of several, the last of these is told. */
const DOING = ['DONE', 'SAID', 'PLANNED'] as const;
export type DoingOf = (typeof DOING)[number];

export interface Tie {
  readonly from: Kinded;
  /** Undefined for what no source names a doer of. */
  readonly to: Kinded | undefined;
  /** How far all of it is their doing. */
  readonly doing: DoingOf;
  readonly responses: readonly TiedResponse[];
}

/**
 * A response in a tie, to one or several things that the other did: as sure as the weakest of three: who made it, that it
 * responds, and who did what it responds to; where that is surer of one deed than of another, as of the surest.
 */
export interface TiedResponse extends Certainty {
  readonly response: Kinded;
  readonly deeds: readonly Deed[];
}

/** What was responded to. */
export interface Deed {
  readonly event: Kinded;
  readonly occurrence: string | null;
  /** How far it got, if it did not happen: "called for". */
  readonly unreal: string | undefined;
}

const MOST_TIES = 60;

export function responseTies(answer: ProvokingAnswer): ResponseTies {
  const found = answer.events.nodes.flatMap(stepsTo);
  const ties = grouped(
    found.filter(({ from }) => from !== undefined),
    ({ from, to }) => `${from?.id} ${to?.id}`,
  )
    .flatMap(tieOf)
    .sort((one, other) => other.responses.length - one.responses.length);
  const unread = unreadOf(answer);
  return {
    ties: ties.slice(0, MOST_TIES),
    more: Math.max(0, ties.length - MOST_TIES),
    unnamed: new Set(found.flatMap(({ from, told }) => (from === undefined ? told.response.id : []))).size,
    unread: {
      ...unread,
      doers: answer.events.nodes.reduce(
        (sum, { performers }) => sum + performers.totalCount - performers.edges.length,
        unread.doers,
      ),
    },
  };
}

interface Step {
  readonly from: Kinded | undefined;
  readonly to: Kinded | undefined;
  readonly doing: DoingOf;
  readonly told: TiedResponse;
}

/** From each who responded to an event to each who did it. */
function stepsTo(event: Provoking): readonly Step[] {
  const deeds = partsOf(event.performers.edges);
  return grouped(event.responses.edges, ({ node }) => node.id).flatMap((links) =>
    partsOf(links[0]?.node.performers.edges ?? []).flatMap((made) =>
      deeds.flatMap((done) => stepOf(event, links, made, done)),
    ),
  );
}

/** The parts of each who did something; without anybody, nobody's. */
function partsOf(doings: readonly Doing[]): readonly (readonly Doing[])[] {
  const parts = grouped(doings, ({ node }) => node.id);
  return parts.length === 0 ? [[]] : parts;
}

function stepOf(
  event: Provoking,
  links: readonly Response[],
  made: readonly Doing[],
  done: readonly Doing[],
): readonly Step[] {
  const [link] = surestFirst(links);
  if (link === undefined) return [];
  const [[making], [doing]] = [surestFirst(made), surestFirst(done)];
  const steps = [making, link, doing].flatMap((step) => step ?? []);
  return [
    {
      from: making?.node,
      to: doing?.node,
      doing: doing === undefined ? 'DONE' : doingOf(event, doing),
      told: {
        ...certaintyOf(link.node, steps, { says: [], facts: [...made, ...links, ...done] }),
        response: link.node,
        deeds: [{ event, occurrence: event.occurrence, unreal: unrealWord(event.occurrence) }],
      },
    },
  ];
}

/** What did not happen is nobody's deed, and what is claimed or disputed is told as no more than that. */
const doingOf = ({ occurrence }: Provoking, { basis, status }: Doing): DoingOf =>
  isUnreal(occurrence) ? 'PLANNED' : isSure(basis) && status !== 'DISPUTED' ? 'DONE' : 'SAID';

function tieOf(steps: readonly Step[]): readonly Tie[] {
  const [first] = steps;
  if (first?.from === undefined) return [];
  return [
    {
      from: first.from,
      to: first.to,
      doing: DOING.findLast((one) => steps.some(({ doing }) => doing === one)) ?? 'DONE',
      responses: grouped(
        steps.map(({ told }) => told),
        ({ response }) => response.id,
      )
        .flatMap(asOne)
        .sort((one, other) => doubtRank(one) - doubtRank(other)),
    },
  ];
}

/** One response to several deeds of one actor. */
function asOne(told: readonly TiedResponse[]): readonly TiedResponse[] {
  const [surest] = [...told].sort((one, other) => doubtRank(one) - doubtRank(other));
  if (surest === undefined) return [];
  return [
    {
      ...surest,
      disputed: told.some(({ disputed }) => disputed),
      why: [...new Set(told.flatMap(({ why }) => why))],
      deeds: told.flatMap(({ deeds }) => deeds),
    },
  ];
}
