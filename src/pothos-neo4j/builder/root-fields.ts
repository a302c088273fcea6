import { type InputFieldMap, RootFieldBuilder, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Fragment } from '../../cypher/fragment.ts';
import type { Scope, WrittenSource } from '../../cypher/plan.ts';
import type { Neo4jContext } from '../model/context.ts';
import type { Args, FieldRead, Found, RootRead, SourceContext } from '../model/field-sources.ts';
import type { Lens } from '../model/lens.ts';
import type { Row } from '../model/row.ts';
import { type Builder, nodeRefOf, TypeRegistry } from '../model/type-registry.ts';
import { planFilter } from '../plan/filter-plan.ts';
import { planOrder } from '../plan/order.ts';
import { readRoot } from '../run/read-root.ts';
import { connectionArgs, lensArg } from './arguments.ts';
import type { Neo4jRootFields } from './builder-types.ts';
import { connectionType } from './connection-types.ts';
import { recordChecks } from './record-args.ts';

type Root = Neo4jRootFields<SchemaTypes, object> & {
  readonly builder: Builder;
  field(options: unknown): never;
};

// Root fields hang on Pothos' own field builder, as the fields of other plugins do.
const prototype = RootFieldBuilder.prototype as unknown as Root;

prototype.neo4jOne = function neo4jOne(this: Root, { type, description, args, match, onlyIfRead }) {
  return rootField(this, {
    type: 'ref' in type ? type.ref : type,
    nullable: true,
    description,
    args,
    read: { kind: 'one', source: written(rolesOf(type), match, onlyIfRead) },
  });
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
  const { orderBy, ...args } = connectionArgs(registry, kind, false);
  return rootField(this, {
    type: connectionType(registry, {
      name: `Query${registry.shown(kind)}`,
      description,
      node: registry.node(kind),
      nodeRoles: { node: 'node' },
      edgeFields: () => ({}),
    }),
    nullable: false,
    description,
    args: { ...args, ...(orderedBy === undefined && { orderBy }) },
    read: {
      kind: 'connection',
      source: (given, { lens, limits }) => ({
        kind: 'scan',
        label: kind,
        by: String(orderOf(given)[0]?.property),
        where: [...where, ...planFilter(registry, kind, given.filter, limits.filterLevels, lens)],
      }),
      order: orderOf,
      roles: ['node'],
      nodeRoles: { node: 'node' },
    },
  });
};

prototype.neo4jGroups = function neo4jGroups(
  this: Root,
  { name, type, kind, description, args, grouped, stored, order },
) {
  const registry = TypeRegistry.of(this.builder);
  const { orderBy: _, ...pageArgs } = connectionArgs(registry, kind, false);
  return rootField(this, {
    type: connectionType(registry, {
      name,
      description,
      node: nodeRefOf(type),
      nodeRoles: { group: 'group' },
      edgeFields: () => ({}),
    }),
    nullable: false,
    description,
    args: { ...pageArgs, ...args },
    read: {
      kind: 'connection',
      source: (given, source) => {
        const { lens, limits } = source;
        // Without a lens nobody asks what a teller says, or when: what is stored of all is what a count would find.
        if (stored && given.filter == null && lens.fingerprint === undefined)
          return written(['group'], stored)(given, source);
        return {
          kind: 'groups',
          of: {
            kind: 'scan',
            label: kind,
            by: registry.ontology.kind(kind).orderedBy,
            where: planFilter(registry, kind, given.filter, limits.filterLevels, lens),
          },
          grouped: (rows) => grouped(rows, coerced(given), lens),
          where: [],
        };
      },
      order: () => order,
      roles: ['group'],
      nodeRoles: { group: 'group' },
    },
  });
};

prototype.neo4jRows = function neo4jRows(this: Root, { name, type, description, args, match, order }) {
  const registry = TypeRegistry.of(this.builder);
  const roles = Object.keys(type.roles);
  const identity = Object.fromEntries(roles.map((role) => [role, role]));
  return rootField(this, {
    type: connectionType(registry, {
      name,
      description,
      node: nodeRefOf(type),
      nodeRoles: identity,
      edgeFields: () => ({}),
    }),
    nullable: false,
    description,
    args: { ...connectionArgs(registry, undefined, false), ...args },
    read: {
      kind: 'connection',
      source: written(roles, match),
      order: () => order,
      roles,
      nodeRoles: identity,
    },
  });
};

prototype.neo4jList = function neo4jList(
  this: Root,
  { type, description, args, match, limit, nullableItems = false },
) {
  return rootField(this, {
    type: ['ref' in type ? type.ref : type],
    nullable: { list: false, items: nullableItems },
    description,
    args,
    read: {
      kind: 'list',
      source: written(rolesOf(type), match),
      order: [],
      limit: (given) => limit(coerced(given)),
    },
    // A match that found nothing still makes a row, so that the answer keeps the places of what was asked for.
    settle: (rows) =>
      nullableItems && Array.isArray(rows) ? rows.map((row) => (isMissing(row) ? null : row)) : rows,
  });
};

interface RootSpec {
  readonly type: unknown;
  readonly nullable: boolean | { readonly list: boolean; readonly items: boolean };
  readonly description: string;
  readonly args: InputFieldMap;
  readonly read: FieldRead;
  readonly settle?: (found: Found) => Found;
}

/** Every root field comes into being here: with a lens, its arguments checked, and a resolver that asks the database once. */
function rootField(on: Root, { type, nullable, description, args, read, settle }: RootSpec): never {
  const registry = TypeRegistry.of(on.builder);
  const records = recordChecks(registry, args);
  const told = async (found: Found, given: () => Args, context: Neo4jContext): Promise<Found> => {
    await records?.settle(found, given, context);
    return settle === undefined ? found : settle(found);
  };
  const root: RootRead = {
    registry,
    read,
    ...(records && { check: records.check }),
    ...((records || settle) && { settle: told }),
  };
  return on.field({
    type,
    nullable,
    description,
    args: { ...args, ...lensArg(registry) },
    extensions: { neo4jRoot: root },
    resolve: (_root: unknown, given: Args, context: Neo4jContext, info: GraphQLResolveInfo) =>
      readRoot(root, given, context, { ...info, variables: info.variableValues, type: info.returnType }),
  });
}

/** What a match written by hand binds, as a source. */
const written =
  (
    roles: readonly string[],
    match: (bound: Scope, args: never, lens: Lens, context: Neo4jContext) => Fragment,
    onlyIfRead?: readonly string[],
  ) =>
  (given: Args, { lens, request }: SourceContext): WrittenSource => ({
    kind: 'written',
    binds: roles,
    match: (_scope, bound) => match(bound, coerced(given), lens, request),
    onlyIfRead,
    where: [],
  });

/** GraphQL has given the arguments the shapes that their types promise; Pothos' types of one field cannot be named here. */
const coerced = (given: Args) => given as never;

/** The variables that an object of a type is read from. */
function rolesOf(type: object): readonly string[] {
  return 'roles' in type && type.roles instanceof Object ? Object.keys(type.roles) : ['node'];
}

function isMissing(row: Row | null): boolean {
  return row?.plan.label !== undefined && row.label === undefined;
}
