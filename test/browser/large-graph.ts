import type { Page } from 'playwright-core';
import type { GraphEdge, GraphNode } from '../../src/explorer/api/answers.ts';

const STATEMENTS = 100;
const PEOPLE = 100;
const DAY = 86_400_000;

const certain = { status: 'SINGLE_SOURCE', basis: 'REPORTED' } as const;
const isoDay = (index: number): string =>
  new Date(Date.UTC(2020, 0, 1) + index * DAY).toISOString().slice(0, 10);

/** Who says what: each of a hundred people takes part in each of a hundred statements. Every tenth statement has no date. */
const nodes: readonly GraphNode[] = [
  ...Array.from({ length: PEOPLE }, (_, index) => record(`person-${index}`, 'Person', `Person ${index}`)),
  ...Array.from({ length: STATEMENTS }, (_, index) => {
    const statement = record(`statement-${index}`, 'Statement', `Statement ${index}`);
    if (index % 10 === 9) return statement;
    // In no order that shows.
    const date = isoDay((index * 37) % STATEMENTS);
    return {
      ...statement,
      edtf: date,
      dateDisplay: date,
      start: `${date}T00:00:00Z`,
      end: `${date}T23:59:59Z`,
      zone: 'UTC',
    };
  }),
];

const edges: readonly GraphEdge[] = Array.from({ length: PEOPLE * STATEMENTS }, (_, index) => {
  const [person, statement] = [Math.floor(index / STATEMENTS), index % STATEMENTS];
  return {
    id: `line-${index}`,
    rid: `line-${index}`,
    source: `person-${person}`,
    target: `statement-${statement}`,
    relation: 'PERFORMED',
    role: null,
    type: null,
    modality: 'ASSERTED',
    sources: 1,
    sourceIds: ['paper'],
    claimIds: [`claim-${index}`],
    sentence: `Person ${person} made statement ${statement}.`,
    ...certain,
  };
});

function record(id: string, kind: string, name: string): GraphNode {
  const when = { edtf: null, dateDisplay: null, start: null, end: null, zone: null };
  const isEvent = kind === 'Statement';
  return {
    ...{ id, name, kind, description: null, ...when, notBefore: null, notAfter: null },
    occurrence: isEvent ? 'HAPPENED' : null,
    status: isEvent ? certain.status : null,
    basis: isEvent ? certain.basis : null,
    sentence: isEvent ? `${name} was made.` : null,
  };
}

/** How many relations the large graph has. */
export const RELATIONS = edges.length;

/** Answers the page's question about everything with a graph larger than any seed. */
export const stubLargeGraph = (page: Page): Promise<unknown> =>
  page.route('**/q/graph.json?*', (route) =>
    route.fulfill({
      json: { data: { graph: { total: nodes.length, truncated: false, kinds: [], nodes, edges } } },
    }),
  );
