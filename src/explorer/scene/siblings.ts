import { grouped } from '../../dossier/grouped.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';

/** Events that one mark stands for: one event, or several of a kind that the same is known of. */
export interface Siblings {
  /** Of the event, or of the bundle. */
  readonly id: string;
  readonly members: readonly GraphNode[];
}

/** What siblings have in common: what they responded to, and what they are parts of. */
export const SHARED: readonly string[] = ['RESPONDS_TO', 'PART_OF'];

interface Likeness {
  /** What else must be the same of two events, and of two of their ties. */
  readonly traits: (node: GraphNode) => readonly unknown[];
  readonly tie?: (edge: GraphEdge) => readonly unknown[];
  /** So few are told apart. */
  readonly mostAlone: number;
}

/** Puts events together that are of one kind, happened or did not alike, and responded to the same. */
export function siblingsOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { traits, tie = () => [], mostAlone }: Likeness,
): readonly Siblings[] {
  const shared = new Map<string, string[]>();
  for (const edge of edges) {
    const { source, relation, target } = edge;
    if (SHARED.includes(relation))
      shared.set(source, [
        ...(shared.get(source) ?? []),
        [relation, target, ...(relation === 'PART_OF' ? [] : tie(edge))].join(' '),
      ]);
  }
  const alike = grouped(nodes, (node) =>
    [node.kind, node.occurrence, ...traits(node), ...(shared.get(node.id)?.toSorted() ?? [])].join(' '),
  );
  return alike.flatMap((members) =>
    members.length > mostAlone
      ? [{ id: `bundle of ${members[0]?.id}`, members }]
      : members.map((member) => ({ id: member.id, members: [member] })),
  );
}
