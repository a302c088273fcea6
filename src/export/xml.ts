import { printable } from './text.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Unescaped, readers would turn these three into spaces in attributes, and \r into \n in text.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Escapes text for an XML element or a double-quoted attribute. */
export const escapeXml = (text: string): string =>
  printable(text).replaceAll(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);

/** The attributes of an XML element, each preceded by a space. */
export const xmlAttributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
