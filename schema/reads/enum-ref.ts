import type { EnumType } from '../../src/ontology/index.ts';
import { TypeRegistry } from '../../src/pothos-neo4j/type-registry.ts';
import { builder } from '../builder.ts';

/** The GraphQL enum of an ontology's enum, for fields that are worked out instead of stored. */
export const enumRef = (type: EnumType) => TypeRegistry.of(builder).enum(type);
