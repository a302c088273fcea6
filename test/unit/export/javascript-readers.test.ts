import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { FORMATS, fileText } from '../../../src/export/formats.ts';
import {
  EDGE_FACTS,
  expectedEdges,
  expectedNodes,
  json,
  type Losses,
  NODE_FACTS,
  only,
  xml,
} from './expected.ts';
import { about, hostileGraph } from './hostile-graph.ts';

const written = async (suffix: string): Promise<string> => {
  const format = FORMATS.find((one) => one.suffix === suffix);
  if (format === undefined) throw new Error(`there is no ${suffix}`);
  return await fileText(format, hostileGraph);
};

function expectWhole(graph: MultiDirectedGraph, losses: Losses) {
  const nodes = graph.mapNodes((id, attributes) => [id, only(attributes, NODE_FACTS)]);
  const edges = graph.mapEdges((key, attributes, source, target) => [
    key,
    only({ ...attributes, source, target }, EDGE_FACTS),
  ]);
  expect(Object.fromEntries(nodes)).toEqual(expectedNodes(losses));
  expect(Object.fromEntries(edges)).toEqual(expectedEdges(losses));
  expect([graph.order, graph.size]).toEqual([hostileGraph.nodes.length, hostileGraph.edges.length]);
}

describe('JavaScript libraries read back', () => {
  it('graphology: its own format, complete', async () => {
    const graph = MultiDirectedGraph.from(JSON.parse(await written('graphology.json')));
    expect([graph.type, graph.multi]).toEqual(['directed', true]);
    expectWhole(graph, json);
    expect(graph.getAttributes()).toMatchObject({ total: 118, shown: 7, truncated: true, seed: about.seed });
  });

  it('graphology-gexf: GEXF with positions, and colours as on the page', async () => {
    const graph = parseGexf(MultiDirectedGraph, await written('gexf'));
    expectWhole(graph, xml);
    expect(graph.getNodeAttribute('protest', 'color')).toBe('rgb(0,158,115)');
    const places = graph.mapNodes((_, { x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(graph.order);
    expect(places.join()).not.toContain('undefined');
    expect(graph.getAttribute('description')).toContain('This file is cut');
  });

  it('csv-parse: one row for each node and edge, under the headers that Gephi knows', async () => {
    const nodes: Record<string, string>[] = parseCsv(await written('nodes.csv'), { columns: true });
    const edges: Record<string, string>[] = parseCsv(await written('edges.csv'), { columns: true });
    expect(nodes.map(({ Id }) => Id)).toEqual(hostileGraph.nodes.map(({ id }) => id));
    expect(edges).toHaveLength(hostileGraph.edges.length);
    expect(edges[0]).toMatchObject({
      Source: 'protest',
      Target: 'formula',
      Type: 'Directed',
      Id: 'e1:RESPONDS_TO',
      Label: 'responded to (protest)',
      Relation: 'RESPONDS_TO',
      RelationType: 'PROTEST',
      SourceLabel: hostileGraph.nodes[0]?.name,
      TargetLabel: `'${hostileGraph.nodes[1]?.name}`,
      Kind: 'RESPONDS_TO (PROTEST)',
      Weight: '1',
      SourceKind: 'Demonstration',
      SourceOccurrence: 'HAPPENED',
      SourceStatus: 'CORROBORATED',
      SourceEdtf: '2014-11-22/..',
      TargetKind: 'Thing',
      TargetOccurrence: '',
      TargetEdtf: '2014-11-23~',
      Status: 'CORROBORATED',
      BasisRank: '3',
      SourceIds: 'paper-a; paper-b',
      To: '2014-11-30?',
    });
  });
});

describe('jsonld expands, loading nothing', () => {
  const options = {
    safe: true,
    documentLoader: async (url: string): Promise<never> => {
      throw new Error(`Asked for ${url}`);
    },
  };
  const document = async () => JSON.parse(await written('jsonld'));
  const expanded = async () => jsonld.expand(await document(), options);

  it('every node and edge is there, with its own IRI', async () => {
    const objects = await expanded();
    const [dataset, ...rest] = objects;
    expect(dataset).toMatchObject({
      '@type': ['https://schema.org/Dataset'],
      'https://schema.org/license': [{ '@id': 'https://creativecommons.org/licenses/by/4.0/' }],
      'urn:antiphon:vocab#total': [{ '@value': 118 }],
      'urn:antiphon:vocab#truncated': [{ '@value': true }],
    });
    expect(rest).toHaveLength(hostileGraph.nodes.length + hostileGraph.edges.length);
    expect(new Set(rest.map((object) => object['@id'])).size).toBe(rest.length);
  });

  it('a node has its type, its name and its dates', async () => {
    const [, protest] = await expanded();
    expect(protest).toMatchObject({
      '@id': 'urn:antiphon:protest',
      '@type': ['urn:antiphon:vocab#Demonstration'],
      'https://schema.org/name': [{ '@value': hostileGraph.nodes[0]?.name }],
      'https://schema.org/description': [{ '@value': hostileGraph.nodes[0]?.description }],
      'urn:antiphon:vocab#edtf': [{ '@value': '2014-11-22/..' }],
      'urn:antiphon:vocab#start': [{ '@value': '2014-11-22T05:00:00Z' }],
    });
  });

  it('an edge has its ends, its relation and its sources', async () => {
    const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
    const objects = await expanded();
    expect(objects[hostileGraph.nodes.length + 1]).toMatchObject({
      '@id': 'urn:antiphon:relation:e1%3ARESPONDS_TO',
      '@type': ['urn:antiphon:vocab#Relation'],
      [`${rdf}subject`]: [{ '@id': 'urn:antiphon:protest' }],
      [`${rdf}predicate`]: [{ '@id': 'urn:antiphon:vocab#RESPONDS_TO' }],
      [`${rdf}object`]: [{ '@id': 'urn:antiphon:formula' }],
      'urn:antiphon:vocab#status': [{ '@value': 'CORROBORATED' }],
      'urn:antiphon:vocab#basis': [{ '@value': 'STATED' }],
      'urn:antiphon:vocab#sources': [{ '@value': 2 }],
      'http://www.w3.org/ns/prov#wasAttributedTo': [
        { '@id': 'urn:antiphon:paper-a' },
        { '@id': 'urn:antiphon:paper-b' },
      ],
      'http://www.w3.org/ns/prov#wasDerivedFrom': [
        { '@id': 'urn:antiphon:c1' },
        { '@id': 'urn:antiphon:c2' },
      ],
    });
  });

  it('is also RDF', async () => {
    const quads = await jsonld.toRDF(await document(), options);
    expect(Array.isArray(quads) && quads.length).toBeGreaterThan(60);
  });
});
