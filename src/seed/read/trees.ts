import { LineCounter } from 'yaml';
import type { SeedLimits } from '../model/limits.ts';
import { SeedError } from '../model/seed-error.ts';
import type { Parsed, SourceFile } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { decode } from './decode.ts';
import { parseJson } from './json.ts';
import { readLines } from './lines.ts';
import { longForm } from './long-form.ts';
import { isJsonFile, isLinesFile, readSeedFile, type SeedFile } from './seed-file.ts';
import { parseYaml } from './yaml.ts';

interface Reading {
  readonly limits: SeedLimits;
  readonly vocabulary: Vocabulary;
  /** In a file of lines, only these are parsed. */
  readonly lines?: ReadonlySet<number>;
  /** Receives the content of the file as it is read. */
  readonly onBytes?: (bytes: Uint8Array) => void;
}

/**
 * Reads a seed file of any form as trees, with all that is said in short written out: one for a whole YAML or JSON file,
 * or one for each line of NDJSON.
 * @throws SeedError if the file cannot be read to its end
 */
export async function* readTrees(file: SeedFile, reading: Reading): AsyncIterable<Parsed> {
  for await (const parsed of parsedTrees(file, reading)) yield longForm(parsed, reading.vocabulary);
}

/** The same as it is written. */
export async function* parsedTrees(
  file: SeedFile,
  { limits, lines, onBytes = () => {} }: Omit<Reading, 'vocabulary'>,
): AsyncIterable<Parsed> {
  if (isLinesFile(file.name)) {
    for await (const line of readLines(file, limits, onBytes))
      if (lines?.has(line.position(0).line) !== false)
        yield parseJson(line, { nesting: limits.nesting, values: limits.lineValues, unit: 'line' });
    return;
  }
  const bytes = await readSeedFile(file, limits);
  onBytes(bytes);
  const decoded = decode(file.name, bytes);
  if (!('text' in decoded)) throw new SeedError([decoded]);
  yield isJsonFile(file.name)
    ? parseJson(withLines(decoded), { nesting: limits.nesting, values: limits.fileValues, unit: 'file' })
    : parseYaml(decoded, limits);
}

function withLines({ name, text }: Pick<SourceFile, 'name' | 'text'>): SourceFile {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
    counter.addNewLine(end + 1);
  const position = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { file: name, line, column: col };
  };
  return { name, text, position };
}
