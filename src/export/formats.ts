import type { CsvColumn } from './csvw.ts';
import { cytoscape } from './cytoscape.ts';
import { CSV_COLUMNS, edgesCsv, nodesCsv } from './gephi-csv.ts';
import { gexf } from './gexf.ts';
import { givingWay, joined } from './give-way.ts';
import { graphml } from './graphml.ts';
import { graphology } from './graphology.ts';
import { jsonLd } from './jsonld.ts';
import { nodeLink } from './node-link.ts';
import type { Subgraph } from './subgraph.ts';

/** A file format for a subgraph. */
export interface Format {
  readonly name: string;
  /** How names of its files end, without the first dot. */
  readonly suffix: string;
  readonly mediaType: string;
  /** A sentence for people: what it is for. */
  readonly description: string;
  /** The columns of a table, which has no room to describe itself: the metadata beside it do. */
  readonly columns?: readonly CsvColumn[];
  /** The file in pieces, made on demand: holds nothing that the graph does not hold itself. */
  readonly write: (graph: Subgraph) => AsyncGenerator<string, void, undefined>;
}

/** Every format for a subgraph. */
export const FORMATS: readonly Format[] = [
  {
    name: 'gexf',
    suffix: 'gexf',
    mediaType: 'application/gexf+xml',
    description: 'GEXF 1.3, for Gephi: one file with all attributes, places, and the colours of the page.',
    write: gexf,
  },
  {
    name: 'graphml',
    suffix: 'graphml',
    mediaType: 'application/graphml+xml',
    description: 'GraphML, for networkx, igraph, yEd, Cytoscape and most other programs.',
    write: graphml,
  },
  {
    name: 'graphology',
    suffix: 'graphology.json',
    mediaType: 'application/json',
    description: 'JSON for the JavaScript libraries graphology and Sigma.',
    write: graphology,
  },
  {
    name: 'cytoscape',
    suffix: 'cytoscape.json',
    mediaType: 'application/json',
    description: 'JSON for Cytoscape and Cytoscape.js.',
    write: cytoscape,
  },
  {
    name: 'node-link',
    suffix: 'node-link.json',
    mediaType: 'application/json',
    description: 'JSON for networkx (node_link_graph) and D3.',
    write: nodeLink,
  },
  {
    name: 'nodes-csv',
    suffix: 'nodes.csv',
    mediaType: 'text/csv; charset=utf-8',
    description: 'The nodes as a table, for spreadsheets, pandas, R and Gephi.',
    columns: CSV_COLUMNS.nodes,
    write: nodesCsv,
  },
  {
    name: 'edges-csv',
    suffix: 'edges.csv',
    mediaType: 'text/csv; charset=utf-8',
    description: 'The edges as a table, with both ends described, for spreadsheets, pandas, R and Gephi.',
    columns: CSV_COLUMNS.edges,
    write: edgesCsv,
  },
  {
    name: 'jsonld',
    suffix: 'jsonld',
    mediaType: 'application/ld+json',
    description: 'JSON-LD, for linked data; its context is inside, so nothing is loaded from elsewhere.',
    write: jsonLd,
  },
];

/** The format of a suffix such as `graphml` or `nodes.csv`, if there is one. */
export const formatOf = (suffix: string): Format | undefined =>
  FORMATS.find((format) => format.suffix === suffix);

/** Characters to send at once. */
const PIECE = 65_536;

/** The file in pieces large enough to send. */
export async function* filePieces(format: Format, graph: Subgraph): AsyncGenerator<string, void, undefined> {
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of givingWay(format.write(graph))) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield waiting.join('');
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield waiting.join('');
}

/** The whole file, of a graph small enough to hold. */
export function fileText(format: Format, graph: Subgraph): Promise<string> {
  return joined(filePieces(format, graph));
}
