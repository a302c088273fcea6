import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { checkCommand } from '../../../src/commands/check.ts';
import { readCommand } from '../../../src/commands/read.ts';
import { locate, sentences } from '../../../src/seed/check/locate.ts';
import { checkSources } from '../../../src/seed/check/sources.ts';
import { codePoints, normalizeText } from '../../../src/text/normalized.ts';
import { sha256 } from '../../../src/text/sha256.ts';
import { read, seedFolder } from './seed-folder.ts';

// A no-break space, an emoji of two UTF-16 units, and an accent that is written as a sign of its own.
const RAW = 'The\u00a0site is down 😭.\n\nThey say so in the cafe\u0301 “tonight”. ';
const TEXT = normalizeText(RAW);
const POINTS = codePoints(TEXT);

const span = (start: number, end: number) =>
  `start: ${start}, end: ${end}, sha256: ${sha256(POINTS.slice(start, end).join(''))}`;
const document = (length = POINTS.length) =>
  `document:\n  id: text\n  name: A text\n  sha256: ${sha256(TEXT)}\n  length: ${length}\npassages:\n`;

/** A seed with these passages and a folder with the text. */
async function setUp(passages: readonly string[], length?: number) {
  const lines = passages.map((passage, index) => `  s${index}: { ${passage}, note: n }\n`).join('');
  const files = { 'text.yaml': document(length) + lines };
  const folder = await seedFolder(files);
  const sources = join(folder, 'sources');
  await mkdir(sources);
  await writeFile(join(sources, 'article.txt'), RAW);
  await writeFile(join(sources, 'picture.png'), Uint8Array.of(0x89, 0x50));
  return { folder, sources, seed: await read(files) };
}

describe('texts', () => {
  it('are counted in code points, with no-break spaces as spaces and accents joined', () => {
    expect(POINTS.slice(3, 4)).toEqual([' ']);
    expect(POINTS.length).toBe(56);
    expect(TEXT).toContain('café');
  });
});

describe('sources', () => {
  it('are found by their fingerprint and covered to the last letter', async () => {
    const { seed, sources } = await setUp([span(0, 19), span(21, 55)]);
    expect(await checkSources(ontology, seed, sources)).toEqual({
      issues: [],
      summary: [
        {
          document: 'text',
          path: join(sources, 'article.txt'),
          passages: 2,
          letters: 43,
          covered: 43,
          gaps: [],
        },
      ],
    });
  });

  it('show what no passage covers', async () => {
    const { seed, sources } = await setUp([span(21, 30)]);
    const { issues } = await checkSources(ontology, seed, sources);
    expect(issues.map(({ message }) => message)).toEqual([
      'no passage of text covers 0 to 19: The site is down 😭.',
      'no passage of text covers 30 to 55: so in the café “tonight”.',
    ]);
  });

  it('that are missing are no issue', async () => {
    const { seed, folder } = await setUp([span(0, 19)]);
    expect(await checkSources(ontology, seed, folder)).toMatchObject({
      issues: [],
      summary: [{ document: 'text', path: undefined, passages: 1 }],
    });
  });
});

describe('locating', () => {
  it('finds every place of some words', () => {
    expect(locate(codePoints('ab 😭 ab'), 'ab')).toEqual([
      { start: 0, end: 2, sha256: sha256('ab') },
      { start: 5, end: 7, sha256: sha256('ab') },
    ]);
  });

  it('proposes sentences that cover every letter', () => {
    expect(sentences(POINTS).map(({ start, end }) => [start, end])).toEqual([
      [0, 19],
      [21, 55],
    ]);
  });
});

describe('commands', () => {
  async function run(name: 'check' | 'read', ...args: readonly string[]): Promise<readonly string[]> {
    const lines: string[] = [];
    const context = {
      root: '.',
      print: (line: string) => lines.push(line),
      printError: () => undefined,
      ontology,
      rules,
      projection,
    };
    const command = name === 'check' ? checkCommand(context) : readCommand(context);
    await command
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .parseAsync(args, { from: 'user' });
    return lines;
  }

  it('check reports what there is, and ok', async () => {
    const { folder, sources } = await setUp([span(0, 19), span(21, 55)]);
    expect(await run('check', folder, '--sources', sources)).toEqual([
      '1 entity: 1 Document',
      '0 claims',
      '2 passages, 0 merged ids',
      '',
      'text: 2 passages checked, 100 % of the text covered',
      'ok',
    ]);
  });

  it('check names passages with other words, and documents of another length', async () => {
    const wrong = span(0, 19).replace('end: 19', 'end: 18');
    const { folder, sources } = await setUp([wrong, span(18, 55)], POINTS.length + 4);
    await expect(run('check', folder, '--sources', sources)).rejects.toThrow(
      /text has 56 code points, not 60[\s\S]*the words at 0 to 18 are not those of text-s0: their fingerprint differs/,
    );
  });

  it('check fails if a source shows an error', async () => {
    const { folder, sources } = await setUp([span(0, 19)]);
    await expect(run('check', folder, '--sources', sources)).rejects.toThrow(
      'text.yaml:2:3: no passage of text covers 21 to 55: They say so in the café “tonight”.',
    );
  });

  it('read begins a seed for a text, and writes over nothing', async () => {
    const { sources, folder } = await setUp([span(0, 19)]);
    const text = join(sources, 'article.txt');
    expect(await run('read', text, '--into', folder)).toEqual([
      `written: ${join(folder, 'article.yaml')}`,
      `written: ${join(folder, 'article.passages.yaml')} (2 sentences)`,
    ]);
    expect(await readFile(join(folder, 'article.passages.yaml'), 'utf8')).toContain(
      `  s02: 21-55 ${sha256([...TEXT].slice(21, 55).join(''))}\n`,
    );
    await expect(run('read', text, '--into', folder)).rejects.toThrow('is there already');
    await expect(run('read', text, '--into', folder, '--id', 'No id')).rejects.toThrow('the id No id');
  });
});
