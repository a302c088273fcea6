import { type GraphQLSchema, valueFromASTUntyped } from 'graphql';
import { QueryError } from '../errors.ts';
import type { About, Counted } from '../export/about.ts';
import type { Cell } from '../export/csv.ts';
import type { Items } from '../export/subgraph.ts';
import { aboutOf, type Making } from './about.ts';
import { CURSOR, CUT, PAGE, TOTAL } from './page-parts.ts';
import { pagesOf } from './pages.ts';
import { dataOf, type RunDocument, type Variables } from './run.ts';
import type { SavedOperation } from './saved-operation.ts';
import { itemsAt, type Table, type TableList, tableOf } from './table.ts';
import { tableDocument } from './table-document.ts';

export interface TableFileOptions {
  readonly schema: GraphQLSchema;
  readonly run: RunDocument;
  readonly making: Making;
  readonly pageSize: number;
  /** Fails beyond this number of rows: half a list must not look like a whole one. */
  readonly most: number;
}

/** Page size for rows with lists inside them. */
const PAGE_OF_ROWS = 200;

/** A whole list is read without these, whatever their defaults. */
const UNPAGED = { first: undefined, after: undefined };

/** The answer of an operation, to be written to a file. */
export interface TableFile {
  readonly about: About;
  readonly table: Table;
  /** Held in memory, or streamed. */
  readonly rows: Items<readonly Cell[]>;
}

/**
 * All rows of an operation's list, page by page. If the client asks for one page, or the list has no pages: what the
 * operation answers, and how much of the whole that is.
 */
export async function tableFile(
  operation: SavedOperation,
  variables: Variables,
  options: TableFileOptions,
): Promise<TableFile> {
  const { schema, run, making } = options;
  const table = tableOf(operation, schema);
  const about = aboutOf(operation, variables, making);
  if (isWhole(operation, table, variables, schema))
    return {
      about: {
        ...aboutOf(operation, { ...variables, ...UNPAGED }, making),
        records: { shown: 0, total: null, cut: false },
      },
      table,
      rows: allRows(operation, table, variables, options),
    };
  const { document, found } = tableDocument(operation, schema, { list: table.list, total: true });
  const data = dataOf(await run(document, variables));
  const rows = table.rows(data);
  const records = found
    ? countedIn(data, table.list, rows.length)
    : countedBy(table.list === undefined ? undefined : mostOf(operation, variables), rows.length);
  return { about: { ...about, records }, table, rows };
}

/** What the file of a table says about itself, without its rows. */
export async function tableAbout(
  operation: SavedOperation,
  variables: Variables,
  options: TableFileOptions,
): Promise<Pick<TableFile, 'about' | 'table'>> {
  const { schema, run, making } = options;
  const table = tableOf(operation, schema);
  if (!isWhole(operation, table, variables, schema)) return await tableFile(operation, variables, options);
  const { document } = tableDocument(operation, schema, { list: table.list, size: 1, total: true });
  const data = dataOf(await run(document, { ...variables, [CURSOR]: null }));
  const { total } = countedIn(data, table.list, 0);
  const records = { shown: total ?? 0, total, cut: false };
  return { about: { ...aboutOf(operation, { ...variables, ...UNPAGED }, making), records }, table };
}

/** Whether the file holds the whole list, read page by page. */
function isWhole(
  operation: SavedOperation,
  table: Table,
  variables: Variables,
  schema: GraphQLSchema,
): boolean {
  return (
    table.list?.paged === true &&
    !('first' in variables) &&
    !('after' in variables) &&
    tableDocument(operation, schema, { list: table.list, size: 1, total: false }).found
  );
}

/** All rows of a list, read page by page. */
async function* allRows(
  operation: SavedOperation,
  table: Table,
  variables: Variables,
  { schema, run, pageSize, most }: TableFileOptions,
): AsyncGenerator<readonly Cell[], void, undefined> {
  const { list } = table;
  const pages = pagesOf({
    run,
    variables,
    size: Math.min(pageSize, PAGE_OF_ROWS),
    document: (size) => tableDocument(operation, schema, { list, size, total: false }).document,
    place: (data) => itemsAt(data, [...(list?.path ?? []), PAGE])[0],
  });
  let count = 0;
  for await (const data of pages) {
    for (const row of table.rows(data)) {
      count += 1;
      if (count > most)
        throw new QueryError(`this list has more than ${most.toLocaleString('en')} rows`, {
          code: 'QUERY_TOO_COMPLEX',
          hint: 'ask for a part of it with a filter',
        });
      yield row;
    }
  }
}

/** The total that the answer gives for the list. */
function countedIn(data: unknown, list: TableList | undefined, shown: number): Counted {
  const path = list?.paged === true ? list.path : (list?.path.slice(0, -1) ?? []);
  const [total] = itemsAt(data, [...path, TOTAL]);
  const [more] = itemsAt(data, list?.paged === true ? [...path, PAGE, 'hasNextPage'] : [...path, CUT]);
  if (typeof total !== 'number') return { shown, total: null, cut: more === true };
  return { shown, total, cut: more === true || total > shown };
}

/** A list without a total is whole if it has fewer items than were asked for. */
function countedBy(most: number | undefined, shown: number): Counted {
  const cut = most !== undefined && shown >= most;
  return { shown, total: cut ? null : shown, cut };
}

/** How many items an operation asks for, if its root field takes `first`. */
function mostOf({ root, variables: declared }: SavedOperation, variables: Variables): number | undefined {
  const first = root.node.arguments?.find(({ name }) => name.value === 'first');
  const usual = Object.fromEntries(declared.map(({ name, usual: value }) => [name, value]));
  const most: unknown = first && valueFromASTUntyped(first.value, { ...usual, ...variables });
  return typeof most === 'number' ? most : undefined;
}
