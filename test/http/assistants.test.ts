import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isSure } from '../../src/drawing/certainty.ts';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

const CLI = join(projectRoot(), 'dist/src/cli.js');
const SITE = 'https://graph.example.org';

describe.skipIf(!(await canRunNeo4j()))('an assistant that starts `antiphon mcp`', () => {
  let antiphon: TestAntiphon;
  let env: Record<string, string>;
  let client: Client;

  beforeAll(async () => {
    antiphon = await startAntiphon();
    const { uri, user, password, database } = antiphon.neo4j;
    env = {
      ...getDefaultEnvironment(),
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      ANTIPHON_SITE: SITE,
      // A database that has just started takes seconds to plan a question.
      LIMIT_TRANSACTION_MS: '60000',
      LIMIT_DEADLINE_MS: '80000',
      LIMIT_REQUEST_MS: '90000',
    };
    client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp'], env, stderr: 'ignore' }),
    );
  });

  afterAll(async () => {
    await client?.close();
    await antiphon?.stop();
  });

  const call = async (name: string, given: Record<string, unknown> = {}, signal?: AbortSignal) => {
    const options = { timeout: 100_000, ...(signal && { signal }) };
    const result = CallToolResultSchema.parse(
      await client.callTool({ name, arguments: given }, undefined, options),
    );
    const text = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
    return { ...result, text };
  };

  it('is told which tools answer a question, and each of them takes the variables that it is told', async () => {
    for (const [text, tool] of [
      ['who shot Tamir Rice', 'who-did-it'],
      ['how are KKK and Cleveland connected', 'connection'],
      ['what did Anonymous plan', 'plans-of'],
      ['what did Motherboard report on the KKK', 'neighborhood'],
    ] as const) {
      const told = await call('question', { text });
      const { leads } = z
        .object({
          leads: z.array(z.object({ tool: z.string(), variables: z.record(z.string(), z.unknown()) })),
        })
        .parse(told.structuredContent);
      expect(leads[0]?.tool).toBe(tool);
      expect((await call(tool, leads[0]?.variables ?? {})).isError).toBeUndefined();
    }
    expect((await call('question', { text: 'Tamir Rice' })).text).toContain('`search`');
    expect((await call('question', {})).isError).toBe(true);
  });

  it('finds every saved operation, and each answers with its defaults', async () => {
    const all = (await client.listTools()).tools;
    const tools = all.filter(({ name }) => name !== 'question');
    const saved = readdirSync(join(projectRoot(), 'queries')).filter((file) => file.endsWith('.graphql'));
    expect(tools).toHaveLength(saved.length);
    for (const { name } of tools) {
      const { isError, structuredContent, text } = await call(name);
      expect([name, isError, text]).toEqual([name, undefined, expect.stringContaining('Asked: ')]);
      expect(Object.keys(structuredContent ?? {})).toEqual(['asked', 'notes', 'data']);
      // Whatever is less than reported is said to be somebody's.
      for (const line of text.split('\n').filter((one) => one.trim().startsWith('('))) {
        const basis = /[A-Z_]+, ([A-Z]+)/.exec(line)?.[1];
        if (basis !== undefined && !isSure(basis))
          expect([name, line]).toEqual([name, expect.stringContaining('says so: ')]);
      }
    }
  }, 300_000);

  it('reads of what is assumed who assumes it, with its status and claims', async () => {
    const { text } = await call('incident-file', { event: 'minneapolis-police-website-takedown' });
    expect(text).toMatch(
      /assume that Anonymous [^\n]*\n\s*\(UNVERIFIED, ASSUMED · says so: [^\n]*social media[^\n]*claims: min-\d+/i,
    );
    expect(text).toContain('- basis ASSUMED: Third parties suppose it.');
  });

  it('reads of what was only threatened that it is not recorded as happened', async () => {
    const { text } = await call('threats-and-what-came-of-them');
    expect(text).toContain('NOT RECORDED AS HAPPENED: THREATENED');
  });

  it('is told when nothing is recorded, and what that does not say', async () => {
    const { text } = await call('who-responded', { to: ['shooting-of-tamir-rice'], by: ['motherboard'] });
    expect(text).toContain('Nothing is recorded that answers this.');
    expect(text).toContain('not that nothing happened');
  });

  it('is told how many more there are, and gets them by the cursor', async () => {
    const first = await call('claims', { first: 3 });
    const [, shown, after] = /(3 of \d+) are here\. Ask again with after: ("[^"]+")/.exec(first.text) ?? [];
    expect(shown).toBeDefined();
    const next = await call('claims', { first: 3, after: JSON.parse(after ?? '""') });
    expect(next.isError).toBeUndefined();
    expect(next.structuredContent).not.toEqual(first.structuredContent);
  });

  it('is told which record is meant by a misspelt id', async () => {
    const { isError, text } = await call('who-responded', { to: ['shooting-of-tamir'] });
    expect(isError).toBe(true);
    expect(text).toContain('shooting-of-tamir-rice');
  });

  it('can cancel a question and ask the next', async () => {
    const controller = new AbortController();
    const asked = call('overview', {}, controller.signal);
    controller.abort();
    await expect(asked).rejects.toThrow();
    expect((await call('names')).isError).toBeUndefined();
  });

  it('reads a record and a claim as text to cite and as data, with the address of its page', async () => {
    const record = await client.readResource({ uri: 'antiphon://record/tamir-rice' });
    expect(record.contents.map(({ mimeType }) => mimeType)).toEqual(['text/plain', 'application/json']);
    expect(JSON.stringify(record.contents)).toContain(`${SITE}/e/tamir-rice`);
    const claim = await client.readResource({ uri: 'antiphon://claim/min-022' });
    expect(JSON.stringify(claim.contents[0])).toContain(`${SITE}/e/min-022`);
    await expect(client.readResource({ uri: 'antiphon://record/tamir-ric' })).rejects.toThrow('tamir-rice');
  });

  it('reads what words and filters mean, and how sources were read', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['antiphon://ontology', 'antiphon://coding-manual']);
    for (const { uri } of resources) expect((await client.readResource({ uri })).contents).toHaveLength(1);
    const filter = await client.readResource({ uri: 'antiphon://type/EventFilter' });
    expect(JSON.stringify(filter)).toContain('input EventFilter');
  });

  it('completes ids by what is known of a name', async () => {
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'antiphon://record/{id}' },
      argument: { name: 'id', value: 'tamir ri' },
    });
    expect(completion.values).toContain('tamir-rice');
  });

  it('is offered questions that people ask, with how to tell the answer', async () => {
    const { messages } = await client.getPrompt({
      name: 'who-responded-with-sources',
      arguments: { event: 'death-of-george-floyd' },
    });
    expect(JSON.stringify(messages)).toContain('death-of-george-floyd');
    expect(JSON.stringify(messages)).toContain('only planned');
  });

  it('finds nothing but the protocol on standard output, and the process ends with the pipe', async () => {
    const child = spawn(process.execPath, [CLI, 'mcp'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    let output = '';
    const say = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    const answers = new Promise<void>((resolve) => {
      child.stdout.on('data', (piece: Buffer) => {
        output += piece.toString('utf8');
        if (output.includes('"id":2')) resolve();
      });
    });
    const clientInfo = { name: 'raw', version: '1' };
    say({
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo },
    });
    say({ method: 'notifications/initialized' });
    say({ id: 2, method: 'tools/call', params: { name: 'names', arguments: {} } });
    await answers;
    child.stdin.end();
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    const lines = output.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([1, 2]);
  });
});
