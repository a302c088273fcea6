import { escapeMarkup } from '../text/markup.ts';

/** The attributes of an XML element, each with a space before it. */
export const xmlAttributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
