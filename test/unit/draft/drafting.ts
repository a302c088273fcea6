import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { draftCommand } from '../../../src/commands/draft.ts';
import { scoreCommand } from '../../../src/commands/score.ts';
import { type CheckedProposals, checkProposals } from '../../../src/draft/check-proposals.ts';
import { type DraftRequest, draftRequest } from '../../../src/draft/request.ts';
import { rulesDrafter } from '../../../src/draft/rules/index.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { firstDraft } from '../../../src/seed/format/first-draft.ts';
import { vocabularyOf } from '../../../src/seed/model/vocabulary.ts';
import { readSeeds, type Seeds } from '../../../src/seed/read/read-seeds.ts';
import { readSourceText } from '../../../src/text/source-texts.ts';

export const vocabulary = vocabularyOf(ontology, rules);

export const seedsAt = (paths: readonly string[]): Promise<Seeds> =>
  readSeeds(paths, { ontology, rules, projection, report: () => {}, unfinished: true });

/** Whom the seed beside an article knows. */
export const KNOWN = `entities:
  Group:
    anonymous: Anonymous
  PoliceDepartment:
    exampleton-police: Exampleton police
  Platform:
    youtube: YouTube
`;

/** A folder with an article and a seed that was just begun, for the length of one test. */
export async function articleFolder(text: string, document = '', language = 'en'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'antiphon-drafting-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'seed'));
  await writeFile(join(folder, 'outage.txt'), text);
  await writeFile(join(folder, 'seed', 'known.yaml'), KNOWN);
  const { seed, passages } = firstDraft(await readSourceText(join(folder, 'outage.txt')), {
    id: 'outage',
    name: 'Outage',
    language,
  });
  await writeFile(join(folder, 'seed', 'outage.yaml'), seed.replace('document:\n', `document:\n${document}`));
  await writeFile(join(folder, 'seed', 'outage.passages.yaml'), passages);
  return folder;
}

/** The request for the article of a folder. */
export async function requestIn(folder: string): Promise<DraftRequest> {
  const { store } = await seedsAt([join(folder, 'seed')]);
  const document = store.entity('outage');
  if (document === undefined) throw new Error('the folder has no seed of an outage');
  const request = draftRequest({
    text: await readSourceText(join(folder, 'outage.txt')),
    document,
    passages: [...store.passages()],
    entities: store.entities(),
    schema: {},
    manual: '',
  });
  store.close();
  return request;
}

/** What is left of proposals for the article of a folder. */
export async function checked(
  folder: string,
  lines: readonly string[],
  decided: readonly string[] = [],
): Promise<CheckedProposals> {
  const paths = [join(folder, 'seed')];
  const { store } = await seedsAt(paths);
  const made = await checkProposals(lines, {
    request: await requestIn(folder),
    vocabulary,
    paths,
    readSeeds: seedsAt,
    kindOf: (id) => store.kindOf(id),
    claims: [...store.claims()],
    decided: new Set(decided),
  });
  store.close();
  return made;
}

/** What the rules find in a text, after the checks: `anonymous PERFORMED … (words)`, one claim on a line. */
export async function found(text: string, document = '', language = 'en'): Promise<readonly string[]> {
  const folder = await articleFolder(text, document, language);
  const drafter = rulesDrafter({ name: 'antiphon', ontology, report: () => {} });
  const { claims, dropped } = await checked(folder, await drafter.draft(await requestIn(folder)));
  if (dropped.length > 0) throw new Error(JSON.stringify(dropped));
  return claims.map(({ subject, predicate, other, fields: { assertedBy, modality, voice, basis } }) => {
    const said = assertedBy === 'outage' ? '' : ` says ${assertedBy}`;
    const put =
      modality === 'ASSERTED' && voice === 'OWN' && basis === 'REPORTED'
        ? ''
        : `, ${voice} ${modality} ${basis}`;
    return `${subject} ${predicate} ${other}${said}${put}`;
  });
}

/** Runs `antiphon draft` or `antiphon score` in a folder, and gives what it prints. */
export async function run(
  folder: string,
  name: 'draft' | 'score',
  ...words: readonly string[]
): Promise<string> {
  const printed: string[] = [];
  const context = {
    root: projectRoot(),
    ontology,
    rules,
    readSeeds: seedsAt,
    terminal: undefined,
    print: (line: string) => printed.push(line),
    printError: (line: string) => printed.push(line),
  };
  const command = name === 'draft' ? draftCommand(context) : scoreCommand(context);
  await command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parseAsync(
      words.map((word) => word.replaceAll('%', folder)),
      { from: 'user' },
    );
  return printed.join('\n').replaceAll(folder, '%');
}
