import type { IncomingMessage } from 'node:http';
import { exceeded } from '../../limits/exceeded.ts';
import type { Limits } from '../../limits/limits.ts';
import { HttpError } from './public-error.ts';

/** Reads the body of a request as text. Fails with status 413 as soon as it is known to be too long. */
export function readBody(incoming: IncomingMessage, limits: Limits): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const refuse = () => {
      // A half-read body would block later requests on this connection; discards the rest without waiting for it.
      incoming.off('data', take).resume();
      reject(new HttpError(413, exceeded(limits, 'bodyBytes').message));
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes > limits.bodyBytes) refuse();
      else chunks.push(chunk);
    };
    incoming.once('error', () => reject(new HttpError(400, 'The request body broke off.')));
    incoming.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    if (Number(incoming.headers['content-length']) > limits.bodyBytes) refuse();
    else incoming.on('data', take);
  });
}
