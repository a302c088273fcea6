import type { DocumentNode } from 'graphql';
import { AntiphonError } from '../errors.ts';
import { CURSOR, INFO } from './page-parts.ts';
import { dataOf, type RunDocument, type Variables } from './run.ts';

/** A list that is read page by page. */
export interface PagedRead {
  readonly run: RunDocument;
  readonly variables: Variables;
  /** Asks for pages of a size after the cursor variable. */
  readonly document: (size: number) => DocumentNode;
  /** How many items the first page has. */
  readonly size: number;
  /** The `pageInfo` in the answer for a page. */
  readonly place: (data: unknown) => unknown;
}

/** Errors that a smaller page may avoid. */
const TOO_MUCH: readonly string[] = ['QUERY_TOO_COMPLEX', 'TIMEOUT'];

/**
 * The answers for all pages of a list, held one at a time. A page that could hold too much, with the lists inside its
 * rows, or that takes too long, is made smaller.
 */
export async function* pagesOf({
  run,
  variables,
  document,
  size: first,
  place,
}: PagedRead): AsyncGenerator<unknown, void, undefined> {
  let size = first;
  let asked = document(size);
  let cursor: string | null = null;
  for (;;) {
    const result = await run(asked, { ...variables, [CURSOR]: cursor });
    const error = result.errors?.[0]?.originalError;
    if (error instanceof AntiphonError && TOO_MUCH.includes(error.code) && size > 1) {
      size = Math.floor(size / 2);
      asked = document(size);
      continue;
    }
    const data = dataOf(result);
    yield data;
    const at = place(data);
    if (at === null || at === undefined) return;
    const { hasNextPage, endCursor } = INFO.parse(at);
    if (!hasNextPage || endCursor === null) return;
    cursor = endCursor;
  }
}
