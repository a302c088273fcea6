import { token } from './token.ts';

/** The SHA-256 of a text, in hexadecimal. */
export const fingerprint = token({
  name: 'SHA-256 fingerprint',
  one: 'a SHA-256 fingerprint',
  description: 'SHA-256 in hexadecimal: 64 digits and letters from a to f.',
  pattern: /^[0-9a-f]{64}$/,
  maxCharacters: 64,
  hint: 'write 64 digits and letters from a to f',
});
