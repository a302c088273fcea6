import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ontology } from '../../schema/ontology/index.ts';
import { rules } from '../../schema/rules.ts';
import { SEED_LIMITS } from '../../src/seed/model/limits.ts';
import type { TreeNode } from '../../src/seed/model/tree.ts';
import { vocabularyOf } from '../../src/seed/model/vocabulary.ts';
import { longForm } from '../../src/seed/read/long-form.ts';
import { parseYaml } from '../../src/seed/read/yaml.ts';

const vocabulary = vocabularyOf(ontology, rules);
const Entry = z.record(z.string(), z.unknown());
const File = z.object({
  document: z.union([z.string(), z.looseObject({ id: z.string() })]).optional(),
  passages: Entry.optional(),
  entities: z.record(z.string(), z.array(Entry)).optional(),
  claims: z.array(Entry).optional(),
  merged: z.record(z.string(), z.string()).optional(),
});
const Keys = z.array(z.string());

/** The lines of NDJSON that say the same as a folder of YAML seeds, with all that is said in short written out. */
export function ndjsonOf(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) => {
    const parsed = parseYaml({ name, text: readFileSync(join(folder, name), 'utf8') }, SEED_LIMITS);
    const { root } = longForm(parsed, vocabulary);
    return root === undefined ? [] : linesOf(plainOf(root));
  });
}

function plainOf(node: TreeNode): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plainOf);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plainOf(value)]));
}

function linesOf(seed: unknown): readonly string[] {
  const { document, passages, entities = {}, claims = [], merged = {} } = File.parse(seed);
  const id = typeof document === 'object' ? document.id : document;
  // On a line of its own a claim names passages by their whole ids.
  const whole = (keys: unknown) =>
    Keys.parse(keys ?? []).map((key) =>
      id === undefined || key.startsWith(`${id}-`) ? key : `${id}-${key}`,
    );
  const lines = [
    ...(document === undefined ? [] : [{ document, passages }]),
    ...Object.entries(entities).flatMap(([kind, list]) =>
      list.map((entity) => ({ entities: { [kind]: [entity] } })),
    ),
    ...claims.map((claim) => ({
      claims: [{ ...claim, passages: whole(claim.passages), context: whole(claim.context) }],
    })),
    ...Object.entries(merged).map(([old, canonical]) => ({ merged: { [old]: canonical } })),
  ];
  return lines.map((line) => JSON.stringify(line));
}
