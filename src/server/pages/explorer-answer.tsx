import type { GraphQLSchema } from 'graphql';
import type { ComponentChildren, VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { z } from 'zod';
import { LENS_ADDRESS, recordAddress, type Variables } from '../../dossier/address.ts';
import { answerText } from '../../dossier/answer-text.ts';
import { type Article, Articles } from '../../dossier/articles.tsx';
import { capital } from '../../dossier/capital.ts';
import { Clock } from '../../dossier/clock.tsx';
import type { ClockAnswer } from '../../dossier/clock-answer.ts';
import { deedTable } from '../../dossier/deed-table.ts';
import { Deeds } from '../../dossier/deeds.tsx';
import { DEEDS_ANSWER, type Doer } from '../../dossier/deeds-answer.ts';
import { deedsTitle } from '../../dossier/deeds-title.ts';
import { WhatCameLater } from '../../dossier/later.tsx';
import { SAID_WHEN } from '../../dossier/later-answer.ts';
import { type Later, laterThan } from '../../dossier/later-than.ts';
import { Openings } from '../../dossier/openings.tsx';
import { Place, placeTitle } from '../../dossier/place.tsx';
import { PLACE_ANSWER, type PlaceAnswer } from '../../dossier/place-answer.ts';
import { placeTable } from '../../dossier/place-table.ts';
import { countsOf, documentsOf, ResponseAnswer } from '../../dossier/response-answer.tsx';
import { distinctAffairs, eventIn, harmsIn, isActor, responseTable } from '../../dossier/response-table.ts';
import {
  RESPONSES_ANSWER,
  type RespondedEvent,
  type ResponsesAnswer,
} from '../../dossier/responses-answer.ts';
import { STANDING_WORDS, type Standing } from '../../dossier/standing.ts';
import { Tells, tellsVariables } from '../../dossier/tells.tsx';
import type { SavedOperations } from '../../operations/read-operations.ts';
import { lensOf, previewOf } from '../../picture/view-picture.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import { isPlaceKind } from '../../vocabulary.ts';
import { AsKnown } from './as-known.tsx';
import { askedIn } from './drawings.ts';
import { firstAnswer } from './first-answer.ts';
import type { Visit } from './page.ts';
import type { SiteOf } from './picture.ts';
import { begunOf, Preview } from './preview.tsx';
import { SearchForm } from './search-form.tsx';

export interface ExplorerAnswerOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: SavedOperations;
  readonly limits: { readonly variableLevels: number };
  readonly siteOf: SiteOf;
  /** The stories of this server. */
  readonly articles: readonly Article[];
}

/**
 * The page with its answer in it: for readers without scripts, for previews and for search engines. Undefined where the
 * view is neither the first screen nor about an event, an actor or a place, or where the answer cannot be had now: the page then asks by itself.
 */
export async function withAnswer(
  page: string,
  options: ExplorerAnswerOptions,
  visit: Visit,
): Promise<string | undefined> {
  const { searchParams: given } = visit.url;
  const ask = askedIn(options, visit);
  const asked = (name: string, variables: Variables): Promise<unknown> =>
    options.operations.has(name) ? ask(name, variables) : Promise.resolve(undefined);
  if ([...given].length === 0) {
    const clock = await firstAnswer(options, visit);
    return clock && withBody(page, <First clock={clock} articles={options.articles} />);
  }
  const [id] = given.getAll('around');
  if (id === undefined || given.has('view') || given.has('read')) return undefined;
  const lens = Object.fromEntries(
    Object.entries(LENS_ADDRESS).flatMap(([part, name]) => {
      const values = given.getAll(name).filter((one) => one !== '');
      return values.length === 0 ? [] : [[`lens.${part}`, values]];
    }),
  );
  const responsesTo = async (to: string) =>
    RESPONSES_ANSWER.safeParse(await asked('responses', { to, ...lens })).data;
  const hasLens = Object.keys(lens).length > 0;
  const wholeOf = async (to: string) => {
    const whole = hasLens ? RESPONSES_ANSWER.safeParse(await asked('responses', { to })).data : undefined;
    return whole && eventIn(whole);
  };
  const answer = await responsesTo(id);
  if (answer === undefined) return undefined;
  const event = eventIn(answer);
  const told =
    event === undefined
      ? isPlaceKind(answer.node.kind)
        ? await toldOfPlace(hasLens, async (given) => {
            const variables = { place: id, ...(given && lens) };
            return PLACE_ANSWER.safeParse(await asked('place-events', variables)).data?.node;
          })
        : await toldOfActor(answer, {
            responsesTo,
            wholeOf,
            told: async () =>
              hasLens ? 0 : (TOLD.safeParse(await asked('graph', tellsVariables(id))).data?.graph.total ?? 0),
            deeds: async () =>
              DEEDS_ANSWER.safeParse(await asked('deeds', { actor: id, ...lens })).data?.actor,
          })
      : toldOfEvent(event, await wholeOf(id));
  if (told === undefined) return undefined;
  const later = await laterOf(id, lens['lens.asOf'], asked);
  const { title, text, body } = through(await lensOf(visit.url.search, ask), told);
  const head = (
    <Head title={title} text={text} site={options.siteOf(visit.request)} search={visit.url.search} />
  );
  return withBody(
    page.replace(/<title>[^<]*<\/title>/, () => renderToStaticMarkup(head)),
    <Body id={id}>
      <AsKnown day={given.get(LENS_ADDRESS.asOf)} url={visit.url} name={LENS_ADDRESS.asOf} />
      {body}
      {later && <WhatCameLater later={later} />}
    </Body>,
  );
}

/** What became known of it after a day, where the view is set to one. */
async function laterOf(
  about: string,
  asOf: readonly string[] | undefined,
  asked: (name: string, variables: Variables) => Promise<unknown>,
): Promise<Later | undefined> {
  if (asOf === undefined) return undefined;
  const said = async (lens: Variables) =>
    SAID_WHEN.safeParse(await asked('said-when', { about, ...lens })).data;
  const [whole, then] = await Promise.all([said({}), said({ 'lens.asOf': asOf })]);
  return whole && then && laterThan(whole, then);
}

/** What a page says before its script runs, and what its preview says of it. */
interface Told {
  readonly title: string;
  readonly text: string;
  readonly body: VNode;
}

/** What is told through a lens says so: a preview goes round without the page that does. */
function through<Words extends Pick<Told, 'title' | 'text'>>(lens: string, told: Words): Words {
  if (lens === '') return told;
  const text = told.text === '' ? '.' : `: ${told.text}`;
  return { ...told, title: `${told.title}, ${lens}`, text: `${capital(lens)}${text}` };
}

function toldOfEvent(event: RespondedEvent, whole: RespondedEvent | undefined): Told {
  const table = responseTable(event, whole);
  const counts = countsOf(table, {
    ...documentsOf(event),
    occurrence: event.occurrence ?? whole?.occurrence ?? null,
  });
  return {
    title: `Who responded to: ${event.name}`,
    text: [counts, answerText(table)].filter((part) => part !== '').join('. '),
    body: <ResponseAnswer event={event} level="other" lens={{ whole }} />,
  };
}

/** What happened in a place, as it is asked for with the lens or without; undefined where nothing did. */
async function toldOfPlace(
  hasLens: boolean,
  ask: (withLens: boolean) => Promise<PlaceAnswer | undefined>,
): Promise<Told | undefined> {
  const [place, whole] = await Promise.all([ask(true), hasLens ? ask(false) : undefined]);
  if (place === undefined) return undefined;
  const { groups, hidden } = placeTable(place, whole);
  if (groups.length + hidden === 0) return undefined;
  return {
    title: placeTitle(place),
    text: countsIn(groups),
    body: <Place place={place} whole={whole} />,
  };
}

/** "3 happened, 1 only planned, called for or threatened" */
const countsIn = (groups: readonly { readonly standing: Standing; readonly rows: readonly unknown[] }[]) =>
  groups.map(({ standing, rows }) => `${rows.length} ${STANDING_WORDS[standing]}`).join(', ');

interface ActorQuestions {
  readonly responsesTo: (event: string) => Promise<ResponsesAnswer | undefined>;
  /** An event without the lens; undefined without one. */
  readonly wholeOf: (event: string) => Promise<RespondedEvent | undefined>;
  readonly deeds: () => Promise<Doer | undefined>;
  /** How many records there are by the actor's word alone. */
  readonly told: () => Promise<number>;
}

const TOLD = z.object({ graph: z.object({ total: z.number() }) });

/** Who responded to what happened to an actor, and what the actor did; undefined for anything else. */
async function toldOfActor(
  answer: ResponsesAnswer,
  { responsesTo, wholeOf, deeds, told: toldBy }: ActorQuestions,
): Promise<Told | undefined> {
  if (!isActor(answer)) return undefined;
  const [doer, records, ...harms] = await Promise.all([
    deeds(),
    toldBy(),
    ...harmsIn(answer).map(({ id }) => responsesTo(id)),
  ]);
  const events = distinctAffairs(harms.flatMap((one) => (one && eventIn(one)) ?? []));
  const told = await Promise.all(events.map(async (event) => toldOfEvent(event, await wholeOf(event.id))));
  const [first] = told;
  if (first === undefined && (doer?.performed.totalCount ?? 0) + records === 0) return undefined;
  const { name } = answer.node;
  return {
    title: first
      ? `Who responded to what happened to ${name}`
      : doer && doer.performed.totalCount > 0
        ? deedsTitle(name)
        : `Told by ${name}`,
    text: first ? first.text : countsIn(doer ? deedTable(doer).groups : []),
    body: (
      <>
        {told.map(({ body }) => body)}
        <Tells teller={answer.node} records={records} />
        {doer && <Deeds doer={doer} />}
      </>
    ),
  };
}

const withBody = (page: string, body: VNode): string =>
  page.replace('<div id="page">', () => `<div id="page">${renderToStaticMarkup(body)}`);

interface FirstProps {
  readonly clock: ClockAnswer;
  readonly articles: readonly Article[];
}

const First = ({ clock, articles }: FirstProps): VNode => (
  <main class="home">
    <h1>Antiphon</h1>
    <p class="lead">Who responded to what, who says so, and how sure can one be?</p>
    <SearchForm />
    <Openings answer={clock} />
    <Articles articles={articles} />
    <Clock answer={clock} />
  </main>
);

interface HeadProps extends Omit<Told, 'body'> {
  readonly site: string;
  readonly search: string;
}

const Head = ({ title, text, site, search }: HeadProps): VNode => (
  <>
    <title>{`${title} · Antiphon`}</title>
    <meta name="description" content={begunOf(text)} />
    <Preview site={site} address={`/${search}`} view={`/${search}`} title={title} text={text} />
  </>
);

/** The page with the preview of any other view: what it shows is drawn only when somebody asks for the picture. */
export async function withPreview(
  page: string,
  options: ExplorerAnswerOptions,
  visit: Visit,
): Promise<string> {
  const { search } = visit.url;
  const { title, text } = await previewOf(search, askedIn(options, visit)).catch(() => ({
    title: 'Antiphon',
    text: '',
  }));
  const preview = (
    <Preview
      {...{ title, text, site: options.siteOf(visit.request), address: `/${search}`, view: `/${search}` }}
    />
  );
  return page.replace('</head>', () => `${renderToStaticMarkup(preview)}</head>`);
}

interface BodyProps {
  readonly id: string;
  readonly children: ComponentChildren;
}

const Body = ({ id, children }: BodyProps): VNode => (
  <main class="before">
    <p>
      <a href="/">Antiphon</a> · <a href={recordAddress(id)}>Full record</a>
    </p>
    {children}
  </main>
);
