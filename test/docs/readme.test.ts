import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { csvParse } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { canRunPython, pythonVenv } from '../python/venv.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { fixtureSeed } from '../support/fixture.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

const run = promisify(execFile);
const root = projectRoot();
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** A README that tells of other data says so by leaving this out. */
const isOfFixture = readme.includes('checked against test/fixture');
const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', code = '']) => ({
  language,
  code,
}));
const codeIn = (language: string) =>
  blocks.filter((block) => block.language === language).map(({ code }) => code);

const python = await canRunPython();

it.skipIf(!isOfFixture)('the README counts what the seeds hold', async () => {
  const { entities, claims, passages } = await fixtureSeed();
  expect(readme).toContain(
    `${entities.length} records, ${claims.length} claims, and ${passages.length} passages`,
  );
});

/** A table as d3.csv reads it, by the library that it reads it with, from a text instead of an address. */
async function asObservable(text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const [code = ''] = codeIn('js');
  const d3 = { csv: (_address: string, row: (row: Record<string, string>) => object) => csvParse(text, row) };
  return [...runInNewContext(`${code}; timeline`, { d3, Date })];
}

it.skipIf(!isOfFixture)('in Observable vague dates stay vague, and their bounds are exact', async () => {
  const rows = await asObservable(`id,when.edtf,when.start,when.end
year,2014,2014-01-01T05:00:00Z,2015-01-01T04:59:59Z
month,2016-07,2016-07-01T05:00:00Z,2016-08-01T04:59:59Z
about,2014-11-23~,2014-11-23T05:00:00Z,2014-11-24T04:59:59Z
open,../2020-05-28,,2020-05-29T04:59:59Z
never,,,`);
  expect(rows.map((row) => row['when.edtf'])).toEqual([
    '2014',
    '2016-07',
    '2014-11-23~',
    '../2020-05-28',
    '',
  ]);
  expect(rows.map(({ earliest, latest }) => [earliest, latest])).toEqual([
    [new Date('2014-01-01T05:00:00Z'), new Date('2015-01-01T04:59:59Z')],
    [new Date('2016-07-01T05:00:00Z'), new Date('2016-08-01T04:59:59Z')],
    [new Date('2014-11-23T05:00:00Z'), new Date('2014-11-24T04:59:59Z')],
    [null, new Date('2020-05-29T04:59:59Z')],
    [null, null],
  ]);
  expect(readme).not.toMatch(/csv\([^)]*autoType/);
});

describe.skipIf(!isOfFixture || !(await canRunNeo4j()))('every block of the README runs', () => {
  let antiphon: TestAntiphon;
  const folder = mkdtempSync(join(tmpdir(), 'antiphon-readme-'));
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(async () => {
    await antiphon?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The code of a block, asking the server of this test. */
  const here = (code: string) => code.replaceAll('http://127.0.0.1:4000', antiphon.url);
  const environment = () => {
    const { uri, user, password, database } = antiphon.neo4j;
    return {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    };
  };

  it('knows every language used in it', () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(
      new Set(['sh', 'graphql', 'json', 'cypher', 'python', 'r', 'js']),
    );
    expect(codeIn('graphql')).toHaveLength(codeIn('json').length);
  });

  it.each(codeIn('graphql').map((query, at) => [query, codeIn('json')[at] ?? '']))(
    '%s',
    async (query, answer) => {
      const { data, errors } = await antiphon.ask(query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(JSON.parse(answer));
    },
  );

  it('shows the statement that its last query becomes', async () => {
    const response = await fetch(`${antiphon.url}/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: codeIn('graphql').at(-1) }),
    });
    expect(codeIn('cypher')).toEqual([await response.text()]);
  });

  // Two start what this test has started by itself; the last runs this test.
  const own = ['npm ci && npm start', 'npm start -- my-data', 'npm ci && npm test'];
  const commands = codeIn('sh').flatMap((code) => code.trim().split('\n'));

  it('starts and tests the project with the commands it gives', () => {
    expect(commands.filter((command) => own.includes(command))).toEqual(own);
  });

  it.each(commands.filter((command) => !own.includes(command)))('%s', async (command) => {
    const [program = '', ...words] = here(command).match(/"[^"]*"|\S+/g) ?? [];
    const unquoted = words.map((word) => word.replaceAll('"', ''));
    const at = unquoted.findIndex((word) => word === '--output' || word === '--out');
    if (at !== -1) unquoted[at + 1] = join(folder, unquoted[at + 1] ?? '');
    const { stdout } = await run(program, unquoted, { cwd: root, env: environment() });
    const written = at === -1 ? stdout : readFileSync(unquoted[at + 1] ?? '', 'utf8');
    expect(written.length).toBeGreaterThan(100);
    expect(written).not.toContain('"errors"');
  });

  it.skipIf(!python)(
    'in Python',
    async () => {
      const interpreter = await pythonVenv();
      for (const code of codeIn('python')) {
        const { stdout } = await run(interpreter, ['-c', here(code)]);
        expect(stdout).toContain('RETALIATION');
        expect(stdout).toContain('Shutdown of the website of Cleveland');
      }
    },
    600_000,
  );

  it('in R and Observable: the addresses they read work', async () => {
    const addresses = [...codeIn('r'), ...codeIn('js')].flatMap((code) => code.match(/http:[^"]*/g) ?? []);
    expect(addresses).toHaveLength(3);
    for (const address of addresses) {
      const response = await fetch(here(address));
      expect(response.status).toBe(200);
      expect((await response.text()).length).toBeGreaterThan(200);
    }
  });
});
