import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { SEED_LIMITS, type SeedLimits } from '../../../src/seed/model/limits.ts';
import { SeedError } from '../../../src/seed/model/seed-error.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { readSourceTexts } from '../../../src/text/source-texts.ts';
import { article, type Files, seedFolder } from './seed-folder.ts';

const sound: Files = { 'article.yaml': article };
const LINE = '{"entities": {"Place": [{"id": "rome", "name": "Rome"}]}}\n';

/** What a person sees who loads a folder, or what is named. */
async function told(paths: readonly string[], limits: Partial<SeedLimits> = {}): Promise<string> {
  try {
    const { store } = await readSeeds(paths, {
      ontology,
      rules,
      projection,
      report: () => {},
      limits: { ...SEED_LIMITS, ...limits },
    });
    store.close();
    return 'ok';
  } catch (error) {
    if (error instanceof SeedError) return error.message;
    throw error;
  }
}

const NAMES = ['x.yaml', 'x.ndjson', 'x.ndjson.gz'];

/** Each kind of thing that is no file to read, and how to make one. */
const KINDS: readonly (readonly [kind: string, make: (path: string) => unknown, message: string])[] = [
  [
    'a folder',
    (path) => mkdir(path),
    'this is a folder, not a file\n    give it another name, or move it away',
  ],
  [
    'a broken link',
    (path) => symlinkSync('nowhere', path),
    'there is no such file: it is gone, or a link is broken\n    put it back, or remove the link',
  ],
  [
    'a link to itself',
    (path) => symlinkSync(path, path),
    'its links lead in a circle\n    remove the link, or lead it to a file',
  ],
  [
    'a pipe that nobody writes to',
    (path) => execFileSync('mkfifo', [path]),
    'this is a pipe, not a file\n    write its output to a file first',
  ],
  [
    'a link to an endless device',
    (path) => symlinkSync('/dev/zero', path),
    'this is a device, not a file\n    move it away, or the link that leads to it',
  ],
  [
    'a socket',
    async (path) => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(path, resolve));
      onTestFinished(() => void server.close());
    },
    'this is a socket, not a file\n    move it away',
  ],
];

describe.skipIf(process.platform === 'win32')('what is named like a seed file but is none', () => {
  describe.each(NAMES)('%s', (name) => {
    it.each(KINDS)('%s', async (_kind, make, message) => {
      const folder = await seedFolder(sound);
      await make(join(folder, name));
      expect(await told([folder])).toBe(`${name}:1:1: ${message}`);
    });

    // For root every file can be read.
    it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
      const folder = await seedFolder({ ...sound, [name]: 'x' });
      chmodSync(join(folder, name), 0);
      expect(await told([folder])).toBe(
        `${name}:1:1: it may not be read\n    let the user who runs this read it`,
      );
    });
  });

  it('is reported with what is wrong elsewhere', async () => {
    const folder = await seedFolder({ 'a.yaml': 'claims: [', 'b.ndjson': '{' });
    symlinkSync('nowhere', join(folder, 'c.yaml'));
    symlinkSync('nowhere', join(folder, 'd.ndjson'));
    const lines = (await told([folder])).split('\n').filter((line) => !line.startsWith(' '));
    expect(new Set(lines.map((line) => line.slice(0, line.indexOf(':'))))).toEqual(
      new Set(['a.yaml', 'b.ndjson', 'c.yaml', 'd.ndjson']),
    );
  });

  it('a link to a file is a file, and a single file may be given', async () => {
    const folder = await seedFolder({ 'a.txt': article });
    symlinkSync('a.txt', join(folder, 'a.yaml'));
    expect(await told([folder])).toBe('ok');
    expect(await told([join(folder, 'a.yaml')])).toBe('ok');
    expect(await told([join(folder, 'a.txt')])).toContain('the name is not that of a seed file');
  });

  it('is skipped among source texts', async () => {
    const folder = await seedFolder({ 'a.txt': 'A text.' });
    symlinkSync('nowhere', join(folder, 'b.txt'));
    symlinkSync('/dev/zero', join(folder, 'c.txt'));
    execFileSync('mkfifo', [join(folder, 'd.txt')]);
    expect((await readSourceTexts(folder)).size).toBe(1);
  });
});

describe('a file without entries is no seed', () => {
  it.each<[name: string, content: string | Uint8Array]>([
    ['x.yaml', ''],
    ['x.yaml', '# later\n\n'],
    ['x.yaml', '---\n'],
    ['x.yaml', '{}\n'],
    ['x.yaml', 'entities:\nclaims: []\nmerged: {}\n'],
    ['x.ndjson', ''],
    ['x.ndjson', '\n \r\n\n'],
    ['x.ndjson', '{}\n{"claims": [], "entities": {}}\n'],
    ['x.ndjson.gz', gzipSync('\n')],
  ])('%s: %j', async (name, content) => {
    const message = `${name}:1:1: this file has no entries\n    put them back, or move the file away`;
    expect(await told([await seedFolder({ [name]: content })])).toBe(message);
    expect(await told([await seedFolder({ ...sound, [name]: content })])).toBe(message);
    const folder = await seedFolder({ [name]: content });
    expect((await told([join(folder, name)])).endsWith(message)).toBe(true);
  });

  it.each(['[]', 'x', '3'])('nor is one that holds %s', async (content) => {
    expect(await told([await seedFolder({ 'x.yaml': content })])).toContain(
      'x.yaml:1:1: a seed file holds sections',
    );
    expect(await told([await seedFolder({ 'x.ndjson': content })])).toMatch(/^x\.ndjson:1:1: /);
  });
});

describe('a file of any size is read within limits', () => {
  const limits = { lineBytes: 2_000, lineValues: 100, fileBytes: 5_000 };

  it('and a line that is too long is abandoned before its end', async () => {
    const long = `${LINE}${LINE}{"x": "${'x'.repeat(3_000)}"}\n`;
    for (const files of [{ 'x.ndjson': long }, { 'x.ndjson.gz': gzipSync(long) }])
      expect(await told([await seedFolder(files)], limits)).toContain(
        ':3:1: this line has more than 0.002 MB\n    split its entries over several lines',
      );
    const lists = `{"claims": [${'{},'.repeat(200)}{}]}\n`;
    expect(await told([await seedFolder({ 'x.ndjson': lists })], limits)).toContain(
      'this line has more than 100 values\n    split its entries over several lines',
    );
  });

  it('and a YAML file that is too large before it is parsed', async () => {
    const folder = await seedFolder({ ...sound, 'x.yaml': `#${'x'.repeat(6_000)}\n${article}` });
    const message =
      'x.yaml:1:1: this file has more than 0.005 MB\n    split it, or write it as NDJSON, one object on a line: such files may have any size';
    expect(await told([folder], limits)).toBe(message);
    writeFileSync(join(folder, 'y.ndjson'), LINE);
    expect(await told([folder], limits)).toBe(message);
  });

  it('and empty lines, however many, cost nothing but their bytes', async () => {
    const empty = Buffer.alloc(20_000_000, '\n');
    const folder = await seedFolder({
      'x.ndjson.gz': gzipSync(Buffer.concat([empty, Buffer.from(`${LINE}[\n`)])),
    });
    expect(await told([folder])).toContain('x.ndjson.gz:20000002:2: ');
  });

  it('and a message is never as long as what it is about', async () => {
    const key = 'k'.repeat(1_000_000);
    for (const files of [{ 'x.yaml': `"${key}": 1\n` }, { 'x.ndjson': `{"${key}": 1}\n` }])
      expect((await told([await seedFolder(files)])).length).toBeLessThan(5_000);
  });
});
