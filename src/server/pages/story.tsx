import { recordAddress } from '../../dossier/address.ts';
import type { Article as Listed } from '../../dossier/articles.tsx';
import { Sample } from '../../dossier/cells.tsx';
import { DataLink } from '../../dossier/data-link.tsx';
import { Printed } from '../../dossier/printed.tsx';
import { lineOf } from '../../drawing/certainty.ts';
import { DatabaseError, QueryError } from '../../errors.ts';
import type { ViewPicture } from '../../picture/view-picture.ts';
import { storiesFor } from '../../stories/found-stories.ts';
import type { Stories } from '../../stories/read-stories.ts';
import type { Piece, Step, Story } from '../../stories/story.ts';
import { closestNames } from '../../text/closest.ts';
import {
  JSON_TYPE,
  knownOf,
  OF_THE_PROGRAM,
  pageAnswer,
  programFile,
  unchanged,
} from '../http/file-answer.ts';
import { type AskingOptions, askedIn, type Drawings } from './drawings.ts';
import { Figure } from './figure.tsx';
import { htmlPage } from './html.tsx';
import { at, type Page, pathOf, type Visit } from './page.ts';
import type { SiteOf } from './picture.ts';
import { Preview } from './preview.tsx';
import { claimsOf, type Source, SourceList, sourcesOf } from './sources.tsx';
import { storyAddress } from './story-address.ts';
import { factsOf, type StoryFacts } from './story-facts.ts';

export interface StoryPagesOptions {
  readonly stories: Stories;
  readonly drawings: Drawings;
  readonly asking: AskingOptions;
  readonly siteOf: SiteOf;
  /** The address of the script that shows the pictures beside the text, if it has been built. */
  readonly script: string | undefined;
}

/** `/s`, the list of stories, also as `/s.json`, with `?about=` of those that hold these words; and each at `/s/<name>`: an article whose facts and pictures come from the graph. */
export function storyPages(options: StoryPagesOptions): readonly Page[] {
  const { stories } = options;
  return [
    {
      ...at('/s'),
      match: ({ pathname }) => pathname === '/s' || pathname === '/s.json',
      handle: ({ request, url }) =>
        url.pathname === '/s' && request.wantsHtml()
          ? pageAnswer(request, listPage([...stories.values()]), OF_THE_PROGRAM)
          : programFile(request, {
              mediaType: JSON_TYPE,
              body: listed(url.searchParams.get('about'), stories),
            }),
    },
    {
      path: '/s/<name>',
      match: ({ pathname }) => pathname.startsWith('/s/'),
      handle: (visit) => answer(options, visit),
    },
  ];
}

/** The stories as lists name them. */
export const articlesIn = (stories: Iterable<Story>): readonly Listed[] =>
  Array.from(stories, (story) => ({
    address: storyAddress(story),
    title: story.title,
    deck: story.deck,
  }));

const listed = (about: string | null, stories: Stories): string =>
  `${JSON.stringify({ stories: articlesIn(about === null ? stories.values() : storiesFor(about, stories.values())) })}\n`;

const listPage = (stories: readonly Story[]) =>
  htmlPage({
    title: 'Stories · Antiphon',
    body: (
      <main>
        <p class="quiet">
          <a href="/">Antiphon</a> › Stories
        </p>
        <h1>Stories</h1>
        {stories.length === 0 && <p>There are no stories on this server.</p>}
        {stories.map((story) => (
          <section key={story.name}>
            <h2>
              <a href={storyAddress(story)}>{story.title}</a>
            </h2>
            <p>{story.deck}</p>
          </section>
        ))}
      </main>
    ),
  });

/** What passes is told as such; what is wrong with a view fails its story. */
function passing(error: unknown): undefined {
  if (error instanceof DatabaseError) return undefined;
  throw error;
}

/** A step with its picture, if it could be drawn now. */
type Drawn = Step & { readonly drawn: ViewPicture | undefined };

async function answer({ stories, drawings, asking, siteOf, script }: StoryPagesOptions, visit: Visit) {
  const { request, url, version } = visit;
  const story = storyNamed(stories, pathOf(url).slice('/s/'.length));
  const same = unchanged(knownOf(request, 'page', version?.tag));
  if (same !== undefined) return same;
  const ask = askedIn(asking, visit);
  const told = await factsOf(ask, story);
  const steps: Drawn[] = [];
  // One after another: they take turns anyway.
  for (const step of story.steps) {
    const drawn = await drawings.picture(step.view.slice(1), visit).catch(passing);
    steps.push({ ...step, drawn });
  }
  const shown = await claimsOf(
    ask,
    steps.flatMap(({ drawn }) => drawn?.visible.edges.flatMap(({ claimIds }) => claimIds) ?? []),
  );
  const sources = await sourcesOf(ask, [...told.claims, ...shown]);
  const site = siteOf(request);
  const page = htmlPage({
    title: `${story.title} · Antiphon`,
    allowed: { pictures: true, scripts: script !== undefined },
    head: (
      <>
        <meta name="description" content={story.deck} />
        <Preview
          site={site}
          address={storyAddress(story)}
          view={story.steps[0]?.view ?? '/'}
          title={story.title}
          text={story.deck}
        />
        {script && <script type="module" src={script} />}
      </>
    ),
    body: <Article {...{ story, steps, told, sources, site }} />,
  });
  // Nobody keeps half a story.
  const isWhole = steps.every(({ drawn }) => drawn !== undefined);
  return pageAnswer(request, page, isWhole ? version?.tag : undefined);
}

function storyNamed(stories: Stories, name: string): Story {
  const story = stories.get(name);
  if (story !== undefined) return story;
  const near = closestNames(name, [...stories.keys()]);
  throw new QueryError(`there is no story called ${JSON.stringify(name.slice(0, 100))}`, {
    code: 'NOT_FOUND',
    hint: near.length > 0 ? `did you mean ${near.join(', ')}?` : 'see /s for all of them',
    refused: { value: name, suggestions: near },
  });
}

const KIND = { map: 'Map', timeline: 'Timeline' } as const;

interface ArticleProps {
  readonly story: Story;
  readonly steps: readonly Drawn[];
  readonly told: StoryFacts;
  readonly sources: readonly Source[];
  readonly site: string;
}

const Article = ({ story, steps, told, sources, site }: ArticleProps) => (
  <main class="story">
    <Printed address={`${site}${storyAddress(story)}`} />
    <p class="quiet where">
      <a href="/">Antiphon</a> › <a href="/s">Stories</a>
    </p>
    <article>
      <h1>{story.title}</h1>
      <p class="deck">{story.deck}</p>
      <p class="quiet">{story.author}</p>
      <div class="telling">
        <div class="steps">
          {steps.map(({ view, paragraphs, picture, drawn }, index) => (
            <section key={view} id={`step-${index + 1}`}>
              {paragraphs.map((pieces) => (
                <p>
                  {pieces.map((piece) => (
                    <Told piece={piece} told={told} />
                  ))}
                </p>
              ))}
              {drawn ? (
                <Figure
                  picture={drawn}
                  of={picture}
                  label={`${KIND[picture]} ${index + 1}: ${drawn.title}`}
                />
              ) : (
                <p class="quiet">The picture could not be drawn just now.</p>
              )}
              <p class="elsewhere">
                <a href={view}>{drawn ? `Open in the map: ${drawn.title}` : 'Open in the map'}</a>
                {drawn && (
                  <>
                    {' · '}
                    <DataLink view={drawn.address} />
                  </>
                )}
              </p>
            </section>
          ))}
        </div>
      </div>
      {sources.length > 0 && (
        <section>
          <h2>Sources</h2>
          <SourceList sources={sources} />
        </section>
      )}
    </article>
  </main>
);

/** Words as they are; a fact as its own sentence, behind the line that says how sure it is, and linked to its evidence. */
function Told({ piece, told }: { readonly piece: Piece; readonly told: StoryFacts }) {
  if ('words' in piece) return <>{piece.words}</>;
  if ('record' in piece)
    return <a href={recordAddress(piece.record)}>{told.names.get(piece.record) ?? piece.record}</a>;
  const fact = told.facts.get(piece.fact);
  if (fact === undefined) return null;
  return (
    <span class="fact">
      <Sample line={lineOf(fact.basis)} ofResponse={fact.main} />{' '}
      <a href={recordAddress(piece.fact)}>{fact.sentence}</a>
    </span>
  );
}
