import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { complete, numbering } from '../seed/format/complete.ts';
import { passagesOf } from '../seed/format/passages.ts';
import { SEED_LIMITS } from '../seed/model/limits.ts';
import type { SeedClaim, SeedEntity } from '../seed/model/seed.ts';
import type { SeedIssue } from '../seed/model/seed-error.ts';
import type { SeedPart } from '../seed/model/seed-part.ts';
import type { MapNode } from '../seed/model/tree.ts';
import { longForm } from '../seed/read/long-form.ts';
import { readPart } from '../seed/read/part.ts';
import { parseYaml } from '../seed/read/yaml.ts';
import type { Opening, Source } from './source.ts';
import { type PlainMap, plainMap, withPassages } from './trees.ts';

/** What a program proposes to claim from a source; it counts for nothing until a person accepts it. */
export interface Proposals {
  readonly text: string;
  readonly proposedBy: string;
  readonly part: SeedPart | undefined;
  readonly claims: readonly SeedClaim[];
  readonly entities: readonly SeedEntity[];
  /** Where the words are that proposals quote, by key: those of the seed, and those that only they have. */
  readonly passages: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  readonly issues: readonly SeedIssue[];
}

const NONE: Proposals = {
  text: '',
  proposedBy: '',
  part: undefined,
  claims: [],
  entities: [],
  passages: new Map(),
  issues: [],
};

/** Reads what is proposed. A file that cannot be read is told, and hides nothing of the seeds. */
export async function readProposals(
  path: string,
  { passages, document }: Pick<Source, 'passages' | 'document'>,
  { formatter: { vocabulary }, text }: Opening,
): Promise<Proposals> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined || content.trim() === '') return NONE;
  const parsed = parseYaml({ name: `draft/${basename(path)}`, text: content }, SEED_LIMITS);
  if (parsed.root?.type !== 'map') return { ...NONE, text: content, issues: parsed.issues };
  const entries = new Map(parsed.root.entries);
  const by = entries.get('proposedBy')?.value;
  entries.delete('proposedBy');
  const root: MapNode = { ...parsed.root, entries };
  const known = new Map([...passages, ...passagesOf(longForm({ ...parsed, root }, vocabulary))]);
  const completed = complete(root, { source: parsed.source, text, passages: known });
  const whole = withPassages(completed.root, completed.added, content.length + 1);
  const long = longForm({ ...parsed, root: whole }, vocabulary);
  const issues = [...parsed.issues, ...completed.issues, ...long.issues];
  if (long.root === undefined) return { ...NONE, text: content, issues };
  const part = readPart({ source: parsed.source, root: long.root }, vocabulary, (issue) =>
    issues.push(issue),
  );
  const own = part.entities.filter(({ id }) => id !== document);
  return {
    text: content,
    proposedBy: by?.type === 'scalar' ? String(by.value) : 'a program',
    part: { ...part, entities: own, links: [] },
    claims: part.claims,
    entities: own,
    passages: new Map([...known, ...passagesOf({ ...parsed, root: long.root })]),
    issues,
  };
}

/** A proposal as it is written out, to be put into a seed or back into the draft. */
export const plainProposal = ({ part }: Proposals, claim: SeedClaim): PlainMap => {
  const node = part?.nodes.get(claim);
  return node === undefined ? {} : plainMap(node);
};

/** The draft without a proposal. Those that had no id get the one that was shown, so that they keep it. */
export function withoutProposal({ text }: Proposals, id: string): string {
  const draft = parseDocument(text);
  const root = parseYaml({ name: 'draft', text }, SEED_LIMITS).root;
  const next = numbering(root?.type === 'map' ? root : { type: 'map', entries: new Map(), at: 0 });
  const take = (claims: YAMLSeq) => {
    for (const item of [...claims.items]) {
      if (!isMap(item)) continue;
      const group = item.get('claims');
      if (isSeq(group)) {
        take(group);
        if (group.items.length === 0) claims.items.splice(claims.items.indexOf(item), 1);
        continue;
      }
      const own = item.get('id') ?? next();
      if (own === id) claims.items.splice(claims.items.indexOf(item), 1);
      else if (!item.has('id')) number(draft, item, own);
    }
  };
  const claims = draft.get('claims');
  if (isSeq(claims)) take(claims);
  return String(draft);
}

function number(draft: Document, item: YAMLMap, id: unknown): void {
  item.items.unshift(draft.createPair('id', id));
}

/** The draft with a proposal in it again. */
export function withProposal({ text }: Pick<Proposals, 'text'>, claim: PlainMap): string {
  const draft = parseDocument(text);
  const claims = draft.get('claims');
  if (isSeq(claims)) claims.add(draft.createNode(claim));
  else draft.set('claims', draft.createNode([claim]));
  return String(draft);
}
