import { expect, it } from 'vitest';
import type { Part } from '../../../src/operations/reading.ts';
import { asksWho, readingThrough } from '../../../src/server/pages/reading-through.ts';

const part = (name: string, more: Partial<Part> = {}): Part => ({
  ...{ key: name, name, path: [name], many: false, below: undefined, words: undefined },
  ...more,
});
const STATUSES = new Map([
  ['SINGLE_SOURCE', 'told by one source'],
  ['DISPUTED', 'disputed'],
]);

it('a lens asks who says so where it names somebody, a document or a day', () => {
  expect(asksWho({ lens: { asOf: '2016' } })).toBe(true);
  expect(asksWho({ lens: { documents: ['article'] } })).toBe(true);
  expect(asksWho({ lens: { minBasis: 'REPORTED' } })).toBe(false);
  expect(asksWho({ id: 'tamir-rice' })).toBe(false);
});

it('an answer through it has no description at any depth, and no status that counts all sources', () => {
  const below = [part('name'), part('description'), part('status', { words: STATUSES })];
  const { parts } = readingThrough({
    many: true,
    parts: [part('node', { below })],
    records: () => [],
  });
  const [name, status, ...others] = parts[0]?.below ?? [];
  expect([name?.name, others]).toEqual(['name', []]);
  expect([...(status?.words ?? [])]).toEqual([
    ['SINGLE_SOURCE', ''],
    ['DISPUTED', 'disputed'],
  ]);
});
