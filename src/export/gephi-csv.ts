import { type Attribute, edgeAttributes, endAttributes, nodeAttributes } from './attributes.ts';
import { type Cell, csvChunks } from './csv.ts';
import type { CsvColumn } from './csvw.ts';
import { each } from './each.ts';
import type { Subgraph, SubgraphEdge } from './subgraph.ts';

const NODE_COLUMNS = [
  text('Id', 'The stable key: the same in queries, links and files.'),
  ...columnsOf(nodeAttributes),
];
const EDGE_COLUMNS = [
  text('Source', 'The id of the node it leads from.'),
  text('Target', 'The id of the node it leads to.'),
  text('Type', 'Always Directed, for programs that ask.'),
  text('Id', 'Its stable key: that of the fact, with the relation.'),
  ...columnsOf(endAttributes, 'Source', 'Of the node it leads from: '),
  ...columnsOf(endAttributes, 'Target', 'Of the node it leads to: '),
  ...columnsOf(edgeAttributes),
];

/** The nodes as a table, with the headers that Gephi knows. */
export const nodesCsv = ({ nodes }: Subgraph): AsyncGenerator<string> =>
  csvChunks(
    titles(NODE_COLUMNS),
    each(nodes, (node) => [node.id, ...cells(nodeAttributes, node)]),
  );

/** The edges as a table, with the headers that Gephi knows, and both ends described. */
export const edgesCsv = ({ edges }: Subgraph): AsyncGenerator<string> =>
  csvChunks(titles(EDGE_COLUMNS), each(edges, edgeRow));

const edgeRow = (edge: SubgraphEdge): readonly Cell[] => [
  ...[edge.source.id, edge.target.id, 'Directed', edge.id],
  ...cells(endAttributes, edge.source),
  ...cells(endAttributes, edge.target),
  ...cells(edgeAttributes, edge),
];

function columnsOf<Item>(attributes: readonly Attribute<Item>[], before = '', of = ''): readonly CsvColumn[] {
  return attributes.map(({ name, type, description }) => ({
    title: `${before}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    datatype: type,
    description:
      of === '' ? description : `${of}${description.charAt(0).toLowerCase()}${description.slice(1)}`,
  }));
}

function text(title: string, description: string): CsvColumn {
  return { title, datatype: 'string', description };
}

const titles = (columns: readonly CsvColumn[]): readonly string[] => columns.map(({ title }) => title);

function cells<Item>(attributes: readonly Attribute<Item>[], item: Item): readonly Cell[] {
  return attributes.map(({ value }) => value(item));
}

/** The columns of both tables. */
export const CSV_COLUMNS = { nodes: NODE_COLUMNS, edges: EDGE_COLUMNS } as const;
