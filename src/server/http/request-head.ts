import type { IncomingMessage } from 'node:http';
import type { Limits } from '../../limits/limits.ts';
import { type Answer, errorsBody, jsonAnswer } from './answer.ts';
import type { Connections } from './connections.ts';
import type { PublicCode } from './statuses.ts';

/** Headers that are split at commas. */
const LISTS = [
  ...['accept', 'accept-encoding', 'if-none-match', 'antiphon-bookmark', 'access-control-request-headers'],
] as const;

/** Most hosts look like this: others need a slower check. */
const PLAIN_HOST =
  /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*(?::(?:\d{1,4}|[1-5]\d{4}))?$|^127\.0\.0\.1(?::(?:\d{1,4}|[1-5]\d{4}))?$|^$/i;

/** Answered even when nothing else is. */
const ALWAYS = new Set(['/health', '/ready', '/metrics']);

/**
 * Refuses requests whose address is no URL, or whose headers list too much: later steps rely on both. Also refuses all
 * requests while too many answers wait for their clients to read them.
 */
export function refusalOf(
  incoming: IncomingMessage,
  connections: Pick<Connections, 'unsentBytes'>,
  limits: Limits,
): Answer | undefined {
  const { url = '', headers } = incoming;
  const { headerItems, unsentBytes } = limits;
  const isPlain = /^\/(?![/\\])[^\s]*$/.test(url) && PLAIN_HOST.test(headers.host ?? '');
  if (!isPlain && !URL.canParse(url, `http://${headers.host ?? 'localhost'}`))
    return refusal(400, 'BAD_USER_INPUT', 'Invalid request URL or Host header.');
  // A header shorter than the limit cannot list more items than that.
  const long = LISTS.find((name) => {
    const value = headers[name]?.toString() ?? '';
    return value.length > headerItems && value.split(',').length > headerItems;
  });
  if (long !== undefined)
    return refusal(431, 'BAD_USER_INPUT', `The header ${long} lists more than ${headerItems} things.`);
  if (ALWAYS.has(url) || connections.unsentBytes() <= unsentBytes) return undefined;
  const message = 'The server is holding too many answers that their clients do not read.';
  return refusal(503, 'DATABASE_UNAVAILABLE', message, { 'retry-after': '2' });
}

const refusal = (
  status: number,
  code: PublicCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => jsonAnswer(errorsBody(code, message), status, { connection: 'close', ...headers });
