import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { SeedLimits } from '../limits.ts';
import { SeedError } from '../seed-error.ts';
import type { SourceFile } from '../tree.ts';

/** A file of JSON lines: where it is, and what it is called in messages. */
export interface LinesFile {
  readonly path: string;
  readonly name: string;
}

export const isLinesFile = (name: string): boolean => /\.(ndjson|jsonl)(\.gz)?$/i.test(name);

const NEWLINE = 0x0a;

/**
 * Reads a file line by line; empty lines are passed over. Never holds more than one line. A line that is too long or is
 * not UTF-8 ends the reading with a SeedError, as does a file that cannot be read: what follows would be guesswork.
 */
export async function* readLines(
  { path, name }: LinesFile,
  { lineBytes }: Pick<SeedLimits, 'lineBytes'>,
  onBytes: (bytes: Uint8Array) => void = () => {},
): AsyncIterable<SourceFile> {
  const fail = (line: number, message: string, hint: string, column = 1) =>
    new SeedError([{ file: name, line, column, message, hint }]);
  let line = 0;
  let rest: Buffer[] = [];
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
    for await (const chunk of open(path)) {
      onBytes(chunk);
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
        const piece = chunk.subarray(start, end);
        const found = take(rest.length === 0 ? piece : Buffer.concat([...rest, piece]));
        rest = [];
        start = end + 1;
        if (found !== undefined) yield found;
      }
      if (start < chunk.length) rest.push(chunk.subarray(start));
      if (rest.reduce((sum, { length }) => sum + length, 0) > lineBytes)
        throw fail(
          line + 1,
          `this line has more than ${lineBytes / 1_000_000} MB`,
          'split its entries over several lines',
        );
    }
  } catch (error) {
    if (error instanceof SeedError) throw error;
    throw fail(line + 1, 'the file cannot be read here', describe(error));
  }
  const last = rest.length === 0 ? undefined : take(Buffer.concat(rest));
  if (last !== undefined) yield last;
}

function open(path: string): AsyncIterable<Buffer> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!path.endsWith('.gz')) return bytes;
  // Errors of either reach whoever reads the result.
  return pipeline(bytes, createGunzip({ chunkSize: 1 << 18 }), () => {});
}

function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') return 'there is no such file';
  return code.startsWith('Z_')
    ? 'it is not whole, or no gzip: make it again with gzip'
    : `the system says ${code}`;
}
