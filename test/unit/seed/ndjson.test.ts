import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projection, projectView } from '../../../schema/projection/index.ts';
import { rules } from '../../../schema/rules.ts';
import { SEED_LIMITS } from '../../../src/seed/model/limits.ts';
import { SeedError } from '../../../src/seed/model/seed-error.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { asNdjson, generatedSeed, type Line } from '../../support/generated-seed.ts';
import { type Files, seedFolder } from './seed-folder.ts';

const options = { ontology, rules, projection, report: () => {} };

/** What a person sees who loads these files; `ok` where nothing is wrong. */
async function problems(files: Files): Promise<string> {
  try {
    const { store } = await readSeeds([await seedFolder(files)], options);
    store.close();
    return 'ok';
  } catch (error) {
    if (error instanceof SeedError) return error.message;
    throw error;
  }
}

const sound = generatedSeed(1);
const lines = (...more: readonly string[]): Files => ({
  'a.ndjson': `${asNdjson(sound)}${more.map((line) => `${line}\n`).join('')}`,
});
const next = sound.length + 1;

describe('lines of NDJSON', () => {
  it('hold the same entries as YAML files, which may be beside them', async () => {
    expect(await problems(lines())).toBe('ok');
    expect(
      await problems({ ...lines(), 'b.yaml': 'entities:\n  Place:\n    - { id: rome, name: Rome }\n' }),
    ).toBe('ok');
  });

  it('may be compressed, have Windows line ends and a byte order mark, and be empty', async () => {
    const text = asNdjson(sound);
    expect(await problems({ 'a.ndjson.gz': gzipSync(text) })).toBe('ok');
    expect(await problems({ 'a.ndjson': `\ufeff\r\n\r\n${text.replaceAll('\n', '\r\n')}` })).toBe('ok');
  });

  it.each([
    ['{"entities": {"Place": [{"id": "rome" "name": "Rome"}]}}', `${next}:39: expected a comma or } here`],
    ['{"entities": {"Place": [{"id": "rome", "name": "Rome"}]', `${next}:56: expected a comma or } here`],
    ['{"claims": [}', `${next}:13: this is not valid JSON: expected a value here`],
    ['{"claims": [], "claims": []}', `${next}:16: the key claims is here a second time`],
    ['{"claims": []} {}', `${next}:16: something follows the value of this line`],
    ['{"claims": ["\\u0000"]}', `${next}:13: this text contains control characters or half a character`],
    ['{"__proto__": []}', `${next}:2: __proto__ cannot be a key`],
    ['{"claim": []}', `${next}:2: there is no section claim\n    did you mean claims?`],
    ['[]', `${next}:1: a seed file holds sections`],
    [`${'['.repeat(90)}`, `${next}:42: lists and maps are nested too deeply here`],
    ['{"entities": {"Place": [{"id": "Rome", "name": "Rome"}]}}', `${next}:32: id must be lower-case`],
    [
      '{"entities": {"Place": [{"id": "ann", "name": "Ann"}]}}',
      `${next}:32: the id ann is taken by the Person at`,
    ],
  ])('if invalid are named by line and column: %s', async (line, message) => {
    expect(await problems(lines(line))).toContain(`a.ndjson:${message}`);
  });

  it('are checked against each other, with problems at the exact word', async () => {
    const claim = {
      id: 'c',
      subject: 'ann',
      predicate: 'PERFORMED',
      object: 'evnt-1',
      role: 'SPEAKER',
      assertedBy: 'paper',
      voice: 'OWN',
      modality: 'ASSERTED',
      basis: 'REPORTED',
      passages: ['paper-s01', 'paper-s09'],
    };
    const line = JSON.stringify({ claims: [claim] });
    const at = (word: string) => `a.ndjson:${next}:${line.indexOf(`"${word}"`) + 1}: `;
    expect(await problems(lines(line))).toBe(
      [
        `${at('evnt-1')}there is no entity evnt-1\n    did you mean event-1?`,
        `${at('paper-s09')}there is no passage paper-s09\n    did you mean paper-s01?`,
      ].join('\n'),
    );
  });

  it('are refused if what they say forms a cycle, or is never read', async () => {
    const said = (fields: Line): Line => ({
      claims: [
        {
          ...fields,
          assertedBy: 'paper',
          voice: 'OWN',
          modality: 'ASSERTED',
          basis: 'REPORTED',
          passages: ['paper-s01'],
        },
      ],
    });
    const circle = [
      ...['x', 'y', 'z'].map((id) => ({ entities: { Act: [{ id, name: id }] } })),
      ...['x', 'y', 'z'].map((id) =>
        said({ id: `o-${id}`, subject: id, predicate: 'OCCURRED', value: 'HAPPENED' }),
      ),
      said({ id: 'p1', subject: 'x', predicate: 'PART_OF', object: 'y' }),
      said({ id: 'p2', subject: 'y', predicate: 'PART_OF', object: 'z' }),
      said({ id: 'p3', subject: 'z', predicate: 'PART_OF', object: 'x' }),
    ];
    expect(await problems(lines(...circle.slice(0, -1).map((line) => JSON.stringify(line))))).toBe('ok');
    expect(await problems(lines(...circle.map((line) => JSON.stringify(line))))).toMatch(
      /PART_OF leads in a circle: /,
    );
    const unread = {
      document: { id: 'leaflet', name: 'A leaflet', sha256: 'c'.repeat(64), length: 50 },
      passages: { s01: { start: 0, end: 50, sha256: 'c'.repeat(64) } },
    };
    expect(await problems(lines(JSON.stringify(unread)))).toMatch(/no claim names the passage leaflet-s01/);
  });

  it('that are not text, and truncated files, say so', async () => {
    expect(await problems({ 'a.ndjson': new Uint8Array([0x7b, 0x7d, 0x0a, 0x22, 0xe4, 0x22]) })).toContain(
      'a.ndjson:2:2: this line is not UTF-8',
    );
    expect(await problems({ 'a.ndjson.gz': gzipSync(asNdjson(sound)).subarray(0, 200) })).toContain(
      'the file cannot be read from here on',
    );
    await expect(readSeeds(['nowhere.ndjson'], options)).rejects.toThrow(/there is no such file or folder/);
  });

  it('stop being reported when they are very many', async () => {
    const message = await problems({ 'a.ndjson': '{"claims": [1]}\n'.repeat(20_000) });
    expect(message.split('\n').at(-1)).toBe('and 9950 more');
  });

  it('describe the same graph as the same entries in YAML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (number) => {
        const entries = generatedSeed(number);
        // JSON is YAML too; one file holds one document.
        const yaml = Object.fromEntries(
          entries.map((entry, index) => [`${index}.yaml`, JSON.stringify(entry)]),
        );
        const files = await seedFolder({ 'all.ndjson': asNdjson(entries) });
        const { store } = await readSeeds([await seedFolder(yaml)], options);
        const expected = projectView(store);
        // In memory, and on disk from the first entry on.
        for (const inMemory of [SEED_LIMITS.inMemory, 0]) {
          const { store } = await readSeeds([files], { ...options, limits: { ...SEED_LIMITS, inMemory } });
          onTestFinished(() => store.close());
          expect(store.isInMemory).toBe(inMemory > 0);
          expect(projectView(store)).toEqual(expected);
        }
      }),
      { numRuns: 12 },
    );
  });
});
