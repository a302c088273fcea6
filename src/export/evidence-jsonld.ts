import type { EvidenceClaim, EvidenceDocument, EvidencePassage, Reference } from './evidence.ts';
import { nodeIri, reference, term } from './jsonld-terms.ts';

/**
 * Terms of claims: a claim is a schema.org Claim and a PROV entity, attributed to its asserter, derived from its
 * passages, and appearing in their documents; our reading of them is only based on them.
 */
export const EVIDENCE_CONTEXT = {
  predicate: { '@id': 'rdf:predicate', '@type': '@vocab' },
  value: 'rdf:value',
  assertedBy: reference('prov:wasAttributedTo'),
  relayedBy: { '@id': 'vocab:relayedBy', '@type': '@id', '@container': '@list' },
  reviewedBy: reference('vocab:reviewedBy'),
  madeIn: reference('vocab:madeIn'),
  passages: reference('prov:wasDerivedFrom'),
  appearance: reference('schema:appearance'),
  isBasedOn: reference('schema:isBasedOn'),
  contradicts: reference('vocab:contradicts'),
  contradictedBy: reference('vocab:contradictedBy'),
  document: reference('schema:isPartOf'),
  title: 'schema:headline',
  url: reference('schema:url'),
} as const;

/**
 * Claims as nodes of linked data, with the passages, documents and records they refer to; those in `known` exist
 * already.
 */
export function evidenceObjects(
  claims: readonly EvidenceClaim[],
  known: ReadonlySet<string> = new Set(),
  passages: readonly EvidencePassage[] = [],
): readonly object[] {
  const standing = [...passages, ...claims.flatMap((claim) => claim.passages)];
  const spokenOf = claims.flatMap(({ subject, object, assertedBy, relayedBy, reviewedBy, madeIn }) => [
    ...[subject, object].filter((one) => one !== null),
    assertedBy,
    ...relayedBy,
    ...reviewedBy,
    ...madeIn,
  ]);
  const documents = standing.map(({ document }) => document);
  const named = new Set([...known, ...documents.map(({ id }) => id)]);
  return [
    ...once(spokenOf, named).map(({ id, name }) => ({ '@id': nodeIri(id), identifier: id, label: name })),
    ...once(documents, known).map(documentObject),
    ...once(standing).map(passageObject),
    ...once(claims).map(claimObject),
  ];
}

function claimObject(claim: EvidenceClaim): object {
  const { id, name, subject, object, assertedBy, relayedBy, reviewedBy, madeIn, details } = claim;
  const { predicate, ...rest } = details;
  const iris = (things: readonly { readonly id: string }[]) => things.map((thing) => nodeIri(thing.id));
  const list = (name: string, things: readonly { readonly id: string }[]) =>
    things.length === 0 ? {} : { [name]: iris(things) };
  return {
    '@id': nodeIri(id),
    '@type': ['schema:Claim', 'prov:Entity', 'vocab:Claim'],
    identifier: id,
    label: name,
    ...(subject && { subject: nodeIri(subject.id) }),
    ...(typeof predicate === 'string' && { predicate: term(predicate) }),
    ...(object && { object: nodeIri(object.id) }),
    ...rest,
    assertedBy: nodeIri(assertedBy.id),
    ...list('relayedBy', relayedBy),
    ...list('reviewedBy', reviewedBy),
    ...list('madeIn', madeIn),
    ...list('passages', claim.passages),
    // What no source says outright does not appear in one: it is only read from it.
    ...list(
      rest.voice === 'READING' ? 'isBasedOn' : 'appearance',
      once(claim.passages.map(({ document }) => document)),
    ),
    ...list('contradicts', claim.contradicts),
    ...list('contradictedBy', claim.contradictedBy),
  };
}

function passageObject({ id, start, end, sha256, document }: EvidencePassage): object {
  return {
    '@id': nodeIri(id),
    '@type': ['vocab:Passage', 'prov:Entity'],
    identifier: id,
    startsAt: start,
    endsAt: end,
    ...(sha256 && { sha256 }),
    document: nodeIri(document.id),
  };
}

function documentObject({ id, name, title, url, edtf }: EvidenceDocument): object {
  return {
    '@id': nodeIri(id),
    '@type': ['schema:CreativeWork', 'vocab:Document'],
    identifier: id,
    label: name,
    ...(title && { title }),
    ...(url && { url }),
    ...(edtf && { edtf }),
  };
}

/** Each item once, by its id, without those known. */
function once<Item extends Pick<Reference, 'id'>>(
  items: readonly Item[],
  known: ReadonlySet<string> = new Set(),
): readonly Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) if (!known.has(item.id) && !seen.has(item.id)) seen.set(item.id, item);
  return [...seen.values()];
}
