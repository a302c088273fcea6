import { readFile, rm } from 'node:fs/promises';
import { replaceFile } from '../text/replace-file.ts';
import type { Unfinished } from './protocol.ts';

/** The form that was not finished; null where there is none, or none that can be read. */
export async function readUnfinished(path: string): Promise<Unfinished | null> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Keeps a form that is not finished, or forgets it. */
export async function keepUnfinished(path: string, unfinished: Unfinished | null): Promise<void> {
  if (unfinished === null) await rm(path, { force: true });
  else await replaceFile(path, `${JSON.stringify(unfinished)}\n`);
}
