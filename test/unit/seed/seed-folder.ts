import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { checkCommand } from '../../../src/commands/check.ts';
import { AntiphonError } from '../../../src/errors.ts';
import type { Seed } from '../../../src/seed/model/seed.ts';
import { SeedError } from '../../../src/seed/model/seed-error.ts';
import { readSeed } from '../../support/read-seed.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, for the length of one test. */
export async function seedFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'antiphon-seed-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export const read = async (files: Files): Promise<Seed> =>
  readSeed(await seedFolder(files), { ontology, rules });

/** What a person sees who checks these files; `ok` where nothing is wrong. */
export async function problems(files: Files): Promise<string> {
  try {
    await read(files);
    return 'ok';
  } catch (error) {
    if (error instanceof SeedError) return error.message;
    throw error;
  }
}

/** What `check --sources` says of these files last, with a text beside them. */
export async function checkedAgainst(text: string, files: Files): Promise<string> {
  const folder = await seedFolder(files);
  const sources = join(folder, 'sources');
  await mkdir(sources);
  await writeFile(join(sources, 'paper.txt'), text);
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const command = checkCommand({ root: '.', print, printError: () => {}, ontology, rules, projection });
  try {
    await command.exitOverride().parseAsync([folder, '--sources', sources], { from: 'user' });
    return lines.at(-1) ?? '';
  } catch (error) {
    if (error instanceof AntiphonError) return error.message;
    throw error;
  }
}

/** A fingerprint that is well-formed, where no text is looked at. */
export const FINGERPRINT = 'ab'.repeat(32);

/** A sound file about a source; tests stand beside it with a file of their own. */
export const article = `document:
  id: article
  name: An article
  sha256: ${FINGERPRINT}
  length: 500
  edtf: "2014-11-24"
  dateBasis: PUBLICATION

passages:
  s01: { start: 0, end: 100, sha256: ${FINGERPRINT} }
  s02: { start: 100, end: 200, sha256: ${FINGERPRINT} }

entities:
  Person:
    - id: rice
      name: Tamir Rice
    - id: caller
      name: The caller
  Group:
    - id: anonymous
      name: Anonymous
  Incident:
    - id: shooting
      name: Shooting of Tamir Rice
      type: SHOOTING
  Statement:
    - id: video
      name: A video
      form: VIDEO
  Place:
    - id: cleveland
      name: Cleveland
    - id: ohio
      name: Ohio

claims:
  - { id: a1, subject: shooting, predicate: OCCURRED, value: HAPPENED, assertedBy: article, voice: OWN, modality: ASSERTED, basis: REPORTED, passages: [s01] }
  - { id: a2, subject: video, predicate: OCCURRED, value: HAPPENED, assertedBy: article, voice: OWN, modality: ASSERTED, basis: REPORTED, passages: [s02] }
  - { id: a3, subject: anonymous, predicate: PERFORMED, object: video, role: SPEAKER, assertedBy: article, voice: OWN, modality: ASSERTED, basis: REPORTED, passages: [s02] }
`;

/** A file with one claim beside the article. Every field can be replaced; an empty text leaves it out. */
export function claim(fields: Readonly<Record<string, string>>): Files {
  const usual = {
    id: 'b1',
    subject: 'rice',
    predicate: 'HARMED_IN',
    object: 'shooting',
    assertedBy: 'article',
    voice: 'OWN',
    modality: 'ASSERTED',
    basis: 'REPORTED',
    passages: '[article-s01]',
  };
  const lines = Object.entries({ ...usual, ...fields }).flatMap(([key, value]) =>
    value === '' ? [] : [`${key}: ${value}`],
  );
  return { 'article.yaml': article, 'b.yaml': `claims:\n  - ${lines.join('\n    ')}\n` };
}
