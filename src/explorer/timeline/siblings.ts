import { grouped } from '../../dossier/grouped.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import type { Beginning } from './beginnings.ts';

/** Events that one mark stands for: one event, or several of a kind that the same is known of. */
export interface Siblings {
  /** Of the event, or of the bundle. */
  readonly id: string;
  readonly members: readonly GraphNode[];
}

/** As many events of a kind at one time are still told apart. */
const MOST_ALONE = 3;

/** What siblings have in common: what they responded to, and what they are parts of. */
const SHARED: readonly string[] = ['RESPONDS_TO', 'PART_OF'];

/** Puts events together that would lie on each other: of one kind and one time, which responded to the same. */
export function siblingsOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  of: ReadonlyMap<string, Beginning>,
): readonly Siblings[] {
  const shared = new Map<string, string[]>();
  for (const { source, relation, target } of edges)
    if (SHARED.includes(relation))
      shared.set(source, [...(shared.get(source) ?? []), `${relation} ${target}`]);
  const alike = grouped(nodes, (node) => {
    const { least, most } = of.get(node.id) ?? {};
    const ties = shared.get(node.id)?.toSorted() ?? [];
    return [node.kind, node.occurrence, node.edtf, least, most, ...ties].join(' ');
  });
  return alike.flatMap((members) =>
    members.length > MOST_ALONE
      ? [{ id: `bundle of ${members[0]?.id}`, members }]
      : members.map((member) => ({ id: member.id, members: [member] })),
  );
}
