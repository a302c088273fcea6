import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';

/** A march that a crowd, two of its members, a paper and the curators speak of; how many marched, and when, they tell differently. */
const graph = smallGraph(
  [
    ['paper', 'Document', { edtf: '2015-03-01' }],
    ['radio', 'Document', { edtf: '2020-06-01' }],
    ['crowd', 'Group', { type: 'CROWD' }],
    ['ann', 'Account'],
    ['bob', 'Account'],
    ['curators', 'Curator'],
    ['boy', 'Person'],
    ['march', 'Demonstration'],
  ],
  [
    ['o1', 'march', 'OCCURRED', 'HAPPENED', { assertedBy: 'crowd', relayedBy: ['paper'] }],
    ['o2', 'march', 'OCCURRED', 'HAPPENED', { assertedBy: 'ann', relayedBy: ['paper'] }],
    ['o3', 'march', 'OCCURRED', 'HAPPENED', { assertedBy: 'bob', relayedBy: ['radio'], in: ['radio'] }],
    ['o4', 'march', 'OCCURRED', 'HAPPENED', { assertedBy: 'radio', in: ['radio'] }],
    [
      'o5',
      'march',
      'OCCURRED',
      'HAPPENED',
      { assertedBy: 'curators', values: { voice: 'READING', basis: 'INFERRED' } },
    ],
    ['o6', 'march', 'OCCURRED', 'HAPPENED', { assertedBy: 'boy', values: { modality: 'ALLEGED' } }],
    ['m1', 'ann', 'MEMBER_OF', 'crowd'],
    ['m2', 'bob', 'MEMBER_OF', 'crowd'],
    ['d1', 'march', 'DATED', '2014-11-22', { values: { dateBasis: 'STATED' } }],
    [
      'd2',
      'march',
      'DATED',
      '2014-11-23',
      { assertedBy: 'radio', in: ['radio'], values: { dateBasis: 'STATED' } },
    ],
    [
      'd3',
      'march',
      'DATED',
      '2014-11',
      { assertedBy: 'ann', values: { dateBasis: 'STATED', basis: 'CLAIMED' } },
    ],
    ['n1', 'march', 'SIZE', '', { values: { value: 500, comparator: 'MORE_THAN', unit: 'people' } }],
    [
      'n2',
      'march',
      'SIZE',
      '',
      { assertedBy: 'radio', in: ['radio'], values: { value: 300, comparator: 'EXACT', unit: 'people' } },
    ],
    ['a1', 'boy', 'AGE', '', { values: { value: 12 } }],
    ['a2', 'boy', 'AGE', '', { assertedBy: 'radio', in: ['radio'], values: { value: 14, basis: 'CLAIMED' } }],
    ['h1', 'boy', 'HARMED_IN', 'march', { values: { role: 'VICTIM', outcome: 'DIED' } }],
    [
      'h2',
      'boy',
      'HARMED_IN',
      'march',
      { assertedBy: 'radio', in: ['radio'], values: { role: 'VICTIM', outcome: 'INJURED' } },
    ],
    ['t1', 'boy', 'NAMED', 'Boy'],
    ['t2', 'boy', 'NAMED', 'The boy', { assertedBy: 'ann' }],
  ],
);

describe.skipIf(!(await canRunNeo4j()))('sources', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graph });
  });
  afterAll(() => antiphon?.stop());

  const ask = async (query: string, lens?: object): Promise<unknown> => {
    antiphon.takeStatements();
    const { data, errors } = await antiphon.ask(query, { lens });
    expect(errors).toBeUndefined();
    expect(antiphon.takeStatements()).toHaveLength(1);
    return data;
  };

  describe('that are independent', () => {
    const MARCH =
      'query ($lens: Lens) { event(id: "march", lens: $lens) { status sources documentCount roots { asserter { id } counts why modality countsWith { id } } } }';
    const root = (id: string, why: string, countsWith: string | null = null, modality = 'ASSERTED') => ({
      asserter: { id },
      counts: why === 'COUNTS',
      why,
      modality,
      countsWith: countsWith === null ? null : { id: countsWith },
    });

    it('count, and every other one says why it does not', async () => {
      expect(await ask(MARCH)).toEqual({
        event: {
          status: 'CORROBORATED',
          sources: 2,
          documentCount: 2,
          roots: [
            root('crowd', 'COUNTS'),
            root('radio', 'COUNTS'),
            root('ann', 'MEMBER_OF', 'crowd'),
            root('bob', 'MEMBER_OF', 'crowd'),
            root('boy', 'LESS_SURE', null, 'ALLEGED'),
            root('curators', 'CURATOR'),
          ],
        },
      });
    });

    it('are the visible ones: of two members of a silent group, the first counts for both', async () => {
      expect(await ask(MARCH, { assertedBy: ['ann', 'bob', 'curators'] })).toMatchObject({
        event: {
          sources: 1,
          documentCount: 2,
          roots: [root('ann', 'COUNTS'), root('bob', 'MEMBER_OF', 'ann'), root('curators', 'CURATOR')],
        },
      });
      expect(await ask(MARCH, { documents: ['radio'] })).toMatchObject({
        event: { sources: 2, documentCount: 1, roots: [root('radio', 'COUNTS'), root('bob', 'COUNTS')] },
      });
      expect(await ask(MARCH, { assertedBy: ['boy'] })).toMatchObject({
        event: { sources: 1, roots: [root('boy', 'COUNTS', null, 'ALLEGED')] },
      });
    });

    it('are counted on relations, in graphs and on claims', async () => {
      expect(
        await ask(
          '{ event(id: "march") { victims { edges { sources documentCount roots { asserter { id } why } } } } }',
        ),
      ).toEqual({
        event: {
          victims: {
            edges: [
              {
                sources: 2,
                documentCount: 2,
                roots: [
                  { asserter: { id: 'paper' }, why: 'COUNTS' },
                  { asserter: { id: 'radio' }, why: 'COUNTS' },
                ],
              },
            ],
          },
        },
      });
      expect(
        await ask('{ graph(relations: [HARMED_IN]) { edges { sources documentCount sourceIds rootIds } } }'),
      ).toEqual({
        graph: {
          edges: [
            { sources: 2, documentCount: 2, sourceIds: ['paper', 'radio'], rootIds: ['paper', 'radio'] },
          ],
        },
      });
      expect(
        await ask('{ claims(filter: { predicate: { eq: OCCURRED } }) { nodes { id standing root } } }'),
      ).toEqual({
        claims: {
          nodes: [
            { id: 'o1', standing: 'COUNTS', root: 'crowd' },
            { id: 'o2', standing: 'MEMBER_OF', root: 'crowd' },
            { id: 'o3', standing: 'MEMBER_OF', root: 'crowd' },
            { id: 'o4', standing: 'COUNTS', root: 'radio' },
            { id: 'o5', standing: 'CURATOR', root: null },
            { id: 'o6', standing: 'COUNTS', root: 'boy' },
          ],
        },
      });
    });
  });

  describe('that give different values', () => {
    const DATES =
      'query ($lens: Lens) { event(id: "march", lens: $lens) { dateContested when { edtf candidates { of value contested sources claims { nodes { id assertedBy { id } } } } } } }';

    it('keep them all: the one shown comes first, each says who gives it, and which exclude each other', async () => {
      expect(await ask(DATES)).toEqual({
        event: {
          dateContested: true,
          when: {
            edtf: '2014-11-22',
            candidates: [
              candidate('2014-11-22', true, 'd1', 'paper'),
              candidate('2014-11-23', true, 'd2', 'radio'),
              candidate('2014-11', false, 'd3', 'ann'),
            ],
          },
        },
      });
    });

    it('are asked one by one through a lens', async () => {
      expect(await ask(DATES, { documents: ['radio'] })).toMatchObject({
        event: { when: { candidates: [candidate('2014-11-23', true, 'd2', 'radio')] } },
      });
    });

    it('of numbers, ages, outcomes and names', async () => {
      const query = `{
        event(id: "march") { countMin countContested candidates { of value number comparator unit contested }
          victims { edges { outcome detailsContested status candidates { of value contested sources } } } }
      }`;
      expect(await ask(query)).toMatchObject({
        event: {
          countContested: true,
          countMin: 501,
          candidates: [
            { of: 'DATED', value: '2014-11-22' },
            { of: 'DATED', value: '2014-11-23' },
            { of: 'DATED', value: '2014-11' },
            { of: 'OCCURRED', value: 'HAPPENED', contested: false },
            { of: 'SIZE', number: 500, comparator: 'MORE_THAN', unit: 'people', contested: true },
            { of: 'SIZE', number: 300, comparator: 'EXACT', unit: 'people', contested: true },
          ],
          victims: {
            edges: [
              {
                outcome: 'DIED',
                detailsContested: true,
                status: 'CORROBORATED',
                candidates: [
                  { of: 'outcome', value: 'DIED', contested: true, sources: 1 },
                  { of: 'outcome', value: 'INJURED', contested: true, sources: 1 },
                ],
              },
            ],
          },
        },
      });
      expect(
        await ask('{ actor(id: "boy") { age ageContested candidates { of value contested } } }'),
      ).toEqual({
        actor: {
          age: 12,
          ageContested: true,
          candidates: [
            { of: 'AGE', value: '12', contested: true },
            { of: 'AGE', value: '14', contested: true },
            { of: 'NAMED', value: 'Boy', contested: false },
            { of: 'NAMED', value: 'The boy', contested: false },
          ],
        },
      });
    });

    it('are filtered by', async () => {
      expect(await ask('{ events(filter: { dateContested: { eq: true } }) { nodes { id } } }')).toEqual({
        events: { nodes: [{ id: 'march' }] },
      });
      expect(
        await ask('{ actors(filter: { ageContested: { eq: true }, age: { lt: 13 } }) { nodes { id } } }'),
      ).toEqual({
        actors: { nodes: [{ id: 'boy' }] },
      });
      expect(
        await ask(
          '{ actor(id: "boy") { harmedIn(edge: { detailsContested: { eq: true }, documentCount: { gte: 2 } }) { totalCount } } }',
        ),
      ).toEqual({ actor: { harmedIn: { totalCount: 1 } } });
      expect(
        await ask('{ claims(filter: { predicate: { eq: AGE }, contested: { eq: true } }) { nodes { id } } }'),
      ).toEqual({ claims: { nodes: [{ id: 'a1' }, { id: 'a2' }] } });
    });

    it('are disputes, each once, with both sides', async () => {
      const query =
        '{ disputes(about: "boy") { nodes { predicate value for { nodes { id } } against { nodes { id } } } } }';
      expect(await ask(query)).toEqual({
        disputes: {
          nodes: [
            {
              predicate: 'AGE',
              value: '12',
              for: { nodes: [{ id: 'a1' }] },
              against: { nodes: [{ id: 'a2' }] },
            },
            {
              predicate: 'HARMED_IN',
              value: null,
              for: { nodes: [{ id: 'h1' }] },
              against: { nodes: [{ id: 'h2' }] },
            },
          ],
        },
      });
    });
  });
});

const candidate = (value: string, contested: boolean, claim: string, assertedBy: string) => ({
  of: 'DATED',
  value,
  contested,
  sources: 1,
  claims: { nodes: [{ id: claim, assertedBy: { id: assertedBy } }] },
});
