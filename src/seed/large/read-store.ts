import { createHash } from 'node:crypto';
import { decode } from '../decode.ts';
import { IssueList } from '../issue-list.ts';
import { SEED_LIMITS } from '../limits.ts';
import { Origins } from '../origins.ts';
import { type Progress, progress } from '../progress.ts';
import type { ReadSeedOptions } from '../read.ts';
import type { SeedIssue } from '../seed-error.ts';
import { SeedError } from '../seed-error.ts';
import { isLinesFile, readSeedFile, type SeedFile, withoutEntries } from '../seed-file.ts';
import type { FactOf } from '../seed-view.ts';
import type { SourceFile, YamlNode } from '../tree.ts';
import { readEntries, sizeOf } from '../validator.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { parseYaml } from '../yaml.ts';
import { checkStore } from './check.ts';
import { parseJson } from './json.ts';
import { readLines } from './lines.ts';
import { pinpoint } from './pinpoint.ts';
import { SeedStore } from './store.ts';

export interface ReadStoreOptions extends Omit<ReadSeedOptions, 'report'> {
  readonly factOf: FactOf;
  /** Gets a line for people now and then. */
  readonly report: (line: string) => void;
}

/** A large seed that has been read and checked; `digest` is a fingerprint of its files. */
export interface LargeSeed {
  readonly store: SeedStore;
  readonly digest: string;
}

/**
 * Reads and checks files of any size, YAML and NDJSON together, as one seed. Throws a SeedError with what is wrong in
 * them; where a file is not sound by itself, the entries are not yet held against each other.
 */
export async function readStore(files: readonly SeedFile[], options: ReadStoreOptions): Promise<LargeSeed> {
  const store = new SeedStore(options.ontology, options.factOf);
  try {
    const digest = await new Reader(store, options).readAll(files);
    await check(store, files, options);
    return { store, digest };
  } catch (error) {
    store.close();
    throw error;
  }
}

class Reader {
  readonly #store: SeedStore;
  readonly #options: ReadStoreOptions;
  readonly #hash = createHash('sha256');
  readonly #issues: IssueList;
  readonly #vocabulary;
  readonly #origins = new Origins();
  readonly #progress: Progress;
  #entries = 0;

  constructor(store: SeedStore, options: ReadStoreOptions) {
    const { ontology, rules, limits = SEED_LIMITS } = options;
    this.#store = store;
    this.#options = options;
    this.#issues = new IssueList(limits.issues);
    this.#vocabulary = vocabularyOf(ontology, rules);
    this.#progress = progress({ did: 'read', what: 'entries', report: options.report });
  }

  async readAll(files: readonly SeedFile[]): Promise<string> {
    for (const file of files) await this.#read(file);
    this.#issues.throwIfAny();
    return this.#hash.digest('hex');
  }

  /** What one file cannot say is no reason to leave out what is wrong with the others. */
  async #read(file: SeedFile): Promise<void> {
    const [entries, told] = [this.#entries, this.#issues.length];
    try {
      await (isLinesFile(file.name) ? this.#readLines(file) : this.#readYaml(file));
    } catch (error) {
      if (!(error instanceof SeedError) || this.#issues.isFull) throw error;
      this.#issues.add(error.issues);
    }
    if (this.#entries === entries && this.#issues.length === told) this.#issues.add([withoutEntries(file)]);
  }

  async #readLines(file: SeedFile): Promise<void> {
    const { limits = SEED_LIMITS } = this.#options;
    this.#hash.update(file.name).update('\0');
    for await (const line of readLines(file, limits, (bytes) => this.#hash.update(bytes)))
      this.#take(line, parseJson(line, limits));
  }

  async #readYaml(file: SeedFile): Promise<void> {
    const { limits = SEED_LIMITS } = this.#options;
    const bytes = await readSeedFile(file, limits);
    this.#hash.update(file.name).update('\0').update(bytes);
    const decoded = decode(file.name, bytes);
    if (!('text' in decoded)) return this.#issues.add([decoded]);
    const { file: source, ...parsed } = parseYaml(decoded, limits);
    this.#take(source, parsed);
  }

  #take(
    file: SourceFile,
    { root, issues }: { readonly root: YamlNode | undefined; readonly issues: readonly SeedIssue[] },
  ): void {
    this.#issues.add(issues);
    if (root === undefined) return;
    const part = readEntries(root, {
      vocabulary: this.#vocabulary,
      origins: this.#origins,
      file,
      report: (offset, message, hint) => this.#issues.add([{ ...file.position(offset), message, hint }]),
    });
    this.#store.add(part, (item, id, { what, at }) =>
      this.#issues.add([
        {
          ...this.#origins.position(item, ['id']),
          message: `the id ${id} is taken by the ${what} at ${at.file}:${at.line}`,
          hint: 'choose another id',
        },
      ]),
    );
    this.#entries += sizeOf(part);
    this.#progress.add(part.entities.length + part.passages.length + part.claims.length);
  }
}

async function check(
  store: SeedStore,
  files: readonly SeedFile[],
  { rules, limits = SEED_LIMITS, report }: ReadStoreOptions,
): Promise<void> {
  store.seal();
  const checked = progress({ did: 'checked', what: 'entries', total: store.size, report });
  const found: SeedIssue[] = [];
  for (const { issues, size } of checkStore(store, rules)) {
    found.push(...issues);
    checked.add(size);
    if (found.length >= limits.issues) break;
  }
  if (found.length === 0) return;
  const more =
    found.length < limits.issues ? {} : { hint: `checking stopped after ${found.length} problems` };
  throw new SeedError(await pinpoint(found, { store, files, limits }), more);
}
