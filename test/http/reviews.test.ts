import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';

/** A march of which three claims were made; one was read again by one curator, one by two. */
const graph = smallGraph(
  [
    ['paper', 'Document'],
    ['march', 'Demonstration'],
    ['cleo', 'Curator', { name: 'Cleo' }],
    ['dan', 'Curator', { name: 'Dan' }],
  ],
  [
    ['c1', 'march', 'OCCURRED', 'HAPPENED', { reviewedBy: ['cleo'] }],
    ['c2', 'march', 'DESCRIBED_AS', 'loud', { reviewedBy: ['cleo', 'dan'] }],
    ['c3', 'march', 'DESCRIBED_AS', 'long'],
  ],
);

describe.skipIf(!(await canRunNeo4j()))('which claims were read a second time', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graph });
  });
  afterAll(() => antiphon?.stop());

  /** The data of an answer that took one statement. */
  async function ask(query: string): Promise<unknown> {
    antiphon.takeStatements();
    const { data, errors } = await antiphon.ask(query);
    expect(errors).toBeUndefined();
    expect(antiphon.takeStatements()).toHaveLength(1);
    return data;
  }

  it('and by whom, is one question', async () => {
    expect(
      await ask(
        '{ claims(filter: { reviewedBy: { some: {} } }) { nodes { id reviewedBy { nodes { name } } } } }',
      ),
    ).toEqual({
      claims: {
        nodes: [
          { id: 'c1', reviewedBy: { nodes: [{ name: 'Cleo' }] } },
          { id: 'c2', reviewedBy: { nodes: [{ name: 'Cleo' }, { name: 'Dan' }] } },
        ],
      },
    });
    expect(await ask('{ claims(filter: { reviewedBy: { none: {} } }) { nodes { id } } }')).toEqual({
      claims: { nodes: [{ id: 'c3' }] },
    });
    expect(
      await ask('{ actor(id: "dan") { ... on Curator { reviews { totalCount nodes { id } } } } }'),
    ).toEqual({ actor: { reviews: { totalCount: 1, nodes: [{ id: 'c2' }] } } });
  });

  it('adds no source and no surer status', async () => {
    expect(await ask('{ event(id: "march") { status sources } }')).toEqual({
      event: { status: 'SINGLE_SOURCE', sources: 1 },
    });
  });

  it('stands on the page of the claim', async () => {
    const page = async (id: string) =>
      (await fetch(new URL(`/e/${id}`, antiphon.url), { headers: { accept: 'text/html' } })).text();
    expect(await page('c2')).toMatch(/Read a second time by<\/dt><dd[^>]*>.*Cleo.*, .*Dan/);
    expect(await page('c3')).not.toContain('Read a second time');
  });
});
