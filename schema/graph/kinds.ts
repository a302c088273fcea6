import { builder } from '../builder.ts';
import { ontology } from '../ontology/index.ts';

/** What a record can be: Person, Incident, Claim ..., or Actor for all kinds of actors. */
export const EntityKind = builder.neo4jKinds('Entity');

/** The kinds that records themselves have, of those that were asked for; all where none were. */
export const kindsAsked = (kinds?: readonly unknown[] | null): readonly string[] => [
  ...new Set(
    (kinds ?? ['Entity']).flatMap((kind) => ontology.concrete(String(kind)).map(({ name }) => name)),
  ),
];
