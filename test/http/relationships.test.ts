import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';

const happened = (id: string) => ['OCCURRED', id, 'OCCURRED', 'HAPPENED'] as const;

/**
 * Ann, Bob and Eve. Two papers, of 2015 and 2020. Ann and Bob are connected by a short way that is only assumed and by a
 * longer one that is reported; a few facts were taken back, refuted or only thought through; two statements answer each
 * other in a circle.
 */
const graph = smallGraph(
  [
    ['paper-2015', 'Document', { edtf: '2015-03-01' }],
    ['paper-2020', 'Document', { edtf: '2020-06-01' }],
    ['ann', 'Person'],
    ['bob', 'Person'],
    ['eve', 'Person'],
    ['square', 'Place'],
    ['topic', 'Topic'],
    ['attack', 'Incident'],
    ['shot', 'Incident'],
    ['march', 'Demonstration'],
    ['plan', 'Demonstration'],
    ['thought', 'Act'],
    ['word', 'Statement'],
    ['reply', 'Statement'],
    ['echo', 'Statement'],
    ['clip', 'Content'],
  ],
  [
    ...['attack', 'shot', 'march', 'word', 'reply', 'echo'].map(
      (id) => [`o-${id}`, id, ...happened(id).slice(2)] as [string, string, string, string],
    ),
    ['o-plan', 'plan', 'OCCURRED', 'PLANNED'],
    [
      'o-thought',
      'thought',
      'OCCURRED',
      'HAPPENED',
      { values: { modality: 'HYPOTHETICAL', basis: 'INFERRED' } },
    ],
    ['d-shot', 'shot', 'DATED', '2015-01-01', { values: { dateBasis: 'STATED' } }],
    ['d-march', 'march', 'DATED', '[2015-01-03..2015-01-05]', { values: { dateBasis: 'STATED' } }],
    ['d-attack', 'attack', 'DATED', '[..2015-02]', { values: { dateBasis: 'STATED' } }],
    ['d-echo', 'echo', 'DATED', '2015-02~', { values: { dateBasis: 'STATED', zone: 'America/Chicago' } }],
    // The short way from Ann to Bob is only assumed, the longer one is reported.
    [
      'p-1',
      'ann',
      'PERFORMED',
      'attack',
      { values: { role: 'ATTACKER', modality: 'ASSUMED', basis: 'ASSUMED' } },
    ],
    ['p-2', 'bob', 'HARMED_IN', 'attack', { values: { role: 'VICTIM' } }],
    ['p-3', 'ann', 'PERFORMED', 'march', { values: { role: 'ORGANIZER' } }],
    ['p-4', 'march', 'RESPONDS_TO', 'shot', { values: { type: 'PROTEST', stance: 'AGAINST' } }],
    ['p-5', 'bob', 'HARMED_IN', 'shot', { values: { role: 'VICTIM', outcome: 'DIED' } }],
    // Ways that connect nearly everything: a place, a topic, and an article.
    ['w-1', 'attack', 'OCCURRED_AT', 'square'],
    ['w-2', 'thought', 'OCCURRED_AT', 'square'],
    ['w-3', 'eve', 'PERFORMED', 'word', { values: { role: 'SPEAKER' } }],
    ['w-4', 'word', 'MENTIONS', 'topic'],
    ['w-5', 'reply', 'MENTIONS', 'topic'],
    ['w-6', 'clip', 'ACCOMPANIES', 'paper-2020'],
    ['w-7', 'word', 'ACCOMPANIES', 'paper-2020'],
    ['w-8', 'word', 'OCCURRED_AT', 'square'],
    // A circle, with a weak link in it.
    [
      'c-1',
      'reply',
      'RESPONDS_TO',
      'word',
      {
        assertedBy: 'bob',
        relayedBy: ['paper-2015'],
        values: { type: 'DENIAL', basis: 'STATED', voice: 'QUOTED' },
      },
    ],
    ['c-2', 'word', 'RESPONDS_TO', 'reply', { values: { type: 'CONDEMNATION', basis: 'INFERRED' } }],
    [
      'c-3',
      'echo',
      'RESPONDS_TO',
      'reply',
      { values: { type: 'SUPPORT' }, in: ['paper-2020'], assertedBy: 'paper-2020' },
    ],
    ['c-4', 'bob', 'PERFORMED', 'reply', { values: { role: 'SPEAKER' } }],
    // Contradicted, refuted, taken back.
    ['x-1', 'eve', 'PERFORMED', 'attack', { values: { role: 'ATTACKER' }, assertedBy: 'ann' }],
    [
      'x-2',
      'eve',
      'PERFORMED',
      'attack',
      { values: { role: 'ATTACKER', polarity: 'NEGATED' }, assertedBy: 'eve' },
    ],
    ['x-3', 'eve', 'PERFORMED', 'shot', { values: { role: 'SHOOTER' } }],
    [
      'x-4',
      'eve',
      'DESCRIBED_AS',
      'absent that day',
      { refutes: ['x-3'], in: ['paper-2020'], assertedBy: 'paper-2020' },
    ],
    ['x-5', 'eve', 'PERFORMED', 'march', { values: { role: 'PARTICIPANT' } }],
    ['x-6', 'paper-2015', 'DESCRIBED_AS', 'mistaken about Eve', { retracts: ['x-5'] }],
    ['x-7', 'plan', 'RESPONDS_TO', 'shot', { values: { type: 'PROTEST' } }],
    ['n-1', 'eve', 'DID_RESPOND', 'shot', { values: { polarity: 'NEGATED', asOf: '2015-02-01' } }],
  ],
);

const ids = (...list: string[]) => ({ nodes: list.map((id) => ({ id })) });

describe.skipIf(!(await canRunNeo4j()))('relationships', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graph });
  });
  afterAll(() => antiphon?.stop());

  /** The data of an answer without errors, and that one statement was enough for each root field. */
  async function ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown> {
    antiphon.takeStatements();
    const { data, errors } = await antiphon.ask(query, variables);
    expect(errors).toBeUndefined();
    const roots = data !== null && typeof data === 'object' ? Object.keys(data).length : 0;
    expect(antiphon.takeStatements()).toHaveLength(roots);
    return data;
  }

  describe('a lens', () => {
    const performers = (lens: string) =>
      `{ event(id: "attack"${lens}) { performers { totalCount nodes { id } } } }`;
    const who = (...list: string[]) => ({
      event: { performers: { totalCount: list.length, ...ids(...list) } },
    });

    it.each([
      ['none: all that was said, with its status', '', ['ann', 'eve']],
      ['at least reported: what is only assumed is left out', ', lens: {minBasis: REPORTED}', ['eve']],
      ['modalities', ', lens: {modalities: [ASSUMED]}', ['ann']],
      ['statuses, seen from the whole graph', ', lens: {statuses: [DISPUTED]}', ['eve']],
      ['as one tells it', ', lens: {assertedBy: ["ann"]}', ['eve']],
      ['as told by somebody who denies it', ', lens: {assertedBy: ["eve"]}', []],
      ['according to a document', ', lens: {documents: ["paper-2015"]}', ['ann', 'eve']],
      ['according to another document', ', lens: {documents: ["paper-2020"]}', []],
      [
        'parts together',
        ', lens: {documents: ["paper-2015"], assertedBy: ["ann"], minBasis: REPORTED}',
        ['eve'],
      ],
      ['as of a day before the paper', ', lens: {asOf: "2015-02"}', []],
      ['as of the day of the paper', ', lens: {asOf: "2015-03-01"}', ['ann', 'eve']],
      ['voices', ', lens: {voices: [QUOTED]}', []],
    ])('%s', async (_name, lens, expected) => {
      expect(await ask(performers(lens))).toEqual(who(...expected));
    });

    it('one claim must match all parts that are about claims', async () => {
      const reply = (lens: string) => `{ event(id: "word", lens: ${lens}) { responses { nodes { id } } } }`;
      expect(await ask(reply('{voices: [QUOTED], assertedBy: ["bob"]}'))).toEqual({
        event: { responses: ids('reply') },
      });
      expect(await ask(reply('{voices: [OWN], assertedBy: ["bob"]}'))).toEqual({
        event: { responses: ids() },
      });
    });

    it('without one, what was refuted, retracted or hypothetical is hidden, unless asked for by id', async () => {
      expect(
        await ask(
          '{ events { totalCount } actor(id: "eve") { performed { nodes { id } } } event(id: "thought") { id modality } }',
        ),
      ).toEqual({
        events: { totalCount: 7 },
        actor: { performed: ids('attack', 'word') },
        event: { id: 'thought', modality: 'HYPOTHETICAL' },
      });
    });

    it('shows hidden facts on request', async () => {
      expect(
        await ask(
          '{ events(lens: {modalities: [HYPOTHETICAL]}) { nodes { id } } actor(id: "eve", lens: {statuses: [REFUTED, RETRACTED]}) { performed { edges { status node { id } } } } }',
        ),
      ).toEqual({
        events: ids('thought'),
        actor: {
          performed: {
            edges: [
              { status: 'REFUTED', node: { id: 'shot' } },
              { status: 'RETRACTED', node: { id: 'march' } },
            ],
          },
        },
      });
    });

    it('keeps what a plan was to respond to beside the plan, as something it does not show itself', async () => {
      const query = `query ($lens: Lens) {
        event(id: "plan", lens: $lens) { respondsTo { nodes { id seen occurrence } } }
        graph(lens: $lens) { nodes { id occurrence status } }
        responseChains(from: "plan", direction: BACK, lens: $lens) { chains { steps { event { id } } } }
        events(lens: $lens) { nodes { id } }
      }`;
      const answer = await ask(query, { lens: { occurrence: ['PLANNED'] } });
      expect(answer).toMatchObject({
        event: { respondsTo: { nodes: [{ id: 'shot', seen: false, occurrence: null }] } },
        responseChains: { chains: [{ steps: [{ event: { id: 'plan' } }, { event: { id: 'shot' } }] }] },
        events: ids('plan'),
      });
      expect(answer).toHaveProperty(
        'graph.nodes',
        expect.arrayContaining([{ id: 'shot', occurrence: null, status: null }]),
      );
    });

    it('happened, or only planned: applies to counts, lists and what a relation leads to', async () => {
      const query =
        'query ($lens: Lens) { events(lens: $lens) { totalCount } event(id: "shot", lens: $lens) { responses { totalCount nodes { id } } } }';
      expect(await ask(query, { lens: { occurrence: ['PLANNED'] } })).toEqual({
        events: { totalCount: 1 },
        event: { responses: { totalCount: 1, ...ids('plan') } },
      });
      expect(await ask(query, { lens: { occurrence: ['HAPPENED'] } })).toEqual({
        events: { totalCount: 6 },
        event: { responses: { totalCount: 1, ...ids('march') } },
      });
    });

    it('a record asked for by id is there, but only with what somebody in the lens says of it', async () => {
      const query =
        '{ event(id: "shot", lens: {assertedBy: ["eve"]}) { id name seen status basis occurrence sources when { edtf } } }';
      expect(await ask(query)).toEqual({
        event: {
          id: 'shot',
          name: 'shot',
          seen: false,
          status: null,
          basis: null,
          occurrence: null,
          sources: null,
          when: null,
        },
      });
    });

    it('applies to a search', async () => {
      const query = 'query ($lens: Lens) { search(text: "attack", lens: $lens) { entity { id } } }';
      expect(await ask(query)).toEqual({ search: [{ entity: { id: 'attack' } }] });
      expect(await ask(query, { lens: { assertedBy: ['ann'] } })).toEqual({ search: [] });
    });

    it('applies to filters', async () => {
      const query =
        'query ($lens: Lens) { events(filter: {performers: {some: {id: {eq: "ann"}}}}, lens: $lens) { nodes { id } } }';
      expect(await ask(query)).toEqual({ events: ids('attack', 'march') });
      expect(await ask(query, { lens: { minBasis: 'REPORTED' } })).toEqual({ events: ids('march') });
    });

    it('shows of a fact what the matching claims say of it', async () => {
      const query =
        'query ($lens: Lens) { event(id: "word", lens: $lens) { responses { edges { basis basisRank modality sources claims { nodes { id } } } } } }';
      expect(await ask(query, { lens: { assertedBy: ['bob'] } })).toEqual({
        event: {
          responses: {
            edges: [{ basis: 'STATED', basisRank: 3, modality: 'ASSERTED', sources: 1, claims: ids('c-1') }],
          },
        },
      });
    });

    it.each([
      ['{assertedBy: []}', 'lens.assertedBy: an empty list matches nothing'],
      ['{asOf: "yesterday"}', 'lens.asOf: "yesterday" is not a moment: it is not an EDTF date'],
      ['{asOf: "2015-01-01/.."}', 'lens.asOf: "2015-01-01/.." is not a moment: it has no end'],
      ['{documents: ["no id"]}', 'lens.documents: this cannot be an id'],
      ['{minBasis: RUMOUR}', 'Value "RUMOUR" does not exist in "Basis" enum.'],
      ['{sureness: 3}', 'Field "sureness" is not defined by type "Lens".'],
    ])('%s is refused', async (lens, message) => {
      const { errors } = await antiphon.ask(`{ events(lens: ${lens}) { totalCount } }`);
      expect(errors?.[0]?.message).toBe(message);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('paths', () => {
    const paths =
      'query ($lens: Lens, $through: [PathHub!], $avoid: [ID!], $from: ID = "ann", $to: ID = "bob", $first: Int) { paths(from: $from, to: $to, lens: $lens, through: $through, avoid: $avoid, first: $first) { total truncated paths { length weakestBasis steps { entity { id } forward } } } }';
    interface Found {
      readonly paths: {
        readonly total: number;
        readonly truncated: boolean;
        readonly paths: readonly {
          readonly weakestBasis: string;
          readonly steps: readonly { readonly entity: { readonly id: string } }[];
        }[];
      };
    }
    const walked = async (variables: Readonly<Record<string, unknown>>) =>
      ((await ask(paths, variables)) as Found).paths.paths.map(
        ({ weakestBasis, steps }) => `${weakestBasis} ${steps.map(({ entity }) => entity.id).join(' ')}`,
      );

    it('come shortest first, each with its weakest link', async () => {
      expect((await walked({ first: 1 }))[0]).toBe('ASSUMED ann attack bob');
    });

    it('include an admissible long one behind an inadmissible short one', async () => {
      expect(await walked({ lens: { minBasis: 'REPORTED' }, first: 1 })).toEqual([
        'REPORTED ann march shot bob',
      ]);
    });

    it('go around what is to be avoided', async () => {
      expect((await walked({ avoid: ['attack'], first: 1 }))[0]).toBe('REPORTED ann march shot bob');
    });

    it('avoid places and topics, unless asked for', async () => {
      expect(await walked({ from: 'square', to: 'topic', first: 1 })).toEqual(['REPORTED square word topic']);
      expect(await walked({ from: 'word', to: 'bob', avoid: ['reply', 'eve'] })).toEqual([]);
      expect(
        await walked({ from: 'word', to: 'bob', avoid: ['reply', 'eve'], through: ['Place'] }),
      ).toContain('REPORTED word square attack bob');
    });

    it('never go through documents', async () => {
      expect(await walked({ from: 'clip', to: 'eve' })).toEqual([]);
    });

    it('say how many there are and whether more were found than are returned', async () => {
      expect(await ask('{ paths(from: "ann", to: "bob", first: 1, maxLength: 4) { truncated } }')).toEqual({
        paths: { truncated: true },
      });
      expect(
        await ask(
          '{ paths(from: "ann", to: "bob", first: 5, lens: {minBasis: REPORTED}, relations: [PERFORMED, HARMED_IN, RESPONDS_TO], maxLength: 3) { total truncated } }',
        ),
      ).toEqual({
        paths: { total: 1, truncated: false },
      });
    });

    it.each([
      ['{ paths(from: "ann", to: "ann") { total } }', 'from and to are the same', 'BAD_USER_INPUT'],
      ['{ paths(from: "ann", to: "bo") { total } }', 'to: there is no record with the id bo', 'NOT_FOUND'],
      ['{ paths(from: "an", to: "bob") { total } }', 'from: there is no record with the id an', 'NOT_FOUND'],
      [
        '{ paths(from: "ann", to: "bob", maxLength: 9) { total } }',
        'maxLength: 9 is out of bounds',
        'BAD_USER_INPUT',
      ],
    ])('%s', async (query, message, code) => {
      const { errors } = await antiphon.ask(query);
      expect(errors?.[0]).toMatchObject({ message, extensions: { code } });
    });
  });

  describe('response chains', () => {
    it('branch, and end before they would form a cycle', async () => {
      expect(
        await ask(
          '{ responseChains(from: "word", maxDepth: 5) { total truncated chains { weakestBasis weakestBasisRank steps { event { id } types } } } }',
        ),
      ).toEqual({
        responseChains: {
          total: 1,
          truncated: false,
          chains: [
            {
              weakestBasis: 'REPORTED',
              weakestBasisRank: 2,
              steps: [
                { event: { id: 'word' }, types: [] },
                { event: { id: 'reply' }, types: ['DENIAL'] },
                { event: { id: 'echo' }, types: ['SUPPORT'] },
              ],
            },
          ],
        },
      });
      expect(
        await ask(
          '{ responseChains(from: "reply") { total chains { weakestBasis steps { event { id } } } } }',
        ),
      ).toEqual({
        responseChains: {
          total: 2,
          chains: [
            { weakestBasis: 'REPORTED', steps: [{ event: { id: 'reply' } }, { event: { id: 'echo' } }] },
            { weakestBasis: 'INFERRED', steps: [{ event: { id: 'reply' } }, { event: { id: 'word' } }] },
          ],
        },
      });
    });

    it('say if there are more than are returned', async () => {
      expect(
        await ask('{ responseChains(from: "reply", first: 1) { total truncated chains { length } } }'),
      ).toEqual({
        responseChains: { total: 2, truncated: true, chains: [{ length: 1 }] },
      });
    });
  });

  describe('a neighborhood', () => {
    it('has exact counts before and after its limit, the most connected first', async () => {
      const query =
        '{ neighborhood(around: "attack", limit: 3) { total truncated counts { relation total shown } nodes { id } edges { source relation target } } }';
      const answer = {
        neighborhood: {
          total: 5,
          truncated: true,
          counts: [
            { relation: 'PERFORMED', total: 2, shown: 1 },
            { relation: 'HARMED_IN', total: 1, shown: 1 },
            { relation: 'OCCURRED_AT', total: 1, shown: 0 },
          ],
          nodes: [{ id: 'attack' }, { id: 'eve' }, { id: 'bob' }],
          edges: [
            { source: 'eve', relation: 'PERFORMED', target: 'attack' },
            { source: 'bob', relation: 'HARMED_IN', target: 'attack' },
          ],
        },
      };
      expect(await ask(query)).toEqual(answer);
      expect(await ask(query)).toEqual(answer);
    });

    it('goes several steps, under a lens', async () => {
      expect(
        await ask(
          '{ neighborhood(around: ["ann"], depth: 2, lens: {minBasis: REPORTED, occurrence: [HAPPENED]}) { total nodes { id } } }',
        ),
      ).toEqual({ neighborhood: { total: 3, nodes: [{ id: 'ann' }, { id: 'march' }, { id: 'shot' }] } });
    });

    it('names for each edge its sources and claims', async () => {
      expect(
        await ask(
          '{ neighborhood(around: "word", relations: [RESPONDS_TO], lens: {documents: ["paper-2015"]}) { edges { source target type sources sourceIds claimIds } } }',
        ),
      ).toEqual({
        neighborhood: {
          edges: [
            {
              source: 'word',
              target: 'reply',
              type: 'CONDEMNATION',
              sources: 1,
              sourceIds: ['paper-2015'],
              claimIds: ['c-2'],
            },
            {
              source: 'reply',
              target: 'word',
              type: 'DENIAL',
              sources: 1,
              sourceIds: ['bob'],
              claimIds: ['c-1'],
            },
          ],
        },
      });
    });

    it('of an unknown record is an error that names it', async () => {
      const { errors } = await antiphon.ask('{ neighborhood(around: ["ann", "nobody"]) { total } }');
      expect(errors?.[0]).toMatchObject({ message: 'around: there is no record with the id nobody' });
    });
  });

  it('a timeline keeps uncertain dates, and places the undated after what they followed', async () => {
    expect(await ask('{ timeline(first: 3) { totalCount nodes { id placedBy when { edtf } } } }')).toEqual({
      timeline: {
        totalCount: 7,
        nodes: [
          { id: 'shot', placedBy: 'DATE', when: { edtf: '2015-01-01' } },
          { id: 'plan', placedBy: 'AFTER', when: null },
          { id: 'march', placedBy: 'DATE', when: { edtf: '[2015-01-03..2015-01-05]' } },
        ],
      },
    });
  });

  it('a half-open date may be any time before, a rough one surely is not', async () => {
    const found = (filter: string) => ask(`{ events(filter: { ${filter} }) { nodes { id } } }`);
    expect(await found('possiblyIn: { from: "2014-06", to: "2014-07" }')).toEqual({
      events: { nodes: [{ id: 'attack' }] },
    });
    expect(await found('possiblyIn: { from: "2015-02-10", to: "2015-02-11" }')).toEqual({
      events: { nodes: [{ id: 'attack' }, { id: 'echo' }] },
    });
    expect(await found('possiblyIn: { from: "2015-04" }')).toEqual({ events: { nodes: [] } });
    expect(await found('certainlyIn: { from: "2015", to: "2015" }')).toEqual({
      events: { nodes: [{ id: 'shot' }, { id: 'march' }] },
    });
  });

  it('a date has a text, and its computed bounds beside it', async () => {
    expect(
      await ask(
        '{ event(id: "echo") { when { edtf display approximate } } other: event(id: "plan") { when { edtf } notBefore notAfter } }',
      ),
    ).toEqual({
      event: { when: { edtf: '2015-02~', display: 'about February 2015', approximate: true } },
      other: { when: null, notBefore: '2015-01-01T00:00:00Z', notAfter: null },
    });
  });

  it('the matrix of responses counts who responded to what, with the strongest basis', async () => {
    expect(
      await ask(
        '{ responseMatrix(to: ["shot", "word"]) { totalCount nodes { actor { id } to { id } happened types strongestBasis strongestBasisRank } } }',
      ),
    ).toEqual({
      responseMatrix: {
        totalCount: 2,
        nodes: [
          {
            actor: { id: 'ann' },
            to: { id: 'shot' },
            happened: 1,
            types: ['PROTEST'],
            strongestBasis: 'REPORTED',
            strongestBasisRank: 2,
          },
          {
            actor: { id: 'bob' },
            to: { id: 'word' },
            happened: 1,
            types: ['DENIAL'],
            strongestBasis: 'REPORTED',
            strongestBasisRank: 2,
          },
        ],
      },
    });
  });

  it('a recorded silence names who, about what, and as of when', async () => {
    expect(await ask('{ nonResponses { nodes { actor { id } to { id } asOf claim { id } } } }')).toEqual({
      nonResponses: {
        nodes: [{ actor: { id: 'eve' }, to: { id: 'shot' }, asOf: '2015-02-01', claim: { id: 'n-1' } }],
      },
    });
  });

  it('a dispute has both sides', async () => {
    expect(
      await ask(
        '{ disputes { totalCount nodes { subject { id } predicate object { id } for { nodes { id assertedBy { id } } } against { nodes { id assertedBy { id } } } } } }',
      ),
    ).toEqual({
      disputes: {
        totalCount: 1,
        nodes: [
          {
            subject: { id: 'eve' },
            predicate: 'PERFORMED',
            object: { id: 'attack' },
            for: { nodes: [{ id: 'x-1', assertedBy: { id: 'ann' } }] },
            against: { nodes: [{ id: 'x-2', assertedBy: { id: 'eve' } }] },
          },
        ],
      },
    });
  });

  it('aggregates count what a lens shows', async () => {
    expect(
      await ask(
        '{ eventCounts(by: KIND) { nodes { key happened planned } } months: eventCounts(by: MONTH) { nodes { key happened } } participationCounts(of: "eve", by: ROLE) { nodes { key happened } } responseCounts(by: TYPE, to: "shot", lens: {occurrence: [HAPPENED]}) { nodes { key happened } } }',
      ),
    ).toEqual({
      eventCounts: {
        nodes: [
          { key: 'Statement', happened: 3, planned: 0 },
          { key: 'Incident', happened: 2, planned: 0 },
          { key: 'Demonstration', happened: 1, planned: 1 },
        ],
      },
      months: {
        nodes: [
          { key: '2015-01', happened: 2 },
          { key: '2015-02', happened: 1 },
          { key: 'until 2015-02', happened: 1 },
          { key: 'undated', happened: 2 },
        ],
      },
      participationCounts: {
        nodes: [
          { key: 'ATTACKER', happened: 1 },
          { key: 'SPEAKER', happened: 1 },
        ],
      },
      responseCounts: { nodes: [{ key: 'PROTEST', happened: 1 }] },
    });
  });

  it('the time between an event and a response to it has the two bounds that vague dates allow', async () => {
    expect(
      await ask('{ responseTimes { nodes { response { id } to { id } type atLeastHours atMostHours } } }'),
    ).toEqual({
      responseTimes: {
        nodes: [
          {
            response: { id: 'march' },
            to: { id: 'shot' },
            type: 'PROTEST',
            atLeastHours: 24,
            atMostHours: 120,
          },
        ],
      },
    });
  });

  it('co-mentions are counted by passages', async () => {
    expect(
      await ask(
        '{ coMentions(of: "eve", kinds: [Incident], lens: {assertedBy: ["paper-2015"]}) { nodes { entity { id } passages documents } } }',
      ),
    ).toEqual({
      coMentions: {
        nodes: [
          { entity: { id: 'attack' }, passages: 1, documents: ['paper-2015'] },
          { entity: { id: 'shot' }, passages: 1, documents: ['paper-2015'] },
        ],
      },
    });
  });
});
