import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftPath, draftsBeside } from '../seed/read/drafts.ts';

/** Where a desk keeps what is no seed: beside the folder of seeds, so that no seed reads it. */
export interface DraftFolder {
  readonly path: string;
  /** What a program proposes, in the seed language. */
  readonly proposals: string;
  /** A form that is not finished. */
  readonly unfinished: string;
  /** The edits, so that they can be undone. */
  readonly journal: string;
  readonly lock: string;
}

export function draftFolder(seeds: string, document: string): DraftFolder {
  const path = draftsBeside(seeds);
  return {
    path,
    proposals: draftPath(seeds, document),
    unfinished: join(path, `${document}.unfinished.json`),
    journal: join(path, `${document}.journal.ndjson`),
    lock: join(path, 'desk.lock'),
  };
}

/** What is of use only on this machine; proposals may be shared. */
const IGNORED = '*.unfinished.json\n*.journal.ndjson\ndesk.lock*\n*.tmp\n';

/** Makes the folder, and tells git what in it nobody else needs. */
export async function makeDraftFolder({ path }: DraftFolder): Promise<void> {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, '.gitignore'), IGNORED, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
