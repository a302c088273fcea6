import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../errors.ts';
import { codePoints, normalizeText } from './normalized.ts';
import { asUnreadable, readPlainFile } from './plain-file.ts';
import { sha256 } from './sha256.ts';

/** The text of a source, as a seed's offsets count it. */
export interface SourceText {
  readonly path: string;
  readonly points: readonly string[];
  readonly sha256: string;
}

/** A larger file is unlikely to be an article. */
const MAX_BYTES = 10_000_000;

/** Reads and normalises a text file. Throws a SetupError if it cannot be read, is too large or is not UTF-8. */
export async function readSourceText(path: string): Promise<SourceText> {
  const bytes = await readPlainFile(path, MAX_BYTES).catch((error: unknown) => {
    const { message, hint } = asUnreadable(error);
    throw new SetupError(`${path} cannot be read: ${message}`, { cause: error, hint });
  });
  if (bytes.length > MAX_BYTES)
    throw new SetupError(`${path} has more than ${MAX_BYTES / 1_000_000} MB`, {
      hint: 'give the path of a text file, such as that of one article',
    });
  try {
    const text = normalizeText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { path, points: codePoints(text), sha256: sha256(text) };
  } catch (cause) {
    throw new SetupError(`${path} is not UTF-8`, { cause, hint: 'save it as UTF-8' });
  }
}

/** All texts of a folder, by fingerprint; skips files that are not text. */
export async function readSourceTexts(directory: string): Promise<ReadonlyMap<string, SourceText>> {
  const names = await readdir(directory).catch((cause: unknown) => {
    throw new SetupError(`the folder ${directory} cannot be read`, {
      cause,
      hint: 'give the folder that holds the texts of the sources',
    });
  });
  const texts = new Map<string, SourceText>();
  for (const name of names.sort()) {
    const text = await readSourceText(join(directory, name)).catch(() => undefined);
    if (text !== undefined && !texts.has(text.sha256)) texts.set(text.sha256, text);
  }
  return texts;
}
