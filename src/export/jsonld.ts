import { type About, describe, factsByName, LICENSE } from './about.ts';
import { attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import { each } from './each.ts';
import type { EvidenceClaim, EvidencePassage } from './evidence.ts';
import { EVIDENCE_CONTEXT, evidenceObjects } from './evidence-jsonld.ts';
import { JsonList, jsonFile } from './json.ts';
import { nodeIri, reference, relationIri, term } from './jsonld-terms.ts';
import type { Subgraph, SubgraphEdge, SubgraphNode } from './subgraph.ts';

/**
 * JSON-LD with an inline context: nothing else need be loaded to understand it. The file itself is a data set; edges
 * are nodes of type `Relation`.
 */
export const jsonLd = (graph: Subgraph): AsyncGenerator<string> =>
  jsonFile({ '@context': CONTEXT, '@graph': new JsonList(objects(graph)) });

async function* objects({
  about,
  nodes,
  edges,
  claims = [],
}: Subgraph): AsyncGenerator<object, void, undefined> {
  yield dataset(about);
  const known = new Set<string>();
  yield* each(nodes, (node) => {
    if (claims.length > 0) known.add(node.id);
    return nodeObject(node);
  });
  yield* each(edges, relationObject);
  yield* evidenceObjects(claims, known);
}

/** Claims and passages on their own, with the records they refer to. */
export const evidenceLd = (
  claims: readonly EvidenceClaim[],
  passages: readonly EvidencePassage[] = [],
): string =>
  `${JSON.stringify({ '@context': CONTEXT, '@graph': evidenceObjects(claims, new Set(), passages) }, null, 2)}\n`;

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

/** Standard terms if they mean the same; `start`, for one, is the earliest moment a date can mean, so it is our own. */
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
  ...EVIDENCE_CONTEXT,
};

function nodeObject(node: SubgraphNode): object {
  const { kind, ...attributes } = attributesOf(nodeAttributes, node);
  return { '@id': nodeIri(node.id), '@type': term(node.kind), identifier: node.id, ...attributes };
}

function relationObject(edge: SubgraphEdge): object {
  const { edgeId, ...attributes } = attributesOf(edgeAttributes, edge);
  return {
    '@id': relationIri(edge.id),
    '@type': 'vocab:Relation',
    identifier: edge.rid,
    subject: nodeIri(edge.source.id),
    object: nodeIri(edge.target.id),
    ...attributes,
    relation: term(edge.relation),
    sourceIds: edge.sourceIds.map(nodeIri),
    claimIds: edge.claimIds.map(nodeIri),
  };
}
