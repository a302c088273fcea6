import { QueryError } from '../errors.ts';
import type { RequestContext } from './context.ts';
import type { GraphVersion } from './graph-version.ts';
import type { PublicCode } from './statuses.ts';
import type { Trace } from './trace.ts';

/** A route beside /graphql: the server asks its pages in order and takes the first that matches. */
export interface Page {
  /** Its address for people, such as `/q/<name>`; the page for unknown addresses lists it. */
  readonly path: string;
  readonly match: (url: URL) => boolean;
  /**
   * Answers GET and HEAD; other methods are refused before. An AntiphonError becomes the status of its code. A response
   * without a content security policy gets the strict one.
   */
  readonly handle: (visit: Visit) => Response | Promise<Response>;
}

/** One request for a page. */
export interface Visit {
  readonly request: Request;
  readonly url: URL;
  readonly context: RequestContext;
  /** The version of the graph; undefined where that is not known or changes. */
  readonly version: GraphVersion | undefined;
  readonly trace: Trace;
  /** Ends the connection in the middle of an answer, so that nobody takes a part of it for the whole. */
  readonly breakOff: () => void;
}

/** Allows nothing; pages add what they need. */
export const STRICT_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A JSON answer; `headers` win over the usual ones. */
export function jsonResponse(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}

/** An error beside GraphQL, in the shape of GraphQL's: a client reads one form of errors wherever it asks. */
export function errorsBody(code: PublicCode, message: string, hint?: string): unknown {
  return { errors: [{ message, extensions: { code, ...(hint === undefined ? {} : { hint }) } }] };
}

/**
 * Whether a browser asks, and so a page for people is wanted rather than JSON. Whatever chooses by Accept asks here, so that
 * caches are told: see `choseByAccept`.
 */
export function wantsHtml(request: Request): boolean {
  chosen.add(request);
  const accept = request.headers.get('accept') ?? '';
  const html = weightOf(accept, 'text/html');
  return html > 0 && html >= weightOf(accept, 'application/json');
}

/** Whether the answer to a request depends on its Accept. */
export const choseByAccept = (request: Request): boolean => chosen.has(request);

const chosen = new WeakSet<Request>();

/** How much a media type is wanted that is named; what fits any type is no wish. */
function weightOf(accept: string, mediaType: string): number {
  const weights = accept.split(',').flatMap((one) => {
    const [type = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((part) => part.startsWith('q='))?.slice(2);
    return type === mediaType ? Number(weight ?? 1) || 0 : [];
  });
  return Math.max(0, ...weights);
}

/** The path of an address as people write it. Throws a QueryError for one that is not in order. */
export function pathOf(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    throw new QueryError('the address is not in order', {
      hint: 'write % only in front of two hexadecimal digits',
    });
  }
}

/** Matches one exact path. */
export function at(path: string): Pick<Page, 'path' | 'match'> {
  return { path, match: ({ pathname }) => pathname === path };
}
