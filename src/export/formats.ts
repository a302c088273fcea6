import { cytoscape } from './cytoscape.ts';
import { edgesCsv, nodesCsv } from './gephi-csv.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphology } from './graphology.ts';
import { jsonLd } from './jsonld.ts';
import { nodeLink } from './node-link.ts';
import type { Subgraph } from './subgraph.ts';

/** A way to write a subgraph as a file. */
export interface Format {
  readonly name: string;
  /** How names of its files end, without the first dot. */
  readonly suffix: string;
  readonly mediaType: string;
  /** A sentence for people: what it is for. */
  readonly description: string;
  readonly write: (graph: Subgraph) => string;
}

/** Every format that a subgraph can be written in. */
export const FORMATS: readonly Format[] = [
  {
    name: 'gexf',
    suffix: 'gexf',
    mediaType: 'application/gexf+xml',
    description: 'GEXF 1.3, for Gephi: one file with all attributes, and a colour for each kind.',
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
    write: nodesCsv,
  },
  {
    name: 'edges-csv',
    suffix: 'edges.csv',
    mediaType: 'text/csv; charset=utf-8',
    description: 'The edges as a table, with the names of both ends, for spreadsheets, pandas, R and Gephi.',
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
