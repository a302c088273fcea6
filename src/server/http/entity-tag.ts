import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { SOFTWARE } from '../../own-version.ts';
import { takesGzip } from './compression.ts';

/** The tags a client holds, and the encodings it accepts. */
export interface Held {
  readonly ifNoneMatch: string | undefined;
  readonly acceptEncoding: string | undefined;
}

/** What a tag names besides the content: two answers with one tag are the same answer. */
export interface Named {
  /** The version of what the answer is made from. */
  readonly version: string;
  /** The address and the form of the answer: see `askedFor`. */
  readonly asked: string;
}

/**
 * A short key for an address and a form of its answers. It includes the program's version, because another version may
 * answer differently.
 */
export function askedFor(address: string, form: string): string {
  const key = `${form} ${address}`;
  const known = asked.get(key) ?? hash('sha256', `${SOFTWARE} ${key}`).slice(0, 12);
  if (key.length <= LONGEST_KEY) asked.set(key, known);
  return known;
}

/** Recent addresses: the same few are requested again and again. */
const asked = new LRUCache<string, string>({ max: 500 });
const LONGEST_KEY = 500;

const digestOf = (content: string | Uint8Array): string => hash('sha256', content).slice(0, 32);

/** The tag of an uncompressed answer; compressed, it has another. */
export const tagOf = ({ version, asked }: Named, content: string | Uint8Array): string =>
  `"${version}.${asked}.${digestOf(content)}"`;

/** The client's own tag for the answer with this tag, if it has one. */
export function heldAs(held: Held, etag: string): string | undefined {
  const found = heldTags(held).find((tag) => tag === '*' || withoutCoding(tag) === etag);
  return found === '*' ? etag : found;
}

/**
 * The tag by which a client holds this answer, made from this version, whatever its content, if it has one. The tag is
 * the client's own, so that a cache finds what it stored.
 */
export function heldOf(held: Held, { version, asked }: Named): string | undefined {
  return heldTags(held).find((tag) => withoutCoding(tag).startsWith(`"${version}.${asked}.`));
}

/** The tag by which a client holds the content with this tag, whatever version it was made from. */
export function heldContent(held: Held, etag: string): string | undefined {
  const end = etag.slice(etag.indexOf('.'));
  return heldTags(held).find((tag) => withoutCoding(tag).endsWith(end));
}

const withoutCoding = (tag: string): string => tag.replace(/^W\//, '').replace(/\.gz"$/, '"');

/** The tags in the request whose encodings it accepts. */
function heldTags({ ifNoneMatch, acceptEncoding }: Held): readonly string[] {
  if (ifNoneMatch === undefined) return [];
  if (ifNoneMatch.trim() === '*') return ['*'];
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return takesGzip(acceptEncoding) ? tags : tags.filter((tag) => !tag.endsWith('.gz"'));
}
