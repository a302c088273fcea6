import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { type Said, smallGraph } from '../support/small-graph.ts';

type Claimed = readonly [string, string, string, string, Said];

const claims = (rows: readonly (readonly [string, string, string, Said?])[]): readonly Claimed[] =>
  rows.map(([subject, predicate, object, more = {}], at) => [`c-${at}`, subject, predicate, object, more]);

const EVENTS: readonly (readonly [string, string])[] = [
  ['call', 'Communication'],
  ['drive', 'Act'],
  ['order', 'Act'],
  ['shooting', 'Incident'],
  ['death', 'Incident'],
  ['outage', 'CyberAction'],
  ['boast', 'Statement'],
  ['repost', 'Statement'],
  ['appeal', 'Statement'],
  ['march', 'Demonstration'],
  ['march-in-town', 'Demonstration'],
  ['curfew', 'Measure'],
];

/**
 * A call, a drive, a shooting during it, and an outage that responds. The march responds to the death in two ways, was
 * called for, came after the death besides, and has a part. Nobody is connected with the hermits, who know each other.
 */
const graph = smallGraph(
  [
    ['paper', 'Document'],
    ...EVENTS.map(([id, kind]) => [id, kind] as const),
    ...['ann', 'bob', 'hermit', 'friend-of-hermit', ...Array.from({ length: 10 }, (_, at) => `p-${at}`)].map(
      (id) => [id, 'Person'] as const,
    ),
  ],
  claims([
    ...EVENTS.map(([id]) => [id, 'OCCURRED', 'HAPPENED'] as const),
    ['drive', 'RESPONDS_TO', 'call', { values: { type: 'EMERGENCY_RESPONSE' } }],
    ['order', 'DURING', 'drive', { values: { basis: 'CLAIMED' } }],
    ['shooting', 'AFTER', 'order'],
    ['shooting', 'DURING', 'drive'],
    ['shooting', 'LED_TO', 'death'],
    ['death', 'AFTER', 'shooting'],
    ['outage', 'RESPONDS_TO', 'shooting', { values: { type: 'RETALIATION' } }],
    ['boast', 'DURING', 'outage'],
    ['repost', 'REPOSTS', 'boast'],
    // One sequence of two events, joined in four ways: the surest of all is a mere order in time.
    ['march', 'RESPONDS_TO', 'death', { values: { type: 'PROTEST', basis: 'INFERRED' } }],
    [
      'march',
      'RESPONDS_TO',
      'death',
      { values: { type: 'SOLIDARITY', basis: 'ASSUMED', modality: 'ASSUMED' } },
    ],
    ['march', 'AFTER', 'death', { values: { basis: 'STATED' } }],
    ['death', 'LED_TO', 'march', { values: { basis: 'STATED' } }],
    ['appeal', 'CALLS_FOR', 'march'],
    ['march-in-town', 'PART_OF', 'march'],
    ['curfew', 'RESPONDS_TO', 'march-in-town', { values: { type: 'CONTROL_MEASURE' } }],
    // Ann and Bob are ten steps apart; two relations join the first two.
    ['ann', 'MEMBER_OF', 'p-0', { values: { basis: 'INFERRED' } }],
    ['ann', 'SPEAKS_FOR', 'p-0'],
    ...Array.from({ length: 8 }, (_, at) => [`p-${at}`, 'MEMBER_OF', `p-${at + 1}`] as const),
    ['p-8', 'MEMBER_OF', 'bob'],
    ['hermit', 'AFFILIATED_WITH', 'friend-of-hermit'],
  ]),
);

interface Step {
  readonly event?: { readonly id: string };
  readonly entity?: { readonly id: string };
  readonly relation: string | null;
  readonly forward: boolean | null;
}

/** A way in one line: `death <RESPONDS_TO march`, where the relation leads back, `appeal CALLS_FOR> march` where it does not. */
const inOneLine = (steps: readonly Step[]): string =>
  steps
    .map(({ event, entity, relation, forward }) => {
      const how = relation === null ? '' : forward ? `${relation}> ` : `<${relation} `;
      return `${how}${(event ?? entity)?.id}`;
    })
    .join(' ');

describe.skipIf(!(await canRunNeo4j()))('ways through the graph', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graph });
  });
  afterAll(() => antiphon?.stop());

  const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await antiphon.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  interface Chains {
    readonly responseChains: {
      readonly total: number;
      readonly within: number;
      readonly chains: readonly {
        readonly weakestBasis: string;
        readonly responsesOnly: boolean;
        readonly steps: readonly Step[];
      }[];
    };
  }
  const chains = async (variables: Readonly<Record<string, unknown>>) =>
    (
      (await ask(
        'query ($from: ID!, $to: ID, $direction: ChainDirection = FORWARD, $through: [ChainLink!], $maxDepth: Int, $lens: Lens) { responseChains(from: $from, to: $to, direction: $direction, through: $through, maxDepth: $maxDepth, lens: $lens) { total within chains { weakestBasis responsesOnly steps { event { id } relation forward } } } }',
        variables,
      )) as Chains
    ).responseChains;
  const lines = async (variables: Readonly<Record<string, unknown>>) =>
    (await chains(variables)).chains.map(({ steps }) => inOneLine(steps));

  describe('chains', () => {
    it('run through responses alone by default', async () => {
      expect(await lines({ from: 'call' })).toEqual(['call <RESPONDS_TO drive']);
      expect(await lines({ from: 'call', to: 'outage', through: [] })).toEqual([]);
    });

    it('of an affair begin once: none leads from what came before back through the event asked about', async () => {
      const from = (await lines({ from: 'death', through: ['AFTER'] })).map((line) => line.split(' ')[0]);
      expect(new Set(from)).toEqual(new Set(['death', 'shooting']));
      expect(await lines({ from: 'death', through: ['AFTER'] })).not.toContainEqual(
        expect.stringMatching(/^shooting .*death/),
      );
      expect(await lines({ from: 'shooting', through: ['AFTER'] })).toContainEqual(
        expect.stringMatching(/^shooting <AFTER death/),
      );
    });

    it('to an end run through everything, the shortest first, and say what joins each step', async () => {
      expect(await lines({ from: 'call', to: 'outage' })).toEqual([
        'call <RESPONDS_TO drive <DURING shooting <RESPONDS_TO outage',
        'call <RESPONDS_TO drive <DURING order <AFTER shooting <RESPONDS_TO outage',
      ]);
      expect((await chains({ from: 'call', to: 'outage' })).chains).toMatchObject([
        { weakestBasis: 'REPORTED', responsesOnly: false },
        { weakestBasis: 'CLAIMED', responsesOnly: false },
      ]);
    });

    it('back run the same way in the other direction', async () => {
      expect(await lines({ from: 'outage', to: 'call', direction: 'BACK', maxDepth: 3 })).toEqual([
        'outage RESPONDS_TO> shooting DURING> drive RESPONDS_TO> call',
      ]);
      expect(await lines({ from: 'outage', to: 'call' })).toEqual([]);
    });

    it('never lead to what began earlier: from the whole to a part, from a call to what was called for', async () => {
      expect(await lines({ from: 'appeal', through: ['CALLS_FOR', 'PART_OF'] })).toEqual([
        'appeal CALLS_FOR> march <PART_OF march-in-town <RESPONDS_TO curfew',
      ]);
      expect(await lines({ from: 'march-in-town', through: ['CALLS_FOR', 'PART_OF'] })).toEqual([
        'march-in-town <RESPONDS_TO curfew',
      ]);
      expect(await lines({ from: 'curfew', direction: 'BACK', through: ['CALLS_FOR', 'PART_OF'] })).toEqual([
        'curfew RESPONDS_TO> march-in-town PART_OF> march CALLS_FOR> appeal'.replace(
          'CALLS_FOR>',
          '<CALLS_FOR',
        ),
        'curfew RESPONDS_TO> march-in-town PART_OF> march RESPONDS_TO> death',
      ]);
    });

    it('count a repost once, as a response and as a relay of the post', async () => {
      expect(
        await ask(
          '{ responseChains(from: "boast", through: [REPOSTS]) { total chains { steps { event { id } types links { relation } } } } }',
        ),
      ).toEqual({
        responseChains: {
          total: 1,
          chains: [
            {
              steps: [
                { event: { id: 'boast' }, types: [], links: [] },
                {
                  event: { id: 'repost' },
                  types: ['AMPLIFICATION'],
                  links: [{ relation: 'RESPONDS_TO' }, { relation: 'REPOSTS' }],
                },
              ],
            },
          ],
        },
      });
    });

    it('are one per sequence of events, however many relations join two of them: the closest one counts, not the surest', async () => {
      const step =
        '{ responseChains(from: "death", to: "march") { total chains { length weakestBasis weakestStatus steps { event { id } relation types basis links { relation forward type basis claims { totalCount } } } } } }';
      const link = (relation: string, forward: boolean, type: string | null, basis: string) => ({
        relation,
        forward,
        type,
        basis,
        claims: { totalCount: 1 },
      });
      expect(await ask(step)).toEqual({
        responseChains: {
          total: 1,
          chains: [
            {
              length: 1,
              weakestBasis: 'INFERRED',
              weakestStatus: 'SINGLE_SOURCE',
              steps: [
                { event: { id: 'death' }, relation: null, types: [], basis: null, links: [] },
                {
                  event: { id: 'march' },
                  relation: 'RESPONDS_TO',
                  types: ['PROTEST', 'SOLIDARITY'],
                  basis: 'INFERRED',
                  links: [
                    link('RESPONDS_TO', false, 'PROTEST', 'INFERRED'),
                    link('RESPONDS_TO', false, 'SOLIDARITY', 'ASSUMED'),
                    link('LED_TO', true, null, 'STATED'),
                    link('AFTER', false, null, 'STATED'),
                  ],
                },
              ],
            },
          ],
        },
      });
    });

    it('hold what the lens shows: without responses, the next relation represents the step', async () => {
      expect(await lines({ from: 'death', to: 'march', lens: { minBasis: 'REPORTED' } })).toEqual([
        'death LED_TO> march',
      ]);
    });

    it('say how far they were searched', async () => {
      expect(await chains({ from: 'call', to: 'outage', maxDepth: 2 })).toEqual({
        total: 0,
        within: 2,
        chains: [],
      });
      expect(await chains({ from: 'call', to: 'outage' })).toMatchObject({ total: 2, within: 8 });
      expect(await chains({ from: 'call' })).toMatchObject({ total: 1, within: 4 });
    });

    it.each([
      ['{ responseChains(from: "call", to: "call") { total } }', 'from and to are the same'],
      ['{ responseChains(from: "call", to: "cal") { total } }', 'to: there is no Event with the id cal'],
      ['{ responseChains(from: "call", to: "ann") { total } }', 'to: ann is of the kind Person, not Event'],
    ])('%s', async (query, message) => {
      expect((await antiphon.ask(query)).errors?.[0]?.message).toBe(message);
    });

    it('are one statement', async () => {
      antiphon.takeStatements();
      await lines({ from: 'call', to: 'outage' });
      expect(antiphon.takeStatements()).toHaveLength(1);
    });
  });

  describe('paths', () => {
    const paths = (from: string, to: string, more = '') =>
      ask(
        `{ paths(from: "${from}", to: "${to}"${more}) { total within outcome stepsApart paths { length steps { entity { id } } } } }`,
      );

    it('longer than asked for differ from none at all', async () => {
      expect(await paths('ann', 'bob', ', maxLength: 4')).toEqual({
        paths: { total: 0, within: 4, outcome: 'FARTHER_APART', stepsApart: 10, paths: [] },
      });
      expect(await paths('ann', 'bob')).toEqual({
        paths: { total: 0, within: 8, outcome: 'FARTHER_APART', stepsApart: 10, paths: [] },
      });
      for (const length of ['', ', maxLength: 8'])
        expect(await paths('ann', 'hermit', length)).toEqual({
          paths: { total: 0, within: 8, outcome: 'NOT_CONNECTED', stepsApart: null, paths: [] },
        });
    });

    it('are not connected around what must be avoided, or through the lens', async () => {
      expect(await paths('ann', 'p-2', ', avoid: ["p-1"]')).toMatchObject({
        paths: { outcome: 'NOT_CONNECTED' },
      });
      expect(await paths('ann', 'p-2', ', lens: { minBasis: STATED }')).toMatchObject({
        paths: { outcome: 'NOT_CONNECTED' },
      });
    });

    it('are one per sequence of stops; the surest relation represents a step', async () => {
      expect(
        await ask(
          '{ paths(from: "ann", to: "p-1") { total outcome stepsApart paths { weakestBasis steps { entity { id } relation links { relation basis } } } } }',
        ),
      ).toEqual({
        paths: {
          total: 1,
          outcome: 'FOUND',
          stepsApart: 2,
          paths: [
            {
              weakestBasis: 'REPORTED',
              steps: [
                { entity: { id: 'ann' }, relation: null, links: [] },
                {
                  entity: { id: 'p-0' },
                  relation: 'SPEAKS_FOR',
                  links: [
                    { relation: 'SPEAKS_FOR', basis: 'REPORTED' },
                    { relation: 'MEMBER_OF', basis: 'INFERRED' },
                  ],
                },
                {
                  entity: { id: 'p-1' },
                  relation: 'MEMBER_OF',
                  links: [{ relation: 'MEMBER_OF', basis: 'REPORTED' }],
                },
              ],
            },
          ],
        },
      });
    });

    it('are the shortest without a length, and all of up to a given length', async () => {
      expect(await paths('call', 'shooting')).toMatchObject({
        paths: { total: 1, paths: [{ length: 2 }] },
      });
      expect(await paths('call', 'shooting', ', maxLength: 3')).toMatchObject({
        paths: { total: 2, paths: [{ length: 2 }, { length: 3 }] },
      });
    });
  });
});
