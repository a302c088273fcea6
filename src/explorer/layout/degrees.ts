import type { GraphEdge } from '../api/answers.ts';

/** The records with the most edges. */
export function mostConnected<Item extends { readonly id: string }>(
  items: readonly Item[],
  edges: Iterable<Pick<GraphEdge, 'source' | 'target'>>,
  most: number,
): readonly Item[] {
  const degree = degrees(edges);
  const of = ({ id }: Item) => degree.get(id) ?? 0;
  return items.toSorted((one, other) => of(other) - of(one)).slice(0, most);
}

/** How many edges each record has. */
export function degrees(edges: Iterable<Pick<GraphEdge, 'source' | 'target'>>): ReadonlyMap<string, number> {
  const degree = new Map<string, number>();
  for (const { source, target } of edges)
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  return degree;
}
