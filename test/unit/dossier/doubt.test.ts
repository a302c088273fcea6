import { describe, expect, it } from 'vitest';
import { doubtOf, sureBy } from '../../../src/dossier/doubt.ts';

describe('what has to be said of an event wherever it is named', () => {
  it.each([
    ['HAPPENED', 'SINGLE_SOURCE', 'REPORTED', undefined],
    ['HAPPENED', 'SELF_CLAIMED', 'CLAIMED', 'claimed, its own claim, which no source reports'],
    ['HAPPENED', 'UNVERIFIED', 'ASSUMED', 'assumed, unverified'],
    ['HAPPENED', 'DISPUTED', 'REPORTED', 'disputed'],
    ['PLANNED', 'SINGLE_SOURCE', 'REPORTED', 'only planned'],
    ['CALLED_FOR', 'DISPUTED', 'STATED', 'only called for, disputed'],
    ['THREATENED', 'UNVERIFIED', 'CLAIMED', 'only threatened, claimed, unverified'],
    ['OMITTED', 'SINGLE_SOURCE', 'REPORTED', 'omitted'],
    [undefined, undefined, undefined, undefined],
  ])('%s, %s, %s: %s', (occurrence, status, basis, words) =>
    expect(doubtOf({ occurrence, status, basis })?.words).toBe(words),
  );

  it('what is claimed is drawn dashed, and what was only meant is hollow', () => {
    expect(doubtOf({ occurrence: 'HAPPENED', status: 'ONE_SIDED', basis: 'CLAIMED' })).toMatchObject({
      line: 'dashed',
      hollow: false,
    });
    expect(doubtOf({ occurrence: 'PLANNED', status: 'SINGLE_SOURCE', basis: 'REPORTED' })).toMatchObject({
      hollow: true,
    });
  });
});

describe('how sure a fact is, and by whose word', () => {
  const by = (...names: string[]) => names.map((name) => ({ id: name, name }));
  it.each([
    ['REPORTED', 'SINGLE_SOURCE', ['The Post'], 'reported'],
    ['CLAIMED', 'SELF_CLAIMED', ['Anonymous'], 'claimed by Anonymous'],
    ['ASSUMED', 'UNVERIFIED', ['a', 'b', 'c'], 'assumed by a and b and 1 more'],
    ['CLAIMED', 'DISPUTED', ['a', 'b'], 'claimed by a and b, disputed'],
    ['CLAIMED', 'ONE_SIDED', ['a', 'b', 'c'], 'claimed by a and b and 1 more, one side only'],
    ['REPORTED', 'ONE_SIDED', ['The Post'], 'reported, claimed by one side only'],
    ['REPORTED', 'UNVERIFIED', ['The Post'], 'reported, unverified'],
    ['REPORTED', 'DISPUTED', ['The Post'], 'reported, disputed'],
    ['INFERRED', 'CURATED', ['Curators'], 'our reading'],
  ])('%s, %s, by %j: %s', (basis, status, names, words) =>
    expect(sureBy({ basis, status, assertedBy: by(...names) })).toBe(words),
  );
});
