import { describe, expect, it, onTestFinished } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { SEED_LIMITS, type SeedLimits } from '../../../src/seed/model/limits.ts';
import { SeedError } from '../../../src/seed/model/seed-error.ts';
import { readSeeds, type Seeds } from '../../../src/seed/read/read-seeds.ts';
import { asNdjson, generatedSeed, type Line } from '../../support/generated-seed.ts';
import { article, FINGERPRINT, type Files, seedFolder } from './seed-folder.ts';

async function read(files: Files, limits: Partial<SeedLimits> = {}): Promise<Seeds> {
  const seeds = await readSeeds([await seedFolder(files)], {
    ontology,
    rules,
    projection,
    report: () => {},
    limits: { ...SEED_LIMITS, ...limits },
  });
  onTestFinished(() => seeds.store.close());
  return seeds;
}

async function told(files: Files, limits: Partial<SeedLimits> = {}): Promise<string> {
  try {
    await read(files, limits);
    return 'ok';
  } catch (error) {
    if (error instanceof SeedError) return error.message;
    throw error;
  }
}

const ON_DISK = { inMemory: 0 };
const sound = generatedSeed(1);
const cited = {
  voice: 'OWN',
  modality: 'ASSERTED',
  basis: 'REPORTED',
  passages: ['paper-s01'],
  subject: 'ann',
  predicate: 'PERFORMED',
  role: 'SPEAKER',
  assertedBy: 'paper',
};
/** Of each kind of problem one: of a field, of a reference, of an id that is taken, of a claim that is flawed and leads nowhere. */
const flawed: Line = {
  entities: { Person: [{ id: 'ann', name: 'Another' }, { id: 'Zed' }] },
  claims: [
    { ...cited, id: 'x1', object: 'event-99' },
    { ...cited, id: 'x2', object: 'event-98', modality: 'SURE' },
    { ...cited, id: 'x3', object: 'event-1', passages: [] },
  ],
};

describe('a seed file of any form', () => {
  it.each([undefined, 2])('has the same problems, at the same positions (indent %s)', async (indent) => {
    const text = JSON.stringify(flawed, null, indent);
    const others = { 'a.ndjson': asNdjson(sound) };
    const inYaml = await told({ ...others, 'x.yaml': text });
    expect(inYaml.match(/^x\.yaml:/gm)).toHaveLength(7);
    expect(await told({ ...others, 'x.json': text })).toBe(inYaml.replaceAll('x.yaml', 'x.json'));
    if (indent === undefined)
      expect(await told({ ...others, 'x.ndjson': text })).toBe(inYaml.replaceAll('x.yaml', 'x.ndjson'));
  });

  it('has the same digest, wherever its entries are and whatever is beside it', async () => {
    const files = { 'a.yaml': article, 'b.ndjson': asNdjson(sound) };
    const { digest, store } = await read(files);
    const onDisk = await read(files, ON_DISK);
    expect([store.isInMemory, onDisk.store.isInMemory]).toEqual([true, false]);
    expect(onDisk.digest).toBe(digest);
  });

  it('has another digest if its name or its content differs', async () => {
    const [first = {}, ...others] = sound;
    const digests = await Promise.all(
      [
        { 'a.ndjson': asNdjson(sound) },
        { 'b.ndjson': asNdjson(sound) },
        { 'a.ndjson': `${asNdjson(sound)}\n` },
        { 'a.ndjson': asNdjson([first]), 'b.ndjson': asNdjson(others) },
      ].map(async (files) => (await read(files)).digest),
    );
    expect(new Set(digests).size).toBe(4);
  });
});

describe('problems of entries that are too many for memory', () => {
  it('are at the exact word, as in memory', async () => {
    const files = {
      'a.ndjson': asNdjson(sound),
      'x.yaml': `claims:\n  - ${JSON.stringify({ ...cited, id: 'x1', object: 'event-99' })}\n`,
      'y.json': `{"claims": [\n${JSON.stringify({ ...cited, id: 'x2', object: 'event-98' })}]}`,
    };
    const message = await told(files);
    expect(message).toMatch(
      /^x\.yaml:2:\d+: there is no entity event-99\n.*\ny\.json:2:\d+: there is no entity/,
    );
    expect(await told(files, ON_DISK)).toBe(message);
  });

  it('are reported all at once, those of invalid entries too, and none twice', async () => {
    const passages = { s01: { start: 'x', end: 50, sha256: FINGERPRINT, note: 7 } };
    const document = { id: 'leaflet', name: 'A leaflet', sha256: FINGERPRINT, length: 40, edtf: '2014' };
    const undated = { subject: 'event-1', predicate: 'DATED', value: '2014', dateBasis: 'SURELY' };
    const files = {
      'a.ndjson': asNdjson(sound),
      'x.yaml': JSON.stringify(flawed),
      'y.ndjson': JSON.stringify({ document: { ...document, dateBasis: 1 }, passages }),
      'z.json': JSON.stringify({ claims: [{ ...cited, ...undated, id: 'z1', role: undefined }] }),
    };
    const message = await told(files);
    expect(message).toContain('there is no entity event-99');
    expect(message).not.toContain('this date does not say where it comes from');
    expect(await told(files, ON_DISK)).toBe(message);
  });
});

describe('a JSON file', () => {
  const entry = '{"entities": {"Place": [{"id": "rome", "name": "Rome"}]}}';

  it('holds one object over any number of lines', async () => {
    const text = JSON.stringify(JSON.parse(entry), null, 2).replaceAll('\n', '\r\n');
    expect(await told({ 'x.json': `\ufeff${text}\r\n` })).toBe('ok');
  });

  it.each([
    [
      `${entry}\n${entry}\n`,
      '2:1: something follows the value of this file\n    write one object in the file',
    ],
    [
      '{\n  "claims": [}\n',
      '2:14: this is not valid JSON: expected a value here\n    a .json file is one JSON',
    ],
    ['{\n  "claims": [\n', '3:1: the file ends in the middle of a value'],
    ['{"claims": []\n  "merged": {}}', '2:3: expected a comma or } here'],
    ['\n', '1:1: this file has no entries'],
    ['null', '1:1: a seed file holds sections'],
  ])('that is invalid says where: %j', async (text, message) => {
    expect((await told({ 'x.json': text })).slice(0, message.length + 7)).toBe(`x.json:${message}`);
  });

  it('is read within the limits of a YAML file', async () => {
    const values = `{"claims": [${'{},'.repeat(200)}{}]}`;
    expect(await told({ 'x.json': values }, { fileValues: 100 })).toContain(
      'this file has more than 100 values\n    split it, or write it as NDJSON',
    );
    expect(await told({ 'x.json': values }, { fileBytes: 100 })).toContain(
      'x.json:1:1: this file has more than',
    );
    const latin = new Uint8Array([0x7b, 0x0a, 0x22, 0xe4, 0x22, 0x7d]);
    expect(await told({ 'x.json': latin })).toContain('x.json:2:2: not UTF-8');
  });

  it('counts its document and passages as others do', async () => {
    const document = {
      document: { id: 'leaflet', name: 'A leaflet', sha256: FINGERPRINT, length: 50 },
      passages: { s01: { start: 0, end: 50, sha256: FINGERPRINT } },
    };
    expect(await told({ 'x.json': JSON.stringify(document, null, 1) })).toMatch(
      /^x\.json:9:\d+: no claim names the passage leaflet-s01/,
    );
  });
});
