import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Entry = z.record(z.string(), z.unknown());
const File = z.object({
  document: z.looseObject({ id: z.string() }).optional(),
  passages: Entry.optional(),
  entities: z.record(z.string(), z.array(Entry)).optional(),
  claims: z.array(Entry).optional(),
  merged: z.record(z.string(), z.string()).optional(),
});
const Keys = z.array(z.string());

/** The lines of NDJSON that say the same as a folder of YAML seeds. */
export function ndjsonOf(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) => linesOf(readFileSync(join(folder, name), 'utf8')));
}

function linesOf(yaml: string): readonly string[] {
  const { document, passages, entities = {}, claims = [], merged = {} } = File.parse(parse(yaml));
  // On a line of its own a claim names passages by their whole ids.
  const whole = (keys: unknown) =>
    Keys.parse(keys ?? []).map((key) =>
      document === undefined || key.startsWith(`${document.id}-`) ? key : `${document.id}-${key}`,
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
