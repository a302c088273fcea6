import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { QueryError } from '../../errors.ts';
import { csvChunks, csvOf } from '../../export/csv.ts';
import { FORMATS, formatOf } from '../../export/formats.ts';
import { allRows, isEndless } from '../../operations/all-rows.ts';
import { graphDocument, subgraphOf } from '../../operations/graph-answer.ts';
import { operationNamed, type SavedOperations } from '../../operations/read-operations.ts';
import { documentRunner, type RunDocument } from '../../operations/run.ts';
import type { SavedOperation } from '../../operations/saved-operation.ts';
import { type Table, tableOf } from '../../operations/table.ts';
import { readVariables } from '../../operations/variables.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import { answerOf } from '../answer.ts';
import {
  fileAnswer,
  fileResponse,
  JSON_TYPE,
  type Known,
  streamResponse,
  toResponse,
  unchanged,
} from '../file-response.ts';
import type { Limits } from '../limits.ts';
import { at, type Page, pathOf, type Visit, wantsHtml } from '../page.ts';
import { listPage, operationPage } from './operation-html.ts';

export interface OperationPagesOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: SavedOperations;
  readonly limits: Pick<Limits, 'exportRows' | 'pageSize'>;
  readonly log: Logger;
}

/** `/q`, a page for each saved operation at `/q/<name>`, and its answer in every form under a suffix. */
export function operationPages(options: OperationPagesOptions): readonly Page[] {
  const { operations } = options;
  return [
    {
      ...at('/q'),
      match: ({ pathname }) => pathname === '/q' || pathname === '/q.json',
      handle: ({ request, url }) =>
        wantsHtml(request) && url.pathname === '/q'
          ? listPage([...operations.values()])
          : fileResponse(request, { mediaType: JSON_TYPE, body: listed(operations) }),
    },
    {
      path: '/q/<name>',
      match: ({ pathname }) => pathname.startsWith('/q/'),
      handle: (visit) => answer(options, visit),
    },
  ];
}

const listed = (operations: SavedOperations): string =>
  `${JSON.stringify(
    [...operations.values()].map(({ name, sentence, variables, graph }) => ({
      name,
      sentence,
      variables: variables.map(({ type, ...variable }) => ({ ...variable, type: String(type) })),
      suffixes: suffixesOf({ graph }),
    })),
    null,
    2,
  )}\n`;

/** The endings under which an operation has an answer. */
export const suffixesOf = ({ graph }: Pick<SavedOperation, 'graph'>): readonly string[] =>
  graph ? ['json', ...FORMATS.map(({ suffix }) => suffix), 'graphql'] : ['json', 'csv', 'graphql'];

async function answer(
  options: OperationPagesOptions,
  { request, url, context, version, breakOff }: Visit,
): Promise<Response> {
  const { operations, schema, log } = options;
  const [, name = '', suffix] = /^\/q\/([^./]*)(?:\.(.*))?$/.exec(pathOf(url)) ?? [];
  const operation = operationNamed(operations, name);
  checkSuffix(operation, suffix);
  if (suffix === 'graphql')
    return fileResponse(request, { mediaType: 'text/plain; charset=utf-8', body: operation.source });
  const { escapeFormulas, written } = readParameters(url, suffix);
  const variables = readVariables(operation, written);
  const known = { ifNoneMatch: request.headers.get('if-none-match'), version: await version() };
  const same = unchanged(known);
  if (same !== undefined) return toResponse(same);
  const run = documentRunner(options, context);
  if (suffix === 'csv')
    return csv(options, {
      known,
      operation,
      variables,
      run,
      escapeFormulas,
      signal: context.signal,
      breakOff,
    });
  const format = suffix === undefined ? undefined : formatOf(suffix);
  if (format !== undefined) {
    const result = await answerOf(await run(graphDocument(operation), variables), log);
    if (result.failed) return result.response;
    const body = format.write(subgraphOf(operation, result.data));
    return toResponse(
      fileAnswer(known, { mediaType: format.mediaType, body, name: `${name}.${format.suffix}` }),
    );
  }
  const result = await answerOf(await run(operation.document, variables), log);
  if (suffix === undefined && wantsHtml(request))
    return operationPage({
      operation,
      url,
      suffixes: suffixesOf(operation),
      result,
      table: tableOf(operation, schema),
    });
  if (result.failed) return result.response;
  return toResponse(fileAnswer(known, { mediaType: JSON_TYPE, body: result.body, name: `${name}.json` }));
}

function checkSuffix(operation: SavedOperation, suffix: string | undefined): void {
  const allowed = suffixesOf(operation);
  if (suffix === undefined || allowed.includes(suffix)) return;
  throw new QueryError(`${operation.name} is not to be had as .${suffix}`, {
    code: 'NOT_FOUND',
    hint: `there are ${allowed.map((one) => `.${one}`).join(', ')}`,
  });
}

function readParameters(url: URL, suffix: string | undefined) {
  const written = [...url.searchParams];
  const escaping = suffix === 'csv' ? url.searchParams.get('escape') : null;
  if (escaping !== null && escaping !== '0' && escaping !== '1')
    throw new QueryError(`escape: ${JSON.stringify(escaping)} is neither 0 nor 1`, {
      hint: 'escape=0 leaves formulas as they are',
    });
  return {
    escapeFormulas: escaping !== '0',
    written: escaping === null ? written : written.filter(([name]) => name !== 'escape'),
  };
}

interface CsvRequest {
  readonly known: Known;
  readonly operation: SavedOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly run: RunDocument;
  readonly escapeFormulas: boolean;
  readonly signal: AbortSignal;
  readonly breakOff: () => void;
}

/** A table: all of a list that comes in pages, unless a client asks for so many; else what the operation answers. */
async function csv(
  { schema, limits, log }: OperationPagesOptions,
  { known, operation, variables, run, escapeFormulas, signal, breakOff }: CsvRequest,
): Promise<Response> {
  const table: Table = tableOf(operation, schema);
  const name = `${operation.name}.csv`;
  if (isEndless(operation) && !('first' in variables) && !('after' in variables)) {
    const rows = allRows(operation, table, variables, {
      run,
      pageSize: limits.pageSize,
      most: limits.exportRows,
    });
    return streamResponse({
      pieces: csvChunks(table.columns, rows, { escapeFormulas }),
      name,
      signal,
      breakOff,
      log,
    });
  }
  const result = await answerOf(await run(operation.document, variables), log);
  if (result.failed) return result.response;
  const body = csvOf(table.columns, table.rows(result.data), { escapeFormulas });
  return toResponse(fileAnswer(known, { mediaType: 'text/csv; charset=utf-8', body, name }));
}
