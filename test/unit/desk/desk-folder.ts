import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CHOICE_WORDS } from '../../../schema/ontology/choice-words.ts';
import { EVENT_NAMES } from '../../../schema/ontology/event-names.ts';
import { ontology } from '../../../schema/ontology/index.ts';
import { KIND_SIGNS, KIND_WORDS } from '../../../schema/ontology/kind-words.ts';
import { PREDICATE_WORDS } from '../../../schema/ontology/predicate-words.ts';
import { projection } from '../../../schema/projection/index.ts';
import { readFacts } from '../../../schema/projection/stated.ts';
import { rules } from '../../../schema/rules.ts';
import { beginSeed } from '../../../src/commands/read.ts';
import { Desk } from '../../../src/desk/desk.ts';
import type { ClaimDraft, DeskClaim, DeskState, FieldValue, Span } from '../../../src/desk/protocol.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { readSourceText } from '../../../src/text/source-texts.ts';
import { FIXTURE } from '../../support/fixture.ts';

export const domain = {
  ontology,
  rules,
  projection,
  readFacts,
  curator: 'Curator',
  kindWords: KIND_WORDS,
  predicateWords: PREDICATE_WORDS,
  kindSigns: KIND_SIGNS,
  choiceWords: CHOICE_WORDS,
  eventNames: EVENT_NAMES,
};

/** The articles are not part of the project: whoever has them says where. */
const usual = join(projectRoot(), '../shared/seeds');
export const sources = process.env.ANTIPHON_SOURCES ?? (existsSync(usual) ? usual : undefined);

/** A short article, made up. */
export const ARTICLE = `Fire in Rivertown

A fire destroyed the mill on Monday. The fire brigade of Rivertown put it out. “Nobody was hurt,” said Ann Lee.`;

export interface OpenDesk {
  readonly desk: Desk;
  readonly folder: string;
  readonly seeds: string;
  /** A second desk on the same files. */
  another(by?: string): Promise<Desk>;
  read(name?: string): Promise<string>;
  write(text: string, name?: string): Promise<void>;
}

/** A folder with a text and the seeds of the project beside it, for the length of one test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'antiphon-desk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A desk on a text without a seed, beside the curators and what sources share. */
export async function deskOn(text = ARTICLE, { by }: { readonly by?: string } = {}): Promise<OpenDesk> {
  const folder = await emptyFolder();
  const seeds = join(folder, 'seed');
  for (const name of ['curators.yaml', 'shared.yaml'])
    await cp(join(FIXTURE.seed, name), join(seeds, name), { recursive: true });
  const path = join(folder, 'fire.txt');
  await writeFile(path, text);
  const source = await readSourceText(path);
  await beginSeed(source, { into: seeds });
  const file = { path: join(seeds, 'fire.yaml'), name: 'fire.yaml' };
  const manual = join(projectRoot(), 'seed/CODING.md');
  const another = async (who = by) => {
    const desk = await Desk.open(domain, { seeds, file, text: source, by: who, manual });
    onTestFinished(() => desk.close());
    return desk;
  };
  return {
    desk: await another(),
    folder,
    seeds,
    another,
    read: (name = 'seed/fire.yaml') => readFile(join(folder, name), 'utf8'),
    write: (content, name = 'seed/fire.yaml') => writeFile(join(folder, name), content),
  };
}

/** Where some words stand in a text. */
export function words(text: string, some: string): Span {
  const points = Array.from(text);
  const wanted = Array.from(some);
  const start = points.findIndex((_, at) => wanted.every((point, offset) => points[at + offset] === point));
  if (start === -1) throw new Error(`the text does not say: ${some}`);
  return { start, end: start + wanted.length };
}

/** That the mill burnt: the first claim of most tests, with a new event. */
export const fire = (more: Partial<ClaimDraft> = {}): ClaimDraft => ({
  subject: { kind: 'Incident', name: 'Fire in the mill', fields: { type: 'OTHER' } },
  predicate: 'OCCURRED',
  fields: { value: 'HAPPENED' },
  passages: [words(ARTICLE, 'A fire destroyed the mill')],
  ...more,
});

/** A claim of a state as the page would send it back, with another value or other words. */
export const again = (
  claim: DeskClaim,
  {
    value = claim.fields.value ?? null,
    passages = claim.passages,
  }: { value?: FieldValue; passages?: readonly Span[] } = {},
): ClaimDraft => ({
  replaces: { id: claim.id, fingerprint: claim.fingerprint },
  subject: claim.subject.id,
  predicate: claim.predicate,
  ...(claim.object === null ? {} : { object: claim.object.id }),
  fields: { ...claim.fields, value },
  passages,
  context: claim.context,
});

export function claimOf({ claims }: DeskState, id: string): DeskClaim {
  const found = claims.find((claim) => claim.id === id);
  if (found === undefined)
    throw new Error(`there is no claim ${id}: ${claims.map((one) => one.id).join(' ')}`);
  return found;
}
