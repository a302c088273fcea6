import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { SOFTWARE } from '../../own-version.ts';
import { takesGzip } from './compression.ts';

/** What a client says that it has, and what it takes. */
export interface Held {
  readonly ifNoneMatch: string | undefined;
  readonly acceptEncoding: string | undefined;
}

/** What a tag names beside the content: two answers with one tag are one answer. */
export interface Named {
  /** The version of what the answer is made from. */
  readonly version: string;
  /** The address, and the form of what is given there: see `askedFor`. */
  readonly asked: string;
}

/** Names an address and a form of its answers in a few letters. Another version of the program may answer otherwise. */
export function askedFor(address: string, form: string): string {
  const key = `${form} ${address}`;
  const known = asked.get(key) ?? hash('sha256', `${SOFTWARE} ${key}`).slice(0, 12);
  if (key.length <= LONGEST_KEY) asked.set(key, known);
  return known;
}

/** The addresses asked last: the same few are asked again and again. */
const asked = new LRUCache<string, string>({ max: 500 });
const LONGEST_KEY = 500;

const digestOf = (content: string | Uint8Array): string => hash('sha256', content).slice(0, 32);

/** The tag of an answer as it is; compressed it has another one. */
export const tagOf = ({ version, asked }: Named, content: string | Uint8Array): string =>
  `"${version}.${asked}.${digestOf(content)}"`;

/** The client's own tag for the answer with this tag; undefined where it has none. */
export function heldAs(held: Held, etag: string): string | undefined {
  const found = heldTags(held).find((tag) => tag === '*' || withoutCoding(tag) === etag);
  return found === '*' ? etag : found;
}

/**
 * The tag by which a client has this answer, made from this version, whatever its content is; undefined where it has none. It is
 * the client's own, so that a cache finds by it what it stored.
 */
export function heldOf(held: Held, { version, asked }: Named): string | undefined {
  return heldTags(held).find((tag) => withoutCoding(tag).startsWith(`"${version}.${asked}.`));
}

/** The tag by which a client has the very content with this tag, whatever version it was made from. */
export function heldContent(held: Held, etag: string): string | undefined {
  const end = etag.slice(etag.indexOf('.'));
  return heldTags(held).find((tag) => withoutCoding(tag).endsWith(end));
}

const withoutCoding = (tag: string): string => tag.replace(/^W\//, '').replace(/\.gz"$/, '"');

/** The tags in the request whose codings it accepts. */
function heldTags({ ifNoneMatch, acceptEncoding }: Held): readonly string[] {
  if (ifNoneMatch === undefined) return [];
  if (ifNoneMatch.trim() === '*') return ['*'];
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return takesGzip(acceptEncoding) ? tags : tags.filter((tag) => !tag.endsWith('.gz"'));
}
