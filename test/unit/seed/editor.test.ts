import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { ontology } from '../../../schema/ontology/index.ts';
import { rules } from '../../../schema/rules.ts';
import { seedSchema } from '../../../src/seed/format/json-schema.ts';

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** With the language server that editors use. */
describe('an editor with the schema', () => {
  let connection: MessageConnection;
  let folder: string;
  let end: () => Promise<void>;
  const found = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'antiphon-editor-'));
    await writeFile(join(folder, 'seed.schema.json'), JSON.stringify(seedSchema(ontology, rules)));
    const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
    const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) =>
        found.get(uri)?.(diagnostics),
    );
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => ({ validate: true, completion: true, hover: true })),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {
        textDocument: { completion: { completionItem: {} } },
        workspace: { configuration: true },
      },
    });
    await connection.sendNotification('initialized', {});
    end = async () => {
      connection.dispose();
      server.kill();
      await rm(folder, { recursive: true });
    };
  }, 60_000);
  afterAll(() => end?.());

  /** Opens a seed; resolves with what the editor underlines. */
  async function open(name: string, text: string) {
    const uri = pathToFileURL(join(folder, name)).href;
    const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => found.set(uri, resolve));
    const whole = `# yaml-language-server: $schema=./seed.schema.json\n${text}`;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: whole },
    });
    return { uri, diagnostics: await diagnostics, lines: whole.split('\n') };
  }

  async function offered(uri: string, line: number, character: number): Promise<readonly string[]> {
    const answer = await connection.sendRequest<{ items: readonly { label: string }[] }>(
      'textDocument/completion',
      { textDocument: { uri }, position: { line, character } },
    );
    return answer.items.map(({ label }) => label);
  }

  it('completes predicates, fields and words, and explains them', async () => {
    const { uri, lines } = await open('claim.yaml', 'claims:\n  - subject: tamir-rice\n    voice: \n    \n');
    const fields = await offered(uri, 4, 4);
    expect(fields).toEqual(expect.arrayContaining(['HARMED_IN', 'RESPONDS_TO', 'role', 'passages']));
    expect(await offered(uri, 3, (lines[3] ?? '').length)).toEqual(
      expect.arrayContaining(['OWN', 'QUOTED', 'PARAPHRASED']),
    );
    const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 6 },
    });
    expect(hover.contents.value).toContain('Whom or what it is about');
  });

  it('underlines what is wrong, at its place, and nothing in a sound seed', async () => {
    const wrong = await open('wrong.yaml', 'claims:\n  - { subject: b, OCCURRED: MAYBE, passages: s01 }\n');
    expect(wrong.diagnostics.map(({ range: { start } }) => [start.line, start.character])).toContainEqual([
      2, 28,
    ]);
    const sound = await open(
      'sound.yaml',
      'claims:\n  - { subject: b, OCCURRED: HAPPENED, passages: s01 }\n',
    );
    expect(sound.diagnostics).toEqual([]);
  });
});
