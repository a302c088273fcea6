import { RootFieldBuilder, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { connectionArgs, lensArg } from './arguments.ts';
import { connectionType } from './connection-types.ts';
import { readRoot } from './execute.ts';
import { planFilter } from './filter-plan.ts';
import { planOrder } from './order.ts';
import type { Args, FieldRead, RootRead } from './reads.ts';
import { Connection, type Row } from './row.ts';
import { type Builder, nodeRefOf, TypeRegistry } from './type-registry.ts';
import type { Neo4jContext, Neo4jRootFields } from './types.ts';

type Root = Neo4jRootFields<SchemaTypes, object> & {
  readonly builder: Builder;
  field(options: never): never;
};

// Root fields hang on Pothos' own field builder, as the fields of other plugins do.
const prototype = RootFieldBuilder.prototype as unknown as Root;

prototype.neo4jOne = function neo4jOne(this: Root, { type, description, args, match, missing }) {
  const registry = TypeRegistry.of(this.builder);
  const read: FieldRead = {
    kind: 'one',
    source: (given, { lens, request }) => ({
      kind: 'written',
      binds: rolesOf(type),
      match: (_scope, bound) => match(bound, given as never, lens, request),
      where: [],
    }),
  };
  return this.field({
    type: 'ref' in type ? type.ref : type,
    nullable: true,
    description,
    args: { ...args, ...lensArg(registry) },
    ...answering({
      registry,
      read,
      settle: (found, given, context) => found ?? missing?.(given as never, context as never) ?? null,
    }),
  } as never);
};

prototype.neo4jConnection = function neo4jConnection(
  this: Root,
  { kind, description, where = [], orderedBy },
) {
  const registry = TypeRegistry.of(this.builder);
  const orderOf = (args: Args) =>
    planOrder(
      registry.ontology,
      kind,
      orderedBy === undefined ? args : { orderBy: [{ field: orderedBy, direction: 'ASC' }] },
    );
  const read: FieldRead = {
    kind: 'connection',
    source: (args, { lens, limits }) => ({
      kind: 'scan',
      label: kind,
      by: String(orderOf(args)[0]?.property),
      where: [...where, ...planFilter(registry, kind, args.filter, limits.filterLevels, lens)],
    }),
    order: orderOf,
    roles: ['node'],
    nodeRoles: { node: 'node' },
  };
  const type = connectionType(registry, {
    name: `Query${registry.shown(kind)}`,
    description,
    node: registry.node(kind),
    nodeRoles: { node: 'node' },
    edgeFields: () => ({}),
  });
  const { orderBy, ...args } = connectionArgs(registry, kind, false);
  return this.field({
    type,
    nullable: false,
    description,
    args: { ...args, ...(orderedBy === undefined && { orderBy }), ...lensArg(registry) },
    ...answering({ registry, read }),
  } as never);
};

prototype.neo4jGroups = function neo4jGroups(
  this: Root,
  { name, type, kind, description, args, grouped, order },
) {
  const registry = TypeRegistry.of(this.builder);
  const read: FieldRead = {
    kind: 'connection',
    source: (given, { lens, limits }) => ({
      kind: 'groups',
      of: {
        kind: 'scan',
        label: kind,
        by: registry.ontology.kind(kind).orderedBy,
        where: planFilter(registry, kind, given.filter, limits.filterLevels, lens),
      },
      grouped: (rows) => grouped(rows, given as never, lens),
      where: [],
    }),
    order: () => order,
    roles: ['group'],
    nodeRoles: { group: 'group' },
  };
  const connection = connectionType(registry, {
    name,
    description,
    node: nodeRefOf(type),
    nodeRoles: { group: 'group' },
    edgeFields: () => ({}),
  });
  const { orderBy: _, ...pageArgs } = connectionArgs(registry, kind, false);
  return this.field({
    type: connection,
    nullable: false,
    description,
    args: { ...pageArgs, ...args, ...lensArg(registry) },
    ...answering({ registry, read }),
  } as never);
};

prototype.neo4jRows = function neo4jRows(
  this: Root,
  { name, type, description, args, match, order, missing },
) {
  const registry = TypeRegistry.of(this.builder);
  const roles = Object.keys(type.roles);
  const identity = Object.fromEntries(roles.map((role) => [role, role]));
  const read: FieldRead = {
    kind: 'connection',
    source: (given, { lens, request }) => ({
      kind: 'written',
      binds: roles,
      match: (_scope, bound) => match(bound, given as never, lens, request),
      where: [],
    }),
    order: () => order,
    roles,
    nodeRoles: identity,
  };
  const connection = connectionType(registry, {
    name,
    description,
    node: nodeRefOf(type),
    nodeRoles: identity,
    edgeFields: () => ({}),
  });
  return this.field({
    type: connection,
    nullable: false,
    description,
    args: { ...connectionArgs(registry, undefined, false), ...args, ...lensArg(registry) },
    ...answering({
      registry,
      read,
      settle: async (page, given, context) => {
        if (missing !== undefined && isWhollyEmpty(page, given))
          await missing(given as never, context as never);
        return page;
      },
    }),
  } as never);
};

prototype.neo4jList = function neo4jList(
  this: Root,
  { type, description, args, match, limit, nullableItems = false },
) {
  const registry = TypeRegistry.of(this.builder);
  const roles = rolesOf(type);
  const read: FieldRead = {
    kind: 'list',
    source: (given, { lens, request }) => ({
      kind: 'written',
      binds: roles,
      match: (_scope, bound) => match(bound, given as never, lens, request),
      where: [],
    }),
    order: [],
    limit: (given) => limit(given as never),
  };
  return this.field({
    type: ['ref' in type ? type.ref : type],
    nullable: { list: false, items: nullableItems },
    description,
    args: { ...args, ...lensArg(registry) },
    ...answering({
      registry,
      read,
      // A match that found nothing still makes a row, so that the answer keeps the places of what was asked for.
      settle: (rows) =>
        nullableItems && Array.isArray(rows) ? rows.map((row) => (isMissing(row) ? null : row)) : rows,
    }),
  } as never);
};

/** How a root field is answered: by a resolver of its own, or by the executor that looks up what it reads. */
function answering(root: RootRead) {
  return {
    extensions: { neo4jRoot: root },
    resolve: (_root: unknown, given: Args, context: Neo4jContext, info: GraphQLResolveInfo) =>
      readRoot(root, given, context, { ...info, variables: info.variableValues, type: info.returnType }),
  };
}

/** The variables that an object of a type is read from. */
function rolesOf(type: object): readonly string[] {
  return 'roles' in type && type.roles instanceof Object ? Object.keys(type.roles) : ['node'];
}

/** Whether a list has no rows at all, as far as one can tell from what was read of it. */
function isWhollyEmpty(page: unknown, { after, before }: Args): boolean {
  const further = typeof after === 'string' || typeof before === 'string';
  return page instanceof Connection && page.rows.length === 0 && !page.total && !further;
}

function isMissing(row: Row | null): boolean {
  return row?.plan.label !== undefined && row.label === undefined;
}
