import { createHash } from 'node:crypto';

/** SHA-256 over the UTF-8 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
