import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';

const happened = (id: string, ...more: readonly string[]) =>
  [`o-${id}${more.join('')}`, id, 'OCCURRED', 'HAPPENED'] as const;

/**
 * A shooting in a park of a city in a state, a shutdown, words, and a march of which nobody says where or when. Two papers;
 * the second alone speaks of the march. What is open, denied, contradicted, and kept silent about.
 */
const graph = smallGraph(
  [
    ['paper', 'Document'],
    ['gazette', 'Document'],
    ['ann', 'Person'],
    ['bob', 'Person', { aliases: ['Bobby'] }],
    ['cat', 'Person'],
    ['crew', 'Group'],
    ['shotgun', 'Weapon'],
    ['site', 'Website'],
    ['park', 'Place'],
    ['city', 'Place'],
    ['state', 'Place'],
    ['elsewhere', 'Place'],
    ['shooting', 'Incident', { type: 'SHOOTING' }],
    ['shutdown', 'CyberAction', { type: 'DDOS' }],
    ['words', 'Statement', { form: 'VIDEO' }],
    ['reply', 'Statement', { form: 'POST' }],
    ['late-reply', 'Statement', { form: 'POST' }],
    ['march', 'Demonstration'],
  ],
  [
    happened('shooting'),
    happened('shutdown'),
    happened('words'),
    happened('reply'),
    happened('late-reply'),
    ['o-march', 'march', 'OCCURRED', 'HAPPENED', { in: ['gazette'], assertedBy: 'gazette' }],
    ['d-shooting', 'shooting', 'DATED', '2015-01-01', { values: { dateBasis: 'STATED' } }],
    ['d-reply', 'reply', 'DATED', '2015-01-02', { values: { dateBasis: 'STATED' } }],
    ['d-late', 'late-reply', 'DATED', '2015-03-01', { values: { dateBasis: 'STATED' } }],
    ['w-1', 'shooting', 'OCCURRED_AT', 'park'],
    ['w-2', 'park', 'WITHIN', 'city'],
    ['w-3', 'city', 'WITHIN', 'state', { values: { basis: 'EXTERNAL' } }],
    ['w-4', 'shutdown', 'OCCURRED_AT', 'elsewhere'],
    ['p-1', 'ann', 'PERFORMED', 'shooting', { values: { role: 'SHOOTER' } }],
    ['p-2', 'bob', 'HARMED_IN', 'shooting', { values: { role: 'VICTIM' } }],
    [
      'p-2b',
      'bob',
      'HARMED_IN',
      'shooting',
      { values: { role: 'VICTIM' }, in: ['gazette'], assertedBy: 'gazette' },
    ],
    ['p-3', 'shotgun', 'INVOLVED_IN', 'shooting', { values: { role: 'WEAPON' } }],
    ['p-4', 'site', 'TARGETED_BY', 'shutdown', { values: { role: 'TARGET' } }],
    ['p-5', 'bob', 'PERFORMED', 'words', { values: { role: 'SPEAKER' } }],
    ['m-1', 'words', 'MENTIONS', 'ann', { values: { basis: 'ASSUMED', modality: 'ASSUMED' } }],
    // What is not known.
    ['q-1', 'shooting', 'REASON', 'Why she fired', { values: { polarity: 'OPEN', asOf: '2015-01-03' } }],
    [
      'q-2',
      'crew',
      'PERFORMED',
      'shutdown',
      { assertedBy: 'bob', values: { polarity: 'OPEN', role: 'AGENT' } },
    ],
    // Bob says that Ann was in the crew, Ann that she was not; the gazette objects to a description.
    ['t-1', 'ann', 'MEMBER_OF', 'crew', { assertedBy: 'bob', values: { basis: 'CLAIMED' } }],
    ['t-1b', 'ann', 'MEMBER_OF', 'crew', { in: ['gazette'], assertedBy: 'gazette' }],
    ['t-2', 'ann', 'MEMBER_OF', 'crew', { assertedBy: 'ann', values: { polarity: 'NEGATED' } }],
    ['t-3', 'shotgun', 'DESCRIBED_AS', 'Real'],
    [
      't-4',
      'shotgun',
      'DESCRIBED_AS',
      'A toy',
      { in: ['gazette'], assertedBy: 'gazette', contradicts: ['t-3'] },
    ],
    // Cat is said to have kept silent until 1 February; a reply of hers came before, another after.
    ['s-1', 'cat', 'DID_RESPOND', 'shooting', { values: { polarity: 'NEGATED', asOf: '2015-02-01' } }],
    [
      's-2',
      'cat',
      'PERFORMED',
      'reply',
      { in: ['gazette'], assertedBy: 'gazette', values: { role: 'SPEAKER' } },
    ],
    ['s-3', 'reply', 'RESPONDS_TO', 'shooting', { values: { type: 'CONDEMNATION' } }],
    ['s-4', 'cat', 'PERFORMED', 'late-reply', { values: { role: 'SPEAKER' } }],
    ['s-5', 'late-reply', 'RESPONDS_TO', 'shooting', { values: { type: 'CONDEMNATION' } }],
    // Bob is silent as well, and nothing of his is known.
    ['s-6', 'bob', 'DID_RESPOND', 'shooting', { values: { polarity: 'NEGATED', asOf: '2015-02-01' } }],
  ],
);

describe.skipIf(!(await canRunNeo4j()))('filters, open questions and tensions', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graph });
  });
  afterAll(() => antiphon?.stop());

  const ask = async (query: string) => {
    const { data, errors } = await antiphon.ask(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const found = async (field: string, filter: string, lens = '') => {
    const data = (await ask(`{ found: ${field}(filter: ${filter}${lens}) { totalCount nodes { id } } }`)) as {
      readonly found: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
    };
    expect(data.found.totalCount).toBe(data.found.nodes.length);
    return data.found.nodes.map(({ id }) => id).sort();
  };

  it.each([
    // What only some kinds have, from the kind above them.
    ['events', '{ incidentType: { eq: SHOOTING } }', ['shooting']],
    ['events', '{ incidentType: { in: [DEATH, KILLING] } }', []],
    [
      'events',
      '{ or: [{ incidentType: { eq: SHOOTING } }, { cyberActionType: { eq: DDOS } }] }',
      ['shooting', 'shutdown'],
    ],
    ['events', '{ not: { statementForm: { eq: POST } } }', ['march', 'shooting', 'shutdown', 'words']],
    ['entities', '{ statementForm: { eq: VIDEO } }', ['words']],
    ['entities', '{ eventStatus: { eq: SINGLE_SOURCE }, kinds: [Demonstration] }', ['march']],
    // Missing or given.
    ['events', '{ edtf: { given: true } }', ['late-reply', 'reply', 'shooting']],
    ['events', '{ edtf: { given: false }, statementForm: { given: true } }', ['words']],
    ['events', '{ places: { given: true } }', ['shooting', 'shutdown']],
    ['events', '{ places: { given: false }, performers: { given: false } }', ['march']],
    ['actors', '{ aliases: { given: true } }', ['bob']],
    ['actors', '{ aliases: { given: false } }', ['ann', 'cat', 'crew']],
    ['entities', '{ aliases: { has: "Bobby" } }', ['bob']],
    ['claims', '{ asOf: { given: true } }', ['q-1', 's-1', 's-6']],
    // Where.
    ['events', '{ anywhereIn: ["state"] }', ['shooting']],
    ['events', '{ anywhereIn: ["park"] }', ['shooting']],
    ['events', '{ anywhereIn: ["city", "elsewhere"] }', ['shooting', 'shutdown']],
    ['events', '{ anywhereIn: ["nowhere"] }', []],
    // By how many documents.
    ['actors', '{ documents: { count: { gte: 2 } } }', ['ann', 'bob', 'cat', 'crew']],
    ['events', '{ documents: { count: { eq: 1 }, any: ["gazette"] } }', ['march']],
    ['claims', '{ documents: { count: { lte: 0 } } }', []],
    // Whatever the part.
    ['events', '{ participants: { some: { id: { eq: "bob" } } } }', ['shooting', 'words']],
    [
      'events',
      '{ participants: { some: { id: { eq: "bob" } }, edge: { role: { eq: VICTIM } } } }',
      ['shooting'],
    ],
    ['events', '{ participants: { edge: { role: { in: [WEAPON, TARGET] } } } }', ['shooting', 'shutdown']],
    ['events', '{ participants: { given: false } }', ['march']],
    ['events', '{ participants: { none: { kinds: [Actor] } } }', ['march', 'shutdown']],
    // Kinds that stand for several.
    ['entities', '{ kinds: [Actor] }', ['ann', 'bob', 'cat', 'crew']],
    ['entities', '{ kinds: [Thing, Document] }', ['gazette', 'paper', 'shotgun', 'site']],
  ])('%s(filter: %s)', async (field, filter, ids) => {
    expect(await found(field, filter)).toEqual(ids);
  });

  it.each([
    ['events', '{ anywhereIn: ["state"] }', '{ minBasis: REPORTED }', []],
    ['events', '{ anywhereIn: ["city"] }', '{ minBasis: REPORTED }', ['shooting']],
    ['actors', '{ mentionedIn: { given: true } }', '{ minBasis: REPORTED }', []],
    ['actors', '{ mentionedIn: { given: true } }', '{}', ['ann']],
    ['actors', '{ documents: { count: { gte: 2 } } }', '{ documents: ["paper"] }', []],
    ['events', '{ participants: { some: { id: { eq: "cat" } } } }', '{ documents: ["gazette"] }', []],
  ])('%s(filter: %s, lens: %s) holds what the lens shows', async (field, filter, lens, ids) => {
    expect(await found(field, filter, `, lens: ${lens}`)).toEqual(ids);
  });

  it('a place is found by what it lies in', async () => {
    expect(
      await ask(
        '{ entity: node(id: "shooting") { ... on Incident { places(filter: { anywhereIn: ["state"] }) { nodes { id } } } } }',
      ),
    ).toEqual({ entity: { places: { nodes: [{ id: 'park' }] } } });
  });

  it('search and co-mentions accept kinds that include several others', async () => {
    expect(await ask('{ search(text: "shotgun", kinds: [Thing]) { entity { id } } }')).toEqual({
      search: [{ entity: { id: 'shotgun' } }],
    });
    expect(await ask('{ search(text: "shotgun", kinds: [Actor, Event]) { entity { id } } }')).toEqual({
      search: [],
    });
    expect(await ask('{ coMentions(of: "march", kinds: [Actor]) { nodes { entity { id } } } }')).toEqual({
      coMentions: {
        nodes: ['ann', 'bob', 'cat', 'crew'].map((id) => ({ entity: { id } })),
      },
    });
  });

  it('open questions: who leaves what open, until when, and where', async () => {
    const question =
      'subject { id } predicate object { id } value assertedBy { id } asOf documents { nodes { id } } claim { id }';
    const documents = { nodes: [{ id: 'paper' }] };
    const why = {
      subject: { id: 'shooting' },
      predicate: 'REASON',
      object: null,
      value: 'Why she fired',
      assertedBy: { id: 'paper' },
      asOf: '2015-01-03',
      documents,
      claim: { id: 'q-1' },
    };
    const who = {
      subject: { id: 'crew' },
      predicate: 'PERFORMED',
      object: { id: 'shutdown' },
      value: null,
      assertedBy: { id: 'bob' },
      asOf: null,
      documents,
      claim: { id: 'q-2' },
    };
    expect(await ask(`{ openQuestions { totalCount nodes { ${question} } } }`)).toEqual({
      openQuestions: { totalCount: 2, nodes: [why, who] },
    });
    expect(await ask(`{ openQuestions(about: "shutdown") { nodes { ${question} } } }`)).toEqual({
      openQuestions: { nodes: [who] },
    });
    expect(await ask(`{ openQuestions(by: "paper") { nodes { ${question} } } }`)).toEqual({
      openQuestions: { nodes: [why] },
    });
    expect(await ask('{ openQuestions(lens: { documents: ["gazette"] }) { totalCount } }')).toEqual({
      openQuestions: { totalCount: 0 },
    });
    expect(
      (await antiphon.ask('{ openQuestions(about: "nobody") { totalCount } }')).errors?.[0],
    ).toMatchObject({
      message: 'about: there is no record with the id nobody',
    });
  });

  it('tensions: both sides and why; what came after a silence breaks none', async () => {
    const side = { nodes: [{ id: 't-1' }, { id: 't-1b' }] };
    const rows = [
      ['SILENCE', 's-1', 's-2', { nodes: [{ id: 's-1' }] }, { nodes: [{ id: 's-2' }] }],
      ['OPPOSITE', 't-1', 't-2', side, { nodes: [{ id: 't-2' }] }],
      ['CONTRADICTS', 't-3', 't-4', { nodes: [{ id: 't-3' }] }, { nodes: [{ id: 't-4' }] }],
    ].map(([kind, claim, other, pro, contra]) => ({
      kind,
      claim: { id: claim },
      other: { id: other },
      for: pro,
      against: contra,
    }));
    const row = 'kind claim { id } other { id } for { nodes { id } } against { nodes { id } }';
    expect(await ask(`{ tensions { totalCount nodes { ${row} } } }`)).toEqual({
      tensions: { totalCount: 3, nodes: rows },
    });
    expect(await ask(`{ tensions(about: "cat") { nodes { ${row} } } }`)).toEqual({
      tensions: { nodes: [rows[0]] },
    });
    expect(await ask(`{ tensions(kinds: [OPPOSITE, REFUTES]) { nodes { ${row} } } }`)).toEqual({
      tensions: { nodes: [rows[1]] },
    });
  });

  it('tensions are between visible claims', async () => {
    expect(
      await ask('{ tensions(lens: { documents: ["paper"] }) { nodes { kind for { nodes { id } } } } }'),
    ).toEqual({ tensions: { nodes: [{ kind: 'OPPOSITE', for: { nodes: [{ id: 't-1' }] } }] } });
  });

  it.each(['{ openQuestions { nodes { claim { id } } } }', '{ tensions { nodes { kind claim { id } } } }'])(
    '%s is one statement',
    async (query) => {
      antiphon.takeStatements();
      await ask(query);
      expect(antiphon.takeStatements()).toHaveLength(1);
    },
  );
});
