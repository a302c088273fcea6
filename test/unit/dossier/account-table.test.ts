import { describe, expect, it } from 'vitest';
import { accountTable, accountWords } from '../../../src/dossier/account-table.ts';
import type { Account } from '../../../src/dossier/accounts-answer.ts';

const account = (id: string, by: string, more: Partial<Account> = {}): Account => ({
  ...{ id, rid: id, sentence: `${by}: ${id}.`, basis: 'REPORTED', asOfDisplay: null, role: null },
  ...{ predicate: 'PERFORMED', polarity: 'AFFIRMED', modality: 'ASSERTED', withdrawn: false, root: by },
  subject: { id: 'mill', name: 'Mill', kind: 'Group' },
  assertedBy: { id: by, name: by },
  passages: { nodes: [] },
  ...more,
});
const tableOf = (nodes: readonly Account[]) =>
  accountTable({
    event: { accounts: { nodes: [...nodes], pageInfo: { hasNextPage: false } } },
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
      'Mill: claimed by 1 other party; nobody reports it as a fact; 1 source denies it. 1 source tells of it and names nobody itself.',
    );
  });

  it('a confession, hedged reports and assumptions are told apart, and who says more than one counts once', () => {
    const table = tableOf([
      account('a', 'miller', { root: 'mill', basis: 'CLAIMED' }),
      account('b', 'paper', { basis: 'CLAIMED', modality: 'ALLEGED' }),
      account('c', 'radio', { basis: 'CLAIMED', modality: 'ALLEGED' }),
      account('d', 'neighbour', { basis: 'ASSUMED' }),
      account('e', 'cousin', { root: 'neighbour', basis: 'ASSUMED', modality: 'ASSUMED' }),
    ]);
    expect(accountWords(table, 'did it')).toBe(
      'Mill: its own claim; 2 say so without certainty; 1 assumes it; nobody reports it as a fact.',
    );
  });

  it('whom a source reports comes before whom more only assume; that it is not known is no denial', () => {
    const ann = { subject: { id: 'ann', name: 'Ann', kind: 'Person' } };
    const table = tableOf([
      account('a', 'neighbour', { basis: 'ASSUMED' }),
      account('b', 'cousin', { basis: 'ASSUMED' }),
      account('c', 'paper', ann),
      account('d', 'paper', { ...ann, basis: 'CLAIMED', modality: 'ALLEGED' }),
      account('e', 'council', { ...ann, polarity: 'OPEN' }),
    ]);
    expect(accountWords(table, 'did it')).toBe(
      'Ann: reported by 1 independent source; 1 source says that it is not known. Mill: 2 assume it; nobody reports it as a fact.',
    );
    expect(table.candidates[0]?.against).toEqual([]);
  });

  it('a document that passes on a claim is not silent of it', () => {
    const inPaper = { passages: { nodes: [{ document: { id: 'paper', name: 'paper', title: null } }] } };
    const table = tableOf([
      occurred('paper'),
      occurred('radio'),
      account('a', 'mill', { basis: 'CLAIMED', ...inPaper }),
    ]);
    expect(table.candidates[0]?.relaying.map(({ id }) => id)).toEqual(['paper']);
    expect(table.candidates[0]?.silent.map(({ id }) => id)).toEqual(['radio']);
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
    expect(accountWords(table, 'did it')).toBe('Mill: reported by 1 independent source.');
  });
});
