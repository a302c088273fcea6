import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDraft } from '../../../src/draft/draft-file.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { articleFolder, run, seedsAt } from './drafting.ts';

const TEXT = 'Anonymous took down the website of Exampleton on Monday. Nobody knows why.\n';
const PROPOSALS = [
  { CyberAction: 'outage-takedown', name: 'Takedown of the website', type: 'TAKEDOWN' },
  {
    subject: 'outage-takedown',
    OCCURRED: 'HAPPENED',
    assertedBy: 'outage',
    voice: 'OWN',
    modality: 'ASSERTED',
    basis: 'REPORTED',
    passages: { s01: 'took down the website' },
  },
];
const answering = (lines: readonly unknown[]): string =>
  `process.stdin.resume().on('end', () => console.log(${JSON.stringify(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))}))`;

/** A folder with an article and a program that gives these answers. */
async function folderWith(lines: readonly unknown[]): Promise<string> {
  const folder = await articleFolder(TEXT);
  await writeFile(join(folder, 'drafter.cjs'), answering(lines));
  return folder;
}

const draft = (folder: string, ...more: readonly string[]) =>
  run(
    folder,
    'draft',
    '%/outage.txt',
    '--seed',
    '%/seed',
    '--with',
    `${process.execPath} %/drafter.cjs`,
    ...more,
  );

describe('antiphon draft', () => {
  it('writes what a program proposes beside the seeds, and says what it dropped and why', async () => {
    const folder = await folderWith([
      ...PROPOSALS,
      'Sure! Here they are:',
      { ...PROPOSALS[1], subject: 'nobody' },
    ]);
    expect(await draft(folder)).toBe(`dropped: the line is not a JSON object
    Sure! Here they are:
dropped: there is no entity nobody
    {"subject":"nobody","OCCURRED":"HAPPENED","assertedBy":"outage","voice":"OWN","modality":"ASSERTED","basis":"REPORTED","passages":{"s01":"took down the website"…
node drafter.cjs proposes 1 claims and 1 new entities
dropped: 2
  1 not an entity or a claim in the seed language
  1 an id that neither exists nor is proposed
written: %/draft/outage.yaml; nothing of it counts until a person accepts it`);
    expect(await readFile(join(folder, 'draft', 'outage.yaml'), 'utf8')).toContain(`document: outage
proposedBy: node drafter.cjs
countsAs: INFERRED

entities:
  CyberAction:
    outage-takedown: { name: Takedown of the website, type: TAKEDOWN }

claims:
  - { id: proposal-`);
  });

  it('changes nothing that counts: the seeds read the same before and after', async () => {
    const folder = await folderWith(PROPOSALS);
    const digest = async () => {
      const { store, digest } = await seedsAt([join(folder, 'seed')]);
      store.close();
      return digest;
    };
    const before = await digest();
    await draft(folder);
    expect(await digest()).toBe(before);
  });

  it('replaces what it proposed before, and does not propose again what was rejected or accepted', async () => {
    const folder = await folderWith(PROPOSALS);
    const path = join(folder, 'draft', 'outage.yaml');
    await draft(folder);
    const [claim] = (await readDraft(path))?.claims ?? [];
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('\nentities:', `\nrejected:\n  - ${claim?.id}\n\nentities:`));
    const second = { ...PROPOSALS[1], passages: { s01: 'took down' } };
    await writeFile(join(folder, 'drafter.cjs'), answering([...PROPOSALS, second]));
    expect(await draft(folder)).toContain('1 accepted or rejected before');
    const after = await readDraft(path);
    expect(after?.rejected).toEqual([claim?.id]);
    expect(after?.claims.map(({ passages }) => passages)).toEqual([{ s01: 'took down' }]);
  });

  it('leaves the draft as it is if the program fails', async () => {
    const folder = await folderWith(PROPOSALS);
    await draft(folder);
    const before = await readFile(join(folder, 'draft', 'outage.yaml'), 'utf8');
    await writeFile(join(folder, 'drafter.cjs'), 'process.exit(1)');
    await expect(draft(folder)).rejects.toThrow('node ended with exit code 1');
    expect(await readFile(join(folder, 'draft', 'outage.yaml'), 'utf8')).toBe(before);
  });

  it('begins the seed of a text that has none, as antiphon read does', async () => {
    const folder = await articleFolder(TEXT);
    await rm(join(folder, 'seed'), { recursive: true });
    const printed = await run(folder, 'draft', '%/outage.txt', '--seed', '%/seed');
    expect(printed).toContain('begun: %/seed/outage.yaml');
    expect(existsSync(join(folder, 'seed', 'outage.passages.yaml'))).toBe(true);
    expect((await readDraft(join(folder, 'draft', 'outage.yaml')))?.proposedBy).toBe('antiphon');
  });

  it('takes the program after --, or a line for a shell', async () => {
    const folder = await folderWith(PROPOSALS);
    const said = 'proposes 1 claims and 1 new entities';
    const words = ['%/outage.txt', '--seed', '%/seed', '--as', 'me'];
    expect(await run(folder, 'draft', ...words, '--', process.execPath, '%/drafter.cjs')).toContain(
      `me ${said}`,
    );
    const piped = `cat | ${process.execPath} '%/drafter.cjs'`;
    expect(await run(folder, 'draft', ...words, '--shell', '--with', piped)).toContain(`me ${said}`);
  });

  it('says which day to write into the seed, so that days of the week can be counted', async () => {
    const folder = await articleFolder(`Jul 10, 2016 at 7:22 AM\n\n${TEXT}`);
    expect(await run(folder, 'draft', '%/outage.txt', '--seed', '%/seed')).toContain(
      'the text seems to be of 2016-07-10: once its seed says so (edtf: "2016-07-10", dateBasis: STATED)',
    );
  });

  it('says that its rules know no other language', async () => {
    const folder = await articleFolder(TEXT, '', 'it');
    expect(await run(folder, 'draft', '%/outage.txt', '--seed', '%/seed')).toContain(
      'the rules know English only; outage is in it: they look for known names alone',
    );
  });
});

describe('the adapter for servers of language models', () => {
  /** A server that plays back an answer, and keeps what it was asked. */
  async function served(status: number, content: string) {
    const asked: unknown[] = [];
    const server = createServer(async (request, response) => {
      asked.push({ url: request.url, key: request.headers.authorization, body: await json(request) });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return {
      asked,
      env: {
        ...process.env,
        ANTIPHON_MODEL_URL: `http://127.0.0.1:${port}/v1`,
        ANTIPHON_MODEL: 'small',
        ANTIPHON_MODEL_KEY: 'k',
      },
    };
  }

  const adapter = (env: NodeJS.ProcessEnv, input: object) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [join(projectRoot(), 'tools/chat-drafter.mjs')],
        { env },
        (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
      );
      child.stdin?.end(JSON.stringify(input));
    });

  it('asks with the manual and the text, and prints the lines of the answer', async () => {
    const answer = `Sure:\n\`\`\`json\n${PROPOSALS.map((one) => JSON.stringify(one)).join('\n')}\n\`\`\``;
    const { asked, env } = await served(200, answer);
    const { code, out } = await adapter(env, { text: TEXT, schema: {}, manual: 'THE MANUAL' });
    expect({
      code,
      lines: out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    }).toEqual({ code: 0, lines: PROPOSALS });
    expect(asked).toMatchObject([
      {
        url: '/v1/chat/completions',
        key: 'Bearer k',
        body: {
          model: 'small',
          messages: [
            { role: 'system', content: expect.stringContaining('THE MANUAL') },
            { role: 'user', content: expect.stringContaining('Nobody knows why') },
          ],
        },
      },
    ]);
  });

  it('fails where the server does', async () => {
    const { env } = await served(503, '');
    expect(await adapter(env, { text: TEXT, schema: {}, manual: '' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('the server answers 503'),
    });
  });

  it('drafts with antiphon', async () => {
    const folder = await articleFolder(TEXT);
    const { env } = await served(200, PROPOSALS.map((one) => JSON.stringify(one)).join('\n'));
    await mkdir(join(folder, 'bin'));
    const set = `process.env.ANTIPHON_MODEL_URL = ${JSON.stringify(env.ANTIPHON_MODEL_URL)}; import(${JSON.stringify(join(projectRoot(), 'tools/chat-drafter.mjs'))})`;
    await writeFile(join(folder, 'bin', 'drafter.cjs'), set);
    expect(
      await run(
        folder,
        'draft',
        '%/outage.txt',
        '--seed',
        '%/seed',
        '--',
        process.execPath,
        '%/bin/drafter.cjs',
      ),
    ).toContain('proposes 1 claims and 1 new entities');
  });
});
