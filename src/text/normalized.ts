/**
 * The text that offsets and fingerprints refer to: NFC, no-break spaces as spaces, and no byte order mark. Line ends
 * stay as they are.
 */
export function normalizeText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\u00a0', ' ')
    .normalize('NFC');
}

/** The Unicode code points of a text: its letters as offsets count them, whatever their size in memory. */
export const codePoints = (text: string): readonly string[] => Array.from(text);
