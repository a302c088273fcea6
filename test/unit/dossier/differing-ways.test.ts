import { expect, it } from 'vitest';
import type { Way } from '../../../src/dossier/connection-answer.ts';
import { differingWays } from '../../../src/dossier/differing-ways.ts';

const way = (stops: string): Way => ({
  length: stops.length - 1,
  steps: [...stops].map((id) => ({
    entity: { id, name: id },
    relation: null,
    basis: null,
    status: null,
    sentence: null,
    rid: null,
    assertedBy: [],
  })),
});

const chosen = (ways: readonly string[], most: number) =>
  differingWays(ways.map(way), most).map(({ steps }) => steps.map(({ entity }) => entity.id).join(''));

it('the first way is kept, and the others are those that are least like it and like one another', () => {
  // From K to C: by V or O, then always by A, then by 1, 2 or 3, and from those by S or T.
  const all = ['KVA1SC', 'KVA2SC', 'KVA3TC', 'KOA1SC', 'KOA2SC', 'KOA3TC'];
  expect(chosen(all, 3)).toEqual(['KVA1SC', 'KOA3TC', 'KOA2SC']);
});

it('where ways differ equally, the surer one, which comes first, is chosen', () => {
  expect(chosen(['K1C', 'K2C', 'K3C'], 2)).toEqual(['K1C', 'K2C']);
});

it('no more are given than there are', () => {
  expect(chosen(['KC'], 3)).toEqual(['KC']);
  expect(chosen([], 3)).toEqual([]);
});
