import { expect, it } from 'vitest';
import { deedTable } from '../../../src/dossier/deed-table.ts';
import type { Deed, Doer } from '../../../src/dossier/deeds-answer.ts';
import { UNSTATED } from './responded.ts';

const article = { id: 'article', name: 'The article' };

interface Made {
  readonly id: string;
  readonly basis?: string;
  readonly status?: string;
  readonly occurrence?: string;
  readonly start?: string;
  readonly role?: string;
  readonly to?: readonly (readonly [event: string, type: string, basis: string])[];
}

const deed = ({
  id,
  basis = 'REPORTED',
  status = 'SINGLE_SOURCE',
  occurrence = 'HAPPENED',
  start,
  role,
  to = [],
}: Made): Deed => ({
  rid: `${id} ${role}`,
  basis,
  status,
  sentence: `Somebody did ${id} as ${role}.`,
  assertedBy: [article],
  node: {
    kind: 'CyberAction',
    ...UNSTATED,
    id,
    name: id,
    occurrence,
    when: start === undefined ? null : { edtf: start, display: start, start },
    respondsTo: {
      edges: to.map(([event, type, how]) => ({
        rid: `${id} ${event} ${type}`,
        type,
        basis: how,
        status: 'CURATED',
        sentence: `${id} responded to ${event} (${type}).`,
        node: { kind: 'Incident', id: event, name: event },
      })),
    },
  },
});

const doer = (edges: readonly Deed[], totalCount = edges.length): Doer => ({
  kind: 'Group',
  id: 'anonymous',
  name: 'Anonymous',
  performed: { edges: [...edges], totalCount },
});

const told = (edges: readonly Deed[]) =>
  deedTable(doer(edges)).groups.map(({ standing, rows }) => [
    standing,
    rows.map(({ deed: { id }, sure }) => `${id}: ${sure}`),
  ]);

it('what an actor did is in time, apart from what it is only said to have done, and from what was only planned', () => {
  expect(
    told([
      deed({ id: 'threat', occurrence: 'THREATENED' }),
      deed({ id: 'undated' }),
      deed({ id: 'later', start: '2020-05-29' }),
      deed({ id: 'takedown', basis: 'ASSUMED', start: '2014-01-01' }),
      deed({ id: 'earlier', start: '2014-11-24' }),
    ]),
  ).toEqual([
    ['HAPPENED', ['earlier: reported', 'later: reported', 'undated: reported']],
    ['CLAIMED', ['takedown: assumed']],
    ['PLANNED', ['threat: reported']],
  ]);
});

it('a deed is as sure as its surest part, and tells of all of them', () => {
  const { groups } = deedTable(
    doer([deed({ id: 'attack', role: 'OWNER', basis: 'CLAIMED' }), deed({ id: 'attack', role: 'ATTACKER' })]),
  );
  expect(groups).toHaveLength(1);
  expect(groups[0]?.rows).toMatchObject([{ sure: 'reported', line: 'solid' }]);
  expect(groups[0]?.rows[0]?.why).toHaveLength(2);
});

it('what a deed responded to is told once, with all types and how sure that is', () => {
  const { groups } = deedTable(
    doer([
      deed({
        id: 'video',
        to: [
          ['death', 'DEMAND', 'INFERRED'],
          ['death', 'SOLIDARITY', 'INFERRED'],
          ['raid', 'CONDEMNATION', 'REPORTED'],
        ],
      }),
    ]),
  );
  expect(groups[0]?.rows[0]?.to.map(({ event, how }) => `${event.id}: ${how}`)).toEqual([
    'death: demand, solidarity, our reading',
    'raid: condemnation, reported',
  ]);
});

it('that a deed was a response is no less sure for how we read it', () => {
  const { groups } = deedTable(
    doer([
      deed({
        id: 'video',
        to: [
          ['death', 'DEMAND', 'INFERRED'],
          ['death', 'PROTEST', 'REPORTED'],
          ['death', 'SOLIDARITY', 'INFERRED'],
        ],
      }),
    ]),
  );
  expect(groups[0]?.rows[0]?.to.map(({ how }) => how)).toEqual([
    'protest, reported; as demand, solidarity: our reading',
  ]);
});

it('an act in doubt is never listed among what happened, and says what the doubt is', () => {
  const doubts = ['DISPUTED', 'UNVERIFIED', 'REFUTED', 'RETRACTED'];
  const edges = [deed({ id: 'sure' }), ...doubts.map((status) => deed({ id: status, status }))];
  const groups = deedTable({
    kind: 'Person',
    id: 'x',
    name: 'X',
    performed: { totalCount: 5, edges },
  }).groups;
  expect(
    groups.map(({ standing, rows }) => [
      standing,
      rows.map((row) => [row.deed.id, row.sure, row.disputed] as const),
    ]),
  ).toEqual([
    ['HAPPENED', [['sure', 'reported', false]]],
    [
      'CLAIMED',
      [
        ['DISPUTED', 'reported', true],
        ['UNVERIFIED', 'reported, unverified', false],
        ['REFUTED', 'reported, shown to be wrong', false],
        ['RETRACTED', 'reported, taken back', false],
      ],
    ],
  ]);
});
