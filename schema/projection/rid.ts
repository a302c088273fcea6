import { hash } from 'node:crypto';

/**
 * The stable key of a fact, which its edge shares with all claims about it, those that deny it among them: the first 32
 * hexadecimal digits of SHA-256 over relation, ends and what tells two such facts apart.
 */
export function factKey(
  predicate: string,
  subject: string,
  object: string | null,
  variant: string | null,
): string {
  return hash('sha256', JSON.stringify([predicate, subject, object, variant])).slice(0, 32);
}
