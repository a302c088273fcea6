import { attributesOf, edgeAttributes, nodeAttributes } from './attributes.ts';
import type { EvidenceClaim, EvidencePassage } from './evidence.ts';
import { EVIDENCE_CONTEXT, evidenceObjects } from './evidence-jsonld.ts';
import { nodeIri, reference, relationIri, term } from './jsonld-terms.ts';
import { edgeKey, type Subgraph, type SubgraphEdge, type SubgraphNode } from './subgraph.ts';
import { jsonText } from './text.ts';

/** JSON-LD with its context inside: nothing has to be loaded to understand it. Edges are nodes of type `Relation`. */
export function jsonLd({ nodes, edges }: Subgraph, claims: readonly EvidenceClaim[] = []): string {
  const known = new Set(nodes.map(({ id }) => id));
  return jsonText({
    '@context': CONTEXT,
    '@graph': [...nodes.map(nodeObject), ...edges.map(relationObject), ...evidenceObjects(claims, known)],
  });
}

/** Claims, and passages, by themselves: with the records that they speak of. */
export function evidenceLd(
  claims: readonly EvidenceClaim[],
  passages: readonly EvidencePassage[] = [],
): string {
  return jsonText({ '@context': CONTEXT, '@graph': evidenceObjects(claims, new Set(), passages) });
}

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
  ...EVIDENCE_CONTEXT,
};

function nodeObject(node: SubgraphNode): object {
  const { kind, ...attributes } = attributesOf(nodeAttributes, node);
  return { '@id': nodeIri(node.id), '@type': term(node.kind), identifier: node.id, ...attributes };
}

function relationObject(edge: SubgraphEdge): object {
  const { edgeId, ...attributes } = attributesOf(edgeAttributes, edge);
  return {
    '@id': relationIri(edgeKey(edge)),
    '@type': 'vocab:Relation',
    identifier: edge.id,
    subject: nodeIri(edge.source),
    object: nodeIri(edge.target),
    ...attributes,
    relation: term(edge.relation),
    sourceIds: edge.sourceIds.map(nodeIri),
    claimIds: edge.claimIds.map(nodeIri),
  };
}
