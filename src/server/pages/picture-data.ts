import { written } from '../../dossier/address.ts';
import type { About, Counted } from '../../export/about.ts';
import type { Cell } from '../../export/csv.ts';
import type { Items, SubgraphEdge, SubgraphNode } from '../../export/subgraph.ts';
import type { Limits } from '../../limits/limits.ts';
import { aboutOf } from '../../operations/about.ts';
import { type GraphFileOptions, graphFile } from '../../operations/graph-file.ts';
import { operationNamed, type SavedOperations } from '../../operations/read-operations.ts';
import type { Variables } from '../../operations/run.ts';
import type { SavedOperation } from '../../operations/saved-operation.ts';
import { tableOf } from '../../operations/table.ts';
import { tableFile } from '../../operations/table-file.ts';
import { readVariables } from '../../operations/variables.ts';
import type { Pictured } from '../../picture/pictured.ts';
import { shownIn, type ViewPicture } from '../../picture/view-picture.ts';

/** Claims are asked for by this many facts at once. */
const FACTS_AT_ONCE = 200;

export interface PictureDataOptions {
  readonly operations: SavedOperations;
  readonly limits: Pick<Limits, 'variableLevels'>;
  readonly making: GraphFileOptions;
}

/** What a picture shows, as the files of saved operations have it. */
export interface PictureData {
  /** The saved operation that gives the graph, and what it is asked with. */
  readonly operation: SavedOperation;
  readonly variables: Variables;
  readonly graph: {
    readonly about: About;
    readonly nodes: readonly SubgraphNode[];
    readonly edges: readonly SubgraphEdge[];
  };
  /** The claims for and against its relations. */
  readonly claims: {
    readonly about: About;
    readonly table: ReturnType<typeof tableOf>;
    readonly rows: readonly (readonly Cell[])[];
  };
}

/** Asks for what is behind a picture: what its view gives, and of that no more than the picture shows. */
export async function dataBehind(
  picture: ViewPicture,
  of: Pictured,
  { operations, limits, making }: PictureDataOptions,
): Promise<PictureData> {
  const { question } = picture;
  const operation = operationNamed(operations, question.name);
  const variables = readVariables(operation, written(question.variables), limits.variableLevels);
  const { graph } = await graphFile(operation, variables, making);
  const shown = shownIn(picture, of);
  const nodes = (await held(graph.nodes)).filter(({ id }) => shown.nodes.has(id));
  const edges = (await held(graph.edges)).filter(({ id }) => shown.edges.has(id));
  const { about } = graph;
  return {
    operation,
    variables,
    graph: {
      about: {
        ...about,
        records: part(nodes, about.records),
        ...(about.relations && { relations: part(edges, about.relations) }),
      },
      nodes,
      edges,
    },
    claims: await claimsFor(
      edges,
      { operation: operationNamed(operations, 'claims'), lens: variables.lens },
      making,
    ),
  };
}

async function claimsFor(
  edges: readonly SubgraphEdge[],
  { operation, lens }: { readonly operation: SavedOperation; readonly lens: unknown },
  options: GraphFileOptions,
): Promise<PictureData['claims']> {
  const about = (rids: readonly string[]): Variables => ({ filter: { rid: { in: rids } }, lens });
  const facts = [...new Set(edges.map(({ rid }) => rid))];
  const rows: (readonly Cell[])[] = [];
  for (let from = 0; from < facts.length; from += FACTS_AT_ONCE) {
    const file = await tableFile(operation, about(facts.slice(from, from + FACTS_AT_ONCE)), options);
    rows.push(...(await held(file.rows)));
  }
  const records = { shown: rows.length, total: rows.length, cut: false };
  return {
    about: { ...aboutOf(operation, about(facts), options.making), records },
    table: tableOf(operation, options.schema),
    rows,
  };
}

/** How many of those that were found are in the picture. */
const part = ({ length: shown }: readonly unknown[], { total }: Counted): Counted => ({
  shown,
  total,
  cut: total === null || total > shown,
});

async function held<Item>(items: Items<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
