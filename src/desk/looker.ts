import { SeedError } from '../seed/model/seed-error.ts';
import type { SeedFile } from '../seed/read/seed-file.ts';
import { sha256 } from '../text/sha256.ts';
import { type DeskDomain, type Folder, stampOf } from './folder.ts';
import { proposedFile, readProposals } from './proposals.ts';
import type { Making, Snapshot } from './snapshot.ts';
import { openSource, partsWith } from './source.ts';
import { viewOf } from './view.ts';
import type { Texts } from './write.ts';

interface Looking {
  readonly folder: Folder;
  /** The file of the source. */
  readonly file: SeedFile;
  /** What is proposed of it. */
  readonly proposals: string;
  readonly domain: DeskDomain;
  readonly opening: Pick<Making, 'formatter' | 'text'>;
}

/** Looks at the folder as it is on disk, and keeps what it saw until something changes. */
export class Looker {
  readonly #looking: Looking;
  #kept: Snapshot | undefined;
  /** One snapshot at a time: the first to ask makes it for all. */
  #reading: Promise<Snapshot> | undefined;

  constructor(looking: Looking) {
    this.#looking = looking;
  }

  close(): void {
    this.#kept?.close();
    this.#kept = undefined;
  }

  /** The folder as it is on disk now, read again only where it changed. */
  snapshot(): Promise<Snapshot> {
    this.#reading ??= this.#look().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #look(): Promise<Snapshot> {
    const { folder, file, proposals: path, domain, opening } = this.#looking;
    const files = await folder.files();
    const version = sha256(`${folder.stamps()}\n${await stampOf(path)}`).slice(0, 16);
    if (this.#kept?.version === version) return this.#kept;
    const opened = await openSource(file, opening).catch((error: unknown) => {
      if (error instanceof SeedError) return error;
      throw error;
    });
    const source = opened instanceof SeedError ? undefined : opened;
    const proposals = source === undefined ? undefined : await readProposals(path, source, opening);
    const parts = source === undefined ? files : partsWith(files, source, opening.formatter);
    const view = viewOf(parts, domain);
    const more = proposals && proposedFile(proposals, (id) => view.store.isDeclared(id));
    const proposed =
      more === undefined || more.length === 0
        ? undefined
        : viewOf([...parts, ...more], domain, { lenient: true });
    this.#kept?.close();
    this.#kept = {
      version,
      files,
      source,
      broken: opened instanceof SeedError ? opened.issues : [],
      proposals,
      view,
      proposed,
      close() {
        view.close();
        proposed?.close();
      },
    };
    return this.#kept;
  }
}

/** Whether a snapshot is of these texts; of a file that cannot be read nothing is written. */
export function isOf({ source, proposals }: Snapshot, texts: Texts): boolean {
  if (source === undefined) return true;
  const same = (one: string | undefined, other: string | undefined) =>
    (one ?? '') === (other ?? '').replace(/^\uFEFF/, '');
  return (
    same(source.parsed.source.text, texts.seed) &&
    same(source.beside?.source.text, texts.passages) &&
    same(proposals?.text, texts.proposals)
  );
}
