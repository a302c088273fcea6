import type { FieldRef, SchemaTypes } from '@pothos/core';
import { cypher, raw } from '../../cypher/fragment.ts';
import type { Order, Predicate, Role } from '../../cypher/plan.ts';
import type { Traversal } from '../../ontology/index.ts';
import type { PropertyRead } from '../model/field-sources.ts';
import { pascal } from '../model/names.ts';
import type { JoinsFrom, RoleProperties, Roles, RowRef, TraversalsFrom } from '../model/roles.ts';
import type { Connection, Row } from '../model/row.ts';
import { planEdgeFilter, planFilter, traverse } from '../plan/filter-plan.ts';
import { byRid, planOrder } from '../plan/order.ts';
import { WrittenFields } from './cypher-fields.ts';
import { edgeFieldsOf } from './edge-fields.ts';
import type {
  ComputedFieldOptions,
  FieldTexts,
  GroupFieldOptions,
  RelationFieldOptions,
} from './field-options.ts';

/** The fields of an object that is read from the graph: each says what it reads, and none queries by itself. */
export class Neo4jFieldBuilder<Types extends SchemaTypes, R extends Roles> extends WrittenFields<Types> {
  private readonly roles: R;

  constructor(builder: PothosSchemaTypes.SchemaBuilder<Types>, roles: R) {
    super(builder);
    this.roles = roles;
  }

  /** A stored property, shown as it is. `of` says of which variable; of the node where not given. */
  expose<Of extends keyof R & string = 'node' & keyof R>(
    name: keyof RoleProperties<Types['Ontology'], R[Of]> & string,
    options: FieldTexts & { readonly of?: Of } = {},
  ): FieldRef<Types, unknown> {
    return this.exposed(this.property(options.of ?? 'node', name), options);
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
    const { registry } = this;
    const { ontology } = registry;
    const relations = traversals.map(({ relation }) => relation);
    const types = relations.map((relation) => relation.name);
    const target = ontology.common(traversals.flatMap(({ targets }) => targets)).name;
    const owner = registry.shown(ontology.common(traversals.flatMap(({ sources }) => sources)).name);
    return this.connection({
      typeName: `${owner}${pascal(options.name ?? first.name)}`,
      description: options.description ?? first.description,
      node: registry.node(target),
      filter: target,
      args: options.reach?.args,
      edgeFields: () => ({
        ...edgeFieldsOf(registry, relations),
        ...(options.reach && { [options.reach.from.name]: this.near(first, options.reach.from.description) }),
      }),
      read: {
        kind: 'connection',
        source: (args, { lens, limits }) => {
          const where = [
            ...edgeValues(options.edge),
            ...planFilter(registry, target, args.filter, limits.filterLevels, lens),
            ...planEdgeFilter(registry, types, args.edge),
          ];
          const match = options.reach?.match(args);
          if (match === undefined)
            return {
              kind: 'relationship',
              from: 'node',
              types,
              direction: first.direction,
              labels: [],
              where,
            };
          return {
            kind: 'written',
            binds: ['edge', 'node'],
            label: target,
            match: (scope, bound) => match(bound, scope, lens),
            where,
          };
        },
        order: (args) => [
          ...edgeOrder(options.orderedBy),
          ...planOrder(ontology, target, args, 'node', [byRid]),
        ],
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
    return this.one(
      this.registry.node(this.registry.ontology.common(traversal.targets).name),
      options.description ?? traversal.description,
      traverse([traversal], []),
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

  /** Worked out from stored properties, which it names, and the context of the request; nothing else is read for it. */
  computed<const Select extends keyof RoleProperties<Types['Ontology'], R['node']> & string, Value>(
    options: ComputedFieldOptions<Types, R, Select, Value>,
  ): FieldRef<Types, Value> {
    const select = Object.fromEntries(
      options.select.map((name): [string, PropertyRead] => [name, this.property('node', name)]),
    );
    return this.made({
      type: options.type,
      nullable: options.nullable ?? false,
      description: options.description,
      read: {
        kind: 'computed',
        select,
        // The plan reads exactly the named properties; their types are the ontology's.
        resolve: (row, request) =>
          options.resolve(
            Object.fromEntries(options.select.map((name) => [name, row.hidden(name)])) as never,
            request as Types['Context'],
          ),
      },
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
        ...(options.nullable && { unless: this.property(role, 'id') }),
      },
    });
  }

  /** Properties of variables in scope, grouped under an object type of their own. */
  group(type: RowRef<Types>, options: GroupFieldOptions<Types, R>): FieldRef<Types, Row | null> {
    const roles = options.roles ?? Object.fromEntries(Object.keys(type.roles).map((role) => [role, role]));
    return this.made({
      type: type.ref,
      nullable: options.unless !== undefined,
      description: options.description,
      read: {
        kind: 'object',
        roles,
        ...(options.unless !== undefined && { unless: this.property('node', options.unless) }),
      },
    });
  }

  /** The node from which an edge leads, seen from where the list is. */
  private near({ direction, sources }: Traversal, description: string): FieldRef<Types, Row | null> {
    const end = raw(direction === 'out' ? 'startNode' : 'endNode');
    return this.one(
      this.registry.node(this.registry.ontology.common(sources).name),
      description,
      {
        kind: 'written',
        binds: ['node'],
        match: ({ edge }, { node }) => cypher`UNWIND [${end}(${edge})] AS ${node} WITH ${node}`,
        where: [],
      },
      false,
    );
  }

  private kindOf(role: string): string {
    const kind = this.roles[role];
    if (kind === undefined) throw new TypeError(`there is no variable ${role}`);
    return kind;
  }

  private property(of: Role, name: string): PropertyRead {
    const { ontology } = this.registry;
    const owner = this.kindOf(of);
    const declared = ontology.nodes.find((kind) => kind.name === owner) ?? ontology.relation(owner);
    const property = declared.properties[name];
    if (property === undefined) throw new TypeError(`${owner} has no property ${name}`);
    return { kind: 'property', of, owner, name, property };
  }

  private traversal(name: string): Traversal {
    const kind = this.kindOf('node');
    const found = this.registry.ontology.traversalsOf(kind).find((traversal) => traversal.name === name);
    if (found === undefined) throw new TypeError(`${kind} has no relation ${name}`);
    return found;
  }
}

/** Conditions that hold for the relationships of a field, whatever a client asks for. */
function edgeValues(values: RelationFieldOptions['edge'] = {}): readonly Predicate[] {
  return Object.entries(values).map(([property, value]) => ({
    kind: 'compare',
    of: 'edge',
    property,
    operator: 'eq',
    value,
  }));
}

function edgeOrder(property: string | undefined): readonly Order[] {
  return property === undefined ? [] : [{ of: 'edge', property, direction: 'ASC' }];
}
