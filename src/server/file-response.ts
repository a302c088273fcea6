import { createHash } from 'node:crypto';
import type { Logger } from 'pino';

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

/** What a client has already, by its If-None-Match, and the version of the graph. */
export interface Known {
  readonly ifNoneMatch: string | null | undefined;
  readonly version: string | undefined;
}

/**
 * A whole answer with its fingerprint: of the graph's version, and of the answer itself. A client that has the answer
 * gets 304 and nothing else, even where another part of the graph has changed.
 */
export function fileAnswer(known: Known, { mediaType, body, ...file }: File): FileAnswer {
  const content = createHash('sha256').update(body).digest('hex').slice(0, 32);
  const etag = `"${known.version === undefined ? '' : `${known.version}.`}${content}"`;
  const headers = {
    etag,
    'cache-control': CACHE_CONTROL,
    ...namingHeaders(file),
  };
  if (tagsIn(known).some((tag) => tag === '*' || tag.endsWith(`${content}"`)))
    return { status: 304, headers, body: null };
  return { status: 200, headers: { ...headers, 'content-type': withCharset(mediaType) }, body };
}

/** What a file is called, and where it is described. */
function namingHeaders({ name, describedBy }: Pick<File, 'name' | 'describedBy'>): Record<string, string> {
  return {
    ...(name !== undefined && { 'content-disposition': `inline; filename="${name}"` }),
    ...(describedBy !== undefined && {
      link: `<${describedBy}>; rel="describedby"; type="application/csvm+json"`,
    }),
  };
}

/** The answer to a client that has one made from the graph as it is now: nothing needs to be read for it. */
export function unchanged(known: Known): FileAnswer | undefined {
  const etag = known.version && tagsIn(known).find((tag) => tag.startsWith(`"${known.version}.`));
  return etag ? { status: 304, headers: { etag, 'cache-control': CACHE_CONTROL }, body: null } : undefined;
}

/** Kept by everybody, and used after a look whether it still holds. */
const CACHE_CONTROL = 'public, max-age=0, must-revalidate';

const tagsIn = ({ ifNoneMatch }: Known): readonly string[] =>
  ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];

/** An answer as a response. */
export function toResponse({ status, headers, body }: FileAnswer): Response {
  return new Response(typeof body === 'string' ? body : null, { status, headers });
}

/** A file that does not hang on the graph. */
export function fileResponse(request: Request, file: File): Response {
  const ifNoneMatch = request.headers.get('if-none-match');
  return toResponse(fileAnswer({ ifNoneMatch, version: undefined }, file));
}

/** An answer that is sent while it is made. What fails on the way breaks it off, so that nobody takes a part for the whole. */
export async function streamResponse({
  pieces,
  mediaType,
  name,
  describedBy,
  signal,
  breakOff,
  log,
}: {
  readonly pieces: AsyncGenerator<string, void, undefined>;
  readonly mediaType: string;
  readonly name: string;
  readonly describedBy?: string | undefined;
  /** Aborted when the client has left. */
  readonly signal: AbortSignal;
  readonly breakOff: () => void;
  readonly log: Logger;
}): Promise<Response> {
  // What fails at once is still told with a status.
  const first = await pieces.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (first.done === true) controller.close();
      else controller.enqueue(encoder.encode(first.value));
    },
    async pull(controller) {
      try {
        signal.throwIfAborted();
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error, name }, 'a streamed answer was broken off');
        breakOff();
        controller.close();
      }
    },
    async cancel() {
      await pieces.return();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': withCharset(mediaType),
      'cache-control': 'no-store',
      ...namingHeaders({ name, describedBy }),
    },
  });
}

const withCharset = (mediaType: string): string =>
  mediaType.includes('charset') || !/json|xml|^text/.test(mediaType)
    ? mediaType
    : `${mediaType}; charset=utf-8`;
