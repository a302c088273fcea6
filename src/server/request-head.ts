import type { IncomingMessage, RequestListener } from 'node:http';
import type { Limits } from './limits.ts';
import { errorsBody } from './page.ts';

/** Headers that are taken apart at their commas. One answer of the GraphQL server repeats itself for each part of Accept. */
const LISTS = [
  ...['accept', 'accept-encoding', 'if-none-match', 'antiphon-bookmark', 'access-control-request-headers'],
] as const;

/** Ends requests whose address is no URL, or whose headers list too much: what comes after takes both for granted. */
export function withUsableHead(listener: RequestListener, limits: Limits): RequestListener {
  return (request, response) => {
    const wrong = wrongIn(request, limits);
    if (wrong === undefined) {
      listener(request, response);
      return;
    }
    const { status, message } = wrong;
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
    response.end(JSON.stringify(errorsBody('BAD_USER_INPUT', message)));
  };
}

function wrongIn({ url, headers }: IncomingMessage, { headerItems }: Limits) {
  if (!URL.canParse(url ?? '', `http://${headers.host ?? 'localhost'}`))
    return { status: 400, message: 'The address or the Host header is not in order.' };
  const long = LISTS.find((name) => itemsOf(headers[name]) > headerItems);
  return long === undefined
    ? undefined
    : { status: 431, message: `The header ${long} lists more than ${headerItems} things.` };
}

function itemsOf(value: string | readonly string[] | undefined): number {
  return value === undefined ? 0 : value.toString().split(',').length;
}
