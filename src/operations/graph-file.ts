import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql';
import { z } from 'zod';
import { QueryError } from '../errors.ts';
import type { Subgraph, SubgraphEdge, SubgraphNode } from '../export/subgraph.ts';
import { FIXED_LIMITS } from '../limits/limits.ts';
import { aboutOf, type Making } from './about.ts';
import {
  counted,
  FULL_EDGE_SELECTION,
  FullEdge,
  graphDocument,
  heldGraph,
  NODE_SELECTION,
  Node,
  selectionOf,
} from './graph-answer.ts';
import { CURSOR_VARIABLES, PAGE, pageArguments } from './page-parts.ts';
import { pagesOf } from './pages.ts';
import { replaceRoot } from './rewrite.ts';
import { dataOf, type RunDocument, type Variables } from './run.ts';
import type { SavedOperation } from './saved-operation.ts';
import { itemsAt } from './table.ts';

/** The argument that limits a graph to a number of records. */
const LIMIT = 'limit';

export interface GraphFileOptions {
  readonly schema: GraphQLSchema;
  readonly run: RunDocument;
  readonly making: Making;
  readonly pageSize: number;
  /** Fails beyond this number of records or relations: half a graph must not look like a whole one. */
  readonly most: number;
}

/** A graph to be written to a file. */
export interface GraphFile {
  readonly graph: Subgraph;
  /** Whether it is streamed because it is too large to hold. */
  readonly streamed: boolean;
}

/**
 * The graph that a saved operation gives. Without a limit that is all of it: up to 2,000 records at once, and beyond
 * that page by page, if the graph comes in pages.
 */
export async function graphFile(
  operation: SavedOperation,
  variables: Variables,
  options: GraphFileOptions,
): Promise<GraphFile> {
  const cut = variables[LIMIT] !== undefined || !operation.variables.some(({ name }) => name === LIMIT);
  const asked = cut ? variables : { ...variables, [LIMIT]: FIXED_LIMITS.graphNodes };
  const about = aboutOf(operation, asked, options.making);
  const paged = cut ? undefined : listsOf(operation, options.schema);
  if (paged !== undefined) {
    const [total, totalEdges] = await Promise.all(
      [paged.nodes, paged.edges].map((list) => count(list, variables, options)),
    );
    if (total === undefined || totalEdges === undefined) throw new TypeError('there are two lists');
    if (total > options.most || totalEdges > options.most)
      throw new QueryError(
        `this graph has more than ${options.most.toLocaleString('en')} records or relations`,
        {
          code: 'QUERY_TOO_COMPLEX',
          hint: 'ask for a part of it, by documents, relations or a lens',
        },
      );
    if (total > FIXED_LIMITS.graphNodes || totalEdges > FIXED_LIMITS.graphEdges)
      return {
        streamed: true,
        graph: {
          about: {
            ...aboutOf(operation, { ...variables, [LIMIT]: undefined }, options.making),
            records: counted(total, total),
            relations: counted(totalEdges, totalEdges),
          },
          nodes: whole(items(paged.nodes, Node, variables, options), total),
          edges: whole(items(paged.edges, FullEdge, variables, options), totalEdges),
        },
      };
  }
  const data = dataOf(await options.run(graphDocument(operation), asked));
  const { nodes, edges, records, relations } = heldGraph(operation, data);
  return { streamed: false, graph: { about: { ...about, records, relations }, nodes, edges } };
}

/** A paged list, and what is read of its items. */
interface PagedList {
  readonly operation: SavedOperation;
  /** The root field of the list. */
  readonly field: string;
  readonly selection: string;
}

/** A root field `graph` comes in pages if there are `graphNodes` and `graphEdges`. */
function listsOf(
  operation: SavedOperation,
  schema: GraphQLSchema,
): { readonly nodes: PagedList; readonly edges: PagedList } | undefined {
  const name = operation.root.node.name.value;
  const [nodes, edges] = [`${name}Nodes`, `${name}Edges`];
  const fields = schema.getQueryType()?.getFields();
  if (fields?.[nodes] === undefined || fields[edges] === undefined) return undefined;
  return {
    nodes: { operation, field: nodes, selection: NODE_SELECTION },
    edges: { operation, field: edges, selection: FULL_EDGE_SELECTION },
  };
}

async function count(list: PagedList, variables: Variables, { run }: GraphFileOptions): Promise<number> {
  const document = listDocument(list, selectionOf('{ totalCount }'), []);
  return Counted.parse(dataOf(await run(document, variables)))[list.operation.root.key]?.totalCount ?? 0;
}

const Counted = z.record(z.string(), z.object({ totalCount: z.number() }));

/** All items of a list, read page by page. */
async function* items<Item>(
  list: PagedList,
  type: z.ZodType<Item>,
  variables: Variables,
  { run, pageSize }: GraphFileOptions,
): AsyncGenerator<Item, void, undefined> {
  const selection = selectionOf(
    `{ nodes { ${list.selection} } ${PAGE}: pageInfo { hasNextPage endCursor } }`,
  );
  const Page = z.record(z.string(), z.object({ nodes: z.array(type) }));
  const { key } = list.operation.root;
  const pages = pagesOf({
    run,
    variables,
    size: pageSize,
    document: (size) => listDocument(list, selection, pageArguments(size)),
    place: (data) => itemsAt(data, [key, PAGE])[0],
  });
  for await (const data of pages) yield* Page.parse(data)[key]?.nodes ?? [];
}

/** Passes on as many items as were promised. Throws if the number differs: then the graph changed meanwhile. */
async function* whole<Item extends SubgraphNode | SubgraphEdge>(
  all: AsyncGenerator<Item, void, undefined>,
  promised: number,
): AsyncGenerator<Item, void, undefined> {
  let found = 0;
  for await (const item of all) {
    found += 1;
    yield item;
  }
  if (found !== promised)
    throw new QueryError(`the graph changed while it was being read: ${found} instead of ${promised}`, {
      hint: 'ask again',
    });
}

function listDocument(
  { operation, field }: PagedList,
  selectionSet: SelectionSetNode,
  page: FieldNode['arguments'],
): DocumentNode {
  return replaceRoot(
    operation,
    (root) => ({
      ...root,
      alias: { kind: Kind.NAME, value: operation.root.key },
      name: { kind: Kind.NAME, value: field },
      arguments: [...(root.arguments ?? []).filter(({ name }) => name.value !== LIMIT), ...(page ?? [])],
      selectionSet,
    }),
    page?.length ? CURSOR_VARIABLES : [],
  );
}
