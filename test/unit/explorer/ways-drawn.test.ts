import { expect, it } from 'vitest';
import { graphOperation, graphVariables } from '../../../src/explorer/api/operations.ts';
import { readAddress, writeAddress } from '../../../src/explorer/view/address.ts';
import { HOME, viewOf } from '../../../src/explorer/view/view.ts';

const WAYS = { ...HOME, around: ['kkk', 'anonymous', 'cleveland'], joined: 'cleveland', depth: 0 };

it('ways are drawn as the records that they pass, without what is around them', () => {
  expect(graphOperation(WAYS)).toBe('graph');
  expect(graphVariables(WAYS)).toMatchObject({ among: WAYS.around, limit: 3 });
  expect(graphVariables(WAYS)).not.toHaveProperty('around');
});

it('a view of them has an address', () => {
  expect(readAddress(writeAddress(WAYS).slice(1))).toEqual(WAYS);
});

it('a view of something else is around it again', () => {
  expect(viewOf(WAYS, { around: ['kkk'] })).toMatchObject({ depth: 1, joined: undefined });
});
