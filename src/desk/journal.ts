import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceFile } from '../text/replace-file.ts';
import type { Plain, PlainMap } from './trees.ts';

const PlainValue: z.ZodType<Plain> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(PlainValue),
    z.record(z.string(), PlainValue),
  ]),
);
const Values: z.ZodType<PlainMap | null> = z.record(z.string(), PlainValue).nullable();

const ChangeLine = z.object({
  sort: z.enum(['claim', 'entity', 'passage', 'document']),
  id: z.string(),
  kind: z.string().exactOptional(),
  before: Values,
  after: Values,
  behind: z.string().nullable().exactOptional(),
});

/** What an edit made of a text: what stood at one place, and what stands there now. */
const Patch = z.object({
  file: z.enum(['seed', 'passages', 'proposals']),
  at: z.number(),
  out: z.string(),
  in: z.string(),
  /** Fingerprints of the whole text before and after. */
  was: z.string(),
  is: z.string(),
});
export type Patch = z.infer<typeof Patch>;

const Done = z.object({
  do: z.literal('edit'),
  by: z.string(),
  words: z.string(),
  changes: z.array(ChangeLine),
  /** A proposal that was taken out of the draft, as it was. */
  proposal: Values.exactOptional(),
  decision: z.enum(['accepted', 'rejected']).exactOptional(),
  patches: z.array(Patch),
});
export type Done = z.infer<typeof Done>;

const Line = z.discriminatedUnion('do', [
  Done,
  /** After an undo or a redo the texts are others than those that the edit had left: `patches` are those of the last. */
  z.object({ do: z.enum(['undo', 'redo']), by: z.string(), patches: z.array(Patch) }),
]);
type Line = z.infer<typeof Line>;

/** More edits than anybody takes back; older ones are forgotten when the desk is opened. */
const KEPT = 300;

/** What one person can take back, and do again. */
export interface History {
  readonly undo: Done | undefined;
  readonly redo: Done | undefined;
}

/** The edits of a source, in a file beside the seeds: a line for each, so that a crash can only cut off the last. */
export class Journal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async history(by: string): Promise<History> {
    const [done, undone]: [Done[], Done[]] = [[], []];
    for (const line of await this.#lines()) {
      if (line.by !== by) continue;
      if (line.do === 'edit') {
        done.push(line);
        undone.length = 0;
        continue;
      }
      const [from, to] = line.do === 'undo' ? [done, undone] : [undone, done];
      const moved = from.pop();
      if (moved !== undefined) to.push({ ...moved, patches: line.patches });
    }
    return { undo: done.at(-1), redo: undone.at(-1) };
  }

  async add(line: Line): Promise<void> {
    // What a crash cut off must not run into it.
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    const parted = text === '' || text.endsWith('\n') ? '' : '\n';
    await appendFile(this.#path, `${parted}${JSON.stringify(line)}\n`, { mode: 0o600 });
  }

  /** Forgets what is too old to be taken back. */
  async shorten(): Promise<void> {
    const lines = await this.#lines();
    if (lines.length <= 2 * KEPT) return;
    await replaceFile(
      this.#path,
      lines
        .slice(-KEPT)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
  }

  async #lines(): Promise<readonly Line[]> {
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => {
      const found = Line.safeParse(parsed(line));
      return found.success ? [found.data] : [];
    });
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
