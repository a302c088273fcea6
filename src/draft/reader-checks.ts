import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SeedError, type SeedIssue } from '../seed/model/seed-error.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import type { JsonObject } from './json.ts';
import { type ClaimProposal, Dropped, type DropReason, type EntityProposal } from './proposal.ts';

export type ReadSeeds = (paths: readonly string[]) => Promise<Seeds>;

interface Reading {
  /** The seeds that the proposals would join; without the proposals they are sound. */
  readonly paths: readonly string[];
  readonly document: string;
  readonly readSeeds: ReadSeeds;
}

type Item = EntityProposal | ClaimProposal;

/** Fields in which a claim says how sure it is. */
const GRADES = new Set(['basis', 'modality', 'voice', 'attributionBasis']);

/** Reads proposals as if they were a seed beside the others; what the reader refuses, it refuses of proposals, too. */
export async function refusedByReader(
  items: readonly Item[],
  reading: Reading,
): Promise<ReadonlyMap<Item, Dropped>> {
  if (items.length === 0) return new Map();
  const folder = await mkdtemp(join(tmpdir(), 'antiphon-draft-'));
  const path = join(folder, 'proposals.ndjson');
  const lines = items.map((item) => JSON.stringify(lineOf(item, reading.document)));
  try {
    await writeFile(path, `${lines.join('\n')}\n`);
    const { store } = await reading.readSeeds([...reading.paths, path]);
    store.close();
    return new Map();
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    return blamed(error.issues, { items, lines, path });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A proposal as a line of a seed. Quotations stand for their sentences, which have a place already. */
function lineOf(item: Item, document: string): JsonObject {
  if ('kind' in item) return { entities: { [item.kind]: [{ id: item.id, ...item.fields }] } };
  const { id, subject, predicate, other, fields, passages, context } = item;
  const keys = (quotes: ClaimProposal['passages']) => [...new Set(quotes.map(({ key }) => key))];
  const claim = {
    id,
    subject,
    [predicate]: other ?? null,
    ...fields,
    passages: keys(passages),
    context: keys(context),
  };
  return { document, claims: [claim] };
}

interface Lines {
  readonly items: readonly Item[];
  readonly lines: readonly string[];
  readonly path: string;
}

function blamed(issues: readonly SeedIssue[], { items, lines, path }: Lines): ReadonlyMap<Item, Dropped> {
  const found = new Map<Item, Dropped>();
  for (const issue of issues) {
    const item = issue.file === path ? items[issue.line - 1] : undefined;
    if (item === undefined || found.has(item)) continue;
    const field = fieldAt(lines[issue.line - 1] ?? '', issue.column);
    found.set(item, new Dropped(reasonOf(field), issue.message));
  }
  if (found.size > 0) return found;
  // What a proposal makes of the other seeds is told of them: all that touch what the issue names are refused.
  const messages = issues.map(({ message }) => message);
  const named = (id: string) => messages.some((message) => message.includes(id));
  for (const item of items)
    if ('subject' in item && (named(item.subject) || (typeof item.other === 'string' && named(item.other))))
      found.set(item, new Dropped('RULE', messages[0] ?? ''));
  if (found.size === 0) for (const item of items) found.set(item, new Dropped('RULE', messages[0] ?? ''));
  return found;
}

const reasonOf = (field: string | undefined): DropReason =>
  field !== undefined && GRADES.has(field) ? 'GRADE' : 'RULE';

/** The field of a claim at whose value or name a column lies; columns count from 1. */
function fieldAt(line: string, column: number): string | undefined {
  const rest = line.slice(column - 1);
  return /^"(\w+)":/.exec(rest)?.[1] ?? /"(\w+)":\[?$/.exec(line.slice(0, column - 1))?.[1];
}
