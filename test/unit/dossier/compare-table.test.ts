import { describe, expect, it } from 'vitest';
import type { CompareAnswer, Comparison } from '../../../src/dossier/compare-answer.ts';
import { comparedOf, comparedWords, tellingsIn, tellingWords } from '../../../src/dossier/compare-table.ts';

const claim = (id: string, by = 'paper') => ({
  ...{ id, sentence: `${by} says ${id}.`, basis: 'REPORTED', asOfDisplay: null },
  assertedBy: { id: by, name: by },
  passages: { nodes: [{ document: { id: 'paper', name: 'paper', title: 'Headline' } }] },
});
const row = (kind: Comparison['kind'], left?: string, right?: string): Comparison => ({
  ...{ kind, detail: kind === 'DIFFERS' ? 'AGE' : null, subject: { id: 'ann', name: 'Ann' }, isWhole: true },
  left: left === undefined ? null : { rid: left, polarity: 'AFFIRMED' },
  right: right === undefined ? null : { rid: right, polarity: 'AFFIRMED' },
  leftClaims: { nodes: left === undefined ? [] : [claim(left)] },
  rightClaims: { nodes: right === undefined ? [] : [claim(right, 'ben')] },
});
const answer = (nodes: readonly Comparison[], hasNextPage = false): CompareAnswer => ({
  compare: { nodes: [...nodes], pageInfo: { hasNextPage } },
});

describe('two tellings, for readers', () => {
  it('what opposes something stands apart from what both say, and from what only one side says', () => {
    const compared = comparedOf(
      answer([
        row('DIFFERS', 'age 12', 'age 20'),
        row('BOTH', 'shot', 'shot'),
        row('RIGHT', undefined, 'fled'),
      ]),
    );
    expect(compared.opposed).toHaveLength(1);
    expect([compared.both, compared.left, compared.right].map((rows) => rows.length)).toEqual([1, 0, 1]);
    expect(comparedWords(compared)).toBe(
      'In 1 point they oppose each other. Both say 1 thing; only the left says nothing, only the right 1 thing. What one side does not say, it does not deny.',
    );
  });

  it('a side of which nothing is recorded is said to be silent, not to agree', () => {
    expect(comparedWords(comparedOf(answer([row('LEFT', 'shot')])))).toContain(
      'In nothing that is recorded here do they oppose each other. Both say nothing; only the left says 1 thing, only the right nothing. Nothing that the right tells of it is recorded here.',
    );
  });

  it('an answer that was cut is no whole one', () => {
    expect(comparedOf(answer([row('BOTH', 'shot', 'shot')], true)).isWhole).toBe(false);
  });

  it('a side is told in words, with the names of those whom it names', () => {
    const names = [{ id: 'police', name: 'Police' }];
    expect(tellingWords({ assertedBy: ['police'], asOf: '2016-07-10' }, names)).toBe(
      'according to Police, as known by the end of 2016-07-10',
    );
    expect(tellingWords(undefined, names)).toBe('all sources together');
  });

  it('those who tell something are offered, the most telling first', () => {
    const { by } = tellingsIn(answer([row('BOTH', 'a', 'b'), row('RIGHT', undefined, 'c')]));
    expect(by.map(({ id }) => id)).toEqual(['ben', 'paper']);
  });
});
