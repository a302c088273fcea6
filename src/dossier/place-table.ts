import { labelOf } from '../vocabulary.ts';
import { grouped } from './grouped.ts';
import { type Dated, inTime, placeInTime } from './in-time.ts';
import type { Happening, PlaceAnswer } from './place-answer.ts';
import { respondedWords } from './responded-words.ts';
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
  /** How many events a lens hides, of those that are listed without it. */
  readonly hidden: number;
}

/** One event, as sure as it is that it was there. */
export interface PlaceRow extends Certainty, Dated {
  readonly event: Kinded;
  /** The place within the one asked about where it was; undefined if that is the place itself. */
  readonly within: Named | undefined;
  /** Who had a part in it, each with the part and how sure that is: not all of them did it. */
  readonly parts: readonly { readonly actor: Kinded; readonly how: string }[];
  /** How many responses it had, in words; empty without any. */
  readonly responses: string;
  /** Whether it has a date that the lens hides. */
  readonly dateHidden: boolean;
}

/** What happened in a place as a table; `whole` is the same place without the lens through which it is read. */
export function placeTable(place: PlaceAnswer, whole = place): PlaceTable {
  const { events, contains } = place;
  const [found, known] = [happeningsIn(place), happeningsIn(whole)];
  const dated = new Set(known.flatMap(({ edge: { node } }) => (node.when?.display == null ? [] : node.id)));
  const rows = found.map(({ edge, within }): PlaceRow => {
    const dateHidden = edge.node.when?.display == null && dated.has(edge.node.id);
    return { ...rowOf(edge, within), dateHidden };
  });
  const lists = [events, ...contains.nodes.map((one) => one.events)];
  return {
    groups: byStanding(rows.toSorted(inTime)),
    isCut:
      contains.totalCount > contains.nodes.length ||
      lists.some(({ totalCount, edges }) => totalCount > edges.length),
    hidden: Math.max(0, known.length - found.length),
  };
}

/** Every event once: of the place itself, or of a place within it. */
function happeningsIn({ events, contains }: PlaceAnswer) {
  const here = events.edges.map((edge) => ({ edge, within: undefined }));
  const inside = contains.nodes.flatMap((within) => within.events.edges.map((edge) => ({ edge, within })));
  return grouped([...here, ...inside], ({ edge }) => edge.node.id).flatMap((places) => places.slice(0, 1));
}

const rowOf = (at: Happening, within: Named | undefined): Omit<PlaceRow, 'dateHidden'> => ({
  ...certaintyOf(at.node, [at], { says: [{ what: undefined, by: at.assertedBy }], facts: [at] }),
  event: at.node,
  place: placeInTime(at.node),
  within,
  parts: grouped(at.node.performers.edges, ({ node, role }) => `${node.id} ${role}`).flatMap(partOf),
  responses: respondedWords(at.node),
});

const partOf = (facts: Happening['node']['performers']['edges']) =>
  surestFirst(facts)
    .slice(0, 1)
    .map(({ node, role, basis }) => ({
      actor: node,
      how: [...(role === null ? [] : [labelOf('Role', role)]), sureWords(basis)].join(', '),
    }));
