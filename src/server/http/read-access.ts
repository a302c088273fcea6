import { hash } from 'node:crypto';
import { ConfigurationError } from '../../errors.ts';
import type { Access } from './access.ts';

/** A token that can be guessed protects nothing. */
const SHORTEST = 16;
const HASHED = /^sha256:([0-9a-f]{64})$/i;
const TOKEN = /^[\w.~+/=-]+$/;

/**
 * Reads who may ask: tokens (plain, or as `sha256:` and their fingerprint) and origins, each a comma-separated list.
 * Throws a ConfigurationError that never repeats a token.
 */
export function readAccess(environment: Readonly<Record<string, string | undefined>>): Access {
  const origins = listed(environment.ANTIPHON_ORIGINS);
  return {
    tokens: (listed(environment.ANTIPHON_TOKENS) ?? []).map(digestOf),
    origins: origins?.map((origin) => readOrigin('ANTIPHON_ORIGINS', origin)),
  };
}

/** Whose pages may show `/embed` in a frame: undefined for all of them. `none` stands for none. */
export function readEmbedders(value: string | undefined): readonly string[] | undefined {
  const origins = listed(value);
  return value?.trim() === 'none' ? [] : origins?.map((origin) => readOrigin('ANTIPHON_EMBEDDERS', origin));
}

/** The items of a list; undefined if there are none. */
function listed(value: string | undefined): readonly string[] | undefined {
  const parts = (value ?? '').split(',').flatMap((part) => part.trim() || []);
  return parts.length === 0 ? undefined : parts;
}

function digestOf(token: string, index: number): string {
  const [, hashed] = HASHED.exec(token) ?? [];
  if (hashed !== undefined) return hashed.toLowerCase();
  const wrong = token.length < SHORTEST ? `is shorter than ${SHORTEST} characters` : 'holds other characters';
  if (token.length < SHORTEST || !TOKEN.test(token))
    throw new ConfigurationError(`ANTIPHON_TOKENS: the token at place ${index + 1} ${wrong}.`, {
      hint: 'Take letters, digits and - . _ ~ + / =, for example what `openssl rand -hex 32` prints, or sha256: and the fingerprint of that.',
    });
  return hash('sha256', token);
}

/** An origin from the variable of a name. Throws a ConfigurationError for anything else. */
export function readOrigin(name: string, origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.origin !== origin)
    throw new ConfigurationError(`${name}: "${origin}" is not an origin.`, {
      hint: 'Write scheme, host and port alone, for example https://example.org or http://localhost:8888.',
    });
  return origin;
}
