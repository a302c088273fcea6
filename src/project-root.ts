import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder: the nearest one above this module that holds package.json, from src/ as from dist/src/. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No folder above ${import.meta.dirname} holds a package.json.`);
    folder = parent;
  }
  return folder;
}
