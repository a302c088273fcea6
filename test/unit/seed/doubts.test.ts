import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { checkCommand } from '../../../src/commands/check.ts';
import { AntiphonError } from '../../../src/errors.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { article, type Files, problems, seedFolder } from './seed-folder.ts';

const COMMON =
  'assertedBy: article, voice: OWN, modality: ASSERTED, basis: REPORTED, passages: [article-s01]';

/** The article and two acts beside it, both of which took place, with claims on lines of their own from line 2. */
const claims = (...lines: readonly string[]): Files => ({
  'article.yaml': article,
  'b.yaml': `claims:\n${lines.map((line, at) => `  - { id: b${at}, ${line}, ${COMMON} }\n`).join('')}`,
  'c.yaml': `entities: { Act: { one: One, two: Two } }\nclaims:\n${['one', 'two']
    .map((id) => `  - { id: ${id}-occurred, subject: ${id}, OCCURRED: HAPPENED, ${COMMON} }\n`)
    .join('')}`,
});
const dated = (event: string, date: string): string =>
  `subject: ${event}, DATED: "${date}", dateBasis: STATED`;
const responds = 'subject: two, RESPONDS_TO: one';

/** What `check` says at last. */
async function checked(files: Files): Promise<string> {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const command = checkCommand({ root: '.', print, printError: () => {}, ontology, rules, projection });
  try {
    await command.exitOverride().parseAsync([await seedFolder(files)], { from: 'user' });
    return lines.at(-1) ?? '';
  } catch (error) {
    if (error instanceof AntiphonError) return error.message;
    throw error;
  }
}

describe('an answer before its cause', () => {
  const early = claims(responds, dated('one', '2014-11-22'), dated('two', '2012~'));

  it('is to be looked at where its date is rough, and too far off for any doubt', async () => {
    expect(await checked(early)).toBe(
      'b.yaml:2:5: an answer before its cause: two is dated 2012~, and one, to which it responds, 2014-11-22\n' +
        '    correct a date or the relation; if it is so, say why in a note',
    );
  });

  it('is wrong where both dates are firm', async () => {
    const firm = claims(responds, dated('one', '2014-11-22'), dated('two', '2013'));
    expect(await checked(firm)).toContain('two RESPONDS_TO one (b.yaml:2); yet one is dated 2014-11-22');
  });

  it.each([
    ['where it may be meant later', dated('one', '2014-11-22'), dated('two', '2014-11-21~'), responds],
    [
      'where somebody looked, and says so',
      dated('one', '2014-11-22'),
      dated('two', '2012~'),
      `${responds}, note: The year is as printed.`,
    ],
    [
      'where it is said not to be one',
      dated('one', '2014-11-22'),
      dated('two', '2012~'),
      `${responds}, polarity: NEGATED`,
    ],
  ])('is nothing to look at %s', async (_name, ...lines) => {
    expect(await checked(claims(...lines))).toBe('ok');
  });

  it('keeps nothing from being loaded', async () => {
    expect(await problems(early)).toBe('ok');
  });
});

describe('a deed after death', () => {
  const died = [
    'subject: rice, HARMED_IN: shooting, role: VICTIM, outcome: DIED',
    dated('shooting', '2014-11-22'),
  ];
  const spoke = 'subject: rice, PERFORMED: video, role: SPEAKER';

  it('is to be looked at: it is somebody else’s, or a date is wrong', async () => {
    expect(await checked(claims(...died, spoke, dated('video', '2014-11-23')))).toBe(
      'b.yaml:4:5: rice died in shooting (2014-11-22), and did video later (2014-11-23)\n' +
        '    correct a date, the outcome or who it was; if it is so, as with words that came out later, say so in a note',
    );
  });

  it('is none on the same day, in the death itself, or of somebody who was only hurt', async () => {
    expect(await checked(claims(...died, spoke, dated('video', '2014-11-22')))).toBe('ok');
    const later = [
      'subject: rice, HARMED_IN: one, outcome: DIED',
      dated('one', '2014-11-23'),
      'subject: shooting, LED_TO: one',
    ];
    expect(await checked(claims(...died, ...later))).toBe('ok');
    const hurt = [died[0]?.replace('DIED', 'INJURED') ?? '', died[1] ?? ''];
    expect(await checked(claims(...hurt, spoke, dated('video', '2014-11-23')))).toBe('ok');
  });
});

describe('check --watch', () => {
  it('tells what is wrong and how much is to do, then what is to do, then that all is well', async () => {
    const files = claims(
      responds,
      dated('one', '2014-11-22'),
      dated('two', '2012~'),
      'subject: ona, NAMED: One',
    );
    const folder = await seedFolder(files);
    const child = spawn(
      process.execPath,
      [join(projectRoot(), 'dist/src/cli.js'), 'check', folder, '--watch'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void child.kill());
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const says = (words: string) => expect.poll(() => said, { timeout: 20_000 }).toContain(words);
    const write = (text: string) => writeFile(join(folder, 'b.yaml'), text);
    await says('there is no entity ona');
    await says('still to do: 1; listed once nothing is wrong');
    const mended = (files['b.yaml'] ?? '').toString().replace('subject: ona', 'subject: one');
    await write(mended);
    await says('an answer before its cause');
    await write(mended.replace('2012~', '2014-11-23'));
    await says('\nok');
  });
});
