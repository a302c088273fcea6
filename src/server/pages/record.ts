import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { z } from 'zod';
import { QueryError } from '../../errors.ts';
import { operationNamed, type SavedOperations } from '../../operations/read-operations.ts';
import { documentRunner } from '../../operations/run.ts';
import { tableOf } from '../../operations/table.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import { answerOf } from '../answer.ts';
import { fileAnswer, JSON_TYPE, toResponse, unchanged } from '../file-response.ts';
import type { Limits } from '../limits.ts';
import { type Page, pathOf, type Visit, wantsHtml } from '../page.ts';
import { errorPage } from './error.ts';
import { html, htmlPage } from './html.ts';
import { makingAt, operationFile } from './operation-file.ts';
import { tableHtml } from './operation-html.ts';

/** The saved operations that a record's page, and its linked data, are made of. */
const RECORD = 'record';
const NEIGHBORHOOD = 'neighborhood';

export interface RecordPageOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: SavedOperations;
  readonly limits: Pick<Limits, 'exportRows' | 'pageSize'>;
  readonly log: Logger;
}

/** `/e/<id>`: one record with every claim about it, for people, as JSON, and as linked data with what is around it. */
export function recordPage(options: RecordPageOptions): Page {
  return {
    path: '/e/<id>',
    match: ({ pathname }) => pathname.startsWith('/e/'),
    handle: (visit) => answer(options, visit),
  };
}

async function answer(
  options: RecordPageOptions,
  { request, url, context, version, breakOff }: Visit,
): Promise<Response> {
  const { schema, operations, limits, log } = options;
  const [, id = '', suffix] = /^\/e\/(.*?)(?:\.(json|jsonld))?$/.exec(pathOf(url)) ?? [];
  const [unknown] = url.searchParams.keys();
  if (unknown !== undefined)
    throw new QueryError(`/e/<id> has no parameter ${JSON.stringify(unknown)}`, {
      hint: `ask /q/${RECORD} or /q/${NEIGHBORHOOD} with a lens`,
    });
  const graphVersion = await version();
  const known = { ifNoneMatch: request.headers.get('if-none-match'), version: graphVersion?.tag };
  const same = unchanged(known);
  if (same !== undefined) return toResponse(same);
  const run = documentRunner(options, context);
  if (suffix === 'jsonld') {
    const operation = operationNamed(operations, NEIGHBORHOOD);
    return await operationFile(suffix, {
      ...{ operation, known, url, breakOff, log, escapeFormulas: false },
      variables: { around: [id] },
      called: id,
      signal: context.signal,
      making: {
        schema,
        run,
        pageSize: limits.pageSize,
        most: limits.exportRows,
        making: makingAt(graphVersion),
      },
    });
  }
  const operation = operationNamed(operations, RECORD);
  const result = await answerOf(await run(operation.document, { id }), log);
  if (suffix === undefined && wantsHtml(request)) {
    if (result.failed) return errorPage(result.response);
    const { name, kind, description } = Heading.parse(result.data).node;
    return htmlPage({
      title: `${name} · Antiphon`,
      body: html`<main class="wide">
<p class="quiet">${kind}</p>
<h1>${name}</h1>
<p>${description ?? ''}</p>
${tableHtml(tableOf(operation, schema), result.data)}
<p>The same as <a href="/e/${id}.json">.json</a> <a href="/e/${id}.jsonld">.jsonld</a>;
<a href="/q/${NEIGHBORHOOD}?around=${encodeURIComponent(id)}">what is around it</a>.</p>
</main>`,
    });
  }
  if (result.failed) return result.response;
  return toResponse(fileAnswer(known, { mediaType: JSON_TYPE, body: result.body, name: `${id}.json` }));
}

const Heading = z.object({
  node: z.object({ name: z.string(), kind: z.string(), description: z.string().nullable() }),
});
