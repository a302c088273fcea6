import { promisify } from 'node:util';
import { gzip, type InputType } from 'node:zlib';
import type { FileAnswer } from './file-response.ts';

/** What fits into one packet arrives no sooner when it is smaller. */
export const WORTH_IT = 1_400;

/** Most of the gain at a third of the time of the usual level: 20 kB of JSON become 1.2 kB in 0.03 ms. */
const LEVEL = 1;

const zip = promisify((body: InputType, done: (error: Error | null, zipped: Buffer) => void) =>
  gzip(body, { level: LEVEL }, done),
);

/** Whether a client takes gzip, by its Accept-Encoding. */
export function takesGzip(acceptEncoding: string | null | undefined): boolean {
  return (acceptEncoding ?? '')
    .split(',')
    .some((one) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(one));
}

/** An answer as small as its client takes it; caches are told what it depends on. */
export async function compressed(
  answer: FileAnswer,
  acceptEncoding: string | null | undefined,
): Promise<FileAnswer> {
  const { body } = answer;
  const headers: FileAnswer['headers'] = { ...answer.headers, vary: 'Accept-Encoding' };
  if (body === null || body.length < WORTH_IT || !takesGzip(acceptEncoding)) return { ...answer, headers };
  return { ...answer, headers: { ...headers, ...compressedHeaders(headers.etag) }, body: await zip(body) };
}

/** The fingerprint becomes weak: other bytes, the same answer. */
export function compressedHeaders(etag: string | null | undefined): Record<string, string> {
  const weak = etag === null || etag === undefined || etag.startsWith('W/') ? etag : `W/${etag}`;
  return { 'content-encoding': 'gzip', ...(weak ? { etag: weak } : {}) };
}
