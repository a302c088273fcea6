import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who may ask: holders of a token, and pages of which origins. */
export interface Access {
  /** The SHA-256 of each token, in hexadecimal; everybody may ask where there is none. */
  readonly tokens: readonly string[];
  /** Origins whose pages may read; every page may where this is undefined. */
  readonly origins: readonly string[] | undefined;
}

export const OPEN: Access = { tokens: [], origins: undefined };

/** What watches over the server: it has to come in without a token. */
const ALWAYS_OPEN: ReadonlySet<string> = new Set(['/health', '/ready']);

/** A browser may keep the answer to its question this long, in seconds. */
const DAY = '86400';

/** What pages may read of an answer beside its body. */
const EXPOSED = 'Retry-After, Content-Disposition, Link, X-Request-Id';

const FOR_ALL = { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED };
const FOR_NONE = { vary: 'Origin' };

/** The headers that let a page read the answer, without the cookies of its visitor. */
export function corsHeaders(
  { origins }: Access,
  origin: string | undefined,
): Readonly<Record<string, string>> {
  if (origins === undefined) return FOR_ALL;
  if (origin === undefined || !origins.includes(origin)) return FOR_NONE;
  return { ...FOR_NONE, 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED };
}

/** The answer to a browser that asks what a page may ask. */
export const preflightHeaders = (asked: IncomingHttpHeaders): Readonly<Record<string, string>> => ({
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': asked['access-control-request-headers'] ?? 'content-type',
  'access-control-max-age': DAY,
});

/** Whether a request to a path may be answered. */
export function isAllowed({ tokens }: Access, path: string, authorization: string | undefined): boolean {
  if (tokens.length === 0 || ALWAYS_OPEN.has(path)) return true;
  const given = tokenIn(authorization);
  if (given === undefined) return false;
  const digest = Buffer.from(hash('sha256', given), 'hex');
  // All are compared, each in the same time: how long it takes tells nothing.
  return tokens.filter((token) => timingSafeEqual(Buffer.from(token, 'hex'), digest)).length > 0;
}

/** Browsers ask their user for a name and a password by themselves: the password is the token, whatever the name is. */
export const CHALLENGE = ['Bearer realm="antiphon"', 'Basic realm="antiphon", charset="UTF-8"'];

function tokenIn(authorization = ''): string | undefined {
  const [, scheme = '', given = ''] = /^(Bearer|Basic) +([\w.~+/=-]+)$/i.exec(authorization.trim()) ?? [];
  if (scheme.toLowerCase() === 'bearer') return given;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  const [, ...password] = Buffer.from(given, 'base64').toString('utf8').split(':');
  return password.join(':');
}
