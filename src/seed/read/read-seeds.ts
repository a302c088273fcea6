import { createHash } from 'node:crypto';
import type { Ontology } from '../../ontology/index.ts';
import { type Progress, progress } from '../../progress.ts';
import { checkSeed } from '../check/check.ts';
import { IssueList } from '../model/issue-list.ts';
import { SEED_LIMITS, type SeedLimits } from '../model/limits.ts';
import { SeedError, type SeedIssue } from '../model/seed-error.ts';
import { sizeOf } from '../model/seed-part.ts';
import type { SeedRules } from '../model/seed-rules.ts';
import type { Projection } from '../model/seed-view.ts';
import type { Parsed } from '../model/tree.ts';
import { type Vocabulary, vocabularyOf } from '../model/vocabulary.ts';
import { SeedStore } from '../store/store.ts';
import { readPart } from './part.ts';
import { pinpoint } from './pinpoint.ts';
import { type SeedFile, seedFilesAt, withoutEntries } from './seed-file.ts';
import { readTrees } from './trees.ts';

/** Seeds that were read and checked; the caller closes the store. */
export interface Seeds {
  readonly store: SeedStore;
  /** SHA-256 over names and contents of the files; a start uses it to see whether anything changed. */
  readonly digest: string;
  /** The files and folders they were read from, for people. */
  readonly source: string;
  /** How much is still to be done, such as sentences without a claim; none where seeds must be finished. */
  readonly undone: number;
}

export interface ReadSeedsOptions {
  readonly ontology: Ontology;
  readonly rules: SeedRules;
  readonly projection: Pick<Projection, 'factOf'>;
  readonly limits?: SeedLimits;
  /** Receives a progress line now and then. */
  readonly report: (line: string) => void;
  /** Takes seeds of which something is still to be done, such as sentences without a claim. */
  readonly unfinished?: boolean;
}

/**
 * Reads and checks folders and files, of any form and size, as one seed.
 * @throws SeedError with all issues. If a text cannot be parsed, entries are not checked against each other, since half
 * of them may be missing.
 */
export async function readSeeds(paths: readonly string[], options: ReadSeedsOptions): Promise<Seeds> {
  const { ontology, projection, limits = SEED_LIMITS } = options;
  const files = (await Promise.all(paths.map(seedFilesAt))).flat();
  const store = new SeedStore(ontology, { factOf: projection.factOf, inMemory: limits.inMemory });
  const reader = new Reader(store, { ...options, limits });
  try {
    const digest = await reader.read(files);
    const undone = reader.check();
    return { store, digest, source: paths.join(' '), undone };
  } catch (error) {
    store.close();
    if (!(error instanceof SeedError)) throw error;
    throw error.at(
      await pinpoint(error.issues, { paths: store.paths, files, limits, vocabulary: reader.vocabulary }),
    );
  }
}

class Reader {
  readonly #store: SeedStore;
  readonly #options: ReadSeedsOptions & { readonly limits: SeedLimits };
  readonly #issues: IssueList;
  readonly vocabulary: Vocabulary;
  readonly #progress: Progress;
  /** Whether every text was parsed: otherwise ids would be reported missing for no reason. */
  #isWhole = true;

  constructor(store: SeedStore, options: ReadSeedsOptions & { readonly limits: SeedLimits }) {
    const { ontology, rules, limits, report } = options;
    this.#store = store;
    this.#options = options;
    this.#issues = new IssueList(limits.issues);
    this.vocabulary = vocabularyOf(ontology, rules);
    this.#progress = progress({ did: 'read', what: 'entries', report });
  }

  /** Reads files into the store; returns their digest. */
  async read(files: readonly SeedFile[]): Promise<string> {
    const hash = createHash('sha256');
    for (const file of files) hash.update(`${file.name}\0${await this.#readFile(file)}\0`);
    return hash.digest('hex');
  }

  /** A file that cannot be read must not hide what is wrong with the others. */
  async #readFile(file: SeedFile): Promise<string> {
    const { limits } = this.#options;
    const content = createHash('sha256');
    const told = this.#issues.length;
    let entries = 0;
    try {
      const { vocabulary } = this;
      const onBytes = (bytes: Uint8Array) => content.update(bytes);
      for await (const parsed of readTrees(file, { limits, vocabulary, onBytes }))
        entries += this.#take(parsed);
    } catch (error) {
      if (!(error instanceof SeedError) || this.#issues.isFull) throw error;
      this.#isWhole = false;
      this.#issues.add(error.issues);
    }
    if (entries === 0 && this.#issues.length === told) {
      this.#isWhole = false;
      this.#issues.add([withoutEntries(file)]);
    }
    return content.digest('hex');
  }

  /** Adds what a text says to the store; returns the number of entries. */
  #take({ source, root, issues }: Parsed): number {
    const told = this.#issues.length;
    this.#issues.add(issues);
    if (root === undefined) {
      this.#isWhole = false;
      return 0;
    }
    const part = readPart({ source, root }, this.vocabulary, (issue) => this.#issues.add([issue]));
    const isFlawed = this.#issues.length > told;
    this.#issues.add(this.#store.add(part, { characters: source.text.length, isFlawed }));
    const size = sizeOf(part);
    this.#progress.add(size);
    return size;
  }

  /** Checks all entries against each other, and throws what was found so far; returns how much is still to be done. */
  check(): number {
    const { rules, report, unfinished = false } = this.#options;
    if (!this.#isWhole) this.#issues.throwIfAny();
    this.#store.seal();
    const checked = progress({ did: 'checked', what: 'entries', total: this.#store.size, report });
    let undone = 0;
    const later = () => {
      undone += 1;
    };
    for (const { issues, size } of checkSeed(this.#store, rules)) {
      this.#issues.add(unfinished ? wrongOf(issues, later) : issues);
      checked.add(size);
    }
    this.#issues.throwIfAny();
    return undone;
  }
}

/** Issues of what is wrong; `later` is called for each of what is still to be done. */
function* wrongOf(issues: Iterable<SeedIssue>, later: () => void): Iterable<SeedIssue> {
  for (const issue of issues)
    if (issue.undone) later();
    else yield issue;
}
