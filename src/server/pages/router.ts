import type { LookAtGraph } from '../graph-version.ts';
import type { RequestContext } from '../graphql/context.ts';
import { type Answer, isStreamed, jsonAnswer, TO_NOBODY } from '../http/answer.ts';
import { withVary } from '../http/headers.ts';
import { HttpError, publicError } from '../http/public-error.ts';
import type { HttpRequest } from '../http/request.ts';
import { ofOneState } from '../one-state.ts';
import { errorPage } from './error.tsx';
import { notFound } from './not-found.tsx';
import type { LonePage, Page } from './page.ts';

export interface RouterOptions {
  /** What answers documents, by address. */
  readonly graphql: ReadonlyMap<string, (request: HttpRequest) => Promise<Answer>>;
  /** What browsers get at such an address instead. */
  readonly editor: Page;
  readonly pages: readonly (Page | LonePage)[];
  readonly contextOf: (request: HttpRequest) => Promise<RequestContext>;
  readonly look: LookAtGraph;
}

/** Routes every address to its page; failures become errors, for people as a page. */
export function createRouter({
  editor,
  pages,
  ...options
}: RouterOptions): (request: HttpRequest) => Promise<Answer> {
  const routes = { ...options, editor, pages: [editor, ...pages] };
  return async (request) => {
    const answer = await route(routes, request).catch((error: unknown) => failed(request, error));
    if (!request.choseByAccept) return answer;
    const { headers } = answer;
    return { ...answer, headers: { ...headers, vary: withVary(headers.vary, 'Accept') } };
  };
}

/** An error in the right format: JSON for a program, a page for a person. */
export function failed(request: HttpRequest, error: unknown): Answer {
  if (request.signal.aborted) return TO_NOBODY;
  const { http, ...shown } = publicError(error, request.trace);
  const { message, extensions } = shown;
  return request.wantsHtml()
    ? errorPage({ message, hint: extensions.hint }, http)
    : jsonAnswer({ errors: [shown] }, http.status, http.headers);
}

async function route(
  { graphql, editor, pages, contextOf, look }: RouterOptions,
  request: HttpRequest,
): Promise<Answer> {
  const { method, path, signal, trace } = request;
  const answer = graphql.get(path);
  if (
    answer !== undefined &&
    !(path === editor.path && (method === 'GET' || method === 'HEAD') && request.wantsHtml())
  ) {
    trace.route = path;
    return answer(request);
  }
  const { url } = request;
  const page = pages.find(({ match }) => match(url));
  if (page === undefined) return notFound(request, [...pages.map((one) => one.path), ...graphql.keys()]);
  trace.route = page.path;
  if (method !== 'GET' && method !== 'HEAD')
    throw new HttpError(405, 'This address is read-only: use GET or HEAD.', { allow: 'GET, HEAD' });
  if ('answerAlone' in page) return page.answerAlone();
  const context = await contextOf(request);
  return ofOneState(look, signal, async (known) => {
    // A request that names a state of the database must not get an answer made before that state.
    const version = context.bookmarks === undefined ? known : undefined;
    const before = context.statements();
    const answer = await page.handle({ request, url, context, version });
    const isMade = context.statements() > before;
    const isOfSeveral = context.statements() > before + 1 && !isStreamed(answer.body);
    return { answer, isBound: isMade && (answer.headers.etag !== undefined || isOfSeveral) };
  });
}
