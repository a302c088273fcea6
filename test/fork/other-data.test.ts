import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { rules } from '../../schema/rules.ts';
import { projectRoot } from '../../src/project-root.ts';
import { FIXTURE, OTHER } from '../support/fixture.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { type OwnProject, ownProject } from '../support/own-project.ts';
import { readSeed } from '../support/read-seed.ts';
import { addressOf } from '../support/served.ts';
import { sharedNeo4j } from '../support/shared-neo4j.ts';

const run = promisify(execFile);
const saved = readdirSync(join(projectRoot(), 'queries')).flatMap(
  (file) => /^\d\d-(.*)\.graphql$/.exec(file)?.[1] ?? [],
);
/** A database that has other data than before plans anew, which takes seconds. */
const PATIENT = { LIMIT_TRANSACTION_MS: '60000', LIMIT_DEADLINE_MS: '80000', LIMIT_REQUEST_MS: '90000' };

const env = () => {
  const { uri, user, password, database } = sharedNeo4j();
  return {
    ...PATIENT,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
};

describe.skipIf(!(await canRunNeo4j()))('a copy of the project with other data', () => {
  let project: OwnProject;
  let server: ChildProcess;
  let url: string;
  /** Names that are in the project's fixture alone. */
  let foreign: readonly string[];

  beforeAll(async () => {
    const { seed, stories } = OTHER;
    project = ownProject({ data: { seed, stories } });
    foreign = (await readSeed(FIXTURE.seed, { ontology, rules })).entities
      .map(({ values }) => String(values.name))
      .filter((name) => name.includes(' '));
    const { uri, user, password, database } = sharedNeo4j();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database });
    await driver.close();
    server = spawn(process.execPath, [project.cli, 'start'], {
      cwd: project.root,
      env: {
        ...process.env,
        ...env(),
        PORT: '0',
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    url = await addressOf(server);
  });
  afterAll(async () => {
    if (server !== undefined && server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    project?.remove();
  });

  const get = (path: string, accept = 'text/html') => fetch(`${url}${path}`, { headers: { accept } });

  /** What a page says, without what its links ask. */
  const wordsOf = (html: string): string =>
    html
      .replaceAll(/<style>.*?<\/style>/gs, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  const foreignIn = (text: string): readonly string[] => foreign.filter((name) => text.includes(name));

  it('passes the tests of the data', async () => {
    for (const part of ['src', 'schema', 'test', 'vitest.config.ts', 'tsconfig.json'])
      cpSync(join(projectRoot(), part), join(project.root, part), { recursive: true });
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')),
    );
    const vitest = join(project.root, 'node_modules/vitest/vitest.mjs');
    const { stdout } = await run(process.execPath, [vitest, 'run', '--project', 'unit', 'test/data/'], {
      cwd: project.root,
      env: { ...env, ANTIPHON_SOURCES: OTHER.texts, NO_COLOR: '1' },
    });
    expect(stdout).toMatch(/Tests +11 passed/);
  });

  it.each(['text/html', '*/*'])('begins with questions and stories of these data: %s', async (accept) => {
    let words = '';
    // The page does not wait for a database that has just started.
    for (let tries = 0; tries < 20 && !words.includes('Questions to begin with'); tries++)
      words = wordsOf(await (await get('/', accept)).text());
    expect(words).toMatch(
      /Who responded to the break of the dam at Millbrook\? 3 March 2019\. 1 response: 1 reported/,
    );
    expect(words).toContain('Who responded to the throw of a stone at the mill?');
    expect(words).toContain('What the mill denies');
    expect(foreignIn(words)).toEqual([]);
  });

  it('tells its story', async () => {
    const response = await get('/s/what-the-mill-denies');
    expect(response.status).toBe(200);
    expect(wordsOf(await response.text())).toContain(
      'opened the sluice; Ada Roe and Millbrook Mill say otherwise.',
    );
  });

  it.each(saved)('/q/%s has an answer, about something that is there', async (name) => {
    const response = await get(`/q/${name}`);
    const words = wordsOf(await response.text());
    expect([response.status, words.slice(0, 300)]).toEqual([200, words.slice(0, 300)]);
    expect(foreignIn(words)).toEqual([]);
  });

  it.each(['who-responded', 'connection', 'provenance', 'source', 'place-events'])(
    '/q/%s finds something without being told what to look for, and says in its address what that is',
    async (name) => {
      const response = await get(`/q/${name}`);
      expect(response.redirected).toBe(true);
      const file = await get(`/q/${name}.csv${new URL(response.url).search}`);
      expect((await file.text()).trim().split('\n').length).toBeGreaterThan(1);
    },
  );

  it('the list for programs gives examples that have answers, and no default that has none', async () => {
    const listed: readonly {
      name: string;
      variables: readonly { name: string; type: string; defaultValue?: string; example?: string }[];
    }[] = await (await get('/q.json', 'application/json')).json();
    const asked = listed.flatMap(({ name, variables }) => {
      const examples = variables.filter(({ example }) => example !== undefined);
      return examples.length === 0 ? [] : [{ name, examples }];
    });
    expect(asked.length).toBeGreaterThan(15);
    for (const { name, examples } of asked) {
      expect(examples.filter(({ defaultValue }) => defaultValue !== undefined)).toEqual([]);
      const query = new URLSearchParams(
        examples.flatMap(({ name: variable, example = '' }) =>
          [/^["[]/.test(example) ? JSON.parse(example) : example]
            .flat()
            .map((one) => [variable, String(one)]),
        ),
      );
      const { status } = await get(`/q/${name}.json?${query}`, 'application/json');
      expect([name, status]).toEqual([name, 200]);
    }
  });

  it('an assistant is offered tools with examples of these data, and each answers with them', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const args = [project.cli, 'mcp'];
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args,
        env: { ...getDefaultEnvironment(), ...env() },
      }),
    );
    try {
      const { tools } = await client.listTools();
      const whoResponded = tools.find(({ name }) => name === 'who-responded')?.inputSchema;
      expect(whoResponded?.required).toBeUndefined();
      // What has to be asked something has no example of its own.
      for (const { name } of tools.filter(({ inputSchema: { required = [] } }) => required.length === 0)) {
        const result = CallToolResultSchema.parse(
          await client.callTool({ name, arguments: {} }, undefined, { timeout: 100_000 }),
        );
        expect([name, result.isError, foreignIn(JSON.stringify(result))]).toEqual([name, undefined, []]);
      }
    } finally {
      await client.close();
    }
  }, 300_000);

  it('the command line lists no record of other data', async () => {
    const { stdout } = await run(process.execPath, [project.cli, 'query', '--list'], {
      env: { ...process.env, ...env() },
    });
    const ids = (await readSeed(FIXTURE.seed, { ontology, rules })).entities.map(({ id }) => `"${id}"`);
    expect(ids.filter((id) => stdout.includes(id))).toEqual([]);
    expect(stdout).toContain('antiphon query responded-incidents has values');
  });

  it('programs are told that the example is not there, not about something else', async () => {
    const response = await get('/q/who-responded.json', 'application/json');
    expect(response.status).toBe(404);
  });

  it('the first question of GraphiQL has an answer', async () => {
    const [, options = '{}'] =
      /id="options">(.*?)<\/script>/s.exec(await (await get('/graphql')).text()) ?? [];
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: JSON.parse(options).firstQuery }),
    });
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    expect(data.incidents.nodes).toHaveLength(2);
  });
});
