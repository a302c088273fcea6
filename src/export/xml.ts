import { escapeMarkup } from '../text/markup.ts';

/** The attributes of an XML element, each preceded by a space. */
export const xmlAttributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
