import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { readFacts } from '../../../schema/projection/stated.ts';
import { rules } from '../../../schema/rules.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { type DiffSide, diffSeeds } from '../../../src/seed/diff/index.ts';
import { asText } from '../../../src/seed/diff/report.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { sha256 } from '../../../src/text/sha256.ts';
import { FINGERPRINT, type Files, seedFolder } from './seed-folder.ts';

const guide = readFileSync(join(projectRoot(), 'docs/modelling.md'), 'utf8');
const [opening = '', ...cases] = guide.split(/^## /m);

const blocksIn = (text: string): readonly string[] =>
  [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].flatMap(([, block]) => block ?? []);

/** What the guide says that the graph says. */
const quotedIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []));

const [header = ''] = blocksIn(opening);

/** The files of a case; a block that names no file stands below the header of the guide. Each sentence has a passage. */
function filesOf(text: string): Files {
  const files: Record<string, string> = {};
  for (const block of ['# paper.yaml\n', ...blocksIn(text)]) {
    const [, name = 'paper.yaml'] = /^# (\S+\.yaml)\n/.exec(block) ?? [];
    const before = files[name] ?? (name === 'paper.yaml' ? header : '');
    files[name] = before + block.replaceAll('…,', `${sha256(name)},`);
  }
  for (const [name, content] of Object.entries(files)) {
    const [, id = ''] = /^document: \{ id: (\S+),/m.exec(content) ?? [];
    files[name] = content.replaceAll('…,', `${sha256(name)},`);
    files[`${id}.passages.yaml`] =
      `document: ${id}\npassages:\n${[1, 2].map((at) => `  s0${at}: ${at * 100}-${at * 100 + 90} ${FINGERPRINT} Read as far as the case goes.\n`).join('')}`;
  }
  return files;
}

async function side(files: Files): Promise<DiffSide> {
  // All that check can see.
  const thorough = { ...rules, checks: [...rules.checks, ...rules.doubts] };
  const { store } = await readSeeds([await seedFolder(files)], {
    ontology,
    rules: thorough,
    projection,
    report: () => {},
  });
  onTestFinished(() => store.close());
  return { name: 'guide', view: store, facts: readFacts(store) };
}

/** Every fact as a sentence, with how sure it is. */
async function saidBy(text: string): Promise<readonly string[]> {
  const found = diffSeeds(await side(filesOf('')), await side(filesOf(text)));
  return asText(found).flatMap((line) =>
    line.startsWith('+ ') && line.endsWith(']') ? [line.slice(2)] : [],
  );
}

describe('the guide to hard cases', () => {
  it('has fourteen', () => {
    expect(cases.map((text) => Number.parseInt(text, 10))).toEqual(
      Array.from({ length: 14 }, (_, at) => at + 1),
    );
  });

  it.each(cases.map((text) => [text.split('\n')[0] ?? '', text] as const))('%s', async (_title, text) => {
    const said = await saidBy(text);
    expect(blocksIn(text)).not.toEqual([]);
    expect(quotedIn(text)).not.toEqual([]);
    expect(said).toEqual(expect.arrayContaining([...quotedIn(text)]));
  });
});
