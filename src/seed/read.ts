import type { Ontology } from '../ontology/index.ts';
import { checkSeed } from './check.ts';
import { readFiles } from './files.ts';
import { IssueList } from './issue-list.ts';
import { SEED_LIMITS, type SeedLimits } from './limits.ts';
import { Origins } from './origins.ts';
import type { Seed } from './seed.ts';
import { withoutEntries } from './seed-file.ts';
import { indexSeed } from './seed-index.ts';
import type { SeedRules } from './seed-rules.ts';
import { readEntries, type SeedPart, sizeOf } from './validator.ts';
import { vocabularyOf } from './vocabulary.ts';
import { parseYaml } from './yaml.ts';

export interface ReadSeedOptions {
  readonly ontology: Ontology;
  readonly rules: SeedRules;
  readonly limits?: SeedLimits;
  /** Told of each file as it is read. */
  readonly report?: (progress: { readonly file: string; readonly claims: number }) => void;
}

/**
 * Reads and checks a folder of seed files. Throws a SeedError with all that is wrong in it; where a file is no sound
 * YAML, the entries are not yet held against each other, since half of them may be missing.
 */
export async function readSeed(directory: string, options: ReadSeedOptions): Promise<Seed> {
  const { ontology, rules, limits = SEED_LIMITS, report } = options;
  const { texts, issues: unread, digest } = await readFiles(directory, limits);
  const issues = new IssueList(limits.issues);
  issues.add(unread);
  const origins = new Origins();
  const vocabulary = vocabularyOf(ontology, rules);
  const parts: SeedPart[] = [];
  let sound = unread.length === 0;
  for (const text of texts) {
    const { file, root, issues: unsound } = parseYaml(text, limits);
    const told = issues.length;
    issues.add(unsound);
    if (root === undefined) {
      if (unsound.length === 0) issues.add([withoutEntries({ name: text.name })]);
      sound = false;
      continue;
    }
    const part = readEntries(root, {
      vocabulary,
      origins,
      file,
      report: (offset, message, hint) => issues.add([{ ...file.position(offset), message, hint }]),
    });
    if (sizeOf(part) === 0 && issues.length === told) issues.add([withoutEntries({ name: text.name })]);
    parts.push(part);
    report?.({ file: file.name, claims: part.claims.length });
  }
  const seed = join(parts, digest);
  const merged = parts.flatMap((part) => part.merged);
  if (sound) issues.add(checkSeed(seed, { index: indexSeed(seed, ontology, origins), rules, merged }));
  issues.throwIfAny();
  return seed;
}

function join(parts: readonly SeedPart[], digest: string): Seed {
  return {
    entities: parts.flatMap((part) => part.entities),
    links: parts.flatMap((part) => part.links),
    passages: parts.flatMap((part) => part.passages),
    claims: parts.flatMap((part) => part.claims),
    merged: new Map(
      parts.flatMap((part) => part.merged.map(({ old, canonical }) => [old, canonical] as const)),
    ),
    digest,
  };
}
