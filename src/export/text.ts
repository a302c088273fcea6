import type { AttributeValue } from './attributes.ts';

/** Everything that XML 1.0 forbids: control characters, halves of surrogate pairs, and two codes that are no characters. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without the characters that neither XML nor a spreadsheet can hold. */
export const printable = (text: string): string => text.replaceAll(UNPRINTABLE, '');

/** The items of a list in one text, for formats without lists. */
export const listed = (items: readonly (string | number | boolean)[]): string => items.join('; ');

/** An attribute's value as text. */
export const textOf = (value: AttributeValue): string =>
  typeof value === 'object' ? listed(value) : String(value);
