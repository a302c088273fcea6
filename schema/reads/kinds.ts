import { kindEnum } from '../../src/pothos-neo4j/filter-inputs.ts';
import { type Builder, TypeRegistry } from '../../src/pothos-neo4j/type-registry.ts';
import { builder } from '../builder.ts';

/** What a record can be: Person, Incident, Claim ... */
export const EntityKind = kindEnum(TypeRegistry.of(builder as unknown as Builder), 'Entity');
