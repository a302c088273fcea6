import type { IncomingMessage } from 'node:http';
import type { Limits } from '../../limits/limits.ts';
import { type Answer, errorsBody, jsonAnswer } from './answer.ts';
import type { Connections } from './connections.ts';
import type { PublicCode } from './statuses.ts';

/** Headers that are taken apart at their commas. */
const LISTS = [
  ...['accept', 'accept-encoding', 'if-none-match', 'antiphon-bookmark', 'access-control-request-headers'],
] as const;

/** What most hosts look like: the others are looked at more closely, which takes longer. */
const PLAIN_HOST = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*(?::(?:\d{1,4}|[1-5]\d{4}))?$|^127\.0\.0\.1(?::(?:\d{1,4}|[1-5]\d{4}))?$|^$/i;

/** Asked also when nothing else is answered any more. */
const ALWAYS = new Set(['/health', '/ready', '/metrics']);

/**
 * The answer to requests whose address is no URL, or whose headers list too much: what comes after takes both for granted. Also to
 * all while more answers wait to be taken by their clients than there is room for.
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
  // What is shorter than the limit cannot list more than it.
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
