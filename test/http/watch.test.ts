import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { projection } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { watchCommand } from '../../src/commands/watch.ts';
import type { RunStatement } from '../../src/cypher/statement.ts';
import { readSeeds } from '../../src/seed/read/read-seeds.ts';
import type { AskStandings } from '../../src/server/pages/standing.ts';
import { FIXTURE } from '../support/fixture.ts';
import { send, startTestServer, type TestServer } from './test-server.ts';

const KEY = '477422ab4dd08be7443b02cd1232e31b';
const fact = {
  status: 'DISPUTED',
  basis: 'REPORTED',
  modality: 'ASSERTED',
  sources: 1,
  sentence: 'It is disputed.',
};
const claim = { id: 'c3', sentence: 'The Herald says otherwise.', polarity: 'NEGATED', basis: 'REPORTED' };
const change = {
  id: '13094ee2-8df1-44ad-80b9-b2fdd8a8102a',
  rid: KEY,
  what: 'changed',
  subject: { id: 'union', name: 'Union' },
  object: { id: 'march', name: 'March' },
  before: null,
  after: null,
  claims: [],
  moreClaims: 0,
};

const askStandings: AskStandings = (ids) => ({ text: 'standings', params: { ids } });
/** A graph in which one fact is disputed, since one load. */
const answer: RunStatement = async ({ text, params: { ids } }) =>
  text === 'standings'
    ? [ids]
        .flat()
        .map((id) => [id, null, null, id === KEY ? fact : null, id === KEY ? [claim] : [], [], true])
    : [['load', '2026-11-28T18:05:11Z', false, false, 1, [JSON.stringify(change)], 1]];

describe('antiphon watch', () => {
  let server: TestServer;
  let folder: string;
  let file: string;
  let printed: string[];

  beforeAll(async () => {
    server = await startTestServer({
      readVersion: async () => ({ tag: 'v1', seed: 's' }),
      askStandings,
      run: answer,
    });
  });
  afterAll(() => server?.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'antiphon-watch-'));
    file = join(folder, 'cited.txt');
    printed = [];
  });
  afterEach(() => {
    process.exitCode = undefined;
    rmSync(folder, { recursive: true });
  });

  /** Runs the command, and gives its exit code. */
  const run = (...words: readonly string[]) => runWith({}, ...words);

  async function runWith(
    env: Readonly<Record<string, string>>,
    ...words: readonly string[]
  ): Promise<unknown> {
    const command = watchCommand({
      root: folder,
      env,
      print: (line) => printed.push(line),
      printError: (line) => printed.push(line),
      projection,
      readSeeds: (paths, options) =>
        readSeeds(paths, { ontology, rules, projection, report: () => {}, ...options }),
    });
    await command.parseAsync([file, ...words], { from: 'user' });
    return process.exitCode;
  }

  it('ends with 1 where a server says that a fact stands otherwise, and tells since which load', async () => {
    writeFileSync(
      file,
      `${KEY} cited=2026-11-01 status=SINGLE_SOURCE basis=REPORTED modality=ASSERTED sources=1 claims=c1\n`,
    );
    expect(await run('--server', server.url)).toBe(1);
    expect(printed).toEqual([
      `Of 1 cited, compared with ${server.url}: 1 stands otherwise.`,
      '',
      'Stand otherwise than when they were cited',
      '- line 1: It is disputed.',
      '    how it stands: told by one source -> disputed',
      '    cited on 2026-11-01',
      '    changed by the load of 2026-11-28',
      '    new claim c3: The Herald says otherwise.',
      '    claim c1 is no longer about it',
    ]);
  });

  it('ends with 0 where all stands as it did, and with 2 where nothing has an id', async () => {
    expect(await run('--server', server.url, '--cite', KEY)).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(
      new RegExp(
        `^${KEY} cited=[-0-9]{10} status=DISPUTED basis=REPORTED modality=ASSERTED sources=1 claims=c3 # It is disputed.\n$`,
      ),
    );
    expect(await run('--server', server.url)).toBe(0);
    writeFileSync(file, 'nobody\n');
    expect(await run('--server', server.url)).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('nobody\n');
  });

  it('ends with 2 where the file or the server is not there, and says what to do', async () => {
    expect(await run('--server', server.url)).toBe(2);
    expect(printed).toEqual([`${file} cannot be read`, expect.stringContaining('--cite <ids>')]);
    writeFileSync(file, `${KEY}\n`);
    expect(await run('--server', 'http://127.0.0.1:1')).toBe(2);
    expect(printed.at(-2)).toBe('http://127.0.0.1:1 does not answer');
    expect(await run('--server', server.url, '--seeds', 'seed')).toBe(2);
    file = join(folder, 'no-such-folder', 'cited.txt');
    expect(await run('--server', server.url, '--cite', KEY)).toBe(2);
    expect(printed.at(-2)).toBe(`${file} cannot be written`);
  });

  it('sends the token that a server asks for', async () => {
    const ANTIPHON_TOKEN = 'a-token-of-the-newsroom';
    const closed = await startTestServer({
      env: { ANTIPHON_TOKENS: ANTIPHON_TOKEN },
      askStandings,
      run: answer,
    });
    try {
      expect(await run('--server', closed.url, '--cite', KEY)).toBe(2);
      expect(printed.at(-1)).toContain('set ANTIPHON_TOKEN');
      expect(await runWith({ ANTIPHON_TOKEN }, '--server', closed.url, '--cite', KEY)).toBe(0);
    } finally {
      await closed.close();
    }
  });

  it('needs no database: it asks seeds, and records what a line does not say yet', async () => {
    writeFileSync(file, `# page 3\nhttp://127.0.0.1:4000/q/evidence?rid=${KEY} # the shutdown\n`);
    expect(await run('--seeds', FIXTURE.seed)).toBe(0);
    expect(printed[0]).toBe(`Of 1 cited, compared with ${FIXTURE.seed}: 1 is recorded for the first time.`);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^# page 3\nhttp:\S+ cited=\S+ status=SINGLE_SOURCE .*claims=\S+ # the shutdown\n$/,
    );
    expect(await run('--seeds', FIXTURE.seed, '--format', 'json')).toBe(0);
    expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({ watched: [{ what: 'same', id: KEY }] });
  });

  it('is asked at an address that says what it takes', async () => {
    expect((await send(`${server.url}/standing.json`)).status).toBe(400);
    const { headers, text } = await send(`${server.url}/standing.json?of=${KEY}`);
    expect(headers.get('etag')).toMatch(/^"v1\./);
    expect(JSON.parse(text)).toMatchObject({
      standings: [{ asked: KEY, what: 'fact', changedAt: '2026-11-28T18:05:11Z', claims: [{ id: 'c3' }] }],
    });
  });
});
