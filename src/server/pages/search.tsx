import { recordAddress, searchAddress, viewAround } from '../../dossier/address.ts';
import { HitRow } from '../../dossier/hit-row.tsx';
import { type Found, type Offer, offersOf } from '../../dossier/offers.ts';
import type { Unasked } from '../../dossier/unasked.ts';
import { DatabaseError, QueryError } from '../../errors.ts';
import type { Stories } from '../../stories/read-stories.ts';
import { kindPlural } from '../../vocabulary.ts';
import {
  fileAnswer,
  JSON_TYPE,
  knownOf,
  OF_THE_PROGRAM,
  pageAnswer,
  unchanged,
} from '../http/file-answer.ts';
import { type AskingOptions, askedIn } from './drawings.ts';
import { foundFor } from './found.ts';
import { htmlPage } from './html.tsx';
import { at, type Page, type Visit } from './page.ts';
import { SearchForm } from './search-form.tsx';

export interface SearchPageOptions {
  readonly asking: AskingOptions;
  readonly stories: Stories;
}

/** `/search?text=`: where a question leads and what a name finds, without a script; for programs as `/search.json`. */
export function searchPage({ asking, stories }: SearchPageOptions): Page {
  const foundIn = (visit: Visit, { text, kind }: Wanted) =>
    foundFor(text, kind, { ask: askedIn(asking, visit), stories });
  return {
    ...at('/search'),
    match: ({ pathname }) => pathname === '/search' || pathname === '/search.json',
    async handle(visit) {
      const { request, url, version } = visit;
      const wanted = wantedIn(url.searchParams);
      const isPage = url.pathname === '/search' && request.wantsHtml();
      if (isPage && wanted.text === '') return pageAnswer(request, asPage(wanted, undefined), OF_THE_PROGRAM);
      const known = knownOf(request, isPage ? 'page' : 'file', version?.tag);
      const same = unchanged(known);
      if (same !== undefined) return same;
      if (isPage) {
        const outcome = await foundIn(visit, wanted).catch(toldOf);
        return pageAnswer(request, asPage(wanted, outcome), version?.tag);
      }
      const found = await foundIn(visit, wanted);
      return fileAnswer(known, { mediaType: JSON_TYPE, body: `${JSON.stringify({ data: found })}\n` });
    },
  };
}

interface Wanted {
  readonly text: string;
  readonly kind: string | undefined;
}

/** `q` is what most searches on the web call it. */
const wantedIn = (given: URLSearchParams): Wanted => ({
  text: (given.get('text') ?? given.get('q'))?.trim() ?? '',
  kind: given.get('kind') || undefined,
});

/** Why nothing was found; with the form above it, so that it can be asked again. */
interface Failed {
  readonly problem: string;
  readonly status: number;
}

function toldOf(error: unknown): Failed {
  if (error instanceof QueryError)
    return {
      problem: [error.message.replace(/^text: /, ''), error.hint].filter(Boolean).join('; '),
      status: 400,
    };
  if (error instanceof DatabaseError)
    return {
      problem: 'The database did not answer in time. It may be busy: please search again in a moment.',
      status: 503,
    };
  throw error;
}

function asPage(wanted: Wanted, outcome: Found | Failed | undefined) {
  const { text, kind } = wanted;
  const title = text === '' ? 'Search' : `“${text}”${kind === undefined ? '' : `, only ${kindPlural(kind)}`}`;
  return htmlPage({
    title: `${title} · Antiphon`,
    status: outcome !== undefined && 'status' in outcome ? outcome.status : 200,
    head: <meta name="robots" content="noindex" />,
    body: (
      <main>
        <p class="quiet">
          <a href="/">Antiphon</a> › Search
        </p>
        <h1>{title}</h1>
        <SearchForm text={text} />
        {outcome !== undefined &&
          ('status' in outcome ? (
            <p role="alert">
              {outcome.problem} <a href={searchAddress(text, kind)}>Search again</a>
            </p>
          ) : (
            <Results wanted={wanted} found={outcome} />
          ))}
      </main>
    ),
  });
}

function Results({ wanted: { text, kind }, found }: { readonly wanted: Wanted; readonly found: Found }) {
  const { unasked } = found;
  // This page is the list of all.
  const offers = offersOf(found, text).filter(({ kind: of }) => of !== 'all');
  return (
    <>
      {kind !== undefined && (
        <p>
          <a href={searchAddress(text)}>All kinds</a>
        </p>
      )}
      {unasked && <UnaskedNote unasked={unasked} />}
      {found.similar && offers.length > 0 && <p class="quiet">Nothing fits. Spelt in a similar way:</p>}
      {offers.length === 0 ? (
        <p>
          Nothing fits. Try a name or fewer words, or see <a href="/q">the saved questions</a>.
        </p>
      ) : (
        <ol class="found">
          {offers.map((offer) => (
            <li key={`${offer.kind} ${offer.id}`} class={'isBelow' in offer && offer.isBelow ? 'below' : ''}>
              <a href={addressOf(offer)}>
                <HitRow offer={offer} />
              </a>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** That a question is not answered, and which can be asked. */
const UnaskedNote = ({ unasked }: { readonly unasked: Unasked }) => (
  <div class="unasked">
    <p>{unasked.words}</p>
    {unasked.examples.length > 0 && (
      <>
        <p>You can ask, for example:</p>
        <ul>
          {unasked.examples.map((example) => (
            <li key={example}>
              <a href={searchAddress(example)}>{example}</a>
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
);

/** An event opens with what responded to it; other records with all that is known. */
const addressOf = ({ kind, id }: Offer): string =>
  kind === 'record' ? recordAddress(id) : kind === 'responded' ? viewAround(id) : id;
