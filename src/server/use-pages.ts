import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from './context.ts';
import { errorResponse } from './error-response.ts';
import { isStreamed } from './file-response.ts';
import type { LookAtGraph } from './graph-version.ts';
import { ofOneState } from './one-state.ts';
import { errorsBody, jsonResponse, type Page, wantsHtml } from './page.ts';
import { errorPage } from './pages/error.ts';
import { notFound } from './pages/not-found.ts';
import type { Trace } from './trace.ts';

export interface PagesOptions {
  /** The ways to ask the API; `editor` answers browsers there. */
  readonly graphqlPath: string;
  readonly editor: Page & { wanted(request: Request): boolean };
  readonly pages: readonly Page[];
  readonly contextOf: (request: Request) => Promise<RequestContext>;
  readonly look: LookAtGraph;
  readonly traceOf: (request: IncomingMessage | undefined) => Trace;
}

/** Serves every address but that of the API, which is left to GraphQL. */
export function usePages({
  graphqlPath,
  editor,
  pages,
  contextOf,
  look,
  traceOf,
}: PagesOptions): Plugin<object, { req?: IncomingMessage; res?: unknown }> {
  const all = [editor, ...pages];

  async function answer(request: Request, trace: Trace, breakOff: () => void): Promise<Response | undefined> {
    const url = new URL(request.url);
    const page = all.find(({ match }) => match(url));
    if (page === undefined) return notFound(request, all);
    trace.route = page.path;
    if (url.pathname === graphqlPath && !editor.wanted(request)) return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const message = 'This address is only to be read, with GET or HEAD.';
      return jsonResponse(errorsBody('BAD_USER_INPUT', message), 405, { allow: 'GET, HEAD' });
    }
    const context = await contextOf(request);
    return ofOneState(look, context.signal, async (known) => {
      // Whoever names a state of the database must not get what was made before it.
      const version = context.bookmarks === undefined ? known : undefined;
      const before = context.statements();
      const response = await page.handle({ request, url, context, version, trace, breakOff });
      const isMade = context.statements() > before;
      const isOfSeveral = context.statements() > before + 1 && !isStreamed(response);
      return { answer: response, isBound: isMade && (response.headers.has('etag') || isOfSeveral) };
    });
  }

  return {
    async onRequest({ request, endResponse, serverContext }) {
      const trace = traceOf(serverContext?.req);
      const breakOff = () => {
        if (serverContext?.res instanceof ServerResponse) serverContext.res.destroy();
      };
      try {
        const response = await answer(request, trace, breakOff);
        if (response) endResponse(response);
      } catch (error) {
        const response = errorResponse(error, trace);
        endResponse(wantsHtml(request) ? await errorPage(response) : response);
      }
    },
  };
}
