import { lexicographicSortSchema, printSchema } from 'graphql';
import { constraintsCypher } from '../src/ontology/constraints.ts';
import { ontologyReference } from '../src/ontology/reference.ts';
import { ontology, schema } from './index.ts';
import { literalReference } from './rules/literals.ts';

/** The files that are made from the ontology and the schema, by name: for readers, and so that every change of either is seen. */
export function generated(): Readonly<Record<string, string>> {
  return {
    'schema.graphql': `${printSchema(lexicographicSortSchema(schema))}\n`,
    'constraints.cypher': constraintsCypher(ontology),
    'ontology.md': ontologyReference(ontology, literalReference()),
  };
}
