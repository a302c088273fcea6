import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueryError } from '../../errors.ts';
import type { GraphiqlOptions as PageOptions } from '../../graphiql-options.ts';
import type { SavedOperation } from '../../operations/saved-operation.ts';
import { OF_THE_PROGRAM, pageAnswer } from '../http/file-answer.ts';
import { STRICT_POLICY } from '../http/headers.ts';
import type { Page } from './page.ts';

/** GraphiQL runs its own files and talks to this server alone. */
const POLICY = [
  STRICT_POLICY,
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
].join('; ');

export interface GraphiqlOptions {
  /** Where the page and its files were built. */
  readonly folder: string;
  /** What a first visit shows. */
  readonly defaultQuery: string | undefined;
  readonly operations: readonly SavedOperation[];
}

/** The editor that browsers get at /graphql; its script and style are files beside those of the explorer. */
export function graphiqlPage({ folder, ...options }: GraphiqlOptions): Page {
  const file = join(folder, 'graphiql.html');
  const page = existsSync(file) ? withOptions(readFileSync(file, 'utf8'), options) : undefined;
  return {
    path: '/graphql',
    match: ({ pathname }) => pathname === '/graphql',
    handle({ request }) {
      if (page === undefined)
        throw new QueryError('GraphiQL has not been built on this server', {
          code: 'NOT_FOUND',
          hint: 'run npm run page, or query /graphql from a program',
        });
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
      return pageAnswer(request, { status: 200, headers, body: page }, OF_THE_PROGRAM);
    },
  };
}

function withOptions(page: string, { defaultQuery, operations }: Omit<GraphiqlOptions, 'folder'>): string {
  const options: PageOptions = {
    firstQuery: defaultQuery,
    operations: operations.map(({ name, sentence, source }) => ({ name, sentence, source })),
  };
  // A tag in a string or comment of a query would end the element.
  const written = JSON.stringify(options).replaceAll('<', '\\u003c');
  return page.replace(
    '<!-- options -->',
    () => `<script type="application/json" id="options">${written}</script>`,
  );
}
