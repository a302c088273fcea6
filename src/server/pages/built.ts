import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.record(z.string(), z.object({ file: z.string() }));

/** The address of a script that was built beside the explorer, by its source; undefined if nothing was built. */
export function builtScript(folder: string, source: string): string | undefined {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return undefined;
  const file = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')))[source]?.file;
  return file && `/${file}`;
}
