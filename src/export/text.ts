import type { AttributeValue } from './attributes.ts';

/** Everything that XML 1.0 forbids: control characters, unpaired surrogates, and two noncharacters. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without characters that XML or a spreadsheet cannot hold. */
export const printable = (text: string): string => text.replaceAll(UNPRINTABLE, '');

/** The items of a list as one text, for formats without lists. */
export const listed = (items: readonly (string | number | boolean)[]): string => items.join('; ');

/** An attribute's value as text. */
export const textOf = (value: AttributeValue): string =>
  typeof value === 'object' ? listed(value) : String(value);
