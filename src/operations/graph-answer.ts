import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { z } from 'zod';
import type { Counted } from '../export/about.ts';
import type { SubgraphEdge, SubgraphNode } from '../export/subgraph.ts';
import { replaceRoot } from './rewrite.ts';
import type { SavedOperation } from './saved-operation.ts';

const text = z.string().nullable();

/** What files hold of a node and an edge, whatever the operation itself selects. */
export const Node = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  description: text,
  edtf: text,
  start: text,
  end: text,
  occurrence: text,
  status: text,
  modality: text,
  basis: text,
});

const edge = {
  id: z.string(),
  rid: z.string(),
  relation: z.string(),
  phrase: z.string(),
  role: text,
  type: text,
  from: text,
  to: text,
  status: text,
  modality: text,
  basis: text,
  basisRank: z.number().nullable(),
  sources: z.number().nullable(),
  sourceIds: z.array(z.string()),
  claimIds: z.array(z.string()),
};

const End = Node.pick({ id: true, name: true, kind: true, edtf: true, start: true }).extend({
  end: text,
  occurrence: text,
  status: text,
});

/** An edge that includes its ends. */
export const FullEdge = z.object({ ...edge, source: End, target: End });

const Answer = z.object({
  total: z.number(),
  totalEdges: z.number(),
  nodes: z.array(Node),
  edges: z.array(z.object({ ...edge, source: z.string(), target: z.string() })),
});

const namesOf = ({ shape }: { readonly shape: object }): string => Object.keys(shape).join(' ');
const EDGE_FIELDS = Object.keys(edge).join(' ');

/** The fields of a node, and of an edge with its ends, in GraphQL. */
export const NODE_SELECTION = namesOf(Node);
export const FULL_EDGE_SELECTION = `${EDGE_FIELDS} source: sourceNode { ${namesOf(End)} } target: targetNode { ${namesOf(End)} }`;

const SELECTION = selectionOf(
  `{ total totalEdges nodes { ${NODE_SELECTION} } edges { ${EDGE_FIELDS} source target } }`,
);

/** The document of a graph operation, selecting everything that files hold. */
export function graphDocument(operation: SavedOperation): DocumentNode {
  return replaceRoot(operation, (root) => ({ ...root, selectionSet: SELECTION }));
}

/** A graph held whole, and how much of what was found it is. */
export interface HeldGraph {
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
  readonly records: Counted;
  readonly relations: Counted;
}

/** The graph in the answer to that document. */
export function heldGraph(operation: SavedOperation, data: unknown): HeldGraph {
  const answer = z.record(z.string(), z.unknown()).parse(data)[operation.root.key];
  const { nodes, edges, total, totalEdges } = Answer.parse(answer);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    nodes,
    edges: edges.flatMap(({ source, target, ...rest }) => {
      const [from, to] = [byId.get(source), byId.get(target)];
      return from === undefined || to === undefined ? [] : [{ ...rest, source: from, target: to }];
    }),
    records: counted(nodes.length, total),
    relations: counted(edges.length, totalEdges),
  };
}

export const counted = (shown: number, total: number): Counted => ({ shown, total, cut: total > shown });

export function selectionOf(source: string): SelectionSetNode {
  const [definition] = parse(source).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('a selection was expected');
  return definition.selectionSet;
}
