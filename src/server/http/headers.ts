import type { Access } from './access.ts';
import { CHALLENGE } from './access.ts';
import type { Answer } from './answer.ts';

/** Allows nothing; pages add what they need. */
export const STRICT_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const SECURITY_HEADERS = [
  ['content-security-policy', STRICT_POLICY],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'cross-origin'],
] as const;

/**
 * The headers of an answer, names and values alternating, with those that every answer has: strict ones, except where
 * the answer sets its own, and those `common` to all answers of this request. If a token is required, shared caches
 * must not store answers.
 */
export function allHeaders(
  { status, headers: own }: Answer,
  common: Readonly<Record<string, string>>,
  { tokens }: Access,
): string[] {
  // A list, which Node uses unchanged: an object of a dozen keys would double the cost of this function.
  const headers: string[] = [];
  // In a 304 the strict ones would replace those that the client has stored.
  if (status !== 304)
    for (const [name, value] of SECURITY_HEADERS) if (own[name] === undefined) headers.push(name, value);
  for (const name in own) {
    const value = own[name] ?? '';
    if (name === 'cache-control' && tokens.length > 0)
      headers.push(name, value.replace(/\bpublic\b/, 'private'));
    else if (name === 'vary' && common.vary !== undefined) headers.push(name, withVary(value, common.vary));
    else headers.push(name, value);
  }
  for (const name in common)
    if (name !== 'vary' || own.vary === undefined) headers.push(name, common[name] ?? '');
  if (status === 401) for (const challenge of CHALLENGE) headers.push('www-authenticate', challenge);
  return headers;
}

/** A Vary header with another request header added; always in the same order. */
export function withVary(vary: string | undefined, name: string): string {
  if (vary === undefined || vary === name) return name;
  const named = vary.split(',').flatMap((one) => one.trim() || []);
  return [...new Set([...named, name])].sort().join(', ');
}
