import { setTimeout as sleep } from 'node:timers/promises';
import { type Article, Articles } from '../../dossier/articles.tsx';
import { Openings } from '../../dossier/openings.tsx';
import { pageAnswer } from '../http/file-answer.ts';
import type { AskingOptions } from './drawings.ts';
import { firstAnswer } from './first-answer.ts';
import { htmlPage } from './html.tsx';
import { at, type Page } from './page.ts';
import { SearchForm } from './search-form.tsx';

const STATS_QUERY = '{"query": "{ stats { loadedAt kinds { name count } relations { name count } } }"}';

const ADDRESSES = [
  ['/graphql', 'GraphQL: an editor in the browser, the API for programs'],
  ['/search', 'Search: a name, or a question in plain English'],
  ['/changes', 'What changed: which facts stand otherwise since the last loads, also as a feed'],
  ['/q', 'Saved questions: each with an address, answered as a page, a table or a graph file'],
  ['/s', 'Stories: articles whose facts and pictures come from the graph'],
  ['/schema.graphql', 'All types and fields, with a description of each'],
  ['/health', 'Whether the server is alive'],
  ['/ready', 'Whether it is ready: the database answers, the graph is loaded, the server is warm'],
] as const;

/** How long the page waits for what it takes from the graph, in milliseconds: it is of use without. */
const MOST_MS = 1_000;

export interface HomeOptions extends AskingOptions {
  /** The stories of this server. */
  readonly articles: readonly Article[];
}

/** The front page: what this is, how to use it, and what of this graph to begin with. */
export function homePage({ articles, ...asking }: HomeOptions): Page {
  return {
    ...at('/'),
    async handle(visit) {
      const { request, version } = visit;
      const first = await Promise.race([
        firstAnswer(asking, visit).catch(() => undefined),
        sleep(MOST_MS, undefined, { ref: false }),
      ]);
      const page = htmlPage({
        title: 'Antiphon',
        body: (
          <main>
            <h1>Antiphon</h1>
            <p>
              A graph of actors and events: who responded to what, who says so, and how sure one can be.
              Everything is read-only, and every fact leads back to the words of its source.
            </p>
            <SearchForm />
            {first && <Openings answer={first} />}
            <Articles articles={articles} />
            <dl class="addresses">
              {ADDRESSES.map(([path, text]) => (
                <>
                  <dt>
                    <a href={path}>{path}</a>
                  </dt>
                  <dd>{text}</dd>
                </>
              ))}
            </dl>
            <p>
              From a program, with the address of this page as <code>ANTIPHON</code>:
            </p>
            <pre>
              {`curl "$ANTIPHON/graphql" -H 'content-type: application/json' \\\n  -d '${STATS_QUERY}'`}
            </pre>
            <p class="quiet">
              That gives how much the graph holds, by kind and relation, and when it was loaded.
            </p>
          </main>
        ),
      });
      // Without what the graph holds it is not kept: the next one may have it.
      // Nor is it the explorer, which has the same address: neither is to be taken for the other.
      return pageAnswer(request, page, first && version && `plain-${version.tag}`);
    },
  };
}
