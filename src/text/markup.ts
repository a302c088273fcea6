/** Everything that XML 1.0 forbids: control characters, unpaired surrogates, and two noncharacters. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without characters that XML or a spreadsheet cannot hold. */
export const printable = (text: string): string => text.replaceAll(UNPRINTABLE, '');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Unescaped, readers of XML would turn these three into spaces in attributes, and \r into \n in text.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Escapes text for an element or a quoted attribute of HTML, XML or SVG. */
export const escapeMarkup = (text: string): string =>
  printable(text).replaceAll(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? character);
