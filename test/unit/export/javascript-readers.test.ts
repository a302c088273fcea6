import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { edgesCsv, nodesCsv } from '../../../src/export/gephi-csv.ts';
import { gexf } from '../../../src/export/gexf.ts';
import { graphology } from '../../../src/export/graphology.ts';
import { jsonLd } from '../../../src/export/jsonld.ts';
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
import { hostileGraph } from './hostile-graph.ts';

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
  it('graphology: its own form, all of it', () => {
    const graph = MultiDirectedGraph.from(JSON.parse(graphology(hostileGraph)));
    expect([graph.type, graph.multi]).toEqual(['directed', true]);
    expectWhole(graph, json);
  });

  it('graphology-gexf: GEXF with colours', () => {
    const graph = parseGexf(MultiDirectedGraph, gexf(hostileGraph));
    expectWhole(graph, xml);
    expect(graph.getNodeAttribute('protest', 'color')).toMatch(/^rgb\(\d+,\d+,\d+\)$/);
  });

  it('csv-parse: one row for each node and edge, under the names that Gephi knows', () => {
    const nodes: Record<string, string>[] = parseCsv(nodesCsv(hostileGraph), { columns: true });
    const edges: Record<string, string>[] = parseCsv(edgesCsv(hostileGraph), { columns: true });
    expect(nodes.map(({ Id }) => Id)).toEqual(hostileGraph.nodes.map(({ id }) => id));
    expect(edges).toHaveLength(hostileGraph.edges.length);
    expect(edges[0]).toMatchObject({
      ...{ Source: 'protest', Target: 'formula', Type: 'Directed', Id: 'e1:RESPONDS_TO' },
      ...{ Label: 'responds to (protest)', Relation: 'RESPONDS_TO', RelationType: 'PROTEST' },
      ...{ SourceLabel: hostileGraph.nodes[0]?.label, TargetLabel: `'${hostileGraph.nodes[1]?.label}` },
      ...{ Status: 'CORROBORATED', BasisRank: '3', SourceIds: 'paper-a; paper-b', To: '2014-11-30?' },
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
  const expanded = () => jsonld.expand(JSON.parse(jsonLd(hostileGraph)), options);

  it('every node and every edge is there, under an IRI of its own', async () => {
    const objects = await expanded();
    expect(objects).toHaveLength(hostileGraph.nodes.length + hostileGraph.edges.length);
    expect(new Set(objects.map((object) => object['@id'])).size).toBe(objects.length);
  });

  it('a node has its type, its name and its dates', async () => {
    const [protest] = await expanded();
    expect(protest).toMatchObject({
      '@id': 'urn:antiphon:protest',
      '@type': ['urn:antiphon:vocab#Demonstration'],
      'https://schema.org/name': [{ '@value': hostileGraph.nodes[0]?.label }],
      'https://schema.org/description': [{ '@value': hostileGraph.nodes[0]?.description }],
      'urn:antiphon:vocab#edtf': [{ '@value': '2014-11-22/..' }],
      'urn:antiphon:vocab#start': [{ '@value': '2014-11-22T05:00:00Z' }],
    });
  });

  it('an edge has its ends, its relation and who says so', async () => {
    const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
    const objects = await expanded();
    expect(objects[hostileGraph.nodes.length]).toMatchObject({
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

  it('is RDF as well', async () => {
    const quads = await jsonld.toRDF(JSON.parse(jsonLd(hostileGraph)), options);
    expect(Array.isArray(quads) && quads.length).toBeGreaterThan(60);
  });
});
