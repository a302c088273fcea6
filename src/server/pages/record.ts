import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { QueryError } from '../../errors.ts';
import { evidenceLd } from '../../export/jsonld.ts';
import type { Limits } from '../../limits/limits.ts';
import { claimEvidence, passageEvidence, recordEvidence } from '../../operations/evidence-answer.ts';
import { operationNamed, type SavedOperations } from '../../operations/read-operations.ts';
import { documentRunner, type Variables } from '../../operations/run.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import type { Stories } from '../../stories/read-stories.ts';
import { inItsTurn } from '../graphql/context.ts';
import { documentAnswer, type FailedDocument } from '../graphql/document-answer.ts';
import type { Answer } from '../http/answer.ts';
import { fileAnswer, JSON_TYPE, knownOf, pageAnswer, unchanged } from '../http/file-answer.ts';
import type { Turns } from '../http/turns.ts';
import { dossierOf } from './dossier.ts';
import { errorPage, unknownPage } from './error.tsx';
import { claimHtml, passageHtml } from './evidence-html.tsx';
import { makingAt, operationFile } from './operation-file.ts';
import { type Page, pathOf, type Visit } from './page.ts';
import type { SiteOf } from './picture.ts';
import { recordHtml } from './record-html.tsx';

/** The saved operations behind a record's page and its linked data. */
const RECORD = 'record';
const NEIGHBORHOOD = 'neighborhood';
const NAMES = 'names';
const LINKED_DATA = 'application/ld+json';

export interface RecordPageOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: SavedOperations;
  readonly limits: Pick<Limits, 'exportRows' | 'pageSize'>;
  /** Files are made in turns. */
  readonly turns: Turns;
  readonly siteOf: SiteOf;
  /** Those that tell of a record are named on its page. */
  readonly stories: Stories;
}

/**
 * `/e/<id>`: one record with every claim about it, for people, as JSON, and as linked data with its neighbourhood; or a
 * claim or passage with all there is of it.
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
): Promise<Answer> {
  const { schema, operations, limits } = options;
  const { trace } = request;
  const [, id = '', suffix] = /^\/e\/(.*?)(?:\.(json|jsonld))?$/.exec(pathOf(url)) ?? [];
  const [unknown] = url.searchParams.keys();
  if (unknown !== undefined)
    throw new QueryError(`/e/<id> takes no parameter ${JSON.stringify(unknown)}`, {
      hint: `ask /q/${RECORD} or /q/${NEIGHBORHOOD} with a lens`,
    });
  const isPage = suffix === undefined && request.wantsHtml();
  const known = knownOf(request, isPage ? 'page' : 'file', version?.tag);
  const same = unchanged(known);
  if (same !== undefined) return same;
  const run = documentRunner(options, context);
  const ask = async (name: string, variables: Variables) =>
    documentAnswer(await run(operationNamed(operations, name).document, variables), trace);
  const record = await ask(RECORD, { id });
  const refused = async (failed: FailedDocument) => {
    if (!isPage) return failed.answer;
    if (failed.unknown === undefined) return errorPage(failed, failed.answer);
    const { suggestions } = failed.unknown;
    const named = suggestions.length > 0 ? await ask(NAMES, { ids: suggestions }) : undefined;
    const records = named === undefined || named.failed ? [] : Records.parse(named.data).nodes;
    return unknownPage(failed.unknown.id, records, failed.answer);
  };
  if (record.failed) return await refused(record);
  const form = FORMS[Kind.parse(record.data).node.kind];
  const result = form === undefined ? record : await ask(form.operation, { id });
  if (result.failed) return await refused(result);
  if (suffix === 'jsonld' && form === undefined) {
    return await operationFile(suffix, {
      known,
      url,
      trace,
      escapeFormulas: false,
      operation: operationNamed(operations, NEIGHBORHOOD),
      variables: { around: [id] },
      called: id,
      claims: recordEvidence(record.data).claims,
      signal: context.signal,
      turns: options.turns,
      making: {
        schema,
        run: documentRunner(options, inItsTurn(context)),
        pageSize: limits.pageSize,
        most: limits.exportRows,
        making: makingAt(version),
      },
    });
  }
  if (isPage && form !== undefined)
    return pageAnswer(request, form.page(result.data, options.siteOf(request)), version?.tag);
  if (isPage) {
    const evidence = recordEvidence(record.data);
    const dossier = await dossierOf(ask, evidence);
    const around = { site: options.siteOf(request), stories: [...options.stories.values()] };
    // Nobody keeps half a page.
    const tag = dossier.isPartial ? undefined : version?.tag;
    return pageAnswer(request, recordHtml(evidence, dossier, around), tag);
  }
  const linked = suffix === 'jsonld' && form !== undefined;
  return fileAnswer(known, {
    mediaType: linked ? LINKED_DATA : JSON_TYPE,
    body: linked ? form.linked(result.data) : result.body,
    name: `${id}.${linked ? 'jsonld' : 'json'}`,
  });
}

/** How evidence is shown, and which saved operation answers it: with everything about itself, and no claims about it. */
interface Form {
  readonly operation: string;
  readonly page: (data: unknown, site: string) => Answer;
  readonly linked: (data: unknown) => string;
}

const FORMS: Readonly<Record<string, Form>> = {
  Claim: {
    operation: 'claim',
    page: (data, site) => claimHtml(claimEvidence(data), site),
    linked: (data) => evidenceLd([claimEvidence(data)]),
  },
  Passage: {
    operation: 'passage',
    page: (data, site) => passageHtml(passageEvidence(data), site),
    linked: (data) => {
      const { claims, passage } = passageEvidence(data);
      return evidenceLd(claims, [passage]);
    },
  },
};

const Records = z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) });
const Kind = z.object({ node: z.object({ kind: z.string() }) });
