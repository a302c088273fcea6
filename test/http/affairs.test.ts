import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import type { Said } from '../support/small-graph.ts';
import { smallGraph } from '../support/small-graph.ts';

type Claim = readonly [string, string, string, string, Said?];

const occurred = (id: string, word = 'HAPPENED'): Claim => [`o-${id}`, id, 'OCCURRED', word];
const dated = (id: string, edtf: string): Claim => [
  `d-${id}`,
  id,
  'DATED',
  edtf,
  { values: { dateBasis: 'STATED' } },
];
const responds = (id: string, to: string, type?: string, more: Said = {}): Claim => [
  `r-${id}-${to}`,
  id,
  'RESPONDS_TO',
  to,
  { ...more, values: { ...(type && { type }), ...more.values } },
];

/**
 * A shot led to a death; a riot has two parts, of which one is a fire. Some responses are recorded at the shot, some at the
 * death, one at both. That the fall led to the wound is only inferred.
 */
const graph = smallGraph(
  [
    ['paper', 'Document', { edtf: '2015-06-01' }],
    ['leaflet', 'Document', { edtf: '2015-06-02' }],
    ['ann', 'Person'],
    ['bob', 'Person'],
    ['cid', 'Person'],
    ...['shot', 'death', 'fall', 'wound'].map((id): [string, string] => [id, 'Incident']),
    ...['speech', 'echo', 'both', 'two-ways'].map((id): [string, string] => [id, 'Statement']),
    ...['march', 'march-north', 'march-south', 'riot', 'fire', 'looting', 'threatened'].map(
      (id): [string, string] => [id, 'Demonstration'],
    ),
  ],
  [
    ...['shot', 'death', 'fall', 'wound', 'speech', 'echo', 'both', 'two-ways'].map((id) => occurred(id)),
    ...['march', 'march-north', 'march-south', 'riot', 'fire', 'looting'].map((id) => occurred(id)),
    occurred('threatened', 'THREATENED'),
    dated('shot', '2015-01-01'),
    dated('death', '2015-01-03'),
    dated('speech', '2015-01-04'),
    dated('both', '2015-01-05'),
    dated('march', '[..2015-02-01]'),
    ['l-1', 'shot', 'LED_TO', 'death'],
    ['l-2', 'fall', 'LED_TO', 'wound', { values: { basis: 'INFERRED' } }],
    ['l-3', 'shot', 'LED_TO', 'riot'],
    ['w-1', 'fire', 'PART_OF', 'riot'],
    ['w-2', 'looting', 'PART_OF', 'riot'],
    ['w-3', 'march-north', 'PART_OF', 'march'],
    ['w-4', 'march-south', 'PART_OF', 'march'],
    responds('speech', 'shot', 'CONDEMNATION', { assertedBy: 'cid' }),
    responds('echo', 'death', 'DEMAND'),
    responds('both', 'shot', 'PROTEST'),
    responds('both', 'death', 'PROTEST'),
    responds('two-ways', 'death', 'PROTEST'),
    responds('two-ways', 'shot', 'CONDEMNATION'),
    responds('threatened', 'death', 'RETALIATION'),
    ...['march', 'march-north', 'march-south'].map((id) => responds(id, 'death', 'PROTEST')),
    responds('speech', 'fire'),
    responds('echo', 'riot'),
    responds('echo', 'wound'),
    ...(
      [
        ['ann', 'speech', 'SPEAKER'],
        ['bob', 'echo', 'SPEAKER'],
        ['ann', 'both', 'SPEAKER'],
        ['ann', 'threatened', 'AGENT'],
        ['ann', 'march', 'ORGANIZER'],
        ['ann', 'march-north', 'ORGANIZER'],
        ['ann', 'march-south', 'ORGANIZER'],
      ] as const
    ).map(([who, what, role]): Claim => [`p-${who}-${what}`, who, 'PERFORMED', what, { values: { role } }]),
    ['n-1', 'cid', 'DID_RESPOND', 'death', { values: { polarity: 'NEGATED', asOf: '2015-02-01' } }],
  ],
);

describe.skipIf(!(await canRunNeo4j()))('an affair', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graph });
  });
  afterAll(() => antiphon?.stop());

  /** The data of an answer without errors, and that one statement was enough for each root field. */
  async function ask(query: string): Promise<unknown> {
    antiphon.takeStatements();
    const { data, errors } = await antiphon.ask(query);
    expect(errors).toBeUndefined();
    expect(antiphon.takeStatements()).toHaveLength(Object.keys(data ?? {}).length);
    return data;
  }

  /** Rows of `responders` as `actor response to`. */
  async function responders(args: string): Promise<readonly string[]> {
    const data = (await ask(
      `{ responders(${args}) { nodes { actor { id } response { id } to { id } } } }`,
    )) as { responders: { nodes: readonly Record<'actor' | 'response' | 'to', { id: string }>[] } };
    return data.responders.nodes.map(({ actor, response, to }) => `${actor.id} ${response.id} ${to.id}`);
  }

  /** Edges of `responses` as `response to`. */
  async function responses(id: string, args = ''): Promise<readonly string[]> {
    const data = (await ask(
      `{ event(id: "${id}") { responses(first: 20${args}) { totalCount edges { to { id } node { id } } } } }`,
    )) as {
      event: {
        responses: { totalCount: number; edges: readonly Record<'to' | 'node', { id: string }>[] };
      };
    };
    const { totalCount, edges } = data.event.responses;
    expect(totalCount).toBe(edges.length);
    return edges.map(({ to, node }) => `${node.id} ${to.id}`);
  }

  const OF_THE_SHOT = [
    'ann speech shot',
    'ann both shot',
    'bob echo death',
    'ann march death',
    'ann march-north death',
    'ann march-south death',
    'ann threatened death',
  ];

  it('has all of its responders, whichever of its events is asked about; each row says where it is recorded', async () => {
    expect((await responders('to: "shot"')).toSorted()).toEqual(OF_THE_SHOT.toSorted());
    const ofTheDeath = OF_THE_SHOT.map((row) => (row === 'ann both shot' ? 'ann both death' : row));
    expect((await responders('to: "death"')).toSorted()).toEqual(ofTheDeath.toSorted());
  });

  it('shows a response recorded at two of its events once: at the one asked about', async () => {
    expect(await responders('to: "shot", by: "ann"')).toContain('ann both shot');
    expect((await responders('to: "shot"')).filter((row) => row.includes('both'))).toHaveLength(1);
    expect(await responses('death')).toContain('both death');
    expect((await responses('death')).filter((row) => row.startsWith('both'))).toHaveLength(1);
  });

  it('shows it twice if it responds in two ways', async () => {
    expect((await responses('shot')).filter((row) => row.startsWith('two-ways')).toSorted()).toEqual([
      'two-ways death',
      'two-ways shot',
    ]);
  });

  it('appears once even if two of its events are asked about', async () => {
    expect((await responders('to: ["death", "shot"]')).toSorted()).toEqual(OF_THE_SHOT.toSorted());
  });

  it('is ignored if only the event is asked about', async () => {
    expect(await responders('to: "shot", scope: EVENT')).toEqual(['ann speech shot', 'ann both shot']);
    expect((await responses('shot', ', scope: EVENT')).toSorted()).toEqual([
      'both shot',
      'speech shot',
      'two-ways shot',
    ]);
  });

  it('includes a whole with its parts, but not two parts together, and no riot in the affair of its cause', async () => {
    expect((await responses('riot')).toSorted()).toEqual(['echo riot', 'speech fire']);
    expect((await responses('fire')).toSorted()).toEqual(['echo riot', 'speech fire']);
    expect(await responses('looting')).toEqual(['echo riot']);
  });

  it('is joined only by what the lens shows', async () => {
    expect(await responders('to: "fall"')).toEqual(['bob echo wound']);
    await antiphon
      .ask('{ responders(to: "fall", lens: { minBasis: REPORTED }) { totalCount } }')
      .then(({ data }) => expect(data).toEqual({ responders: { totalCount: 0 } }));
    expect(await responders('to: "wound", lens: { minBasis: REPORTED }')).toEqual(['bob echo wound']);
  });

  it('is joined by what happened, even if only threats are asked for', async () => {
    expect(await responders('to: "shot", lens: { occurrence: [THREATENED] }')).toEqual([
      'ann threatened death',
    ]);
  });

  it('has the silences of all its events', async () => {
    const silences =
      '{ nonResponses(to: "shot") { nodes { actor { id } to { id } } } event(id: "shot") { nonResponses { nodes { id } } } }';
    expect(await ask(silences)).toEqual({
      nonResponses: { nodes: [{ actor: { id: 'cid' }, to: { id: 'death' } }] },
      event: { nonResponses: { nodes: [{ id: 'n-1' }] } },
    });
    expect(await ask('{ event(id: "shot") { nonResponses(scope: EVENT) { totalCount } } }')).toEqual({
      event: { nonResponses: { totalCount: 0 } },
    });
  });

  it('has the times of all its responses, each counted from where it is recorded', async () => {
    expect(
      await ask(
        '{ responseTimes(to: "death") { nodes { response { id } to { id } occurrence atLeastHours atMostHours } } }',
      ),
    ).toEqual({
      responseTimes: {
        nodes: [
          {
            response: { id: 'speech' },
            to: { id: 'shot' },
            occurrence: 'HAPPENED',
            atLeastHours: 48,
            atMostHours: 96,
          },
          {
            response: { id: 'march' },
            to: { id: 'death' },
            occurrence: 'HAPPENED',
            atLeastHours: null,
            atMostHours: 720,
          },
          {
            response: { id: 'both' },
            to: { id: 'death' },
            occurrence: 'HAPPENED',
            atLeastHours: 24,
            atMostHours: 72,
          },
        ],
      },
    });
  });

  it('is one column of the matrix, under its earliest incident; deeds apart from threats, a whole from its parts', async () => {
    const cells = 'nodes { actor { id } to { id } happened threatened umbrellas types otherTypes }';
    expect(await ask(`{ responseMatrix(by: "ann") { ${cells} } }`)).toEqual({
      responseMatrix: {
        nodes: [
          {
            actor: { id: 'ann' },
            to: { id: 'shot' },
            happened: 4,
            threatened: 1,
            umbrellas: 1,
            types: ['PROTEST', 'CONDEMNATION'],
            otherTypes: ['RETALIATION'],
          },
          {
            actor: { id: 'ann' },
            to: { id: 'fire' },
            happened: 1,
            threatened: 0,
            umbrellas: 0,
            types: [],
            otherTypes: [],
          },
        ],
      },
    });
    expect(
      await ask(
        '{ responseMatrix(by: "ann", scope: EVENT, to: ["shot", "death"]) { nodes { to { id } happened } } }',
      ),
    ).toEqual({
      responseMatrix: {
        nodes: [
          { to: { id: 'death' }, happened: 3 },
          { to: { id: 'shot' }, happened: 2 },
        ],
      },
    });
  });

  it('counts each of its responses once', async () => {
    expect(
      await ask('{ responseCounts(to: "shot", by: TYPE) { nodes { key happened threatened umbrellas } } }'),
    ).toEqual({
      responseCounts: {
        nodes: [
          { key: 'PROTEST', happened: 4, threatened: 0, umbrellas: 1 },
          { key: 'CONDEMNATION', happened: 2, threatened: 0, umbrellas: 0 },
          { key: 'DEMAND', happened: 1, threatened: 0, umbrellas: 0 },
          { key: 'RETALIATION', happened: 0, threatened: 1, umbrellas: 0 },
        ],
      },
    });
  });

  it('counts by time with a row for the undated, and for events only known to have been before', async () => {
    expect(await ask('{ eventCounts(by: MONTH) { nodes { key happened threatened umbrellas } } }')).toEqual({
      eventCounts: {
        nodes: [
          { key: '2015-01', happened: 4, threatened: 0, umbrellas: 0 },
          { key: 'until 2015-02', happened: 1, threatened: 0, umbrellas: 0 },
          { key: 'undated', happened: 8, threatened: 1, umbrellas: 1 },
        ],
      },
    });
  });

  it('counts a whole if its parts are counted elsewhere', async () => {
    expect(
      await ask(
        '{ eventCounts(by: KIND, filter: { name: { eq: "march" } }) { nodes { key happened umbrellas } } }',
      ),
    ).toEqual({ eventCounts: { nodes: [{ key: 'Demonstration', happened: 1, umbrellas: 0 }] } });
  });

  it('names the sources of each row, over all of its steps and through the lens', async () => {
    const row = (args: string) =>
      `{ responders(to: "shot", by: "ann"${args}) { nodes { response { id } role status basis assertedBy { id } } } }`;
    const { responders } = await antiphon
      .ask(row(', lens: { occurrence: [HAPPENED] }'))
      .then(({ data }) => data as { readonly responders: { readonly nodes: readonly object[] } });
    expect(responders.nodes).toContainEqual({
      response: { id: 'speech' },
      role: 'SPEAKER',
      status: 'SINGLE_SOURCE',
      basis: 'REPORTED',
      assertedBy: [{ id: 'cid' }, { id: 'paper' }],
    });
    expect(
      await ask(
        '{ event(id: "speech") { assertedBy { id } performers { edges { assertedBy { id name } } } } }',
      ),
    ).toEqual({
      event: {
        assertedBy: [{ id: 'paper' }],
        performers: { edges: [{ assertedBy: [{ id: 'paper', name: 'paper' }] }] },
      },
    });
  });
});
