import SchemaBuilder, { type InterfaceRef, type ObjectRef, type SchemaTypes } from '@pothos/core';
import type { Row } from '../model/row.ts';
import { TypeRegistry } from '../model/type-registry.ts';
import { kindEnum, relationEnum } from './enums.ts';
import { Neo4jFieldBuilder } from './field-builder.ts';

const prototype = SchemaBuilder.prototype as PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

prototype.neo4jObject = function neo4jObject(
  kind,
  { filters, jointFilters, fields, interfaces, ...options },
) {
  const registry = TypeRegistry.of(this);
  if (filters !== undefined) registry.addFilters(kind, filters);
  if (jointFilters !== undefined) registry.addJointFilters(kind, jointFilters);
  const ref = registry.node(kind);
  this.objectType(ref as ObjectRef<SchemaTypes, Row>, {
    name: kind,
    description: options.description ?? registry.ontology.kind(kind).description,
    interfaces: [...(interfaces ?? [])],
    fields: () => fields(new Neo4jFieldBuilder(this, { node: kind })),
  });
  return ref as ObjectRef<SchemaTypes, Row>;
};

prototype.neo4jInterface = function neo4jInterface(
  kind,
  { filters, jointFilters, fields, interfaces, ...options },
) {
  const registry = TypeRegistry.of(this);
  if (filters !== undefined) registry.addFilters(kind, filters);
  if (jointFilters !== undefined) registry.addJointFilters(kind, jointFilters);
  const ref = registry.node(kind);
  this.interfaceType(ref as InterfaceRef<SchemaTypes, Row>, {
    name: kind,
    description: options.description ?? registry.ontology.kind(kind).description,
    interfaces: [...(interfaces ?? [])],
    fields: () => fields(new Neo4jFieldBuilder(this, { node: kind })),
    resolveType: (row) => row.label,
  });
  return ref as InterfaceRef<SchemaTypes, Row>;
};

prototype.neo4jEnum = function neo4jEnum(type) {
  return TypeRegistry.of(this).enum(type);
};

prototype.neo4jKinds = function neo4jKinds(kind) {
  return kindEnum(TypeRegistry.of(this), kind);
};

prototype.neo4jRelations = function neo4jRelations() {
  return relationEnum(TypeRegistry.of(this));
};

prototype.neo4jRecords = function neo4jRecords(argument) {
  TypeRegistry.of(this).records = argument;
};

prototype.neo4jLens = function neo4jLens(argument) {
  TypeRegistry.of(this).lens = argument;
};

prototype.neo4jEdges = function neo4jEdges(fields) {
  TypeRegistry.of(this).edgeFields.push(() => fields(new Neo4jFieldBuilder(this, { edge: 'edge' })));
};

prototype.neo4jRow = function neo4jRow(name, { roles, description, fields }) {
  const ref = this.objectRef<Row>(name);
  ref.implement({ description, fields: () => fields(new Neo4jFieldBuilder(this, roles)) });
  return { ref, roles };
};
