import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who may send requests: holders of a token, and pages of some origins. */
export interface Access {
  /** The SHA-256 of each token, in hexadecimal; if empty, everybody may ask. */
  readonly tokens: readonly string[];
  /** Origins whose pages may read; if undefined, every page may. */
  readonly origins: readonly string[] | undefined;
}

export const OPEN: Access = { tokens: [], origins: undefined };

/** For monitoring, which has no token. */
const ALWAYS_OPEN: ReadonlySet<string> = new Set(['/health', '/ready']);

/** How long a browser may keep the answer to a preflight request, in seconds. */
const DAY = '86400';

/** Headers of an answer that pages may read. */
const EXPOSED = 'Retry-After, Content-Disposition, Link, X-Request-Id';

const FOR_ALL = { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED };
const FOR_NONE = { vary: 'Origin' };

/** The headers that let a page read the answer, without its visitor's cookies. */
export function corsHeaders(
  { origins }: Access,
  origin: string | undefined,
): Readonly<Record<string, string>> {
  if (origins === undefined) return FOR_ALL;
  if (origin === undefined || !origins.includes(origin)) return FOR_NONE;
  return { ...FOR_NONE, 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED };
}

/** The answer to a preflight request. */
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
  // Compares all of them, each in constant time: the duration reveals nothing.
  return tokens.filter((token) => timingSafeEqual(Buffer.from(token, 'hex'), digest)).length > 0;
}

/** Browsers prompt for a name and a password: the password is the token, and the name is ignored. */
export const CHALLENGE = ['Bearer realm="antiphon"', 'Basic realm="antiphon", charset="UTF-8"'];

function tokenIn(authorization = ''): string | undefined {
  const [, scheme = '', given = ''] = /^(Bearer|Basic) +([\w.~+/=-]+)$/i.exec(authorization.trim()) ?? [];
  if (scheme.toLowerCase() === 'bearer') return given;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  const [, ...password] = Buffer.from(given, 'base64').toString('utf8').split(':');
  return password.join(':');
}
