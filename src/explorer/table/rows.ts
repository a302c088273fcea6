import { isEventKind } from '../../drawing/kinds.ts';
import { RELATIONS } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { beyondLens, type Scene } from '../scene/scene.ts';
import { STANDINGS, type Standing, standingOfFact, standingOfRecord } from '../scene/standing.ts';
import { byTime, factText } from '../scene/told.ts';
import type { Visible } from '../scene/visible.ts';
import { TABLE_STRINGS } from './strings.ts';

/** A record as a row. Around an actor its certainty is that of the actor's part in it, whoever else knows that it happened. */
export interface RecordRow {
  readonly id: string;
  readonly node: GraphNode;
  readonly standing: Standing;
  readonly text: string;
  readonly status: string | null;
  readonly basis: string | null;
}

/** The records of a view: what happened before what did not, then in time. */
export function recordRows(scene: Scene, visible: Visible): readonly RecordRow[] {
  const { centers, nodes } = scene;
  const beyond = beyondLens(scene);
  const actors = new Set(centers.filter((id) => !isEventKind(nodes.get(id)?.kind ?? '')));
  const parts = partsOf(actors, visible.edges);
  return visible.nodes
    .map((node): RecordRow => {
      const { id } = node;
      const part = actors.has(id) ? undefined : parts.get(id);
      const { basis, status } = part ?? node;
      return part === undefined
        ? { id, node, basis, status, standing: standingOfRecord(node), text: toldBeyond(node, beyond) }
        : { id, node, basis, status, standing: standingOfFact(part, nodes), text: factText(part, nodes) };
    })
    .toSorted(
      (one, other) =>
        STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) || byTime(one.node, other.node),
    );
}

/** What is told of a record, with a word where it is there only for what responds to it. */
const toldBeyond = ({ id, name, sentence }: GraphNode, beyond: readonly string[]): string =>
  beyond.includes(id) ? TABLE_STRINGS.outsideTold(sentence ?? name) : (sentence ?? '');

/** By the record at its other end, the fact that ties it most closely to an actor: what the actor did before what it suffered. */
function partsOf(actors: ReadonlySet<string>, edges: readonly GraphEdge[]): ReadonlyMap<string, GraphEdge> {
  const parts = edges
    .filter(({ source, target }) => actors.has(source) || actors.has(target))
    .toSorted((one, other) => closeness(one, actors) - closeness(other, actors))
    .map((edge) => [actors.has(edge.source) ? edge.target : edge.source, edge] as const);
  return new Map(parts.toReversed());
}

const closeness = ({ source, relation }: GraphEdge, actors: ReadonlySet<string>): number =>
  (actors.has(source) ? 0 : FAR) + (RELATIONS.get(relation)?.rank ?? FAR - 1);

const FAR = 1_000;
