import type { IncomingMessage } from 'node:http';
import type { Limits } from '../limits.ts';
import { type Answer, errorsBody, jsonAnswer } from './answer.ts';
import type { Connections } from './connections.ts';
import type { PublicCode } from './statuses.ts';

/** Headers that are taken apart at their commas. */
const LISTS = [
  ...['accept', 'accept-encoding', 'if-none-match', 'antiphon-bookmark', 'access-control-request-headers'],
] as const;

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
  if (!URL.canParse(url, `http://${headers.host ?? 'localhost'}`))
    return refusal(400, 'BAD_USER_INPUT', 'The address or the Host header is not in order.');
  const long = LISTS.find((name) => itemsOf(headers[name]) > headerItems);
  if (long !== undefined)
    return refusal(431, 'BAD_USER_INPUT', `The header ${long} lists more than ${headerItems} things.`);
  if (ALWAYS.has(url) || connections.unsentBytes() <= unsentBytes) return undefined;
  const message = 'The server holds more answers than it has room for: their clients do not take them.';
  return refusal(503, 'DATABASE_UNAVAILABLE', message, { 'retry-after': '2' });
}

const refusal = (
  status: number,
  code: PublicCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => jsonAnswer(errorsBody(code, message), status, { connection: 'close', ...headers });

function itemsOf(value: string | readonly string[] | undefined): number {
  return value === undefined ? 0 : value.toString().split(',').length;
}
