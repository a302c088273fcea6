import { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { RequestContext } from './context.ts';
import { errorResponse } from './error-response.ts';
import type { ReadVersion } from './graph-version.ts';
import { errorsBody, jsonResponse, type Page, wantsHtml } from './page.ts';
import { errorPage } from './pages/error.ts';
import { notFound } from './pages/not-found.ts';

export interface PagesOptions {
  /** The ways to ask the API; `editor` answers browsers there. */
  readonly graphqlPath: string;
  readonly editor: Page & { wanted(request: Request): boolean };
  readonly pages: readonly Page[];
  readonly contextOf: (request: Request) => Promise<RequestContext>;
  readonly version: ReadVersion;
  readonly log: Logger;
}

/** Serves every address but that of the API, which is left to GraphQL. */
export function usePages({
  graphqlPath,
  editor,
  pages,
  contextOf,
  version,
  log,
}: PagesOptions): Plugin<object, { res?: unknown }> {
  const all = [editor, ...pages];

  async function answer(request: Request, url: URL, breakOff: () => void): Promise<Response | undefined> {
    if (url.pathname === graphqlPath && !editor.wanted(request)) return undefined;
    const page = all.find(({ match }) => match(url));
    if (page === undefined) return notFound(request, all);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const message = 'This address is only to be read, with GET or HEAD.';
      return jsonResponse(errorsBody('BAD_USER_INPUT', message), 405, { allow: 'GET, HEAD' });
    }
    return page.handle({ request, url, context: await contextOf(request), version, breakOff });
  }

  return {
    async onRequest({ request, endResponse, serverContext }) {
      const breakOff = () => {
        if (serverContext?.res instanceof ServerResponse) serverContext.res.destroy();
      };
      try {
        const response = await answer(request, new URL(request.url), breakOff);
        if (response) endResponse(response);
      } catch (error) {
        const response = errorResponse(error, log);
        endResponse(wantsHtml(request) ? await errorPage(response) : response);
      }
    },
  };
}
