import type { GraphQLSchema } from 'graphql';
import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { LENS_ADDRESS, recordAddress } from '../../dossier/address.ts';
import { answerText } from '../../dossier/answer-text.ts';
import { Clock } from '../../dossier/clock.tsx';
import { CLOCK_ANSWER, type ClockAnswer } from '../../dossier/clock-answer.ts';
import { countsOf, ResponseAnswer } from '../../dossier/response-answer.tsx';
import { eventIn, responseTable } from '../../dossier/response-table.ts';
import { RESPONSES_ANSWER, type RespondedEvent } from '../../dossier/responses-answer.ts';
import type { SavedOperations } from '../../operations/read-operations.ts';
import { documentRunner } from '../../operations/run.ts';
import { readVariables } from '../../operations/variables.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import type { Visit } from './page.ts';
import type { SiteOf } from './picture.ts';
import { Preview } from './preview.tsx';

export interface ExplorerAnswerOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: SavedOperations;
  readonly limits: { readonly variableLevels: number };
  readonly siteOf: SiteOf;
}

/**
 * The page with its answer in it: for readers without scripts, for previews and for search engines. Undefined where the
 * view is neither the first screen nor about one event, or where the answer cannot be had now: the page then asks by itself.
 */
export async function withAnswer(
  page: string,
  options: ExplorerAnswerOptions,
  visit: Visit,
): Promise<string | undefined> {
  const { searchParams: given } = visit.url;
  const asked = asker(options, visit);
  if ([...given].length === 0) {
    const clock = CLOCK_ANSWER.safeParse(await asked('responded-incidents', []));
    return clock.success ? withBody(page, <First clock={clock.data} />) : undefined;
  }
  const [id] = given.getAll('around');
  if (id === undefined || given.has('view') || given.has('read')) return undefined;
  const lens = Object.entries(LENS_ADDRESS).flatMap(([part, name]) =>
    given.getAll(name).map((value) => [`lens.${part}`, value] as const),
  );
  const answer = RESPONSES_ANSWER.safeParse(await asked('responses', [['to', id], ...lens]));
  const event = answer.success ? eventIn(answer.data) : undefined;
  if (event === undefined) return undefined;
  return withBody(
    page.replace(/<title>[^<]*<\/title>/, () =>
      renderToStaticMarkup(
        <Head event={event} site={options.siteOf(visit.request)} search={visit.url.search} />,
      ),
    ),
    <Body event={event} />,
  );
}

/** Asks a saved operation; undefined where there is none of that name. */
function asker({ schema, execute, operations, limits }: ExplorerAnswerOptions, { context }: Visit) {
  const run = documentRunner({ schema, execute }, context);
  return async (name: string, written: readonly (readonly [string, string])[]): Promise<unknown> => {
    const operation = operations.get(name);
    if (operation === undefined) return undefined;
    const { data } = await run(operation.document, readVariables(operation, written, limits.variableLevels));
    return data;
  };
}

const withBody = (page: string, body: VNode): string =>
  page.replace('<div id="page">', () => `<div id="page">${renderToStaticMarkup(body)}`);

const First = ({ clock }: { readonly clock: ClockAnswer }): VNode => (
  <main class="home">
    <h1>Antiphon</h1>
    <p class="lead">Who responded to what, who says so, and how sure can one be?</p>
    <Clock answer={clock} />
  </main>
);

interface HeadProps {
  readonly event: RespondedEvent;
  readonly site: string;
  readonly search: string;
}

function Head({ event, site, search }: HeadProps): VNode {
  const table = responseTable(event);
  const title = `Who responded to: ${event.name}`;
  const counts = countsOf(table, event.documents.nodes.length);
  const text = [counts, answerText(table)].filter((part) => part !== '').join('. ');
  return (
    <>
      <title>{`${title} · Antiphon`}</title>
      <meta name="description" content={text} />
      <Preview site={site} address={`/${search}`} view={`/${search}`} title={title} text={text} />
    </>
  );
}

/** The page with the preview of any other view: what it shows is drawn only when somebody asks for the picture. */
export function withPreview(
  page: string,
  { siteOf }: Pick<ExplorerAnswerOptions, 'siteOf'>,
  { request, url: { search } }: Visit,
): string {
  const preview = <Preview site={siteOf(request)} address={`/${search}`} view={`/${search}`} />;
  return page.replace('</head>', () => `${renderToStaticMarkup(preview)}</head>`);
}

const Body = ({ event }: { readonly event: RespondedEvent }): VNode => (
  <main class="before">
    <p>
      <a href="/">Antiphon</a> · <a href={recordAddress(event.id)}>Full record</a>
    </p>
    <ResponseAnswer event={event} level="other" />
  </main>
);
