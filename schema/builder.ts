import SchemaBuilder from '@pothos/core';
import Neo4jPlugin, { type WrittenFields } from '../src/pothos-neo4j/index.ts';
import { type AntiphonOntology, ontology } from './ontology/index.ts';
import type { ReadContext } from './read-context.ts';

/** Labels only: what has a name of its own is shown as Entity, and a merged id resolves to what took it over. */
export const HIDDEN_KINDS = ['Named', 'Redirect'] as const;

/** The builder of the whole schema: every type and query is written with it, in `types/`. */
export const builder = new SchemaBuilder<{
  Ontology: AntiphonOntology;
  Context: ReadContext;
  DefaultFieldNullability: false;
}>({
  plugins: [Neo4jPlugin],
  defaultFieldNullability: false,
  neo4j: { ontology, hidden: HIDDEN_KINDS },
});

/** The fields of any type, whatever its variables are called: for what several types have in common. */
export type Fields = WrittenFields<typeof builder.$inferSchemaTypes>;

builder.queryType({ description: 'Everything that can be asked. Nothing can be changed over this API.' });
