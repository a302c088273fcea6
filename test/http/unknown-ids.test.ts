import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';

/** A shot that was answered, a march that nobody answered, and an id that was merged into each. */
const graph = {
  ...smallGraph(
    [
      ['paper', 'Document'],
      ['ann', 'Person'],
      ['shot', 'Incident'],
      ['march', 'Demonstration'],
      ['march-in-june', 'Demonstration'],
    ],
    [
      ['o-1', 'shot', 'OCCURRED', 'HAPPENED'],
      ['o-2', 'march', 'OCCURRED', 'HAPPENED'],
      ['o-3', 'march-in-june', 'OCCURRED', 'HAPPENED'],
      ['p-1', 'ann', 'PERFORMED', 'march', { values: { role: 'ORGANIZER' } }],
      ['r-1', 'march', 'RESPONDS_TO', 'shot', { values: { type: 'PROTEST' } }],
    ],
  ),
  merged: new Map([
    ['shooting', 'shot'],
    ['walk', 'march'],
  ]),
};

describe.skipIf(!(await canRunNeo4j()))('a list about an id', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graph });
  });
  afterAll(() => antiphon?.stop());

  async function responders(args: string, part = 'nodes { response { id } }') {
    antiphon.takeStatements();
    const { data, errors } = await antiphon.ask(`{ responders(${args}) { ${part} } }`);
    return { data, error: errors?.[0], statements: antiphon.takeStatements().length };
  }

  it('that does not exist says so, with the closest ones, instead of being empty', async () => {
    const { data, error } = await responders('to: "marsh"');
    expect(data).toBeNull();
    expect(error).toMatchObject({
      message: 'to: there is no Event with the id marsh',
      extensions: {
        code: 'NOT_FOUND',
        hint: 'did you mean march, march-in-june?',
        argument: 'to',
        value: 'marsh',
        suggestions: ['march', 'march-in-june'],
      },
    });
  });

  it.each([
    ['to: "ann"', 'to: ann is of the kind Person, not Event'],
    ['to: "march", by: "shot"', 'by: shot is of the kind Incident, not Actor'],
  ])('of another kind says which: %s', async (args, message) => {
    expect((await responders(args)).error).toMatchObject({ message, extensions: { code: 'NOT_FOUND' } });
  });

  it('says so even if only the count is asked for', async () => {
    expect((await responders('to: "nothing"', 'totalCount')).error?.extensions?.code).toBe('NOT_FOUND');
    expect(await responders('to: "shot"', 'totalCount')).toMatchObject({
      data: { responders: { totalCount: 1 } },
      statements: 1,
    });
  });

  it('is empty if nobody responded, which a second statement verifies', async () => {
    for (const id of ['march', 'walk']) {
      expect(await responders(`to: "${id}"`)).toEqual({
        data: { responders: { nodes: [] } },
        error: undefined,
        statements: 2,
      });
    }
  });

  it('is the same for a merged id, at the cost of one statement', async () => {
    for (const id of ['shot', 'shooting']) {
      expect(await responders(`to: "${id}"`)).toEqual({
        data: { responders: { nodes: [{ response: { id: 'march' } }] } },
        error: undefined,
        statements: 1,
      });
    }
  });

  it('is empty after its last page without another look', async () => {
    const { data } = await responders('to: "shot"', 'pageInfo { endCursor }');
    const [cursor] = JSON.stringify(data).match(/[\w-]{20,}/) ?? [];
    expect(await responders(`to: "shot", after: "${cursor}"`)).toMatchObject({
      data: { responders: { nodes: [] } },
      statements: 1,
    });
  });

  it.each([
    'coMentions(of: "nothing")',
    'compare(about: "nothing")',
    'disputes(about: "nothing")',
    'nonResponses(by: "nothing")',
    'nonResponses(to: "nothing")',
    'responseTimes(to: "nothing")',
    'responseCounts(to: "nothing", by: TYPE)',
    'participationCounts(of: "nothing", by: ROLE)',
  ])('holds for %s', async (field) => {
    const { errors } = await antiphon.ask(`{ ${field} { totalCount } }`);
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
