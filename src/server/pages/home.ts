import { OF_THE_PROGRAM, pageAnswer } from '../http/file-answer.ts';
import { html, htmlPage } from './html.ts';
import { at, type Page } from './page.ts';

const STATS_QUERY = '{"query": "{ stats { loadedAt kinds { name count } relations { name count } } }"}';

/** The front page: what this is, and how to use it. */
export function homePage(): Page {
  return {
    ...at('/'),
    handle({ request }) {
      const page = htmlPage({
        title: 'Antiphon',
        body: html`<main>
<h1>Antiphon</h1>
<p>A graph of actors and events: who responded to what, who says so, and how sure one can be.
Everything is read-only, and every fact leads back to the words of its source.</p>
<dl>
<dt><a href="/graphql">/graphql</a></dt><dd>GraphQL: an editor in the browser, the API for programs</dd>
<dt><a href="/q">/q</a></dt><dd>Saved operations: questions with an address, answered as a page, a table or a graph file</dd>
<dt><a href="/schema.graphql">/schema.graphql</a></dt><dd>All types and fields, with a description of each</dd>
<dt><a href="/health">/health</a></dt><dd>Whether the server is alive</dd>
<dt><a href="/ready">/ready</a></dt><dd>Whether it is ready: the database answers, the graph is loaded, the server is warm</dd>
</dl>
<p>From a program, with the address of this page as <code>ANTIPHON</code>:</p>
<pre>curl "$ANTIPHON/graphql" -H 'content-type: application/json' \\
  -d '${STATS_QUERY}'</pre>
<p class="quiet">That gives how much the graph holds, by kind and relation, and when it was loaded.</p>
</main>`,
      });
      return pageAnswer(request, page, OF_THE_PROGRAM);
    },
  };
}
