import { describe, expect, it } from 'vitest';
import { accountTable, accountWords } from '../../../src/dossier/account-table.ts';
import type { Account } from '../../../src/dossier/accounts-answer.ts';

const account = (id: string, by: string, more: Partial<Account> = {}): Account => ({
  ...{ id, rid: id, sentence: `${by}: ${id}.`, basis: 'REPORTED', asOfDisplay: null, role: null },
  ...{ predicate: 'PERFORMED', polarity: 'AFFIRMED', withdrawn: false, root: by },
  subject: { id: 'mill', name: 'Mill', kind: 'Group' },
  assertedBy: { id: by, name: by },
  passages: { nodes: [] },
  ...more,
});
const tableOf = (nodes: readonly Account[]) =>
  accountTable({
    event: {
      id: 'fire',
      name: 'Fire',
      occurrence: 'HAPPENED',
      accounts: { nodes: [...nodes], pageInfo: { hasNextPage: false } },
    },
  });
const occurred = (by: string) =>
  account(`fire ${by}`, by, {
    predicate: 'OCCURRED',
    subject: { id: 'fire', name: 'Fire', kind: 'Incident' },
  });

describe('who did it, by whose account', () => {
  it('each who is named has those who say so, deny it, and are silent, those with one root as one', () => {
    const table = tableOf([
      occurred('paper'),
      account('a', 'council', { basis: 'CLAIMED' }),
      account('b', 'clerk', { root: 'council', basis: 'ASSUMED' }),
      account('c', 'miller', { polarity: 'NEGATED' }),
    ]);
    const [candidate, ...others] = table.candidates;
    expect(others).toEqual([]);
    expect(candidate?.for.map(({ root, claims }) => [root, claims.map(({ id }) => id)])).toEqual([
      ['council', ['a', 'b']],
    ]);
    expect(candidate?.against.map(({ root }) => root)).toEqual(['miller']);
    expect(candidate?.silent.map(({ id }) => id)).toEqual(['paper']);
    expect(accountWords(table, 'did it')).toBe(
      'Mill: named by 1 source (claimed); 1 source denies it. 1 source tells of it and names nobody itself.',
    );
  });

  it('that nobody is named is an answer, and nobody is made a candidate', () => {
    const table = tableOf([occurred('paper')]);
    expect(table.candidates).toEqual([]);
    expect(accountWords(table, 'did it')).toBe(
      'No source here says who did it. 1 source tells of it and names nobody itself.',
    );
  });

  it('who is only said not to have done it is told so, without a line', () => {
    const table = tableOf([account('c', 'miller', { polarity: 'NEGATED' })]);
    expect(table.candidates[0]?.line).toBeUndefined();
    expect(accountWords(table, 'did it')).toBe(
      'Mill: no source that is seen here says so; 1 source denies it.',
    );
  });

  it('our own reading is no source, and what was taken back is none any more', () => {
    const table = tableOf([
      account('a', 'curators', { root: null, basis: 'INFERRED' }),
      account('b', 'paper', { withdrawn: true, subject: { id: 'ann', name: 'Ann', kind: 'Person' } }),
    ]);
    expect(accountWords(table, 'did it')).toBe(
      'Mill: our reading, which no source says outright. Ann: no source that is seen here says so.',
    );
  });

  it('a denial of another part in it disputes nothing', () => {
    const table = tableOf([
      account('a', 'council', { role: 'AGENT' }),
      account('b', 'miller', { polarity: 'NEGATED', role: 'ORGANIZER' }),
    ]);
    expect(table.candidates[0]?.against).toEqual([]);
    expect(table.candidates[0]?.narrower.map(({ root }) => root)).toEqual(['miller']);
    expect(accountWords(table, 'did it')).toBe('Mill: named by 1 source (reported).');
  });
});
