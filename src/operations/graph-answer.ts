import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { z } from 'zod';
import type { Subgraph } from '../export/subgraph.ts';
import { replaceRoot } from './rewrite.ts';
import type { SavedOperation } from './saved-operation.ts';

const text = z.string().nullable();

/** What files hold of a graph, whatever the operation itself selects of it. */
const Answer = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.string(),
      description: text,
      edtf: text,
      start: text,
      end: text,
      occurrence: text,
      status: text,
      modality: text,
      basis: text,
    }),
  ),
  edges: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      target: z.string(),
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
    }),
  ),
});

const SELECTION = selectionOf(
  `{ nodes { ${Object.keys(Answer.shape.nodes.element.shape).join(' ')} } edges { ${Object.keys(Answer.shape.edges.element.shape).join(' ').replace('id', 'id: rid')} } }`,
);

/** The document of a graph operation, selecting all that files hold. */
export function graphDocument(operation: SavedOperation): DocumentNode {
  return replaceRoot(operation, (root) => ({ ...root, selectionSet: SELECTION }));
}

/** The graph in the answer to that document. */
export function subgraphOf(operation: SavedOperation, data: unknown): Subgraph {
  const answer = z.record(z.string(), z.unknown()).parse(data)[operation.root.key];
  return Answer.parse(answer);
}

function selectionOf(source: string): SelectionSetNode {
  const [definition] = parse(source).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('a selection was expected');
  return definition.selectionSet;
}
