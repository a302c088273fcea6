import { createHash } from 'node:crypto';
import type { Logger } from 'pino';

export const JSON_TYPE = 'application/json; charset=utf-8';

export interface File {
  readonly mediaType: string;
  readonly body: string;
  /** What it is called when it is saved. */
  readonly name?: string;
}

/** The status, headers and body of an answer over HTTP. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** A whole answer with its fingerprint: a client that has it already gets 304 and nothing else. */
export function fileAnswer(
  ifNoneMatch: string | null | undefined,
  { mediaType, body, name }: File,
): FileAnswer {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  const headers = {
    etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(name !== undefined && { 'content-disposition': `inline; filename="${name}"` }),
  };
  const known = ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known?.includes(etag) || known?.includes('*')) return { status: 304, headers, body: null };
  return { status: 200, headers: { ...headers, 'content-type': withCharset(mediaType) }, body };
}

/** The JSON of a saved operation. */
export const jsonFile = (name: string, body: string, ifNoneMatch: string | null | undefined): FileAnswer =>
  fileAnswer(ifNoneMatch, { mediaType: JSON_TYPE, body, name: `${name}.json` });

/** The same as a response. */
export function fileResponse(request: Request, file: File): Response {
  const { status, headers } = fileAnswer(request.headers.get('if-none-match'), file);
  return new Response(status === 304 ? null : file.body, { status, headers });
}

/** An answer that is sent while it is made. What fails on the way breaks it off, so that nobody takes a part for the whole. */
export async function streamResponse({
  pieces,
  name,
  signal,
  breakOff,
  log,
}: {
  readonly pieces: AsyncGenerator<string, void, undefined>;
  readonly name: string;
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
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `inline; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}

const withCharset = (mediaType: string): string =>
  mediaType.includes('charset') || !/json|xml|^text/.test(mediaType)
    ? mediaType
    : `${mediaType}; charset=utf-8`;
