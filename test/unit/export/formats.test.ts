import { describe, expect, it } from 'vitest';
import { colorOf } from '../../../src/export/color.ts';
import { FORMATS, formatOf } from '../../../src/export/formats.ts';
import { edgeLabel } from '../../../src/export/subgraph.ts';
import { hostileGraph } from './hostile-graph.ts';

const graph = { nodes: hostileGraph.nodes, edges: hostileGraph.edges };

describe('the formats', () => {
  it('have names and suffixes of their own', () => {
    expect(FORMATS.map(({ suffix }) => suffix)).toEqual([
      'gexf',
      'graphml',
      'graphology.json',
      'cytoscape.json',
      'node-link.json',
      'nodes.csv',
      'edges.csv',
      'jsonld',
    ]);
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  });

  it('are found by suffix', () => {
    expect(formatOf('nodes.csv')?.name).toBe('nodes-csv');
    expect(formatOf('xlsx')).toBeUndefined();
  });

  it.each(FORMATS)(
    '$suffix: the same graph gives the same text, and an empty one a whole file',
    ({ write }) => {
      expect(write(graph)).toBe(write(structuredClone(graph)));
      expect(write({ nodes: [], edges: [] })).toMatch(/\n$/);
    },
  );

  it.each(FORMATS.filter(({ suffix }) => !/json|csv/.test(suffix)))(
    '$suffix: no markup gets through',
    ({ write }) => {
      expect(write(graph)).not.toContain('<img');
    },
  );
});

describe('labels and colours', () => {
  it('an edge says in words what it is, and how it responds', () => {
    const [first, second] = hostileGraph.edges;
    expect(first && edgeLabel(first)).toBe('responded to (protest)');
    expect(first && edgeLabel({ ...first, type: 'EMERGENCY_RESPONSE' })).toBe(
      'responded to (emergency response)',
    );
    expect(second && edgeLabel({ ...second, phrase: 'fired in' })).toBe('fired in');
  });

  it('a kind has the same colour always, and another kind another one', () => {
    expect(colorOf('Person')).toEqual(colorOf('Person'));
    const kinds = ['Person', 'Group', 'Platform', 'Demonstration', 'Statement', 'Place', 'Topic', 'Claim'];
    expect(new Set(kinds.map((kind) => JSON.stringify(colorOf(kind)))).size).toBe(kinds.length);
    for (const kind of kinds)
      for (const part of Object.values(colorOf(kind))) expect(part).toBeGreaterThanOrEqual(0);
  });
});
