import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';

const dated = (id: string, edtf: string, zone?: string) =>
  [`${id}-date`, id, 'DATED', edtf, { values: zone === undefined ? {} : { zone } }] as const;

const graph = smallGraph(
  [['paper', 'Document'], ...['evening', 'morning', 'anywhere'].map((id) => [id, 'Incident'] as const)],
  [
    ...['evening', 'morning', 'anywhere'].map((id) => [`${id}-was`, id, 'OCCURRED', 'HAPPENED'] as const),
    dated('evening', '2016-07-31T21:00:00', 'America/New_York'),
    dated('morning', '2016-08-01T01:00:00', 'Asia/Tokyo'),
    dated('anywhere', '2016-07-31T23:30:00Z'),
  ],
);

describe.skipIf(!(await canRunNeo4j()))('events by month', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graph });
  });
  afterAll(() => antiphon?.stop());

  it('are counted by the clocks of the place, not by those of Greenwich', async () => {
    const query = '{ eventCounts(by: MONTH) { nodes { key happened } } }';
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json' };
    const answer = await (await fetch(`${antiphon.url}/graphql`, { method: 'POST', headers, body })).json();
    expect(answer.data.eventCounts.nodes).toEqual([
      { key: '2016-07', happened: 2 },
      { key: '2016-08', happened: 1 },
    ]);
  });
});
