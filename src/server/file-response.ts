import { askedFor, type Held, heldAs, heldContent, heldOf, tagOf } from './entity-tag.ts';
import type { Trace } from './trace.ts';
import { inTurns, type Turns } from './turns.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';

export interface File {
  readonly mediaType: string;
  readonly body: string;
  /** What it is called when it is saved. */
  readonly name?: string;
  /** Where it stands what the file is, if it has no room to say so itself. */
  readonly describedBy?: string | undefined;
}

/** The status, headers and body of an answer over HTTP. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** What is asked, what the client has of it already, and the version of the graph. */
export interface Known extends Held {
  /** Undefined where it is not known: then the answer gets no tag, and nobody keeps it. */
  readonly version: string | undefined;
  /** The address and the form: see `askedFor`. */
  readonly asked: string;
}

/** What is known of a request for a form of an address. */
export function knownOf(
  { headers, url }: Request,
  form: 'page' | 'file',
  version: string | undefined,
): Known {
  const { pathname, search } = new URL(url);
  return {
    ifNoneMatch: headers.get('if-none-match'),
    acceptEncoding: headers.get('accept-encoding'),
    asked: askedFor(`${pathname}${search}`, form),
    version,
  };
}

/**
 * A whole answer with its tag: of the graph's version, of what was asked, and of the answer itself. A client that has the
 * answer gets 304 and nothing else, even where another part of the graph has changed.
 */
export function fileAnswer(known: Known, { mediaType, body, ...file }: File): FileAnswer {
  const { version } = known;
  const naming = namingHeaders(file);
  const type = { 'content-type': withCharset(mediaType) };
  if (version === undefined)
    return { status: 200, headers: { 'cache-control': 'no-store', ...naming, ...type }, body };
  const named = { ...known, version };
  const etag = tagOf(named, body);
  const held = heldContent(known, etag) ?? heldAs(known, etag);
  if (held !== undefined) return notModified(held, naming);
  return { status: 200, headers: { etag, 'cache-control': CACHE_CONTROL, ...naming, ...type }, body };
}

const notModified = (etag: string, headers: Record<string, string> = {}): FileAnswer => ({
  status: 304,
  headers: { etag, 'cache-control': CACHE_CONTROL, ...headers },
  body: null,
});

/** What a file is called, and where it is described. */
function namingHeaders({ name, describedBy }: Pick<File, 'name' | 'describedBy'>): Record<string, string> {
  return {
    ...(name !== undefined && { 'content-disposition': `inline; filename="${name}"` }),
    ...(describedBy !== undefined && {
      link: `<${describedBy}>; rel="describedby"; type="application/csvm+json"`,
    }),
  };
}

/**
 * The answer to a client that has one made from the graph as it is now: nothing needs to be read for it. That there is something
 * at the address is known by the tag, which was given for this address in this version.
 */
export function unchanged(known: Known): FileAnswer | undefined {
  const { version } = known;
  const etag = version && heldOf(known, { ...known, version });
  return etag ? notModified(etag) : undefined;
}

/** Kept by everybody, and used after a look whether it still holds. */
const CACHE_CONTROL = 'public, max-age=0, must-revalidate';

/** An answer as a response. */
export function toResponse({ status, headers, body }: FileAnswer): Response {
  return new Response(typeof body === 'string' ? body : null, { status, headers });
}

/** The version of what hangs on the program alone. */
export const OF_THE_PROGRAM = 'program';

/** A file that does not hang on the graph. */
export function fileResponse(request: Request, file: File): Response {
  return toResponse(fileAnswer(knownOf(request, 'file', OF_THE_PROGRAM), file));
}

/** A page for people with the tag of a file; an error gets none. */
export async function pageResponse(
  request: Request,
  page: Response,
  version: string | undefined,
): Promise<Response> {
  if (page.status !== 200) return page;
  const mediaType = page.headers.get('content-type') ?? 'text/html';
  const { status, headers, body } = fileAnswer(knownOf(request, 'page', version), {
    mediaType,
    body: await page.text(),
  });
  const own = Object.fromEntries(page.headers);
  return toResponse({ status, headers: { ...own, ...headers }, body });
}

/** An answer that is sent while it is made, piece by piece in turns; the first one in the turn of whoever calls. What fails on the way breaks it off, so that nobody takes a part for the whole. */
export async function streamResponse({
  pieces,
  mediaType,
  name,
  describedBy,
  signal,
  turns,
  breakOff,
  trace,
}: {
  readonly pieces: AsyncGenerator<string, void, undefined>;
  readonly mediaType: string;
  readonly name: string;
  readonly describedBy?: string | undefined;
  /** Aborted when the client has left. */
  readonly signal: AbortSignal;
  readonly turns: Turns;
  readonly breakOff: () => void;
  readonly trace: Trace;
}): Promise<Response> {
  // What fails at once is still told with a status.
  const first = await pieces.next();
  const rest = inTurns(pieces, turns, signal);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (first.done === true) controller.close();
      else controller.enqueue(encoder.encode(first.value));
    },
    async pull(controller) {
      try {
        signal.throwIfAborted();
        const { done, value } = await rest.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        if (!signal.aborted) trace.warn({ err: error }, 'a streamed answer was broken off');
        breakOff();
        controller.close();
        await rest.return();
      }
    },
    async cancel() {
      await rest.return();
    },
  });
  const response = new Response(body, {
    headers: {
      'content-type': withCharset(mediaType),
      'cache-control': 'no-store',
      ...namingHeaders({ name, describedBy }),
    },
  });
  streamed.add(response);
  return response;
}

/** Whether an answer is read while it is sent: how the graph stands at its end nobody knows at its beginning. */
export const isStreamed = (response: Response): boolean => streamed.has(response);

const streamed = new WeakSet<Response>();

const withCharset = (mediaType: string): string =>
  mediaType.includes('charset') || !/json|xml|^text/.test(mediaType)
    ? mediaType
    : `${mediaType}; charset=utf-8`;
