import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { z } from 'zod';
import { QueryError } from '../../errors.ts';
import { evidenceLd, jsonLd } from '../../export/jsonld.ts';
import { claimEvidence, passageEvidence, recordEvidence } from '../../operations/evidence-answer.ts';
import { graphDocument, subgraphOf } from '../../operations/graph-answer.ts';
import { operationNamed, type SavedOperations } from '../../operations/read-operations.ts';
import { documentRunner, type Variables } from '../../operations/run.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import { answerOf } from '../answer.ts';
import { fileAnswer, JSON_TYPE, toResponse, unchanged } from '../file-response.ts';
import { type Page, pathOf, type Visit, wantsHtml } from '../page.ts';
import { errorPage } from './error.ts';
import { claimHtml, passageHtml, recordHtml } from './record-html.ts';

/** The saved operations that a record's page, and its linked data, are made of. */
const RECORD = 'record';
const NEIGHBORHOOD = 'neighborhood';
const LINKED_DATA = 'application/ld+json';

export interface RecordPageOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: SavedOperations;
  readonly log: Logger;
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
  { request, url, context, version }: Visit,
): Promise<Response> {
  const { operations, log } = options;
  const [, id = '', suffix] = /^\/e\/(.*?)(?:\.(json|jsonld))?$/.exec(pathOf(url)) ?? [];
  const [unknown] = url.searchParams.keys();
  if (unknown !== undefined)
    throw new QueryError(`/e/<id> has no parameter ${JSON.stringify(unknown)}`, {
      hint: `ask /q/${RECORD} or /q/${NEIGHBORHOOD} with a lens`,
    });
  const known = { ifNoneMatch: request.headers.get('if-none-match'), version: await version() };
  const same = unchanged(known);
  if (same !== undefined) return toResponse(same);
  const run = documentRunner(options, context);
  const ask = async (name: string, variables: Variables) =>
    answerOf(await run(operationNamed(operations, name).document, variables), log);
  const record = await ask(RECORD, { id });
  if (record.failed)
    return suffix === undefined && wantsHtml(request) ? errorPage(record.response) : record.response;
  const form = FORMS[Kind.parse(record.data).node.kind] ?? recordForm;
  const result = form.operation === RECORD ? record : await ask(form.operation, { id });
  if (result.failed) return result.response;
  const file = (mediaType: string, body: string, ending: string) =>
    toResponse(fileAnswer(known, { mediaType, body, name: `${id}.${ending}` }));
  if (suffix === 'jsonld') {
    if (form !== recordForm) return file(LINKED_DATA, form.linked(result.data), suffix);
    const around = operationNamed(operations, NEIGHBORHOOD);
    const graph = await answerOf(await run(graphDocument(around), { around: [id] }), log);
    if (graph.failed) return graph.response;
    const { claims } = recordEvidence(record.data);
    return file(LINKED_DATA, jsonLd(subgraphOf(around, graph.data), claims), suffix);
  }
  if (suffix === undefined && wantsHtml(request)) return form.page(result.data);
  return file(JSON_TYPE, result.body, 'json');
}

/** How records of a kind are shown, by the answer of which saved operation. */
interface Form {
  readonly operation: string;
  readonly page: (data: unknown) => Response;
  readonly linked: (data: unknown) => string;
}

const recordForm: Form = {
  operation: RECORD,
  page: (data) => recordHtml(recordEvidence(data)),
  linked: (data) => evidenceLd(recordEvidence(data).claims),
};

/** Evidence has all there is of itself, and no claims about it. */
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
