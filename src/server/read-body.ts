import { exceeded } from './exceeded.ts';
import { httpError } from './graphql-errors.ts';
import type { Limits } from './limits.ts';

/** Reads the body of a request as text. Fails with status 413 as soon as it is known to be too long. */
export async function readBody(request: Request, limits: Limits): Promise<string> {
  const length = request.headers.get('content-length');
  if (length === null) return readBounded(request, limits);
  if (Number(length) > limits.bodyBytes) throw tooLong(limits);
  return request.text();
}

async function readBounded({ body }: Request, limits: Limits): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.byteLength;
    if (bytes > limits.bodyBytes) {
      // Left half read, the body would stop the connection for the requests behind it; nobody waits for its end.
      discard(reader).catch(() => undefined);
      throw tooLong(limits);
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}

function tooLong(limits: Limits) {
  return httpError(413, exceeded(limits, 'bodyBytes').message);
}
