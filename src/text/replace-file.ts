import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file as a whole or not at all: a crash leaves the old one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const made = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(made, text, { flush: true });
    await rename(made, path);
  } catch (error) {
    await rm(made, { force: true });
    throw error;
  }
}
