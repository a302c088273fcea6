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

/** Puts events together that would lie on each other: of one kind and one time, which responded to the same. */
export function siblingsOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  of: ReadonlyMap<string, Beginning>,
): readonly Siblings[] {
  const causes = Map.groupBy(
    edges.filter(({ relation }) => relation === 'RESPONDS_TO'),
    ({ source }) => source,
  );
  const alike = Map.groupBy(nodes, ({ id, kind, occurrence, edtf }) => {
    const { least, most } = of.get(id) ?? {};
    const targets = (causes.get(id) ?? []).map(({ target }) => target).sort();
    return [kind, occurrence, edtf, least, most, ...targets].join(' ');
  });
  return [...alike.values()].flatMap((members) =>
    members.length > MOST_ALONE
      ? [{ id: `bundle of ${members[0]?.id}`, members }]
      : members.map((member) => ({ id: member.id, members: [member] })),
  );
}
