import { edtfBounds } from '../../src/ontology/index.ts';
import { resolveMerges } from '../../src/seed/merges.ts';
import type { GraphRows, NodeRow, Seed, SeedEntity } from '../../src/seed/seed.ts';
import { ontology } from '../ontology/index.ts';
import { isContested, type Objections } from './certainty.ts';
import { compare, type ReadClaim, readClaim, textOf } from './claim.ts';
import { countValues, eventValues, optional } from './events.ts';
import { claimEdges, claimNode, passageNode, redirectNode, standingEdges } from './evidence.ts';
import { factEdges } from './facts.ts';
import { placeOnTimeline } from './timeline.ts';

/**
 * The graph that a seed stands for. Pure: the same claims give the same rows, in whatever order they come. Claims are
 * the truth that people edit; fact edges, and what events and actors know of themselves, are worked out from them.
 */
export function project(seed: Seed): GraphRows {
  const merges = resolveMerges(seed.merged);
  const canonical = (id: string) => merges.get(id) ?? id;
  const names = new Map(seed.entities.map(({ id, values }) => [id, textOf(values.name) ?? id]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const publishedAt = publicationEnds(seed, canonical);
  const claims = seed.claims.map((claim) => readClaim(claim, canonical)).sort((a, b) => compare(a.id, b.id));
  const objections = readObjections(claims);
  const byRid = groupBy(claims, ({ rid }) => rid);
  const about = groupBy(claims, ({ subject }) => subject);
  const nodes = [
    ...seed.entities.map((entity) => entityNode(entity, about.get(entity.id) ?? [], objections)),
    ...claims.map((claim) =>
      claimNode(claim, {
        nameOf,
        publishedAt,
        contested: isContested(claim, byRid.get(claim.rid) ?? [], objections),
      }),
    ),
    ...seed.passages.map((passage) => passageNode(passage, nameOf)),
    ...[...seed.merged.keys()].map((old) => redirectNode(old, canonical)),
  ];
  const edges = [
    ...factEdges(byRid, objections),
    ...claims.flatMap((claim) => claimEdges(claim, canonical)),
    ...standingEdges(seed, canonical),
  ];
  const events = nodes.filter(({ kind }) => ontology.isA(kind, 'Event'));
  const places = placeOnTimeline(events, edges);
  return {
    nodes: nodes
      .map((node) => ({ ...node, values: { ...node.values, ...places.get(node.id) } }))
      .sort((a, b) => compare(a.id, b.id)),
    edges: edges.sort((a, b) => compare(a.type, b.type) || compare(a.rid, b.rid)),
  };
}

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
function publicationEnds(
  { entities, passages }: Seed,
  canonical: (id: string) => string,
): (passage: string) => string | undefined {
  const ends = new Map(
    entities
      .filter(({ kind }) => kind === 'Document')
      .map(({ id, values }) => {
        const { start, end } = publicationBounds(values);
        // A date that is open at its end tells no more than its beginning.
        return [id, textOf(end) ?? textOf(start)];
      }),
  );
  const documents = new Map(passages.map(({ id, document }) => [id, canonical(document)]));
  return (passage) => ends.get(documents.get(passage) ?? '');
}

function readObjections(claims: readonly ReadClaim[]): Objections {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const against = new Map<string, ReadClaim[]>();
  const stand = (id: string, other: ReadClaim | undefined) => {
    if (other !== undefined) against.set(id, [...(against.get(id) ?? []), other]);
  };
  for (const claim of claims) {
    for (const other of claim.seed.contradicts) {
      stand(other, claim);
      stand(claim.id, byId.get(other));
    }
  }
  return {
    retracted: new Set(claims.flatMap(({ seed }) => seed.retracts)),
    refuted: new Set(claims.flatMap(({ seed }) => seed.refutes)),
    against,
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
