import { type FieldRef, type InputFieldMap, RootFieldBuilder, type SchemaTypes } from '@pothos/core';
import { cypher, type Fragment } from '../cypher/fragment.ts';
import type { Order, Predicate, RelationshipSource, Role, Scope, Source } from '../cypher/plan.ts';
import {
  asIs,
  type Join,
  type Property,
  type Relation,
  type ScalarName,
  type Traversal,
} from '../ontology/index.ts';
import { connectionArgs } from './arguments.ts';
import { connectionType } from './connection-types.ts';
import { edgeProperties } from './filter-inputs.ts';
import { FILTER_LEVELS, planEdgeFilter, planFilter } from './filter-plan.ts';
import type { Lens } from './lens.ts';
import { byRid, planOrder } from './order.ts';
import type { Args, ConnectionRead, FieldRead, PropertyRead } from './reads.ts';
import type { Connection, Row } from './row.ts';
import { type Builder, type NodeRef, TypeRegistry } from './type-registry.ts';
import type {
  JoinsFrom,
  NodeOutput,
  RoleProperties,
  Roles,
  RoleValues,
  RowRef,
  TraversalsFrom,
} from './types.ts';

export interface FieldTexts {
  /** The ontology's own description, where not given. */
  readonly description?: string;
}

export interface RelationFieldOptions extends FieldTexts {
  /** Only relationships with these values: `{role: 'SPEAKER'}`. */
  readonly edge?: Readonly<Record<string, string>>;
  /** An edge property that orders the list instead of the nodes' own order. */
  readonly orderedBy?: string;
}

/** A list reached by a match written by hand, with the roles of its row type. */
export interface WrittenListOptions<Types extends SchemaTypes> {
  readonly type: RowRef<Types>;
  readonly description: string;
  readonly match: (bound: Scope, scope: Scope, lens: Lens) => Fragment;
  readonly order?: readonly Order[];
  /** How many rows there can be at most. */
  readonly limit: number;
}

export interface WrittenConnectionOptions<Types extends SchemaTypes>
  extends Omit<WrittenListOptions<Types>, 'limit' | 'order'> {
  /** How its connection type is called. */
  readonly name: string;
  readonly order: readonly Order[];
}

const Base: {
  new <Types extends SchemaTypes>(
    builder: PothosSchemaTypes.SchemaBuilder<Types>,
    kind: 'Object',
    graphqlKind: 'Object',
  ): PothosSchemaTypes.RootFieldBuilder<Types, Row, 'Object'>;
  // Pothos' plugins extend its builder in this way: the class is not generic in what is added to it.
} = RootFieldBuilder as never;

/** The fields of an object that is read from the graph: each says what it reads, and none queries by itself. */
export class Neo4jFieldBuilder<Types extends SchemaTypes, R extends Roles> extends Base<Types> {
  private readonly registry: TypeRegistry;
  private readonly roles: R;

  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>, roles: R) {
    super(builder, 'Object', 'Object');
    // The plugin's own code works with any schema's builder.
    this.registry = TypeRegistry.of(builder as unknown as Builder);
    this.roles = roles;
  }

  /** A stored property, shown as it is. `of` says of which variable; of the node where not given. */
  expose<Of extends keyof R & string = 'node' & keyof R>(
    name: keyof RoleProperties<Types['Ontology'], R[Of]> & string,
    options: FieldTexts & { readonly of?: Of } = {},
  ): FieldRef<Types, unknown> {
    const of = options.of ?? 'node';
    const property = this.property(of, name);
    return this.exposed(of, name, property, options.description ?? property.facets.description);
  }

  /** All nodes that a relation leads to, as a connection. */
  relation(
    name: TraversalsFrom<Types['Ontology'], R['node']>,
    options: RelationFieldOptions = {},
  ): FieldRef<Types, Connection> {
    return this.relations([name], options);
  }

  /** Several relations as one list; each edge tells which relation it is. */
  relations(
    names: readonly TraversalsFrom<Types['Ontology'], R['node']>[],
    options: RelationFieldOptions & { readonly name?: string } = {},
  ): FieldRef<Types, Connection> {
    const traversals = names.map((name) => this.traversal(name));
    const [first] = traversals;
    if (first === undefined) throw new TypeError('relations needs at least one');
    const { ontology } = this.registry;
    const relations = traversals.map(({ relation }) => relation);
    const target = ontology.common(traversals.flatMap(({ targets }) => targets)).name;
    const owner = this.registry.shown(ontology.common(traversals.flatMap(({ sources }) => sources)).name);
    const description = options.description ?? first.description;
    const source = (args: Args): RelationshipSource => ({
      kind: 'relationship',
      from: 'node',
      types: relations.map((relation) => relation.name),
      direction: first.direction,
      labels: [],
      where: [
        ...Object.entries(options.edge ?? {}).map(
          ([property, value]): Predicate => ({
            kind: 'compare',
            of: 'edge',
            property,
            operator: 'eq',
            value,
            write: asIs,
          }),
        ),
        ...planFilter(this.registry, target, args.filter, FILTER_LEVELS),
        ...planEdgeFilter(
          this.registry,
          relations.map((relation) => relation.name),
          args.edge,
        ),
      ],
    });
    const edgeOrder: readonly Order[] =
      options.orderedBy === undefined
        ? []
        : [{ of: 'edge', property: options.orderedBy, direction: 'ASC', read: asIs, write: asIs }];
    return this.connection({
      typeName: `${owner}${pascal(options.name ?? first.name)}`,
      description,
      node: this.registry.node(target),
      filter: target,
      edge: relations,
      read: {
        kind: 'connection',
        source,
        order: (args) => [...edgeOrder, ...planOrder(ontology, target, args, 'node', [byRid])],
        roles: ['node', 'edge'],
        nodeRoles: { node: 'node' },
      },
    });
  }

  /** The one node that a relation leads to, or null. */
  relationOne(
    name: TraversalsFrom<Types['Ontology'], R['node']>,
    options: FieldTexts & { readonly nullable?: boolean } = {},
  ): FieldRef<Types, Row | null> {
    const traversal = this.traversal(name);
    const source: Source = {
      kind: 'relationship',
      from: 'node',
      types: [traversal.relation.name],
      direction: traversal.direction,
      labels: [],
      where: [],
    };
    return this.one(
      this.registry.node(this.registry.ontology.common(traversal.targets).name),
      options.description ?? traversal.description,
      source,
      options.nullable ?? true,
    );
  }

  /** What shares a key with it: a list, or one thing where the join leads to one. */
  join(
    name: JoinsFrom<Types['Ontology'], R['node']>,
    options: FieldTexts = {},
  ): FieldRef<Types, Connection | Row | null> {
    const found = this.registry.ontology.joinsOf(this.kindOf('node')).find((join) => join.name === name);
    if (found === undefined) throw new TypeError(`${this.kindOf('node')} has no join ${name}`);
    return this.joined(found, 'node', options.description);
  }

  /** The claims (or whatever joins edges) behind a relationship. */
  edgeJoin(
    of: keyof R & string,
    name: string,
    options: FieldTexts = {},
  ): FieldRef<Types, Connection | Row | null> {
    const found = this.registry.ontology.joinsOf('edge').find((join) => join.name === name);
    if (found === undefined) throw new TypeError(`edges have no join ${name}`);
    return this.joined(found, of, options.description);
  }

  /** Worked out from stored properties, which it names; nothing else is read for it. */
  computed<const Select extends keyof RoleProperties<Types['Ontology'], R['node']> & string, Value>(options: {
    readonly type: ScalarName | readonly [ScalarName];
    readonly nullable?: boolean;
    readonly description: string;
    readonly select: readonly Select[];
    readonly resolve: (
      values: Pick<
        RoleValues<Types['Ontology'], R['node']>,
        Select & keyof RoleValues<Types['Ontology'], R['node']>
      >,
    ) => Value;
  }): FieldRef<Types, Value> {
    const select = Object.fromEntries(
      options.select.map((name): [string, PropertyRead] => [
        name,
        { kind: 'property', of: 'node', name, property: this.property('node', name) },
      ]),
    );
    return this.made({
      type: options.type,
      nullable: options.nullable ?? false,
      description: options.description,
      read: { kind: 'computed', select },
      // The plan reads exactly the named properties; their types are the ontology's.
      resolve: (row) =>
        options.resolve(Object.fromEntries(options.select.map((name) => [name, row.hidden(name)])) as never),
    });
  }

  /** A value that is worked out in the database, in Cypher written by hand. */
  expression(options: {
    readonly type: ScalarName | NodeOutput<Types> | object;
    readonly nullable?: boolean;
    readonly description: string;
    readonly read: (scope: Scope, lens: Lens) => Fragment;
  }): FieldRef<Types, unknown> {
    return this.made({
      type: options.type,
      nullable: options.nullable ?? false,
      description: options.description,
      read: { kind: 'expression', expression: options.read },
    });
  }

  /** The node that one of the variables holds. */
  node(
    role: keyof R & string,
    options: { readonly description: string; readonly nullable?: boolean },
  ): FieldRef<Types, Row | null> {
    const type = this.registry.node(this.kindOf(role));
    return this.made({
      type,
      nullable: options.nullable ?? false,
      description: options.description,
      read: {
        kind: 'object',
        roles: { node: role },
        ...(options.nullable && { unless: { of: role, property: 'id' } }),
      },
    });
  }

  /** Properties of the same variables, grouped under an object type of their own. */
  group(
    type: RowRef<Types>,
    options: {
      readonly description: string;
      readonly unless?: keyof RoleProperties<Types['Ontology'], R['node']> & string;
    },
  ): FieldRef<Types, Row | null> {
    const roles = Object.fromEntries(Object.keys(type.roles).map((role) => [role, role]));
    return this.made({
      type: type.ref,
      nullable: options.unless !== undefined,
      description: options.description,
      read: {
        kind: 'object',
        roles,
        ...(options.unless !== undefined && { unless: { of: 'node', property: options.unless } }),
      },
    });
  }

  /** Rows of a match written by hand that bounds itself, as a plain list. */
  rows(options: WrittenListOptions<Types>): FieldRef<Types, readonly Row[]> {
    const source = (_args: Args, lens: Lens): Source => ({
      kind: 'written',
      binds: Object.keys(options.type.roles),
      match: (scope, bound) => options.match(bound, scope, lens),
      where: [],
    });
    return this.made({
      type: [options.type.ref],
      nullable: false,
      description: options.description,
      read: { kind: 'list', source, order: options.order ?? [], limit: () => options.limit },
    });
  }

  /** Rows of a match written by hand, in pages. */
  rowsConnection(options: WrittenConnectionOptions<Types>): FieldRef<Types, Connection> {
    const roles = Object.keys(options.type.roles);
    const source = (_args: Args, lens: Lens): Source => ({
      kind: 'written',
      binds: roles,
      match: (scope, bound) => options.match(bound, scope, lens),
      where: [],
    });
    const identity = Object.fromEntries(roles.map((role) => [role, role]));
    return this.connection({
      typeName: options.name,
      description: options.description,
      // A row type is an object type like any other.
      node: options.type.ref as unknown as NodeRef,
      read: {
        kind: 'connection',
        source,
        order: () => options.order,
        roles,
        nodeRoles: identity,
      },
    });
  }

  /** Nodes of a match written by hand, in pages; it binds `node`. */
  nodesConnection(options: {
    readonly name: string;
    readonly kind: string;
    readonly description: string;
    readonly match: (bound: Scope, scope: Scope, lens: Lens) => Fragment;
  }): FieldRef<Types, Connection> {
    const { ontology } = this.registry;
    return this.connection({
      typeName: options.name,
      description: options.description,
      node: this.registry.node(options.kind),
      filter: options.kind,
      read: {
        kind: 'connection',
        source: (args, lens) => ({
          kind: 'written',
          binds: ['node'],
          match: (scope, bound) => options.match(bound, scope, lens),
          where: planFilter(this.registry, options.kind, args.filter, FILTER_LEVELS),
        }),
        order: (args) => planOrder(ontology, options.kind, args),
        roles: ['node'],
        nodeRoles: { node: 'node' },
      },
    });
  }

  /** What an edge shows of the relations it can stand for: their properties, what joins them, and which of them it is. */
  edgeFields(relations: readonly Relation[]): Record<string, FieldRef<Types, unknown>> {
    const fields: Record<string, FieldRef<Types, unknown>> = {
      rid: this.made({
        type: 'ID',
        nullable: false,
        description: 'The stable key of this relation; the claims behind it carry the same.',
        read: { kind: 'expression', expression: ({ edge }) => cypher`${edge}.rid` },
      }),
    };
    for (const [name, property] of Object.entries(edgeProperties(relations))) {
      const everywhere = relations.every((relation) => relation.properties[name] !== undefined);
      fields[name] = this.exposed(
        'edge',
        name,
        everywhere ? property : property.optional(),
        property.facets.description,
      );
    }
    if (relations.length > 1) {
      fields.relation = this.made({
        type: 'String',
        nullable: false,
        description: 'Which relation it is.',
        read: { kind: 'expression', expression: ({ edge }) => cypher`type(${edge})` },
      });
    }
    if (relations.every(({ layer }) => layer === 'fact')) {
      for (const join of this.registry.ontology.joinsOf('edge'))
        fields[join.name] = this.joined(join, 'edge');
    }
    return fields;
  }

  private joined(
    found: Join,
    from: Role,
    description = found.description,
  ): FieldRef<Types, Connection | Row | null> {
    const { ontology } = this.registry;
    const source = (where: readonly Predicate[]): Source => ({
      kind: 'join',
      from,
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
        source: (args) => source(planFilter(this.registry, found.to, args.filter, FILTER_LEVELS)),
        order: (args) => planOrder(ontology, found.to, args),
        roles: ['node'],
        nodeRoles: { node: 'node' },
      },
    });
  }

  private connection(spec: {
    readonly typeName: string;
    readonly description: string;
    readonly node: NodeRef;
    readonly filter?: string;
    readonly edge?: readonly Relation[];
    readonly read: ConnectionRead;
  }): FieldRef<Types, Connection> {
    const { registry } = this;
    const type = connectionType(registry, {
      name: spec.typeName,
      description: spec.description,
      node: spec.node,
      nodeRoles: spec.read.nodeRoles,
      edgeFields: () => (spec.edge === undefined ? {} : edgeFieldsOf(registry, spec.edge)),
    });
    return this.made({
      type,
      nullable: false,
      description: spec.description,
      args: connectionArgs(registry, spec.filter, spec.edge !== undefined),
      read: spec.read,
    });
  }

  private one(
    type: NodeRef,
    description: string,
    source: Source,
    nullable: boolean,
  ): FieldRef<Types, Row | null> {
    return this.made({ type, nullable, description, read: { kind: 'one', source: () => source } });
  }

  private exposed(of: Role, name: string, property: Property, description: string): FieldRef<Types, unknown> {
    const type = this.registry.output(property);
    return this.made({
      type: property.facets.list ? [type] : type,
      nullable: property.facets.optional,
      description,
      read: { kind: 'property', of, name, property },
    });
  }

  /** Every field comes into being here: with what it reads, and a resolver that takes it from the row. */
  private made<Value>(spec: {
    readonly type: unknown;
    readonly nullable: boolean;
    readonly description: string;
    readonly args?: InputFieldMap;
    readonly read: FieldRead;
    readonly resolve?: (row: Row) => unknown;
  }): FieldRef<Types, Value> {
    const options = {
      type: spec.type,
      nullable: spec.nullable,
      description: spec.description,
      args: spec.args ?? {},
      extensions: { neo4j: spec.read },
      resolve:
        spec.resolve ??
        ((
          row: Row,
          _args: unknown,
          _context: unknown,
          info: { path: { key: string | number }; parentType: { name: string } },
        ) => row.value(String(info.path.key), info.parentType.name)),
    };
    // Types are looked up by name in the ontology, so Pothos cannot infer them; the declared return type is their result.
    return this.field(options as never) as unknown as FieldRef<Types, Value>;
  }

  private kindOf(role: string): string {
    const kind = this.roles[role];
    if (kind === undefined) throw new TypeError(`there is no variable ${role}`);
    return kind;
  }

  private property(of: Role, name: string): Property {
    const { ontology } = this.registry;
    const owner = this.kindOf(of);
    const declared = ontology.nodes.find((kind) => kind.name === owner) ?? ontology.relation(owner);
    const property = declared.properties[name];
    if (property === undefined) throw new TypeError(`${owner} has no property ${name}`);
    return property;
  }

  private traversal(name: string): Traversal {
    const kind = this.kindOf('node');
    const found = this.registry.ontology.traversalsOf(kind).find((traversal) => traversal.name === name);
    if (found === undefined) throw new TypeError(`${kind} has no relation ${name}`);
    return found;
  }
}

/** What the edges of some relations show: their own properties, what joins them, and which relation it is where there are several. */
function edgeFieldsOf(
  registry: TypeRegistry,
  relations: readonly Relation[],
): Record<string, FieldRef<SchemaTypes>> {
  const [first] = relations;
  if (first === undefined) return {};
  const t = new Neo4jFieldBuilder<SchemaTypes, { readonly node: string; readonly edge: string }>(
    registry.builder,
    { node: 'Entity', edge: first.name },
  );
  return t.edgeFields(relations);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
