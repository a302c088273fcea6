import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SubgraphEdge, SubgraphNode } from '../../../src/export/subgraph.ts';
import { operationNamed, readOperations } from '../../../src/operations/read-operations.ts';
import { tableOf } from '../../../src/operations/table.ts';
import { projectRoot } from '../../../src/project-root.ts';
import type { Readme } from '../../../src/server/pages/picture-readme.ts';
import { readmeText } from '../../../src/server/pages/picture-readme.ts';
import { schema } from '../../support/schema.ts';

const operations = readOperations(join(projectRoot(), 'queries'), schema);
const operation = operationNamed(operations, 'neighborhood');
const claims = tableOf(operationNamed(operations, 'claims'), schema);

const node = (id: string, own: Partial<SubgraphNode> = {}): SubgraphNode => ({
  ...{ id, name: id, kind: 'Incident', description: null, edtf: null, start: null, end: null },
  ...{ occurrence: 'HAPPENED', status: 'SINGLE_SOURCE', modality: 'ASSERTED', basis: 'REPORTED', ...own },
});
const SHOOTING = node('shooting');
const MARCH = node('march', { occurrence: 'PLANNED' });
const edge = (source: SubgraphNode, own: Partial<SubgraphEdge>): SubgraphEdge => ({
  ...{ id: `${source.id}:RESPONDS_TO`, rid: source.id, source, target: SHOOTING, relation: 'RESPONDS_TO' },
  ...{ phrase: 'responded to', role: null, type: null, status: 'SINGLE_SOURCE', modality: 'ASSERTED' },
  ...{ basis: 'REPORTED', basisRank: 2, sources: 1, sourceIds: [], claimIds: [], from: null, to: null },
  ...own,
});
/** A row of the table of claims, of which only the asserter is told. */
const claimBy = (name: string) =>
  claims.columns.map((column) =>
    column === 'assertedBy.name' ? name : column === 'basis' ? 'ASSUMED' : null,
  );

const about: Readme['data']['graph']['about'] = {
  ...{ operation: 'neighborhood', question: 'What is around it?', variables: {}, lens: 'none', seed: null },
  ...{ made: '2026-11-28', software: 'Antiphon 1', records: { shown: 2, total: 2, cut: false } },
};
const README: Readme = {
  headline: 'Who responded?',
  told: ['A deck.', '2 records.', ''],
  of: 'map',
  addresses: {
    view: 'https://example.org/?around=shooting',
    picture: 'https://example.org/picture.svg?around=shooting',
    data: ['https://example.org/q/neighborhood.json?around=shooting'],
  },
  api: 'https://example.org/graphql',
  state: 'abc',
  credits: ['A. Desk'],
  data: {
    operation,
    variables: {},
    graph: {
      about,
      nodes: [SHOOTING, MARCH],
      edges: [edge(MARCH, { basis: 'ASSUMED', basisRank: 0 }), edge(node('vigil'), {})],
    },
    claims: { about, table: claims, rows: [claimBy('A passer-by'), claimBy('A paper'), claimBy('A paper')] },
  },
  tables: [
    {
      name: 'nodes.csv',
      what: 'a row for each record.',
      columns: [{ title: 'Id', datatype: 'string', description: 'The key.' }],
    },
  ],
  sources: [
    {
      id: 'a-paper',
      name: 'a paper',
      title: 'A march',
      dateDisplay: '31 May 2020, 07:22 New York time',
      url: 'https://paper.example/1',
      publishedBy: { nodes: [{ id: 'p', name: 'The Paper' }] },
    },
  ],
  documents: 1,
};
const readme = (own: Partial<Readme> = {}): string => readmeText({ ...README, ...own });

describe('what stands beside the data of a picture, for people', () => {
  it('tells first what is only assumed, and what was only planned', () => {
    const text = readme();
    expect(text).toMatch(/^Who responded\?\n=+\n\nA deck\.\n\n2 records\.\n\n/);
    expect(text).toContain('Of 2 relations: 1 reported, 1 assumed.');
    expect(text).toMatch(
      /1 event did not take place, or not yet, as far as the sources tell: 1 planned\. Of the relations, 1 begin or end there/,
    );
    expect(text).toContain('- ASSUMED (“assumed”; a dotted line; in these data): Third parties suppose it.');
    expect(text).toContain('- THREATENED (“threatened”; drawn pale; not in these data)');
  });

  it('names who says so, where it stands, when it was made, and under which licence', () => {
    const text = readme();
    expect(text).toMatch(/- A paper: 2 claims\n- A passer-by: 1 claim\n/);
    expect(text).toContain('The Paper, 31 May 2020, 07:22 New York time, “A march”, https://paper.example/1');
    expect(text).toContain('Made on 2026-11-28 by Antiphon 1, from the graph in the state abc.');
    expect(text).toContain('CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)');
    expect(text).toContain('\n\nA. Desk\n\n');
  });

  it('says how to ask again, and what every column means', () => {
    const text = readme();
    expect(text).toContain(
      "curl -H 'content-type: application/json' --data @query.json https://example.org/graphql",
    );
    expect(text).toContain('nodes.csv: a row for each record.\n- Id: The key.');
  });

  it('tells what the files of a timeline leave out, and how many documents are not listed', () => {
    const text = readme({ of: 'timeline', documents: 3 });
    expect(text).toContain('that the timeline shows, and nothing that it leaves out');
    expect(text).toContain('What is faint on it lies outside the period of the view');
    expect(text).toContain('The answer is the whole view, also what has no date');
    expect(text).toContain('And 2 documents more');
  });

  it('tells that more was found than is shown', () => {
    const { data } = README;
    const cut = { ...about, records: { shown: 2, total: 118, cut: true } };
    expect(readme()).not.toContain('More was found');
    expect(readme({ data: { ...data, graph: { ...data.graph, about: cut } } })).toContain(
      'More was found than is shown: 2 of 118 records.',
    );
  });
});
