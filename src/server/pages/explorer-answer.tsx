import type { GraphQLSchema } from 'graphql';
import type { ComponentChildren, VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { LENS_ADDRESS, recordAddress, type Variables } from '../../dossier/address.ts';
import { type Article, Articles } from '../../dossier/articles.tsx';
import { capital } from '../../dossier/capital.ts';
import { Clock } from '../../dossier/clock.tsx';
import type { ClockAnswer } from '../../dossier/clock-answer.ts';
import { WhatCameLater } from '../../dossier/later.tsx';
import { Openings } from '../../dossier/openings.tsx';
import type { SavedOperations } from '../../operations/read-operations.ts';
import { lensOf, previewOf } from '../../picture/before-drawn.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import { AsKnown } from './as-known.tsx';
import { askedIn } from './drawings.ts';
import { firstAnswer } from './first-answer.ts';
import type { Visit } from './page.ts';
import type { SiteOf } from './picture.ts';
import { begunOf, Preview } from './preview.tsx';
import { SearchForm } from './search-form.tsx';
import { laterOf, type Told, toldOf } from './told-of.tsx';

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
  const told = await toldOf(id, lens, asked);
  if (told === undefined) return undefined;
  const [later, lensWords] = await Promise.all([
    laterOf(id, lens['lens.asOf'], asked),
    lensOf(visit.url.search, ask),
  ]);
  const { title, text, body } = through(lensWords, told);
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

/** What is told through a lens says so: a preview goes round without the page that does. */
function through(lens: string, told: Told): Told {
  if (lens === '') return told;
  const text = told.text === '' ? '.' : `: ${told.text}`;
  return { ...told, title: `${told.title}, ${lens}`, text: `${capital(lens)}${text}` };
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
