import type { SeedIssue } from '../model/seed-error.ts';

/** A file as read: decoded, not parsed. */
export interface SeedText {
  /** Path inside the folder, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** Decodes UTF-8, with or without a byte order mark. Refuses other encodings, which would silently become wrong letters. */
export function decode(name: string, bytes: Uint8Array): SeedText | SeedIssue {
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstInvalidByte(bytes);
    const before = bytes.subarray(0, offset);
    const lineStart = before.lastIndexOf(0x0a) + 1;
    return {
      file: name,
      line: before.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1),
      column: new TextDecoder().decode(before.subarray(lineStart)).length + 1,
      message: `not UTF-8: the byte at offset ${offset} (0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}) is not part of a character`,
      hint: 'save the file as UTF-8',
    };
  }
}

/** The decoder only says that there is one: a binary search finds it. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) valid = middle;
    else invalid = middle;
  }
  // The invalid character may begin up to three bytes earlier.
  for (let start = valid; start > Math.max(valid - 4, 0); start -= 1) {
    if (isUtf8(bytes.subarray(0, start), { stream: false })) return Math.min(start, bytes.length - 1);
  }
  return 0;
}

/** With `stream`, a character cut off at the end is valid. */
function isUtf8(bytes: Uint8Array, { stream }: { stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
