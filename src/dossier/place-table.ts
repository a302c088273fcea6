import { labelOf } from '../vocabulary.ts';
import { grouped } from './grouped.ts';
import type { Happening, PlaceAnswer } from './place-answer.ts';
import type { Kinded, Named } from './responses-answer.ts';
import {
  byStanding,
  type Certainty,
  certaintyOf,
  type Standing,
  surestFirst,
  sureWords,
} from './standing.ts';

/** What happened in a place, for readers: what happened first, then what is only claimed, then what was only planned; in time. */
export interface PlaceTable {
  readonly groups: readonly { readonly standing: Standing; readonly rows: readonly PlaceRow[] }[];
  /** Whether there are more events than are listed. */
  readonly isCut: boolean;
}

/** One event, as sure as it is that it was there. */
export interface PlaceRow extends Certainty {
  readonly event: Kinded;
  /** The place within the one asked about where it was; undefined if that is the place itself. */
  readonly within: Named | undefined;
  /** Who had a part in it, each with the part and how sure that is: not all of them did it. */
  readonly parts: readonly { readonly actor: Kinded; readonly how: string }[];
  readonly responses: number;
}

export function placeTable(place: string, { events }: PlaceAnswer): PlaceTable {
  return {
    groups: byStanding(events.nodes.flatMap((event) => rowOf(place, event))),
    isCut: events.pageInfo.hasNextPage,
  };
}

function rowOf(place: string, event: Happening): readonly PlaceRow[] {
  const here = event.places.edges.filter(({ node }) => node.id === place);
  const [at] = surestFirst(here.length > 0 ? here : event.places.edges);
  if (at === undefined) return [];
  return [
    {
      ...certaintyOf(event, [at], { says: [{ what: undefined, by: at.assertedBy }], facts: [at] }),
      event,
      within: at.node.id === place ? undefined : at.node,
      parts: grouped(event.performers.edges, ({ node, role }) => `${node.id} ${role}`).flatMap(partOf),
      responses: event.responses.totalCount,
    },
  ];
}

const partOf = (facts: Happening['performers']['edges']) =>
  surestFirst(facts)
    .slice(0, 1)
    .map(({ node, role, basis }) => ({
      actor: node,
      how: [...(role === null ? [] : [labelOf('Role', role)]), sureWords(basis)].join(', '),
    }));
