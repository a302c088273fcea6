import type { NodeKind, Ontology, Relation } from '../../ontology/index.ts';
import { claimShape } from './claim-shape.ts';
import type { LiteralForm, SeedRules } from './seed-rules.ts';
import { type Field, fieldOf, listOf, optional, type Shape } from './shape.ts';

/** Where more is said of how a document was made from another, the field that names the other. */
export const ORIGIN = 'from';

/** What may be written in a seed, derived once from the ontology. */
export interface Vocabulary {
  readonly ontology: Ontology;
  /** The kinds that group entities, and the fields of each. */
  readonly entities: ReadonlyMap<string, Shape>;
  readonly document: Shape;
  readonly passage: Shape;
  readonly claim: Shape;
  /** Relations that claims state, with the details of each. */
  readonly relations: ReadonlyMap<
    string,
    { readonly relation: Relation; readonly details: readonly string[] }
  >;
  readonly literals: ReadonlyMap<string, LiteralForm>;
  /** Details that every literal claim may have. */
  readonly everywhere: readonly string[];
  /** Every field that is a detail of a predicate. */
  readonly details: ReadonlySet<string>;
}

/** Derives what may be written in a seed. */
export function vocabularyOf(ontology: Ontology, rules: SeedRules): Vocabulary {
  const kinds = ontology.nodes.filter((kind) => !kind.abstract && kind.layer === 'fact');
  const facts = ontology.relations.filter((relation) => relation.layer === 'fact');
  const relations = new Map(
    facts.map((relation) => [relation.name, { relation, details: detailsOf(relation) }]),
  );
  const literals = new Map(Object.entries(rules.literals));
  return {
    ontology,
    entities: new Map(kinds.map((kind) => [kind.name, entityShape(kind, rules)])),
    document: documentShape(ontology, rules),
    passage: passageShape(ontology.kind(ontology.evidence.passage)),
    claim: claimShape(ontology, rules),
    relations,
    literals,
    everywhere: rules.everywhere,
    details: new Set([
      ...[...relations.values(), ...literals.values()].flatMap((one) => one.details),
      ...rules.everywhere,
    ]),
  };
}

function detailsOf({ properties }: Relation): readonly string[] {
  return Object.entries(properties).flatMap(([name, { facets }]) =>
    facets.origin === 'written' ? [name] : [],
  );
}

function entityShape(kind: NodeKind, { derivedFrom }: SeedRules): Shape {
  const shape: Record<string, Shape[string]> = {};
  for (const [name, property] of Object.entries(kind.properties)) {
    if (property.facets.origin === 'written') {
      shape[name] = fieldOf(property);
      continue;
    }
    const predicate = derivedFrom[name];
    const hint =
      predicate === undefined ? 'leave it out' : `write a claim with the predicate ${predicate} instead`;
    shape[name] = { refused: `${name} is derived from claims`, hint };
  }
  return shape;
}

function documentShape(ontology: Ontology, rules: SeedRules): Shape {
  const { document, derivations, derivedFrom, derivationHow } = ontology.evidence;
  const shape = entityShape(ontology.kind(document), rules);
  const { id } = shape;
  if (id === undefined || !('check' in id)) return shape;
  const { [derivationHow]: _, ...said } = ontology.relation(derivedFrom).properties;
  // What a seed leaves out is filled in where the graph is made.
  const more = Object.entries(said).map(([name, property]) => [name, optional(fieldOf(property))]);
  const origin: Field = { ...listOf(id), more: { [ORIGIN]: id, ...Object.fromEntries(more) } };
  return {
    ...shape,
    publishedBy: optional(id),
    ...Object.fromEntries(Object.keys(derivations).map((name) => [name, origin])),
  };
}

function passageShape({ own, properties }: NodeKind): Shape {
  return Object.fromEntries(
    own.flatMap((name) => {
      const property = properties[name];
      return property?.facets.origin === 'written' ? [[name, fieldOf(property)] as const] : [];
    }),
  );
}
