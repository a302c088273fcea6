import { QueryError } from '../../errors.ts';
import type { GraphVersion } from '../graph-version.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { Answer } from '../http/answer.ts';
import type { HttpRequest } from '../http/request.ts';

/** A route besides /graphql: the server tries its pages in order and takes the first that matches. */
export interface Page {
  /** Its address for people, such as `/q/<name>`; the page for unknown addresses lists it. */
  readonly path: string;
  readonly match: (url: URL) => boolean;
  /**
   * Answers GET and HEAD; other methods are refused earlier. An AntiphonError becomes the status of its code. An answer
   * without a content security policy gets the strict one.
   */
  readonly handle: (visit: Visit) => Answer | Promise<Answer>;
}

/** A route that asks nothing of the graph: it works whatever the database does. */
export interface LonePage extends Pick<Page, 'path' | 'match'> {
  readonly answerAlone: () => Answer | Promise<Answer>;
}

/** One request for a page. */
export interface Visit {
  readonly request: HttpRequest;
  readonly url: URL;
  readonly context: RequestContext;
  /** The version of the graph; undefined while unknown or changing. */
  readonly version: GraphVersion | undefined;
}

/** The decoded path of an address. Throws a QueryError if it is malformed. */
export function pathOf(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    throw new QueryError('the address is malformed', {
      hint: 'use % only before two hexadecimal digits',
    });
  }
}

/** Matches one exact path. */
export function at(path: string): Pick<Page, 'path' | 'match'> {
  return { path, match: ({ pathname }) => pathname === path };
}
