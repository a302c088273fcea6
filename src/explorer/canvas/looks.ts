import { isUnreal, lineOf } from '../../drawing/certainty.ts';
import { isEventKind, styleOfKind } from '../../drawing/kinds.ts';
import { isMain, KINDS, relationWords } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';

/** What a record looks like. */
export function nodeData({ id, kind, status, basis, occurrence }: GraphNode) {
  const { color, corners } = styleOfKind(kind);
  return {
    id,
    kind,
    color,
    actor: KINDS.get(kind)?.family === 'actor',
    line: isEventKind(kind) ? lineOf(basis) : 'solid',
    occurrence,
    unreal: isUnreal(occurrence),
    disputed: status === 'DISPUTED',
    ...(corners && { corners: corners.join(' ') }),
  };
}

/** How far what a fact tells of got, if it did not take place: it hangs on the event that it leads from, else on that to which it leads. */
export function unrealOf({ source, target }: GraphEdge, nodes: Scene['nodes']): string | undefined {
  const occurrence = nodes.get(source)?.occurrence ?? nodes.get(target)?.occurrence ?? null;
  return occurrence !== null && isUnreal(occurrence) ? occurrence : undefined;
}

/** What a line looks like. */
export function edgeData(edge: GraphEdge, nodes: Scene['nodes']) {
  const { id, source, target, relation, basis, status } = edge;
  return {
    id,
    source,
    target,
    relation,
    line: lineOf(basis),
    answer: isMain(relation),
    disputed: status === 'DISPUTED',
    unmet: unrealOf(edge, nodes) !== undefined,
  };
}

/** What a line of a chain says that is no response, in words: its key says so, or it would be taken for one. */
export const otherThanResponse = (relation: string): string | undefined =>
  isMain(relation) ? undefined : relationWords(relation);

/** What a part of a scene looks like, for its legend. */
export const signedOf = (
  { nodes, edges }: Pick<Visible, 'nodes' | 'edges'>,
  { folds, outside, chains }: Partial<Pick<Scene, 'folds' | 'outside' | 'chains'>> = {},
  byId: Scene['nodes'] = new Map(nodes.map((node) => [node.id, node])),
) => ({
  nodes: nodes.map((node) => ({
    ...nodeData(node),
    stack: folds?.has(node.id) ?? false,
    hollow: outside?.has(node.id) ?? false,
  })),
  lines: edges.map((edge) => ({
    ...edgeData(edge, byId),
    ...(chains && { other: otherThanResponse(edge.relation) }),
  })),
});
