import type { IncomingMessage, RequestListener } from 'node:http';
import type { Connections } from './connections.ts';
import type { Limits } from './limits.ts';
import { errorsBody } from './page.ts';
import type { PublicCode } from './statuses.ts';

/** Headers that are taken apart at their commas. One answer of the GraphQL server repeats itself for each part of Accept. */
const LISTS = [
  ...['accept', 'accept-encoding', 'if-none-match', 'antiphon-bookmark', 'access-control-request-headers'],
] as const;

/** Asked also when nothing else is answered any more. */
const ALWAYS = new Set(['/health', '/ready', '/metrics']);

/**
 * Ends requests whose address is no URL, or whose headers list too much: what comes after takes both for granted. Ends them
 * also while more answers wait to be taken by their clients than there is room for.
 */
export function withUsableHead(
  listener: RequestListener,
  connections: Pick<Connections, 'unsentBytes'>,
  limits: Limits,
): RequestListener {
  return (request, response) => {
    const wrong = wrongIn(request, limits) ?? overfull(request, connections, limits);
    if (wrong === undefined) {
      listener(request, response);
      return;
    }
    const { status, code, message, headers } = wrong;
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      connection: 'close',
      ...headers,
    });
    response.end(JSON.stringify(errorsBody(code, message)));
  };
}

interface Refusal {
  readonly status: number;
  readonly code: PublicCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function overfull(
  { url = '' }: IncomingMessage,
  connections: Pick<Connections, 'unsentBytes'>,
  { unsentBytes }: Limits,
): Refusal | undefined {
  if (ALWAYS.has(url) || connections.unsentBytes() <= unsentBytes) return undefined;
  return {
    status: 503,
    code: 'DATABASE_UNAVAILABLE',
    message: 'The server holds more answers than it has room for: their clients do not take them.',
    headers: { 'retry-after': '2' },
  };
}

function wrongIn({ url, headers }: IncomingMessage, { headerItems }: Limits): Refusal | undefined {
  const code = 'BAD_USER_INPUT';
  if (!URL.canParse(url ?? '', `http://${headers.host ?? 'localhost'}`))
    return { status: 400, code, message: 'The address or the Host header is not in order.' };
  const long = LISTS.find((name) => itemsOf(headers[name]) > headerItems);
  return long === undefined
    ? undefined
    : { status: 431, code, message: `The header ${long} lists more than ${headerItems} things.` };
}

function itemsOf(value: string | readonly string[] | undefined): number {
  return value === undefined ? 0 : value.toString().split(',').length;
}
