import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { DatabaseError } from '../../errors.ts';
import type { Limits } from '../../limits/limits.ts';
import { readBody } from './body.ts';
import type { Trace } from './trace.ts';

/** One request, as everything that helps to answer it sees it. */
export class HttpRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly trace: Trace;
  readonly #incoming: IncomingMessage;
  readonly #limits: Limits;
  readonly #end = new AbortController();
  #url: URL | undefined;
  #body: Promise<string> | undefined;
  #choseByAccept = false;

  constructor(incoming: IncomingMessage, trace: Trace, limits: Limits) {
    const { method = 'GET', url = '/', headers } = incoming;
    this.method = method;
    this.address = url;
    this.headers = headers;
    this.trace = trace;
    this.#incoming = incoming;
    this.#limits = limits;
  }

  /** Aborted when the client leaves, or the request's time is up. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Stops all work for it. Failures from now on are not reported. */
  end(reason: Error = new DatabaseError('TIMEOUT', 'The client left before it was answered.')): void {
    this.#end.abort(reason);
  }

  /** The parsed address; `refusalOf` has checked that it can be parsed. */
  get url(): URL {
    this.#url ??= new URL(this.address, 'http://localhost');
    return this.#url;
  }

  /** The path as sent, without the query; a proxy may send a whole URL. */
  get path(): string {
    if (!this.address.startsWith('/')) return this.url.pathname;
    const end = this.address.indexOf('?');
    return end < 0 ? this.address : this.address.slice(0, end);
  }

  /** The whole body as text, read once. Fails with status 413 if it is too long. */
  body(): Promise<string> {
    this.#body ??= readBody(this.#incoming, this.#limits);
    return this.#body;
  }

  /** The client's preferred media type of these; undefined if it accepts none. */
  preferred<MediaType extends string>(available: readonly MediaType[]): MediaType | undefined {
    this.#choseByAccept = true;
    const wanted = new Negotiator(this).mediaType([...available]);
    return available.find((mediaType) => mediaType === wanted);
  }

  /** Whether a browser asks, and so for a page instead of JSON: the type must be named, since programs accept anything. */
  wantsHtml(): boolean {
    this.#choseByAccept = true;
    const { accept = '' } = this.headers;
    if (!/text\/html/i.test(accept)) return false;
    const named = accept.replace(/[^,]*\*\/\*[^,]*/g, '');
    return (
      new Negotiator({ headers: { accept: named } }).mediaType(['text/html', 'application/json']) ===
      'text/html'
    );
  }

  /** Whether the answer depends on Accept, which caches must know. */
  get choseByAccept(): boolean {
    return this.#choseByAccept;
  }
}
