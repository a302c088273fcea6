import { describe, expect, it } from 'vitest';
import { simpleShapeOf, styleOfKind } from '../../../src/drawing/kinds.ts';
import { describe as describeFile, factsOf, fileName } from '../../../src/export/about.ts';
import { FORMATS, filePieces, fileText, formatOf } from '../../../src/export/formats.ts';
import { edgeKind, edgeLabel, edgeWeight, type Items } from '../../../src/export/subgraph.ts';
import { about, hostileGraph } from './hostile-graph.ts';

/** The same graph as it comes where it is read while it is written. */
async function* coming<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield item;
}
const streamed = () => ({ about, nodes: coming(hostileGraph.nodes), edges: coming(hostileGraph.edges) });

describe('the formats', () => {
  it('have unique names and suffixes', () => {
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
    '$suffix: the same graph gives the same text, and an empty one a complete file',
    async (format) => {
      expect(await fileText(format, hostileGraph)).toBe(
        await fileText(format, structuredClone(hostileGraph)),
      );
      expect(await fileText(format, { about, nodes: [], edges: [] })).toMatch(/\n$/);
    },
  );

  it.each(FORMATS)('$suffix: a streamed graph gives the same file', async (format) => {
    const places = (text: string) => text.replaceAll(/<viz:position[^>]*>/g, '');
    expect(places(await fileText(format, streamed()))).toBe(places(await fileText(format, hostileGraph)));
  });

  it.each(FORMATS)('$suffix: is written on demand, and holds nothing back', async (format) => {
    let read = 0;
    async function* endless<Item>(item: Item | undefined): AsyncGenerator<Item> {
      if (item === undefined) return;
      for (;;) {
        read += 1;
        yield item;
      }
    }
    const [node] = hostileGraph.nodes;
    const [edge] = hostileGraph.edges;
    const nodes: Items<(typeof hostileGraph.nodes)[number]> =
      format.suffix === 'edges.csv' ? coming(hostileGraph.nodes) : endless(node);
    const pieces = filePieces(format, { about, nodes, edges: endless(edge) });
    for (let piece = 0; piece < 20; piece += 1) expect((await pieces.next()).done).toBe(false);
    expect(read).toBeLessThan(20_000);
    await pieces.return();
  });

  it.each(FORMATS.filter(({ suffix }) => !/json|csv/.test(suffix)))(
    '$suffix: no markup gets through',
    async (format) => {
      expect(await fileText(format, hostileGraph)).not.toContain('<img');
    },
  );

  it.each(FORMATS.filter(({ columns }) => columns === undefined))(
    '$suffix: says how much of what it is, from when and under which licence',
    async (format) => {
      const text = (await fileText(format, hostileGraph))
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replaceAll('\\"', '"');
      for (const { name, value } of factsOf(about)) {
        if (['question', 'variables', 'license'].includes(name)) continue;
        expect(text).toContain(String(value));
      }
      expect(text).toContain('creativecommons.org/licenses/by/4.0');
    },
  );
});

describe('what a file says about itself', () => {
  const whole = { ...about, records: { shown: 7, total: 7, cut: false } };

  it('if cut it says so in its name, if complete it has the name of the question', () => {
    expect(fileName(about, 'gexf')).toBe('hostile-first-7-of-118.gexf');
    expect(fileName(whole, 'nodes.csv')).toBe('hostile.nodes.csv');
    const fewer = { shown: 10_000, total: 12_345, cut: true };
    expect(fileName({ ...whole, relations: fewer }, 'gexf')).toBe(
      'hostile-first-10000-of-12345-relations.gexf',
    );
    expect(fileName({ ...about, records: { shown: 7, total: null, cut: true } }, 'csv')).toBe(
      'hostile-first-7-of-more.csv',
    );
  });

  it('and in words', () => {
    expect(describeFile(about)).toContain('This file is cut');
    expect(describeFile(about)).toContain('7 of 118 records, 7 of 7 relations');
    expect(describeFile(whole)).toContain('This file is whole');
  });
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

  it('parallel edges have different kinds, so that no program merges them', () => {
    const ends = hostileGraph.edges.map((edge) => `${edge.source.id} ${edge.target.id} ${edgeKind(edge)}`);
    expect(new Set(ends).size).toBe(hostileGraph.edges.length);
    expect(hostileGraph.edges.map(edgeKind).slice(0, 2)).toEqual([
      'RESPONDS_TO (PROTEST)',
      'RESPONDS_TO (<b>&"x")',
    ]);
  });

  it('the surer an edge is, the heavier it is; no plan or threat outweighs a deed', () => {
    const [edge] = hostileGraph.edges;
    if (edge === undefined) throw new Error('there are edges');
    const weights = (occurrence: string) =>
      [0, 1, 2, 3].map((basisRank) =>
        edgeWeight({ ...edge, basisRank, target: { ...edge.target, occurrence } }),
      );
    expect(weights('HAPPENED')).toEqual([0.25, 0.5, 0.75, 1]);
    for (const unreal of ['PLANNED', 'THREATENED', 'CALLED_FOR', 'PLEDGED', 'OMITTED'])
      expect(weights(unreal)).toEqual([0.025, 0.05, 0.075, 0.1]);
  });

  it('kinds that the page draws differently differ in files by colour or shape', () => {
    expect(['Person', 'Incident', 'Demonstration', 'Statement'].map(simpleShapeOf)).toEqual([
      'disc',
      'diamond',
      'triangle',
      'square',
    ]);
    expect(styleOfKind('Person').color).not.toBe(styleOfKind('CyberAction').color);
  });
});
