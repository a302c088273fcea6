import { RELATIONS, relationWords, termOf } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';
import { spanOf } from './dates.ts';
import { eventOf, STANDINGS, type Standing, standingOfFact } from './standing.ts';

type Records = ReadonlyMap<string, GraphNode>;

/** A fact as people read it. */
export interface Told {
  readonly id: string;
  readonly edge: GraphEdge;
  /** A sentence that names whoever says so, unless a source vouches for it. */
  readonly text: string;
  readonly standing: Standing;
  readonly status: string | null;
  readonly basis: string | null;
  readonly date: string | null;
  /** The same to sort by; undefined without a date. */
  readonly time: number | undefined;
}

/** The facts as they are listed: what happened before what did not, what the graph is about first, then in time. */
export function toldOf(
  edges: readonly GraphEdge[],
  nodes: Records,
  beyond: readonly string[] = [],
): readonly Told[] {
  return edges
    .map((edge): Told => {
      const event = eventOf(edge, nodes);
      const { id, status, basis } = edge;
      const [standing, text] = [standingOfFact(edge, nodes), withEnd(edge, nodes, beyond)];
      return {
        id,
        edge,
        text,
        standing,
        status,
        basis,
        date: event?.dateDisplay ?? null,
        time: timeOf(event),
      };
    })
    .toSorted(
      (one, other) =>
        STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) ||
        place(one.edge) - place(other.edge) ||
        byTime(eventOf(one.edge, nodes), eventOf(other.edge, nodes)),
    );
}

/** What a fact says. It never stands as bare words where the server has no sentence of it. */
export function factText({ sentence, source, relation, target }: GraphEdge, nodes: Records): string {
  const name = (id: string) => nodes.get(id)?.name ?? id;
  return sentence ?? STRINGS.untold(name(source), relationWords(relation), name(target));
}

/** A fact, with a word where what it leads to is outside the lens. */
function withEnd(edge: GraphEdge, nodes: Records, beyond: readonly string[]): string {
  const text = factText(edge, nodes);
  const end = nodes.get(edge.target);
  return end && beyond.includes(end.id)
    ? STRINGS.outsideEnd(text, end.name, termOf('Occurrence', end.occurrence ?? '')?.said)
    : text;
}

/** What has no date comes last. */
const LAST = Number.MAX_SAFE_INTEGER;

/** When an event took place at the earliest known; undefined without a date. */
export function timeOf(event: GraphNode | undefined): number | undefined {
  const span = event && spanOf(event);
  return span?.from ?? span?.to;
}

/** In time; of those that begin alike, what may be later comes behind: "24 November" before "24 November or later". */
export function byTime(one: GraphNode | undefined, other: GraphNode | undefined): number {
  const last = (event: GraphNode | undefined) => (event && spanOf(event)?.to) ?? LAST;
  return (timeOf(one) ?? LAST) - (timeOf(other) ?? LAST) || last(one) - last(other);
}

const place = ({ relation }: GraphEdge): number => RELATIONS.get(relation)?.rank ?? 1_000;
