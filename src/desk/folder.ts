import { stat } from 'node:fs/promises';
import type { Ontology } from '../ontology/index.ts';
import { SEED_LIMITS } from '../seed/model/limits.ts';
import { SeedError, type SeedIssue } from '../seed/model/seed-error.ts';
import type { SeedPart } from '../seed/model/seed-part.ts';
import type { SeedRules } from '../seed/model/seed-rules.ts';
import type { Projection } from '../seed/model/seed-view.ts';
import type { ReadFacts } from '../seed/model/stated-fact.ts';
import type { Parsed, SourceFile } from '../seed/model/tree.ts';
import { type Vocabulary, vocabularyOf } from '../seed/model/vocabulary.ts';
import { longForm } from '../seed/read/long-form.ts';
import { readPart } from '../seed/read/part.ts';
import { type SeedFile, seedFilesAt } from '../seed/read/seed-file.ts';
import { parsedTrees } from '../seed/read/trees.ts';
import type { DeskForm } from './protocol.ts';

/** How everyday English says what a predicate says. */
interface PredicateWords {
  readonly words?: readonly string[];
  readonly inverse?: readonly string[];
  readonly cue?: string;
  /** Kinds of which it is usually said, where it may be said of more. */
  readonly of?: readonly string[];
}

/** What a desk needs of the domain. */
export interface DeskDomain {
  readonly ontology: Ontology;
  readonly rules: SeedRules;
  readonly projection: Pick<Projection, 'factOf'>;
  readonly readFacts: ReadFacts;
  /** The kind of those who read sources. */
  readonly curator: string;
  /** By kind: words by which a name tells that its bearer is one. */
  readonly kindWords: Readonly<Record<string, readonly string[]>>;
  /** By predicate: everyday words that it is found by, from either end. */
  readonly predicateWords: Readonly<Record<string, PredicateWords>>;
  /** By kind, signs by which a name tells it before any word does, as regular expressions; the first that fits tells. */
  readonly kindSigns: readonly (readonly [kind: string, sign: string])[];
  /** By list and word: how everyday English says it. */
  readonly choiceWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** How events that words tell of would be called. */
  readonly eventNames: DeskForm['eventNames'];
}

/** What one text says: a YAML file, or a line of NDJSON. */
export interface ReadText {
  readonly source: SourceFile;
  readonly part: SeedPart;
  readonly isFlawed: boolean;
}

/** A file of the folder as it was read. */
export interface FilePart {
  readonly file: SeedFile;
  readonly texts: readonly ReadText[];
  readonly issues: readonly SeedIssue[];
  /** Whether every text was parsed: otherwise ids would be reported missing for no reason. */
  readonly isWhole: boolean;
}

/** What a text says, and what is wrong with it by itself. */
export function partOf(file: SeedFile, parsed: Parsed, vocabulary: Vocabulary): FilePart {
  const { source, root, issues: found } = longForm(parsed, vocabulary);
  const issues = [...found];
  if (root === undefined) return { file, texts: [], issues, isWhole: false };
  const part = readPart({ source, root }, vocabulary, (issue) => issues.push(issue));
  return { file, texts: [{ source, part, isFlawed: issues.length > 0 }], issues, isWhole: true };
}

/** The seeds of a folder, kept as they were read: a file is read again only when it changed. */
export class Folder {
  readonly path: string;
  readonly vocabulary: Vocabulary;
  readonly #kept = new Map<string, { readonly stamp: string; readonly part: FilePart }>();

  constructor(path: string, { ontology, rules }: Pick<DeskDomain, 'ontology' | 'rules'>) {
    this.path = path;
    this.vocabulary = vocabularyOf(ontology, rules);
  }

  /** All files as they are on disk now; none where the folder is empty or not there. */
  async files(): Promise<readonly FilePart[]> {
    const found = await seedFilesAt(this.path).catch((error: unknown) => {
      if (error instanceof SeedError) return [];
      throw error;
    });
    const names = new Set(found.map(({ name }) => name));
    for (const name of this.#kept.keys()) if (!names.has(name)) this.#kept.delete(name);
    const parts: FilePart[] = [];
    for (const file of found) parts.push(await this.#read(file));
    return parts;
  }

  /** Changes with every write of a file. */
  stamps(): string {
    return [...this.#kept]
      .map(([name, { stamp }]) => `${name} ${stamp}`)
      .sort()
      .join('\n');
  }

  async #read(file: SeedFile): Promise<FilePart> {
    const stamp = await stampOf(file.path);
    const kept = this.#kept.get(file.name);
    if (kept?.stamp === stamp) return kept.part;
    const part = await this.#fresh(file);
    this.#kept.set(file.name, { stamp, part });
    return part;
  }

  async #fresh(file: SeedFile): Promise<FilePart> {
    const parts: FilePart[] = [];
    try {
      for await (const parsed of parsedTrees(file, { limits: SEED_LIMITS }))
        parts.push(partOf(file, parsed, this.vocabulary));
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      parts.push({ file, texts: [], issues: error.issues, isWhole: false });
    }
    return {
      file,
      texts: parts.flatMap(({ texts }) => texts),
      issues: parts.flatMap(({ issues }) => issues),
      isWhole: parts.every(({ isWhole }) => isWhole),
    };
  }
}

/** Tells two states of a file apart without reading it; a file that was replaced is another one. */
export async function stampOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? 'none' : `${found.ino} ${found.size} ${found.mtimeNs}`;
}
