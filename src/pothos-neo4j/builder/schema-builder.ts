import SchemaBuilder, { type InterfaceRef, type ObjectRef, type SchemaTypes } from '@pothos/core';
import type { Row } from '../model/row.ts';
import { type Builder, TypeRegistry } from '../model/type-registry.ts';
import type { NodeTypeOptions } from './builder-types.ts';
import { kindEnum, relationEnum } from './enums.ts';
import { Neo4jFieldBuilder } from './field-builder.ts';

const prototype = SchemaBuilder.prototype as PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

prototype.neo4jObject = function neo4jObject(kind, options) {
  const ref = TypeRegistry.of(this).node(kind) as ObjectRef<SchemaTypes, Row>;
  this.objectType(ref, typeOf(this, kind, options));
  return ref;
};

prototype.neo4jInterface = function neo4jInterface(kind, options) {
  const ref = TypeRegistry.of(this).node(kind) as InterfaceRef<SchemaTypes, Row>;
  this.interfaceType(ref, { ...typeOf(this, kind, options), resolveType: (row) => row.label });
  return ref;
};

/** What the type of a kind is made of, be it an object or an interface; keeps the filters that come with it. */
function typeOf<Name extends string>(
  builder: Builder,
  kind: Name,
  { filters, jointFilters, fields, interfaces, description }: NodeTypeOptions<SchemaTypes, Name>,
) {
  const registry = TypeRegistry.of(builder);
  if (filters !== undefined) registry.addFilters(kind, filters);
  if (jointFilters !== undefined) registry.addJointFilters(kind, jointFilters);
  return {
    name: kind,
    description: description ?? registry.ontology.kind(kind).description,
    interfaces: [...(interfaces ?? [])],
    fields: () => fields(new Neo4jFieldBuilder(builder, { node: kind })),
  };
}

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
