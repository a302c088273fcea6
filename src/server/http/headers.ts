import type { OutgoingHttpHeaders } from 'node:http';
import { type Access, CHALLENGE } from './access.ts';
import type { Answer } from './answer.ts';

/** Allows nothing; pages add what they need. */
export const STRICT_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const SECURITY_HEADERS = {
  'content-security-policy': STRICT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/**
 * The headers of an answer with those that every answer has: strict ones, save what it has set for itself, and those `common` to
 * all answers of this request. Where a token is needed, nobody keeps answers for others.
 */
export function allHeaders(
  { status, headers: own }: Answer,
  common: Readonly<Record<string, string>>,
  { tokens }: Access,
): OutgoingHttpHeaders {
  // With 304 the strict ones would take the place of those that the client has stored.
  const headers: OutgoingHttpHeaders = { ...(status !== 304 && SECURITY_HEADERS), ...own, ...common };
  if (status === 401) headers['www-authenticate'] = CHALLENGE;
  if (own.vary !== undefined && common.vary !== undefined) headers.vary = withVary(own.vary, common.vary);
  if (tokens.length > 0 && own['cache-control'] !== undefined)
    headers['cache-control'] = own['cache-control'].replace(/\bpublic\b/, 'private');
  return headers;
}

/** A Vary header that also names another header of requests; in one order, whichever way an answer is made. */
export function withVary(vary: string | undefined, name: string): string {
  if (vary === undefined || vary === name) return name;
  const named = vary.split(',').flatMap((one) => one.trim() || []);
  return [...new Set([...named, name])].sort().join(', ');
}
