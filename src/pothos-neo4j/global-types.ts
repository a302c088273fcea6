import type { SchemaTypes } from '@pothos/core';
import type { Ontology } from '../ontology/index.ts';
import type {
  Neo4jOptions,
  Neo4jRootFields,
  Neo4jSchemaBuilder,
  RecordArguments,
} from './builder/builder-types.ts';
import type { Neo4jPlugin } from './plugin.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      neo4j: Neo4jPlugin<Types>;
    }

    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      neo4j: Neo4jOptions<Types['Ontology']>;
    }

    export interface UserSchemaTypes {
      Ontology: Ontology;
    }

    export interface ExtendDefaultTypes<PartialTypes extends Partial<UserSchemaTypes>> {
      Ontology: PartialTypes['Ontology'] & {};
    }

    export interface SchemaBuilder<Types extends SchemaTypes> extends Neo4jSchemaBuilder<Types> {}

    export interface InputFieldBuilder<Types extends SchemaTypes, Kind extends 'Arg' | 'InputObject'>
      extends RecordArguments<Types, Kind> {}

    export interface QueryFieldBuilder<Types extends SchemaTypes, ParentShape>
      extends Neo4jRootFields<Types, ParentShape> {}
  }
}
