import { promisify } from 'node:util';
import { createGzip, type Gzip, gzip, type InputType } from 'node:zlib';
import { type Answer, isStreamed, isText } from './answer.ts';
import { withVary } from './headers.ts';

/** What fits into one packet arrives no sooner when smaller. */
export const WORTH_IT = 1_400;

/** Most of the gain in a third of the default level's time: 20 kB of JSON become 1.2 kB in 0.03 ms. */
const LEVEL = 1;

const zip = promisify((body: InputType, done: (error: Error | null, zipped: Buffer) => void) =>
  gzip(body, { level: LEVEL }, done),
);

/** Compresses an answer while it is made. */
export const zipping = (): Gzip => createGzip({ level: LEVEL });

/** Whether a client accepts gzip, by its Accept-Encoding. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  if (acceptEncoding === undefined) return false;
  return acceptEncoding
    .split(',')
    .some((one) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(one));
}

/** An answer compressed as its client accepts it, with `Vary` for caches. Streamed answers are left to `zipping`. */
export async function compressed(answer: Answer, acceptEncoding: string | undefined): Promise<Answer> {
  const { body, status, headers: own } = answer;
  // A 304 has no type, and its headers replace those that a cache stored with the answer.
  if (status !== 304 && !isText(own['content-type'] ?? '')) return answer;
  const headers = { ...own, vary: withVary(own.vary, 'Accept-Encoding') };
  const isSmall = body === null || (!isStreamed(body) && body.length < WORTH_IT);
  if (isSmall || own['content-encoding'] !== undefined || !takesGzip(acceptEncoding))
    return { ...answer, headers };
  const { etag } = own;
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': 'gzip', ...(etag && { etag: compressedTag(etag) }) },
    body: isStreamed(body) ? body : await zip(body),
  };
}

/** A compressed answer has other bytes, which depend on the machine: a weak tag of its own. */
export const compressedTag = (etag: string): string => `W/${etag.replace(/^W\//, '').replace(/"$/, '.gz"')}`;
