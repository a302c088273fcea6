import { basename, dirname, resolve } from 'node:path';
import { headOf, seedRevision } from '../commands/seed-revision.ts';
import { AntiphonError } from '../errors.ts';
import { diffSeeds } from '../seed/diff/index.ts';
import { toldEntity, toldFact } from '../seed/diff/told.ts';
import { type DeskDomain, type FilePart, Folder } from './folder.ts';
import type { DeskChanged } from './protocol.ts';
import { type View, viewOf } from './view.ts';

/** As many facts as anybody reads in one go. */
const MOST = 200;

interface Earlier {
  /** The commit; none for the folder as it was when the desk was opened. */
  readonly commit: string | undefined;
  readonly since: string;
  readonly view: View;
}

/** What a folder said before: as it was committed, or else as it was when the desk was opened. */
export class Before {
  readonly #path: string;
  readonly #domain: DeskDomain;
  readonly #opened: readonly FilePart[];
  #kept: Earlier | undefined;

  constructor(path: string, domain: DeskDomain, opened: readonly FilePart[]) {
    this.#path = resolve(path);
    this.#domain = domain;
    this.#opened = opened;
  }

  /** What appears, vanishes and changes by what was written since. */
  async changes(look: () => Promise<View>): Promise<DeskChanged> {
    const { since, view } = await this.#earlier();
    // Looked at last: what is looked at is closed when a file changes.
    const now = await look();
    const none = { since, facts: [], entities: [], more: 0 };
    if (view.facts === undefined || now.facts === undefined)
      return {
        ...none,
        problem: 'Too much is wrong in the folder to tell its facts. Put right first what is wrong.',
      };
    const { facts, entities, leftOut } = diffSeeds(view.facts, now.facts, { first: MOST });
    return {
      since,
      facts: facts.map((change) => {
        const { text, standing, notes, claims } = toldFact(change);
        const own = change.claims.map(({ id }, index) => ({ id, text: claims[index] ?? id }));
        return { what: change.what, text, standing, notes, claims: own };
      }),
      entities: entities.map((change) => {
        const { text, standing, notes } = toldEntity(change);
        return { what: change.what, text, standing, notes };
      }),
      more: leftOut.facts + leftOut.entities,
      problem: null,
    };
  }

  close(): void {
    this.#kept?.view.close();
    this.#kept = undefined;
  }

  async #earlier(): Promise<Earlier> {
    const commit = await headOf(dirname(this.#path));
    if (this.#kept !== undefined && this.#kept.commit === commit) return this.#kept;
    this.close();
    const committed = commit === undefined ? undefined : await this.#committed(commit);
    this.#kept = {
      commit,
      since: committed === undefined ? 'the desk was opened' : 'the last commit',
      view: viewOf(committed ?? this.#opened, this.#domain),
    };
    return this.#kept;
  }

  /** The files of a commit; undefined where it has none of this folder. */
  async #committed(commit: string): Promise<readonly FilePart[] | undefined> {
    try {
      const revision = await seedRevision(`${commit}:./${basename(this.#path)}`, dirname(this.#path));
      try {
        return revision.isNew ? undefined : await new Folder(revision.folder, this.#domain).files();
      } finally {
        await revision.remove();
      }
    } catch (error) {
      if (error instanceof AntiphonError) return undefined;
      throw error;
    }
  }
}
