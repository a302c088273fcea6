import { edtfBounds } from '../../src/ontology/index.ts';
import { viewOf } from '../../src/seed/lookups.ts';
import type { EdgeRow, GraphRows, NodeRow, Seed, SeedClaim, SeedEntity } from '../../src/seed/seed.ts';
import type { Projection, SeedView } from '../../src/seed/seed-view.ts';
import { ontology } from '../ontology/index.ts';
import { timelineOf } from '../order/timeline.ts';
import { isContested, type Objection, type Objections } from './certainty.ts';
import { compare, factOf, OF_ITSELF, type ReadClaim, readClaim, textOf } from './claim.ts';
import { countValues, dateValues, eventValues, optional, orderKey } from './events.ts';
import { claimEdges, claimNode, passageNode, redirectNode, standingEdges } from './evidence.ts';
import { factEdges } from './facts.ts';

/**
 * The graph that a seed stands for. Pure: the same claims give the same rows, in whatever order they come. Claims are
 * the truth that people edit; fact edges, and what events and actors know of themselves, are worked out from them.
 */
export function project(seed: Seed): GraphRows {
  const view = viewOf(seed, factOf);
  return {
    nodes: [...projectNodes(view)].sort((a, b) => compare(a.id, b.id)),
    edges: [...projectEdges(view)].sort((a, b) => compare(a.type, b.type) || compare(a.rid, b.rid)),
  };
}

/** The same row by row, without ever holding more than the claims about one fact. */
export const projection: Projection = { factOf, nodes: projectNodes, edges: projectEdges };

function* projectNodes(view: SeedView): Iterable<NodeRow> {
  const { canonical, nameOf } = view;
  const objections = readObjections(view);
  const read = (id: string, predicate: string) =>
    inOrder(view.claimsAbout(id, predicate)).map((claim) => readClaim(claim, canonical));
  const placeOf = timelineOf(view);
  for (const entity of view.entities()) {
    const claims = OF_ITSELF.flatMap((predicate) => read(entity.id, predicate));
    const { values, ...row } = entityNode(entity, claims, objections);
    if (!ontology.isA(row.kind, 'Event')) yield { ...row, values };
    else {
      const place = placeOf(row.id);
      yield { ...row, values: { ...values, ...place, orderKey: orderKey(row.id, { ...values, ...place }) } };
    }
  }
  const publishedAt = publicationEnds(view);
  const saidAt = (statement: string) => textOf(dateValues(read(canonical(statement), 'DATED')).end);
  for (const seed of view.claims()) {
    const claim = readClaim(seed, canonical);
    const contested = isContested(claim, sameFact(view, claim), objections);
    yield claimNode(claim, { nameOf, publishedAt, saidAt, contested });
  }
  for (const passage of view.passages()) yield passageNode(passage, view);
  for (const old of view.merged.keys()) yield redirectNode(old, canonical);
}

function* projectEdges(view: SeedView): Iterable<EdgeRow> {
  const objections = readObjections(view);
  for (const seed of view.claims()) {
    const claim = readClaim(seed, view.canonical);
    const same = sameFact(view, claim);
    // One of the claims speaks for the fact.
    if (same[0]?.id === claim.id) yield* factEdges(same, objections);
    yield* claimEdges(claim, view.canonical);
  }
  yield* standingEdges(view);
}

/** All claims about the fact of a claim, that claim among them, by their ids. */
function sameFact(view: SeedView, { rid }: ReadClaim): readonly ReadClaim[] {
  return inOrder(view.claimsOf(rid)).map((claim) => readClaim(claim, view.canonical));
}

const inOrder = (claims: readonly SeedClaim[]): readonly SeedClaim[] =>
  claims.length < 2 ? claims : claims.toSorted((a, b) => compare(a.id, b.id));

function entityNode(
  { id, kind, values }: SeedEntity,
  claims: readonly ReadClaim[],
  objections: Objections,
): NodeRow {
  const { id: _, ...written } = values;
  const aliases = Array.isArray(values.aliases) ? values.aliases.map(String) : [];
  const named = claims
    .filter(({ predicate, polarity }) => predicate === 'NAMED' && polarity === 'AFFIRMED')
    .flatMap(({ value }) => value ?? []);
  const derived = ontology.isA(kind, 'Event')
    ? eventValues(id, claims, objections)
    : ontology.isA(kind, 'Actor')
      ? countValues(claims)
      : kind === 'Document'
        ? publicationBounds(values)
        : {};
  return {
    id,
    kind,
    values: {
      ...written,
      aliases,
      names: [...new Set([String(values.name), ...aliases, ...named])],
      ...derived,
    },
  };
}

function publicationBounds(values: SeedEntity['values']): SeedEntity['values'] {
  const date = textOf(values.edtf);
  if (date === undefined) return {};
  const { start, end } = edtfBounds(date, textOf(values.zone));
  return { ...optional('start', start), ...optional('end', end) };
}

/** The latest moment at which the document of a passage was published, by the passage's id. */
function publicationEnds(view: SeedView): (passage: string) => string | undefined {
  return (id) => {
    const passage = view.passage(id);
    const document = passage && view.entity(passage.document);
    if (document?.kind !== 'Document') return undefined;
    const { start, end } = publicationBounds(document.values);
    // A date that is open at its end tells no more than its beginning.
    return textOf(end) ?? textOf(start);
  };
}

function readObjections(view: SeedView): Objections {
  const retracted = new Set<string>();
  const refuted = new Set<string>();
  const against = new Map<string, Objection[]>();
  const stand = (id: string, other: SeedClaim | undefined) => {
    if (other === undefined) return;
    const objection = { id: other.id, assertedBy: view.canonical(other.assertedBy) };
    const others = against.get(id);
    if (others === undefined) against.set(id, [objection]);
    else others.push(objection);
  };
  for (const claim of view.objections()) {
    for (const id of claim.retracts) retracted.add(id);
    for (const id of claim.refutes) refuted.add(id);
    for (const id of claim.contradicts) {
      stand(id, claim);
      stand(claim.id, view.claim(id));
    }
  }
  return { retracted, refuted, against };
}
