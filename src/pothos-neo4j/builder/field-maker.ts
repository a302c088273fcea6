import {
  type FieldMap,
  type FieldRef,
  type InputFieldMap,
  RootFieldBuilder,
  type SchemaTypes,
} from '@pothos/core';
import type { Predicate, Role, Source } from '../../cypher/plan.ts';
import type { Join } from '../../ontology/index.ts';
import type { Neo4jContext } from '../model/context.ts';
import type { ConnectionRead, FieldRead, PropertyRead } from '../model/field-sources.ts';
import { pascal } from '../model/names.ts';
import type { Connection, Row } from '../model/row.ts';
import { type NodeRef, TypeRegistry } from '../model/type-registry.ts';
import { planFilter } from '../plan/filter-plan.ts';
import { planOrder } from '../plan/order.ts';
import { connectionArgs } from './arguments.ts';
import { connectionType } from './connection-types.ts';
import type { FieldTexts } from './field-options.ts';

const Base: {
  new <Types extends SchemaTypes>(
    builder: PothosSchemaTypes.SchemaBuilder<Types>,
    kind: 'Object',
    graphqlKind: 'Object',
  ): PothosSchemaTypes.RootFieldBuilder<Types, Row, 'Object'>;
  // Pothos' plugins extend its builder in this way: the class is not generic in what is added to it.
} = RootFieldBuilder as never;

/** What all fields that are read from the graph are made with. */
export class FieldMaker<Types extends SchemaTypes> extends Base<Types> {
  protected readonly registry: TypeRegistry;

  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>) {
    super(builder, 'Object', 'Object');
    this.registry = TypeRegistry.of(builder);
  }

  /** A stored property of a variable, shown as it is. */
  protected exposed(read: PropertyRead, texts: FieldTexts = {}): FieldRef<Types, unknown> {
    const { facets } = read.property;
    const type = this.registry.output(read.property);
    return this.made({
      type: facets.list ? [type] : type,
      nullable: texts.nullable ?? facets.optional,
      description: texts.description ?? facets.description,
      read,
    });
  }

  /** The nodes that share a key with a variable, or the one where there can be but one. */
  protected joined(
    found: Join,
    from: Role,
    description = found.description,
  ): FieldRef<Types, Connection | Row | null> {
    const { ontology } = this.registry;
    const source = (where: readonly Predicate[]): Source => ({
      kind: 'join',
      from,
      fromKind: found.from === 'edge' ? undefined : ontology.common(found.from).name,
      fromKey: found.fromKey,
      label: found.to,
      toKeys: found.toKeys,
      where,
    });
    if (found.one) return this.one(this.registry.node(found.to), description, source([]), true);
    return this.connection({
      typeName:
        found.from === 'edge'
          ? `Fact${pascal(found.name)}`
          : `${ontology.common(found.from).name}${pascal(found.name)}`,
      description,
      node: this.registry.node(found.to),
      filter: found.to,
      read: {
        kind: 'connection',
        source: (args, { lens, limits }) =>
          source(planFilter(this.registry, found.to, args.filter, limits.filterLevels, lens)),
        order: (args) => planOrder(ontology, found.to, args),
        roles: ['node'],
        nodeRoles: { node: 'node' },
      },
    });
  }

  /** A list in pages; `edgeFields` are what its edges show where they stand for relations. */
  protected connection(spec: {
    readonly typeName: string;
    readonly description: string;
    readonly node: NodeRef;
    readonly filter?: string;
    readonly args?: InputFieldMap | undefined;
    readonly edgeFields?: () => FieldMap;
    readonly read: ConnectionRead;
  }): FieldRef<Types, Connection> {
    const type = connectionType(this.registry, {
      name: spec.typeName,
      description: spec.description,
      node: spec.node,
      nodeRoles: spec.read.nodeRoles,
      edgeFields: spec.edgeFields ?? (() => ({})),
    });
    return this.made({
      type,
      nullable: false,
      description: spec.description,
      args: { ...connectionArgs(this.registry, spec.filter, spec.edgeFields !== undefined), ...spec.args },
      read: spec.read,
    });
  }

  protected one(
    type: NodeRef,
    description: string,
    source: Source,
    nullable: boolean,
  ): FieldRef<Types, Row | null> {
    return this.made({ type, nullable, description, read: { kind: 'one', source: () => source } });
  }

  /** Every field comes into being here: with what it reads, and a resolver that takes it from the row. */
  protected made<Value>(spec: {
    readonly type: unknown;
    readonly nullable: boolean;
    readonly description: string;
    readonly args?: InputFieldMap;
    readonly read: FieldRead;
  }): FieldRef<Types, Value> {
    const { read } = spec;
    const options = {
      type: spec.type,
      nullable: spec.nullable,
      description: spec.description,
      args: spec.args ?? {},
      extensions: { neo4j: read },
      resolve:
        read.kind === 'computed'
          ? (row: Row, _args: unknown, context: Neo4jContext) => read.resolve(row, context)
          : (
              row: Row,
              _args: unknown,
              _context: unknown,
              info: { path: { key: string | number }; parentType: { name: string } },
            ) => row.value(String(info.path.key), info.parentType.name),
    };
    // Types are looked up by name in the ontology, so Pothos cannot infer them; the declared return type is their result.
    return this.field(options as never) as unknown as FieldRef<Types, Value>;
  }
}
