import { type ArgumentNode, type FieldNode, Kind, parse, type VariableDefinitionNode } from 'graphql';
import { z } from 'zod';
import { QueryError } from '../errors.ts';
import type { Cell } from '../export/csv.ts';
import { isConnection } from './columns.ts';
import { replaceRoot } from './rewrite.ts';
import type { RunDocument, Variables } from './run.ts';
import type { SavedOperation } from './saved-operation.ts';
import type { Table } from './table.ts';

/** Names that no operation uses for its own variables and fields. */
const CURSOR = 'antiphonCursor';
const PAGE = 'antiphonPage';

const Answer = z.record(z.string(), z.record(z.string(), z.unknown()));
const Info = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** Whether the whole list of an operation can be read page by page: its root is a list in pages. */
export const isEndless = ({ root }: SavedOperation): boolean => isConnection(root.type);

export interface AllRowsOptions {
  readonly run: RunDocument;
  readonly pageSize: number;
  /** Rows after which it gives up, with an error: half a list must not look like a whole one. */
  readonly most: number;
}

/**
 * All rows of an operation's list, a page at a time: never more than one page is held. A page that could hold too much,
 * with the lists inside its rows, is made smaller.
 */
export async function* allRows(
  operation: SavedOperation,
  table: Table,
  variables: Variables,
  { run, pageSize, most }: AllRowsOptions,
): AsyncGenerator<readonly Cell[], void, undefined> {
  let size = pageSize;
  let cursor: string | null = null;
  let count = 0;
  for (;;) {
    const { data, errors } = await run(pageDocument(operation, size), { ...variables, [CURSOR]: cursor });
    const error = errors?.[0]?.originalError ?? errors?.[0];
    if (error instanceof QueryError && error.code === 'QUERY_TOO_COMPLEX' && size > 1) {
      size = Math.floor(size / 2);
      continue;
    }
    if (error !== undefined) throw error;
    for (const row of table.rows(data)) {
      count += 1;
      if (count > most)
        throw new QueryError(`this list has more than ${most.toLocaleString('en')} rows`, {
          code: 'QUERY_TOO_COMPLEX',
          hint: 'ask for a part of it with a filter',
        });
      yield row;
    }
    const { hasNextPage, endCursor } = Info.parse(Answer.parse(data)[operation.root.key]?.[PAGE]);
    if (!hasNextPage || endCursor === null) return;
    cursor = endCursor;
  }
}

const pageDocument = (operation: SavedOperation, size: number) =>
  replaceRoot(operation, (root) => paged(root, size), cursorVariable);

/** The root field with a page size and a cursor of its own, and with where the page stands. */
function paged(root: FieldNode, size: number): FieldNode {
  const own = new Set(['first', 'after', 'last', 'before']);
  const page = fieldOf(`{ ${PAGE}: pageInfo { hasNextPage endCursor } }`);
  const [first, after] = page === undefined ? [] : pageArguments(size);
  return {
    ...root,
    arguments: [
      ...(root.arguments ?? []).filter(({ name }) => !own.has(name.value)),
      ...(first && after ? [first, after] : []),
    ],
    ...(root.selectionSet &&
      page && {
        selectionSet: { ...root.selectionSet, selections: [...root.selectionSet.selections, page] },
      }),
  };
}

function fieldOf(source: string): FieldNode | undefined {
  const [definition] = parse(source).definitions;
  const selection =
    definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
  return selection?.kind === Kind.FIELD ? selection : undefined;
}

const pageArguments = (size: number): readonly ArgumentNode[] =>
  fieldOf(`query ($${CURSOR}: String) { page(first: ${size}, after: $${CURSOR}) }`)?.arguments ?? [];

const cursorVariable: readonly VariableDefinitionNode[] = (() => {
  const [definition] = parse(`query ($${CURSOR}: String) { page }`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [];
})();
