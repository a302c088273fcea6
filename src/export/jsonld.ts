import { type About, describe, factsByName, LICENSE } from './about.ts';
import { attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { each } from './each.ts';
import { JsonList, jsonFile } from './json.ts';
import { edgeKey, type Subgraph, type SubgraphEdge, type SubgraphNode } from './subgraph.ts';

/**
 * JSON-LD with its context inside: nothing has to be loaded to understand it. The file itself is a data set; edges are nodes
 * of type `Relation`.
 */
export const jsonLd = (graph: Subgraph): AsyncGenerator<string> =>
  jsonFile({ '@context': CONTEXT, '@graph': new JsonList(objects(graph)) });

async function* objects({ about, nodes, edges }: Subgraph): AsyncGenerator<object, void, undefined> {
  yield dataset(about);
  yield* each(nodes, nodeObject);
  yield* each(edges, relationObject);
}

function dataset(about: About): object {
  const { license, made, seed, software, ...facts } = factsByName(about);
  return {
    '@type': 'schema:Dataset',
    label: about.operation,
    description: describe(about),
    'schema:license': { '@id': LICENSE.url },
    'schema:dateCreated': made,
    ...(seed !== undefined && { 'schema:version': seed }),
    'schema:creator': { '@type': 'schema:SoftwareApplication', label: software },
    ...facts,
  };
}

const reference = (iri: string) => ({ '@id': iri, '@type': '@id' });

/** Terms of others where they mean the same; `start`, for one, is the earliest moment a date can mean, so it is our own. */
const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'urn:antiphon:vocab#',
  vocab: 'urn:antiphon:vocab#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  label: 'schema:name',
  description: 'schema:description',
  identifier: 'schema:identifier',
  subject: reference('rdf:subject'),
  relation: { '@id': 'rdf:predicate', '@type': '@vocab' },
  object: reference('rdf:object'),
  sourceIds: reference('prov:wasAttributedTo'),
  claimIds: reference('prov:wasDerivedFrom'),
};

/** Any id as an IRI; encoded, it cannot be taken for a prefix, a path or a relation's IRI. */
const nodeIri = (id: string): string => `urn:antiphon:${encoded(id)}`;
const relationIri = (edge: SubgraphEdge): string => `urn:antiphon:relation:${encoded(edgeKey(edge))}`;
const term = (name: string): string => `vocab:${encoded(name)}`;

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

function nodeObject(node: SubgraphNode): object {
  const { kind, ...attributes } = attributesOf(nodeAttributes, node);
  return { '@id': nodeIri(node.id), '@type': term(node.kind), identifier: node.id, ...attributes };
}

function relationObject(edge: SubgraphEdge): object {
  const { edgeId, ...attributes } = attributesOf(edgeAttributes, edge);
  return {
    '@id': relationIri(edge),
    '@type': 'vocab:Relation',
    identifier: edge.id,
    subject: nodeIri(edge.source.id),
    object: nodeIri(edge.target.id),
    ...attributes,
    relation: term(edge.relation),
    sourceIds: edge.sourceIds.map(nodeIri),
    claimIds: edge.claimIds.map(nodeIri),
  };
}
