import type { GraphQLSchema } from 'graphql';
import { layoutStatement } from '../../cypher/layout.ts';
import { QueryError } from '../../errors.ts';
import { FORMATS } from '../../export/formats.ts';
import { FIXED_LIMITS, type Limits } from '../../limits/limits.ts';
import { examplesFor, lacksExample } from '../../operations/examples.ts';
import { operationNamed, type SavedOperations } from '../../operations/read-operations.ts';
import { readingOf } from '../../operations/reading.ts';
import { documentRunner, type Variables } from '../../operations/run.ts';
import type { SavedOperation } from '../../operations/saved-operation.ts';
import { servedOperations, withoutExamples } from '../../operations/served.ts';
import { statementsOf } from '../../operations/statements.ts';
import { readVariables } from '../../operations/variables.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import type { Stories } from '../../stories/read-stories.ts';
import { inItsTurn, type RequestContext } from '../graphql/context.ts';
import { documentAnswer } from '../graphql/document-answer.ts';
import type { Answer } from '../http/answer.ts';
import {
  type File,
  fileAnswer,
  JSON_TYPE,
  knownOf,
  OF_THE_PROGRAM,
  pageAnswer,
  programFile,
  TEXT_TYPE,
  unchanged,
} from '../http/file-answer.ts';
import type { Turns } from '../http/turns.ts';
import { idsAskedAbout, idsInLenses, namesIn } from './asked-about.ts';
import { METADATA, makingAt, operationFile } from './operation-file.ts';
import { listPage, operationPage } from './operation-html.tsx';
import { at, type Page, pathOf, type Visit } from './page.ts';
import type { SiteOf } from './picture.ts';
import { askedBeside } from './pictures.tsx';

export interface OperationPagesOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: SavedOperations;
  readonly limits: Pick<Limits, 'exportRows' | 'pageSize' | 'variableLevels'>;
  /** Files are made in turns. */
  readonly turns: Turns;
  /** Those that rest on what is asked about are named. */
  readonly stories: Stories;
  readonly siteOf: SiteOf;
}

/** `/q`, a page for each saved operation at `/q/<name>`, and its answer in every format under a suffix. */
export function operationPages(options: OperationPagesOptions): readonly Page[] {
  const { operations } = options;
  const listedFor = listing(options);
  return [
    {
      ...at('/q'),
      match: ({ pathname }) => pathname === '/q' || pathname === '/q.json',
      handle: (visit) =>
        visit.url.pathname === '/q' && visit.request.wantsHtml()
          ? pageAnswer(visit.request, listPage([...operations.values()]), OF_THE_PROGRAM)
          : listedFor(visit),
    },
    {
      path: '/q/<name>',
      match: ({ pathname }) => pathname.startsWith('/q/'),
      handle: (visit) => answer(options, visit),
    },
  ];
}

/** What to know of a format before fetching a file. */
const LISTED_FORMATS = FORMATS.map(({ suffix, mediaType, description }) => ({
  suffix,
  mediaType,
  description,
}));

/** The list for programs, with examples of what the graph holds; these are looked up once for each version of it. */
function listing(options: OperationPagesOptions): (visit: Visit) => Promise<Answer> {
  const { operations, schema } = options;
  let last: { readonly tag: string; readonly served: SavedOperations } | undefined;
  return async ({ request, context, version }) => {
    const known = knownOf(request, 'file', version?.tag);
    const same = unchanged(known);
    if (same !== undefined) return same;
    const file = (served: SavedOperations) => ({ mediaType: JSON_TYPE, body: listed(operations, served) });
    if (last !== undefined && last.tag === version?.tag) return fileAnswer(known, file(last.served));
    const run = documentRunner(options, context);
    const served = await servedOperations({ schema, operations, run }).catch(() => undefined);
    // The list is worth having without examples; only nobody keeps it.
    if (served === undefined)
      return fileAnswer({ ...known, version: undefined }, file(withoutExamples(operations)));
    if (version !== undefined) last = { tag: version.tag, served };
    return fileAnswer(known, file(served));
  };
}

/** A default that names what this graph does not hold is left out: without a value, such a question has no answer. */
const listed = (operations: SavedOperations, served: SavedOperations): string =>
  `${JSON.stringify(
    [...operations.values()].map(({ name, sentence, variables, graph }) => ({
      name,
      sentence,
      variables: variables.map(({ name: variable, type, defaultValue, description, example }) => {
        const here = served.get(name)?.variables.find((one) => one.name === variable)?.defaultValue;
        return {
          name: variable,
          ...(here === defaultValue && { defaultValue }),
          description,
          type: String(type),
          ...(example && { example: here }),
        };
      }),
      suffixes: suffixesOf({ graph }),
      ...(graph && { formats: LISTED_FORMATS }),
    })),
    null,
    2,
  )}\n`;

/** The suffixes under which an operation has an answer. */
export const suffixesOf = ({ graph }: Pick<SavedOperation, 'graph'>): readonly string[] =>
  graph
    ? ['json', ...FORMATS.map(({ suffix }) => suffix), 'graphql', 'cypher']
    : ['json', 'csv', 'graphql', 'cypher'];

async function answer(
  options: OperationPagesOptions,
  { request, url, context, version }: Visit,
): Promise<Answer> {
  const { operations, schema, limits } = options;
  const { trace } = request;
  const [, name = '', suffix] = /^\/q\/([^./]*)(?:\.(.*))?$/.exec(pathOf(url)) ?? [];
  const operation = operationNamed(operations, name);
  trace.named(name);
  checkSuffix(operation, suffix);
  if (suffix === 'graphql') return programFile(request, { mediaType: TEXT_TYPE, body: operation.source });
  const { escapeFormulas, written } = readParameters(url, suffix);
  const variables = readVariables(operation, written, limits.variableLevels);
  const isPage = suffix === undefined && request.wantsHtml();
  const known = knownOf(request, isPage ? 'page' : 'file', version?.tag);
  const same = unchanged(known);
  if (same !== undefined) return same;
  if (suffix === 'cypher') return fileAnswer(known, await cypherFile(options, operation, variables, context));
  const run = documentRunner(options, context);
  if (suffix !== undefined && suffix !== 'json') {
    return await operationFile(suffix, {
      operation,
      variables,
      known,
      url,
      escapeFormulas,
      trace,
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
  const result = await documentAnswer(await run(operation.document, variables), trace);
  const about = idsAskedAbout(operation, variables);
  const dataOf = async (other: SavedOperation, asked: Variables): Promise<unknown> => {
    const found = await documentAnswer(await run(other.document, asked), trace);
    return found.failed ? undefined : found.data;
  };
  const namesAsked = async () => {
    const names = operations.get('names');
    const ids = [...new Set([...about, ...idsInLenses(operation, variables)])].slice(0, FIXED_LIMITS.ids);
    if (names === undefined || ids.length === 0 || name === names.name) return [];
    const data = await dataOf(names, { ids });
    return data === undefined ? [] : namesIn(data, ids);
  };
  const answerBeside = async (data: unknown): Promise<unknown> => {
    const other = operations.get(askedBeside(name, data) ?? '');
    if (other === undefined) return undefined;
    const own = new Set(other.variables.map((variable) => variable.name));
    const shared = Object.fromEntries(Object.entries(variables).filter(([variable]) => own.has(variable)));
    return dataOf(other, shared);
  };
  if (isPage) {
    const answered = result.failed ? { unknown: result.unknown?.id } : { data: result.data };
    if (lacksExample(operation, variables, answered, schema)) {
      const examples = await examplesFor(operation, variables, { schema, operations, run }).catch(
        () => undefined,
      );
      if (examples !== undefined) return askedAbout(examples, url);
    }
    const [suffixes, reading] = [suffixesOf(operation), readingOf(operation, schema)];
    const names = result.failed ? [] : await namesAsked();
    const asked = names.filter(({ id }) => about.includes(id));
    const beside = result.failed ? undefined : await answerBeside(result.data);
    const stories = [...options.stories.values()];
    const page = operationPage({
      operation,
      url,
      site: options.siteOf(request),
      variables,
      suffixes,
      result,
      reading,
      asked,
      names,
      beside,
      stories,
    });
    return pageAnswer(request, page, version?.tag);
  }
  if (result.failed) return result.answer;
  return fileAnswer(known, { mediaType: JSON_TYPE, body: result.body, name: `${name}.json` });
}

/** Leads to the same page about something that this graph holds; the address then says what is asked. */
function askedAbout(examples: Readonly<Record<string, string>>, url: URL): Answer {
  const given = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(examples)) given.set(name, value);
  return {
    status: 302,
    headers: { location: `${url.pathname}?${given}`, 'cache-control': 'no-store' },
    body: null,
  };
}

/** The statement of a question: text/plain, so that browsers show it. */
async function cypherFile(
  { schema, execute }: OperationPagesOptions,
  { document, name }: SavedOperation,
  variableValues: Variables,
  contextValue: RequestContext,
): Promise<File> {
  const statements = await statementsOf(execute, { schema, document, variableValues, contextValue });
  return { mediaType: TEXT_TYPE, body: statements.map(layoutStatement).join('\n'), name: `${name}.cypher` };
}

function checkSuffix(operation: SavedOperation, suffix: string | undefined): void {
  const allowed = suffixesOf(operation);
  if (suffix === undefined || allowed.includes(suffix.replace(METADATA, ''))) return;
  throw new QueryError(`${operation.name} is not available as .${suffix}`, {
    code: 'NOT_FOUND',
    hint: `available: ${allowed.map((one) => `.${one}`).join(', ')}`,
  });
}

function readParameters(url: URL, suffix: string | undefined) {
  const written = [...url.searchParams];
  const file = suffix?.replace(METADATA, '');
  const escaping = file?.endsWith('csv') ? url.searchParams.get('escape') : null;
  if (escaping !== null && escaping !== '0' && escaping !== '1')
    throw new QueryError(`escape: ${JSON.stringify(escaping)} is not 0 or 1`, {
      hint: 'escape=0 leaves formulas as they are',
    });
  return {
    escapeFormulas: escaping !== '0',
    written: written.filter(([name]) => !(name === 'escape' && escaping !== null)),
  };
}
