import { describe, expect, it } from 'vitest';
import { disputesOf, disputesWords } from '../../../src/dossier/dispute-table.ts';
import type { Dispute, DisputesAnswer, Side } from '../../../src/dossier/disputes-answer.ts';

const side = (id: string, more: Partial<Side> = {}): Side => ({
  ...{ id, rid: id, sentence: `${id}.`, basis: 'REPORTED', asOfDisplay: null },
  ...{ comparator: null, unit: null, of: null, outcome: null, stance: null, from: null, to: null },
  assertedBy: { id: `by ${id}`, name: `by ${id}` },
  passages: { nodes: [] },
  ...more,
});
const dispute = (
  kind: Dispute['kind'],
  says: readonly Side[],
  against: readonly Side[],
  more: Partial<Dispute> = {},
): Dispute => ({
  ...{ kind, detail: kind === 'DIFFERS' ? 'AGE' : null, predicate: kind === 'DIFFERS' ? 'AGE' : 'PERFORMED' },
  ...{ subject: { id: 'ann', name: 'Ann' }, object: null, rid: says[0]?.rid ?? '' },
  for: { nodes: [...says] },
  against: { nodes: [...against] },
  ...more,
});
const answer = (...nodes: readonly Dispute[]): DisputesAnswer => ({
  disputes: { nodes: [...nodes], pageInfo: { hasNextPage: false } },
});

describe('disputes for readers', () => {
  it('three values of one thing are one dispute with three sides', () => {
    const [twelve, thirteen, fourteen] = [side('12'), side('13'), side('14')];
    const disputed = disputesOf(
      answer(dispute('DIFFERS', [twelve], [thirteen, fourteen]), dispute('DIFFERS', [thirteen], [fourteen])),
    );
    expect(
      disputed.map(({ what, sides }) => [what, sides.map((claims) => claims.map(({ id }) => id))]),
    ).toEqual([['age', [['12'], ['13'], ['14']]]]);
  });

  it('“at least two” and “two” are told apart, each with those who say so', () => {
    const [least, two, one] = [
      side('least', { rid: '2', comparator: 'AT_LEAST' }),
      side('two', { rid: '2', comparator: 'EXACT' }),
      side('one', { rid: '1' }),
    ];
    const disputed = disputesOf(answer(dispute('DIFFERS', [least], [one]), dispute('DIFFERS', [one], [two])));
    expect(disputed.map(({ sides }) => sides.map((claims) => claims.map(({ id }) => id)))).toEqual([
      [['least'], ['one'], ['two']],
    ]);
  });

  it('a detail of one fact is disputed by what it says, and a denial by yes and no', () => {
    const disputed = disputesOf(
      answer(
        dispute(
          'DIFFERS',
          [side('a', { rid: 'x', outcome: 'INJURED' })],
          [side('b', { rid: 'x', outcome: 'KILLED' })],
          { detail: 'outcome', predicate: 'HARMED_IN' },
        ),
        dispute('DENIED', [side('c')], [side('d')], { object: { id: 'fire', name: 'Fire' } }),
      ),
    );
    expect(disputed.map(({ what, sides }) => [what, sides.length])).toEqual([
      ['what became of them', 2],
      ['did', 2],
    ]);
    expect(disputesWords(disputed, undefined)).toBe(
      '2 disputes are recorded: 1 in which one says what another denies, 1 in which different values are given.',
    );
  });

  it('that there is none is never told as agreement', () => {
    expect(disputesWords([], { facts: 10, byOne: 9, denied: 1 })).toBe(
      'No dispute is recorded; of 10 facts 9 have one asserter only, so nobody here could contradict them. 1 fact is denied, and nobody here says otherwise.',
    );
    expect(disputesWords([], undefined)).toContain('does not mean that anybody agrees');
  });
});
