import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ontology } from '../../schema/ontology/index.ts';
import { projection } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { checkCommand } from '../../src/commands/check.ts';
import { formatCommand } from '../../src/commands/format.ts';
import { projectRoot } from '../../src/project-root.ts';
import { checkSources, type SourceCheck } from '../../src/seed/check/sources.ts';
import { seedSchema } from '../../src/seed/format/json-schema.ts';
import { readSeed } from '../support/read-seed.ts';

/* What holds for whatever data the project has: its folders `seed` and `stories`. No other test looks at them. */

const root = projectRoot();
const data = join(root, 'seed');
/** The texts of the sources are not part of the project: whoever has them says where. */
const usual = join(root, '../shared/seeds');
const sources = process.env.ANTIPHON_SOURCES ?? (existsSync(usual) ? usual : undefined);

/** What a command says of the data. */
async function said(name: 'check' | 'format', ...words: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const context = { root, print, printError: print, ontology, rules, projection };
  const command = name === 'check' ? checkCommand(context) : formatCommand(context);
  await command.exitOverride().parseAsync(words, { from: 'user' });
  return lines;
}

describe('the data of the project', () => {
  it('are valid, and so are its stories, which take nothing else from the graph', async () => {
    expect((await said('check', data)).at(-1)).toBe('ok');
  });

  it('are written as antiphon format writes them', async () => {
    expect(await said('format', '--check', data)).toEqual(['nothing to change']);
  });

  it('are what the JSON Schema of seeds accepts, by which editors complete them', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(seedSchema(ontology, rules));
    const refused = readdirSync(data)
      .filter((name) => /\.ya?ml$/.test(name))
      .filter((name) => !validate(parse(readFileSync(join(data, name), 'utf8'))));
    expect(refused).toEqual([]);
  });
});

if (sources === undefined)
  console.warn(
    'The passages are not checked: set ANTIPHON_SOURCES to the folder with the texts of the articles.',
  );

describe.skipIf(sources === undefined)('every passage of the data whose source is at hand', () => {
  let check: SourceCheck;
  beforeAll(async () => {
    check = await checkSources(ontology, await readSeed(data, { ontology, rules }), sources ?? '');
  });

  it('is at its offsets, and together they cover every letter', () => {
    const found = check.summary.filter(({ path }) => path !== undefined);
    const missing = check.summary.filter((one) => !found.includes(one)).map(({ document }) => document);
    if (missing.length > 0) console.warn(`${sources} has no text of ${missing.join(', ')}.`);
    expect(found).not.toEqual([]);
    expect(check.issues).toEqual([]);
    for (const { document, letters, covered } of found)
      expect([document, covered]).toEqual([document, letters]);
  });
});
