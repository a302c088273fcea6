import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { overlapCommand } from '../../../src/commands/overlap.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { sha256 } from '../../../src/text/sha256.ts';
import { seedFolder } from '../seed/seed-folder.ts';

const REPORT = 'The band took down the website of the town on Monday morning, and said so in a letter.';
const TEXTS = {
  'paper.txt': `${REPORT} The mayor knows nothing of it.`,
  'copy.txt': `Our own story. ${REPORT}`,
  'other.txt': 'Quite another matter altogether is told in this one, and nothing else.',
};

/** What the command prints about these texts, with a seed that knows two of them where it is asked to. */
async function overlap(...words: string[]): Promise<string> {
  const document = (id: keyof typeof TEXTS, edtf: string, passages: string) =>
    `document: { id: doc-${id.slice(0, -4)}, name: N, sha256: ${sha256(TEXTS[id])}, length: ${TEXTS[id].length}, edtf: "${edtf}", dateBasis: PUBLICATION }
passages:
${passages}`;
  const hash = 'ab'.repeat(32);
  const folder = await seedFolder({
    ...TEXTS,
    'seed/paper.yaml': document(
      'paper.txt',
      '2016-07-10',
      `  s01: 0-${REPORT.length} ${hash} N.\n  s02: ${REPORT.length + 1}-117 ${hash} N.\n`,
    ),
    'seed/copy.yaml': document(
      'copy.txt',
      '2016-07-09',
      `  s01: 0-14 ${hash} N.\n  s02: 15-${15 + REPORT.length} ${hash} N.\n`,
    ),
  });
  const lines: string[] = [];
  const command = overlapCommand({
    root: folder,
    ontology,
    print: (line) => lines.push(line),
    printError: () => {},
    readSeeds: (paths, options) =>
      readSeeds(paths, { ontology, rules, projection, report: () => {}, ...options }),
  });
  const given = words.map((word) =>
    /^[a-z]+(\.txt)?$/.test(word) && word !== 'json' ? join(folder, word) : word,
  );
  await command.exitOverride().parseAsync(given, { from: 'user' });
  return lines.join('\n').replaceAll(`${folder}/`, '');
}

it('tells how much of each stands in the other, and proposes how a seed would say it', async () => {
  expect(await overlap('paper.txt', 'copy.txt', 'other.txt')).toBe(`paper.txt and copy.txt
  75 of 100 words of paper.txt (18 of 24, in 1 place)
  85 of 100 words of copy.txt (18 of 21, in 1 place)
  the longest run has 18 words
  # a measurement, not a fact: it does not say which was first, nor whether both have it from a third.
  # If you find that it is so, write in the document copy:
  copies: { from: paper, ground: MEASURED, share: 85, longestRun: 18 }

2 pairs without a run of 8 words`);
});

it('proposes the later one as the copy, and which passages it took, where a seed knows them', async () => {
  const told = await overlap('paper.txt', 'copy.txt', '--seed', 'seed');
  expect(told).toContain('write in the document doc-paper:');
  expect(told).toContain(
    'copies: { from: doc-copy, ground: MEASURED, share: 75, longestRun: 18, taken: [s01] }',
  );
});

it('never gives out what the texts say', async () => {
  for (const told of [
    await overlap('paper.txt', 'copy.txt'),
    await overlap('paper.txt', 'copy.txt', '--format', 'json'),
  ])
    expect(told).not.toMatch(/band|website|letter|Monday/);
});

it('gives programs the places, and the proposal', async () => {
  const { pairs } = JSON.parse(await overlap('paper.txt', 'copy.txt', '--format', 'json'));
  expect(pairs).toHaveLength(1);
  expect(pairs[0].texts[1]).toMatchObject({ id: 'copy', share: 85, stretches: [{ start: 15, words: 18 }] });
  expect(pairs[0].proposal).toEqual({
    document: 'copy',
    copies: { from: 'paper', ground: 'MEASURED', share: 85, longestRun: 18 },
  });
});

it('proposes nothing of what is hardly shared', async () => {
  expect(await overlap('paper.txt', 'copy.txt', '--share', '90')).not.toContain('copies:');
});

it('needs two texts', async () => {
  await expect(overlap('paper.txt')).rejects.toThrow('one text has nothing to be compared with');
});
