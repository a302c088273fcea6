import type { Deed, Doer } from './deeds-answer.ts';
import { grouped } from './grouped.ts';
import { type Dated, inTime, placeInTime } from './in-time.ts';
import type { Kinded } from './responses-answer.ts';
import {
  byStanding,
  type Certainty,
  certaintyOf,
  gradedAs,
  gradedTypes,
  gradeOf,
  type Standing,
  surestFirst,
} from './standing.ts';

/** What an actor did, for readers: what happened first, then what is only claimed, then what was only planned; in time. */
export interface DeedTable {
  readonly groups: readonly { readonly standing: Standing; readonly rows: readonly DeedRow[] }[];
  /** How many there are, of all, not only of those listed. */
  readonly total: number;
  readonly listed: number;
}

/** One deed, with all parts that the actor has in it, as sure as it is that it was this actor. */
export interface DeedRow extends Certainty, Dated {
  readonly deed: Kinded;
  /** What it responded to, each with how sure that is. */
  readonly to: readonly { readonly event: Kinded; readonly how: string }[];
}

export function deedTable({ id, performed }: Doer): DeedTable {
  const rows = grouped(performed.edges, ({ node }) => node.id).flatMap((parts) => rowOf(parts, id));
  return {
    groups: byStanding(rows.toSorted(inTime)),
    total: performed.totalCount,
    listed: performed.edges.length,
  };
}

function rowOf(parts: readonly Deed[], actor: string): readonly DeedRow[] {
  const [part] = surestFirst(parts);
  if (part === undefined) return [];
  const { node, assertedBy } = part;
  const responses = node.respondsTo.edges;
  return [
    {
      ...certaintyOf(node, [part], {
        says: [{ what: undefined, by: assertedBy }],
        facts: [...parts, ...responses],
        own: [actor],
      }),
      deed: node,
      place: placeInTime(node),
      to: grouped(responses, ({ node: event }) => event.id).flatMap(responseTo),
    },
  ];
}

/** Several types of response to one event are one, as sure as the surest; each that is less sure says so. */
const responseTo = (links: Deed['node']['respondsTo']['edges']) =>
  surestFirst(links)
    .slice(0, 1)
    .map((link) => {
      const { types, also } = gradedTypes(links, gradedAs(link));
      return { event: link.node, how: [[...types, gradeOf(link)].join(', '), ...also].join('; ') };
    });
