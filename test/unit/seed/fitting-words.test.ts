import { describe, expect, it } from 'vitest';
import { Role } from '../../../schema/ontology/fact.ts';
import { ontology } from '../../../schema/ontology/index.ts';
import { fittingWords, wordsOf } from '../../../src/ontology/index.ts';
import { claim, problems } from './seed-folder.ts';

const said = (fields: Readonly<Record<string, string>>) => problems(claim(fields));

/** The roles that a form offers for a relation. */
const rolesOf = (relation: string): readonly string[] => {
  const { role } = ontology.relation(relation).properties;
  return role === undefined ? [] : fittingWords(role);
};

describe('a role', () => {
  it('belongs to its relation: what a relation has, and where another role goes, is told', async () => {
    expect(await said({ role: 'WITNESS' })).toBe(
      'b.yaml:11:11: HARMED_IN has no role WITNESS\n' +
        '    with HARMED_IN the role is VICTIM, INJURED, AFFECTED or DETAINEE; WITNESS goes with INVOLVED_IN',
    );
    expect(await said({ predicate: 'INVOLVED_IN', role: 'WITNESS' })).toBe('ok');
  });

  it.each([
    [
      'nobody fires in a statement',
      { predicate: 'PERFORMED', object: 'video', role: 'SHOOTER' },
      'the role SHOOTER does not fit video, which is a Statement\n    with this role, PERFORMED goes to Incident or Act',
    ],
    [
      'nobody speaks in a shooting',
      { predicate: 'PERFORMED', role: 'SPEAKER' },
      'the role SPEAKER does not fit shooting, which is an Incident\n    with this role, PERFORMED goes to Statement or Communication',
    ],
    [
      'a person is no weapon',
      { predicate: 'INVOLVED_IN', role: 'WEAPON' },
      'the role WEAPON does not fit rice, which is a Person\n    with this role, INVOLVED_IN goes from Thing',
    ],
  ])('fits the kinds at both ends: %s', async (_name, fields, message) => {
    expect(await said(fields)).toBe(`b.yaml:11:11: ${message}`);
  });

  it('says no more of an end that is wrong anyway', async () => {
    expect(await said({ predicate: 'PERFORMED', object: 'shotting', role: 'SPEAKER' })).toBe(
      'b.yaml:5:13: there is no entity shotting\n    did you mean shooting?',
    );
  });

  it('is one of those that a form offers for the relation', () => {
    expect(rolesOf('MEMBER_OF')).toEqual(['MEMBER', 'LEADER', 'CHAPTER']);
    const offered = ontology.relations.flatMap(({ name }) => rolesOf(name));
    expect(wordsOf(Role).filter((role) => !offered.includes(role))).toEqual([]);
  });
});
