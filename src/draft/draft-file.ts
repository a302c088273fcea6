import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { SetupError } from '../errors.ts';
import { filled, scalarText } from '../seed/format/flow.ts';
import { PROPOSED_BASIS } from '../seed/read/drafts.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { replaceFile } from '../text/replace-file.ts';
import { asObject, isList, isObject, type Json, type JsonObject, listOf } from './json.ts';
import { type ClaimProposal, claimValue, type EntityProposal } from './proposal.ts';

/** A draft as it stands in its file. */
export interface DraftFile {
  readonly document: string;
  readonly proposedBy: string;
  /** Ids of proposals on which a person has decided: they are not proposed again. */
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  readonly entities: readonly EntityProposal[];
  /** Claims in the seed language, each with its id. */
  readonly claims: readonly JsonObject[];
}

/** Reads a draft; undefined if there is none. Throws a SetupError if the file is none. */
export async function readDraft(path: string): Promise<DraftFile | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new SetupError(`${path} cannot be read`, { cause: error, hint: 'allow it to be read' });
  });
  return text === undefined ? undefined : parseDraft(text, path);
}

/** A draft from its text; `path` names it where it is none. */
export function parseDraft(text: string, path: string): DraftFile {
  const root = asObject(parsed(text));
  const { document, proposedBy, accepted, rejected, entities, claims } = root ?? {};
  if (typeof document !== 'string' || typeof proposedBy !== 'string')
    throw new SetupError(`${basename(path)} is not a draft`, {
      hint: 'a draft names its document and proposedBy; antiphon draft makes one',
    });
  return {
    document,
    proposedBy,
    accepted: listOf(accepted).filter((id) => typeof id === 'string'),
    rejected: listOf(rejected).filter((id) => typeof id === 'string'),
    entities: isObject(entities)
      ? Object.entries(entities).flatMap(([kind, of]) => entitiesOf(kind, of))
      : [],
    claims: listOf(claims).filter(isObject),
  };
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

const entitiesOf = (kind: string, section: Json): readonly EntityProposal[] =>
  isObject(section)
    ? Object.entries(section).map(([id, fields]) => ({
        id,
        kind,
        fields: isObject(fields) ? fields : { name: fields },
      }))
    : [];

const HEAD = `# Proposals of a program, for a person to accept or reject. They count for nothing: seed, check and diff do not read this
# folder. Whoever shows one shows it as INFERRED (countsAs), whatever basis it proposes: that is the basis which the claim
# gets once somebody stands behind it. antiphon draft writes this file anew, and keeps what was accepted or rejected.
`;

/** Writes a draft over the one before; rather nothing than one that reads otherwise. */
export async function writeDraft(path: string, draft: DraftFile): Promise<void> {
  const text = draftText(draft);
  const read = parseDraft(text, path);
  if (canonicalJson(read.claims) !== canonicalJson(draft.claims))
    throw new Error('the draft would not read as it was written');
  await replaceFile(path, text);
}

/** A draft as the text of its file. */
export function draftText({ document, proposedBy, accepted, rejected, entities, claims }: DraftFile): string {
  const kinds = grouped(entities);
  const sections = [
    [`document: ${flow(document)}`, `proposedBy: ${flow(proposedBy)}`, `countsAs: ${PROPOSED_BASIS}`],
    decided('accepted', accepted),
    decided('rejected', rejected),
    kinds.size === 0
      ? []
      : [
          'entities:',
          ...[...kinds].flatMap(([kind, ofKind]) => [
            `  ${kind}:`,
            ...ofKind.flatMap(({ id, fields }) => filled(`    ${id}: `, parts(fields), '    ')),
          ]),
        ],
    claims.length === 0
      ? ['claims: []']
      : ['claims:', ...claims.flatMap((claim) => filled('  - ', parts(claim), '    '))],
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${HEAD}${text.join('\n\n')}\n`;
}

/** A proposal as it stands in a draft. */
export const draftClaim = (claim: ClaimProposal): JsonObject => ({ id: claim.id, ...claimValue(claim) });

function grouped(entities: readonly EntityProposal[]): ReadonlyMap<string, readonly EntityProposal[]> {
  const kinds = new Map<string, EntityProposal[]>();
  for (const entity of entities) kinds.set(entity.kind, [...(kinds.get(entity.kind) ?? []), entity]);
  return kinds;
}

const decided = (word: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0 ? [] : [`${word}:`, ...ids.map((id) => `  - ${id}`)];

const parts = (fields: JsonObject): readonly string[] =>
  Object.entries(fields).map(([key, value]) => `${key}: ${flow(value)}`);

function flow(value: Json): string {
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  if (isObject(value)) return `{ ${parts(value).join(', ')} }`;
  // What goes on over lines stands in one, as JSON writes it.
  return typeof value === 'string' && /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)
    ? JSON.stringify(value)
    : scalarText(value);
}
