import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { complete, numbering } from '../seed/format/complete.ts';
import { passagesOf } from '../seed/format/passages.ts';
import { SEED_LIMITS } from '../seed/model/limits.ts';
import type { SeedClaim, SeedEntity } from '../seed/model/seed.ts';
import type { SeedIssue } from '../seed/model/seed-error.ts';
import type { SeedPart } from '../seed/model/seed-part.ts';
import type { MapNode, SourceFile, TreeNode } from '../seed/model/tree.ts';
import { PROPOSED_BASIS } from '../seed/read/drafts.ts';
import { longForm } from '../seed/read/long-form.ts';
import { readPart } from '../seed/read/part.ts';
import { parseYaml } from '../seed/read/yaml.ts';
import type { FilePart } from './folder.ts';
import type { Opening, Source } from './source.ts';
import { type PlainMap, plainMap, withPassages } from './trees.ts';

/** What a program proposes to claim from a source; it counts for nothing until a person accepts it. */
export interface Proposals {
  readonly text: string;
  readonly proposedBy: string;
  /** The basis as which it is shown until then. */
  readonly countsAs: string;
  readonly source: SourceFile | undefined;
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
  countsAs: '',
  source: undefined,
  part: undefined,
  claims: [],
  entities: [],
  passages: new Map(),
  issues: [],
};

const SECTIONS = ['document', 'defaults', 'passages', 'entities', 'claims'];

function entryOf(root: TreeNode | undefined, name: string): string | undefined {
  const value = root?.type === 'map' ? root.entries.get(name)?.value : undefined;
  return value?.type === 'scalar' ? String(value.value) : undefined;
}

/** Reads what is proposed. A file that cannot be read is told, and hides nothing of the seeds. */
export async function readProposals(
  path: string,
  { passages, document }: Pick<Source, 'passages' | 'document'>,
  { formatter: { vocabulary }, text }: Opening,
): Promise<Proposals> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return NONE;
  if (content.trim() === '') return { ...NONE, text: content };
  const parsed = parseYaml({ name: `draft/${basename(path)}`, text: content }, SEED_LIMITS);
  if (parsed.root?.type !== 'map') return { ...NONE, text: content, issues: parsed.issues };
  // Beside what a seed has, a draft says who proposes, and what was decided.
  const entries = new Map([...parsed.root.entries].filter(([section]) => SECTIONS.includes(section)));
  const [by, as] = ['proposedBy', 'countsAs'].map((name) => entryOf(parsed.root, name));
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
    proposedBy: by ?? 'a program',
    countsAs: as ?? PROPOSED_BASIS,
    source: parsed.source,
    part: { ...part, entities: own, links: [] },
    claims: part.claims,
    entities: own,
    passages: new Map([...known, ...passagesOf({ ...parsed, root: long.root })]),
    issues,
  };
}

/** By which a proposal goes among claims: its own id may be that of a claim. */
export const proposedId = (id: string): string => `proposed-${id}`;

/** What is proposed as a file among others, to be told in sentences; what the seeds have already is theirs. */
export function proposedFile(
  { source, part }: Proposals,
  isKnown: (id: string) => boolean,
): readonly FilePart[] {
  if (source === undefined || part === undefined) return [];
  const own = new Set(part.claims.map(({ id }) => id));
  const among = (ids: readonly string[]) => ids.map((id) => (own.has(id) ? proposedId(id) : id));
  const claims = part.claims.map((claim) => ({
    ...claim,
    id: proposedId(claim.id),
    contradicts: among(claim.contradicts),
    refutes: among(claim.refutes),
    retracts: among(claim.retracts),
  }));
  const entities = part.entities.filter(({ id }) => !isKnown(id));
  const file = { path: source.name, name: source.name };
  const told = { ...part, entities, claims, merged: [] };
  return [{ file, texts: [{ source, part: told, isFlawed: false }], issues: [], isWhole: true }];
}

/** A proposal as it is written out, to be put into a seed or back into the draft. */
export const plainProposal = ({ part }: Proposals, claim: SeedClaim): PlainMap => {
  const node = part?.nodes.get(claim);
  return node === undefined ? {} : plainMap(node);
};

/** What a person decided about a proposal: a program that reads the draft does not propose it again. */
export type Decision = 'accepted' | 'rejected';

/** The draft without a proposal. Those that had no id get the one that was shown, so that they keep it. */
export function withoutProposal({ text }: Pick<Proposals, 'text'>, id: string, decision: Decision): string {
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
  const decided = draft.get(decision);
  if (isSeq(decided)) decided.add(id);
  else draft.set(decision, draft.createNode([id]));
  return printed(draft);
}

/** Long lines stay as they are. */
const printed = (draft: Document): string => draft.toString({ lineWidth: 0 });

function number(draft: Document, item: YAMLMap, id: unknown): void {
  item.items.unshift(draft.createPair('id', id));
}

/** The draft with a proposal in it again. */
export function withProposal({ text }: Pick<Proposals, 'text'>, claim: PlainMap): string {
  const draft = parseDocument(text);
  for (const decision of ['accepted', 'rejected'] satisfies readonly Decision[]) {
    const decided = draft.get(decision);
    if (!isSeq(decided)) continue;
    decided.items = decided.items.filter((one) => !isScalar(one) || one.value !== claim.id);
    if (decided.items.length === 0) draft.delete(decision);
  }
  const claims = draft.get('claims');
  if (isSeq(claims)) claims.add(draft.createNode(claim));
  else draft.set('claims', draft.createNode([claim]));
  return printed(draft);
}
