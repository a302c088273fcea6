import type { FieldRef, SchemaTypes } from '@pothos/core';
import { propertyOf } from '../../cypher/page.ts';
import type { Connection, Row } from '../model/row.ts';
import { nodeRefOf } from '../model/type-registry.ts';
import { planFilter } from '../plan/filter-plan.ts';
import { planOrder } from '../plan/order.ts';
import { FieldMaker } from './field-maker.ts';
import type {
  ExpressionOptions,
  ValueOptions,
  WrittenConnectionOptions,
  WrittenListOptions,
  WrittenNodesOptions,
} from './field-options.ts';

/** The fields whose Cypher is written by hand; it composes with any selection below them. */
export class WrittenFields<Types extends SchemaTypes> extends FieldMaker<Types> {
  /** A value that is worked out in the database, in Cypher written by hand. */
  expression(options: ExpressionOptions<Types>): FieldRef<Types, unknown> {
    return this.made({
      type: options.type,
      nullable: options.nullable ?? false,
      description: options.description,
      read: { kind: 'expression', expression: options.read },
    });
  }

  /** What one of the variables holds under a name: the property of a node, the entry of a map. */
  value({ of, property, ...options }: ValueOptions<Types>): FieldRef<Types, unknown> {
    return this.expression({
      ...options,
      read: (scope) => propertyOf(scope, of, property),
    });
  }

  /** Rows of a match written by hand that bounds itself, as a plain list. */
  rows({
    type,
    description,
    match,
    order = [],
    limit,
    of,
  }: WrittenListOptions<Types>): FieldRef<Types, readonly Row[]> {
    return this.made({
      type: [type.ref],
      nullable: false,
      description,
      read: {
        kind: 'list',
        source: (_args, { lens }) => ({
          kind: 'written',
          binds: Object.keys(type.roles),
          ...(of !== undefined && { label: of }),
          match: (scope, bound) => match(bound, scope, lens),
          where: [],
        }),
        order,
        limit: (_args, { request }) =>
          typeof limit === 'number' ? limit : limit(request as Types['Context']),
      },
    });
  }

  /** Rows of a match written by hand, in pages. */
  rowsConnection({
    name,
    type,
    description,
    match,
    order,
  }: WrittenConnectionOptions<Types>): FieldRef<Types, Connection> {
    const roles = Object.keys(type.roles);
    return this.connection({
      typeName: name,
      description,
      node: nodeRefOf(type),
      read: {
        kind: 'connection',
        source: (_args, { lens }) => ({
          kind: 'written',
          binds: roles,
          match: (scope, bound) => match(bound, scope, lens),
          where: [],
        }),
        order: () => order,
        roles,
        nodeRoles: Object.fromEntries(roles.map((role) => [role, role])),
      },
    });
  }

  /** The one node, if there is one, of a match written by hand that gives no more; it binds `node`. */
  nodeOne({ kind, description, match }: Omit<WrittenNodesOptions, 'name'>): FieldRef<Types, Row | null> {
    return this.made({
      type: this.registry.node(kind),
      nullable: true,
      description,
      read: {
        kind: 'one',
        source: (args, { lens }) => ({
          kind: 'written',
          binds: ['node'],
          match: (scope, bound) => match(bound, scope, lens, args),
          where: [],
        }),
      },
    });
  }

  /** Nodes of a match written by hand, in pages; it binds `node`. */
  nodesConnection({
    name,
    kind,
    description,
    args: own,
    match,
  }: WrittenNodesOptions): FieldRef<Types, Connection> {
    const { registry } = this;
    return this.connection({
      typeName: name,
      description,
      node: registry.node(kind),
      filter: kind,
      args: own,
      read: {
        kind: 'connection',
        source: (args, { lens, limits }) => ({
          kind: 'written',
          binds: ['node'],
          label: kind,
          match: (scope, bound) => match(bound, scope, lens, args),
          where: planFilter(registry, kind, args.filter, limits.filterLevels, lens),
        }),
        order: (args) => planOrder(registry.ontology, kind, args),
        roles: ['node'],
        nodeRoles: { node: 'node' },
      },
    });
  }
}
