import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of all files in a folder and below; 0 if there is none. Files that vanish meanwhile count as 0. */
export function folderSize(folder: string): number {
  return list(folder).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return (
      sum + (entry.isDirectory() ? folderSize(path) : (statSync(path, { throwIfNoEntry: false })?.size ?? 0))
    );
  }, 0);
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
