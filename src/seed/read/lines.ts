import { isUtf8 } from 'node:buffer';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { asUnreadable } from '../../text/plain-file.ts';
import type { SeedLimits } from '../model/limits.ts';
import { SeedError } from '../model/seed-error.ts';
import type { SourceFile } from '../model/tree.ts';
import { openSeedFile, type SeedFile } from './seed-file.ts';

const NEWLINE = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;
const RETURN = 0x0d;

/**
 * Reads a file line by line, skipping empty lines and never holding more than one. A line that is too long or not
 * UTF-8, or a file that cannot be read, ends with a SeedError: what follows would be guesswork.
 */
export async function* readLines(
  file: SeedFile,
  { lineBytes }: Pick<SeedLimits, 'lineBytes'>,
  onBytes: (bytes: Uint8Array) => void = () => {},
): AsyncIterable<SourceFile> {
  const { name } = file;
  const fail = (line: number, message: string, hint: string, column = 1) =>
    new SeedError([{ file: name, line, column, message, hint }]);
  let line = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;
  const take = (bytes: Buffer): SourceFile | undefined => {
    line += 1;
    if (!isUtf8(bytes)) {
      const column = bytes.toString('utf8').indexOf('\ufffd') + 1;
      throw fail(line, 'this line is not UTF-8', 'save the file as UTF-8', column);
    }
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    const at = line;
    if (text.trim() === '') return undefined;
    return { name, text, position: (offset) => ({ file: name, line: at, column: offset + 1 }) };
  };
  try {
    for await (const chunk of await bytesOf(file)) {
      onBytes(chunk);
      let start = 0;
      while (start < chunk.length) {
        if (restBytes === 0) {
          const blank = blankLines(chunk, start);
          line += blank.lines;
          start = blank.end;
        }
        const end = chunk.indexOf(NEWLINE, start);
        const piece = chunk.subarray(start, end === -1 ? undefined : end);
        restBytes += piece.length;
        if (restBytes > lineBytes)
          throw fail(
            line + 1,
            `this line has more than ${lineBytes / 1_000_000} MB`,
            'split its entries over several lines',
          );
        rest.push(piece);
        if (end === -1) break;
        const found = take(Buffer.concat(rest));
        rest = [];
        restBytes = 0;
        start = end + 1;
        if (found !== undefined) yield found;
      }
    }
  } catch (error) {
    if (error instanceof SeedError) throw error;
    throw fail(line + 1, 'the file cannot be read from here on', describe(error));
  }
  const last = rest.length === 0 ? undefined : take(Buffer.concat(rest));
  if (last !== undefined) yield last;
}

/** Skips empty lines without looking at each: how many there are, and where the next one begins. */
function blankLines(chunk: Buffer, start: number): { readonly lines: number; readonly end: number } {
  let lines = 0;
  let end = start;
  for (let at = start; at < chunk.length; at += 1) {
    const byte = chunk[at];
    if (byte === NEWLINE) {
      lines += 1;
      end = at + 1;
    } else if (byte !== SPACE && byte !== TAB && byte !== RETURN) break;
  }
  return { lines, end };
}

async function bytesOf(file: SeedFile): Promise<AsyncIterable<Buffer>> {
  const bytes = (await openSeedFile(file)).createReadStream({ highWaterMark: 1 << 18 });
  if (!/\.gz$/i.test(file.path)) return bytes;
  // Errors of either stream reach the reader of the result.
  return pipeline(bytes, createGunzip({ chunkSize: 1 << 18 }), () => {});
}

function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_')
    ? 'it is incomplete, or not gzip: make it again with gzip'
    : asUnreadable(error).hint;
}
