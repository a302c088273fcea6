import type { AttributeValue } from './attributes.ts';

/** The items of a list as one text, for formats without lists. */
export const listed = (items: readonly (string | number | boolean)[]): string => items.join('; ');

/** An attribute's value as text. */
export const textOf = (value: AttributeValue): string =>
  typeof value === 'object' ? listed(value) : String(value);
