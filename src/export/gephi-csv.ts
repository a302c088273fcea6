import { type Attribute, edgeAttributes, nodeAttributes } from './attributes.ts';
import { type Cell, csvOf } from './csv.ts';
import { edgeKey, type Subgraph } from './subgraph.ts';

/** The nodes as a table, under the headers that Gephi knows. */
export function nodesCsv({ nodes }: Subgraph): string {
  return csvOf(
    ['Id', ...headers(nodeAttributes)],
    nodes.map((node) => [node.id, ...cells(nodeAttributes, node)]),
  );
}

/** The edges as a table, under the headers that Gephi knows, with the names of both ends. */
export function edgesCsv({ nodes, edges }: Subgraph): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return csvOf(
    ['Source', 'Target', 'Type', 'Id', 'SourceLabel', 'TargetLabel', ...headers(edgeAttributes)],
    edges.map((edge) => [
      edge.source,
      edge.target,
      'Directed',
      edgeKey(edge),
      labels.get(edge.source) ?? null,
      labels.get(edge.target) ?? null,
      ...cells(edgeAttributes, edge),
    ]),
  );
}

function headers<Item>(attributes: readonly Attribute<Item>[]): readonly string[] {
  return attributes.map(({ name }) => name.charAt(0).toUpperCase() + name.slice(1));
}

function cells<Item>(attributes: readonly Attribute<Item>[], item: Item): readonly Cell[] {
  return attributes.map(({ value }) => value(item));
}
