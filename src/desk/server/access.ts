import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may use the desk: whoever opens the address that it prints, once, and that browser from then on. */
export interface Access {
  /** Why a request is refused; undefined where it is not. */
  refusal(request: IncomingMessage): { readonly status: number; readonly message: string } | undefined;
  /** The cookie for whoever brings the token; undefined for one that is wrong or was used. */
  redeem(token: string): string | undefined;
  isKnown(request: IncomingMessage): boolean;
  /** A new address that can be opened once; the one before it can be no more. */
  address(): string;
}

const COOKIE = 'antiphon-desk';
const BYTES = 32;

/** Cookies do not tell ports apart: each desk has its own. */
export function createAccess(port: number): Access {
  const session = randomBytes(BYTES).toString('base64url');
  const name = `${COOKIE}-${port}`;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  let token: string | undefined;
  const isKnown = ({ headers: { cookie = '' } }: IncomingMessage): boolean =>
    cookie.split(';').some((pair) => {
      const [key = '', value = ''] = pair.trim().split('=');
      return key === name && isEqual(value, session);
    });
  return {
    isKnown,
    refusal({ method = 'GET', headers }) {
      // Another name for this machine would be that of a page somewhere else.
      if (!hosts.includes(headers.host ?? ''))
        return { status: 421, message: 'The desk answers only at the address that it printed.' };
      const origin = headers.origin;
      const isOwn = origin === `http://${headers.host}`;
      if (origin !== undefined ? !isOwn : method !== 'GET' && method !== 'HEAD')
        return { status: 403, message: 'Only the page of the desk may write.' };
      // Pages on other ports of this machine are of the same site, and send the cookie.
      const site = String(headers['sec-fetch-site'] ?? 'none');
      if (!['none', 'same-origin'].includes(site) && headers['sec-fetch-mode'] !== 'navigate')
        return { status: 403, message: 'Only the page of the desk may read.' };
      return undefined;
    },
    redeem(given) {
      if (token === undefined || !isEqual(given, token)) return undefined;
      token = undefined;
      return `${name}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    address() {
      token = randomBytes(BYTES).toString('base64url');
      return `http://127.0.0.1:${port}/?token=${token}`;
    },
  };
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
