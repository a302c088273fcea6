import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { QueryError } from '../../errors.ts';
import { evidenceLd } from '../../export/jsonld.ts';
import { claimEvidence, passageEvidence, recordEvidence } from '../../operations/evidence-answer.ts';
import { operationNamed, type SavedOperations } from '../../operations/read-operations.ts';
import { documentRunner, type Variables } from '../../operations/run.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import { answerOf } from '../answer.ts';
import { fileAnswer, JSON_TYPE, knownOf, pageResponse, toResponse, unchanged } from '../file-response.ts';
import type { Limits } from '../limits.ts';
import { type Page, pathOf, type Visit, wantsHtml } from '../page.ts';
import type { Turns } from '../turns.ts';
import { errorPage } from './error.ts';
import { makingAt, operationFile } from './operation-file.ts';
import { claimHtml, passageHtml, recordHtml } from './record-html.ts';

/** The saved operations that a record's page, and its linked data, are made of. */
const RECORD = 'record';
const NEIGHBORHOOD = 'neighborhood';
const LINKED_DATA = 'application/ld+json';

export interface RecordPageOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: SavedOperations;
  readonly limits: Pick<Limits, 'exportRows' | 'pageSize'>;
  /** Files are made in turns. */
  readonly turns: Turns;
}

/**
 * `/e/<id>`: one record with every claim about it, for people, as JSON, and as linked data with what is around it; a claim or
 * passage with all there is of it.
 */
export function recordPage(options: RecordPageOptions): Page {
  return {
    path: '/e/<id>',
    match: ({ pathname }) => pathname.startsWith('/e/'),
    handle: (visit) => answer(options, visit),
  };
}

async function answer(
  options: RecordPageOptions,
  { request, url, context, version, breakOff, trace }: Visit,
): Promise<Response> {
  const { schema, operations, limits } = options;
  const [, id = '', suffix] = /^\/e\/(.*?)(?:\.(json|jsonld))?$/.exec(pathOf(url)) ?? [];
  const [unknown] = url.searchParams.keys();
  if (unknown !== undefined)
    throw new QueryError(`/e/<id> has no parameter ${JSON.stringify(unknown)}`, {
      hint: `ask /q/${RECORD} or /q/${NEIGHBORHOOD} with a lens`,
    });
  const isPage = suffix === undefined && wantsHtml(request);
  const known = knownOf(request, isPage ? 'page' : 'file', version?.tag);
  const same = unchanged(known);
  if (same !== undefined) return toResponse(same);
  const run = documentRunner(options, context);
  const ask = async (name: string, variables: Variables) =>
    answerOf(await run(operationNamed(operations, name).document, variables), trace);
  const record = await ask(RECORD, { id });
  if (record.failed) return isPage ? errorPage(record.response) : record.response;
  const form = FORMS[Kind.parse(record.data).node.kind];
  const result = form === undefined ? record : await ask(form.operation, { id });
  if (result.failed) return result.response;
  if (suffix === 'jsonld' && form === undefined) {
    return await operationFile(suffix, {
      ...{ known, url, breakOff, trace, escapeFormulas: false },
      operation: operationNamed(operations, NEIGHBORHOOD),
      variables: { around: [id] },
      called: id,
      claims: recordEvidence(record.data).claims,
      signal: context.signal,
      turns: options.turns,
      making: {
        schema,
        run,
        pageSize: limits.pageSize,
        most: limits.exportRows,
        making: makingAt(version),
      },
    });
  }
  if (isPage) {
    const page = form === undefined ? recordHtml(recordEvidence(record.data)) : form.page(result.data);
    return pageResponse(request, page, version?.tag);
  }
  const linked = suffix === 'jsonld' && form !== undefined;
  return toResponse(
    fileAnswer(known, {
      mediaType: linked ? LINKED_DATA : JSON_TYPE,
      body: linked ? form.linked(result.data) : result.body,
      name: `${id}.${linked ? 'jsonld' : 'json'}`,
    }),
  );
}

/** How evidence is shown, by the answer of which saved operation: it has all there is of itself, and no claims about it. */
interface Form {
  readonly operation: string;
  readonly page: (data: unknown) => Response;
  readonly linked: (data: unknown) => string;
}

const FORMS: Readonly<Record<string, Form>> = {
  Claim: {
    operation: 'claim',
    page: (data) => claimHtml(claimEvidence(data)),
    linked: (data) => evidenceLd([claimEvidence(data)]),
  },
  Passage: {
    operation: 'passage',
    page: (data) => passageHtml(passageEvidence(data)),
    linked: (data) => {
      const { claims, passage } = passageEvidence(data);
      return evidenceLd(claims, [passage]);
    },
  },
};

const Kind = z.object({ node: z.object({ kind: z.string() }) });
