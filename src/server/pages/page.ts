import { QueryError } from '../../errors.ts';
import type { GraphVersion } from '../graph-version.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { Answer } from '../http/answer.ts';
import type { HttpRequest } from '../http/request.ts';

/** A route beside /graphql: the server asks its pages in order and takes the first that matches. */
export interface Page {
  /** Its address for people, such as `/q/<name>`; the page for unknown addresses lists it. */
  readonly path: string;
  readonly match: (url: URL) => boolean;
  /**
   * Answers GET and HEAD; other methods are refused before. An AntiphonError becomes the status of its code. An answer
   * without a content security policy gets the strict one.
   */
  readonly handle: (visit: Visit) => Answer | Promise<Answer>;
}

/** A route that asks nothing of the graph: it is answered whatever the database does. */
export interface LonePage extends Pick<Page, 'path' | 'match'> {
  readonly answerAlone: () => Answer | Promise<Answer>;
}

/** One request for a page. */
export interface Visit {
  readonly request: HttpRequest;
  readonly url: URL;
  readonly context: RequestContext;
  /** The version of the graph; undefined where that is not known or changes. */
  readonly version: GraphVersion | undefined;
}

/** The path of an address as people write it. Throws a QueryError for one that is not in order. */
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
