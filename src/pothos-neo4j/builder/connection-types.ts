import type { FieldMap, ObjectRef, SchemaTypes } from '@pothos/core';
import type { Role } from '../../cypher/plan.ts';
import type { FieldRead, PartRead } from '../model/field-sources.ts';
import { type Connection, Row } from '../model/row.ts';
import type { NodeRef, TypeRegistry } from '../model/type-registry.ts';

/** What a connection leads to: how its types are called, the type of its nodes, and what its edges know. */
export interface ConnectionSpec {
  readonly name: string;
  readonly description: string;
  readonly node: NodeRef;
  readonly nodeRoles: Readonly<Record<Role, Role>>;
  readonly edgeFields: () => FieldMap;
}

const part = (name: PartRead['part']): { readonly neo4j: FieldRead } => ({
  neo4j: { kind: 'part', part: name },
});

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

function pageInfoType(registry: TypeRegistry): ObjectRef<SchemaTypes, PageInfo> {
  return registry.once('PageInfo', () =>
    registry.builder.objectRef<PageInfo>('PageInfo').implement({
      description: 'The place of a page in its list.',
      fields: (t) => ({
        hasNextPage: t.exposeBoolean('hasNextPage', {
          description: 'Whether more follows.',
          nullable: false,
        }),
        hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
          description: 'Whether something comes before.',
          nullable: false,
        }),
        startCursor: t.exposeString('startCursor', {
          description: 'The cursor of the first item.',
          nullable: true,
        }),
        endCursor: t.exposeString('endCursor', {
          description: 'The cursor of the last item: pass it as `after`.',
          nullable: true,
        }),
      }),
    }),
  );
}

/** The connection type of that name, with its edge type: made once, shared by all fields that lead there. */
export function connectionType(
  registry: TypeRegistry,
  spec: ConnectionSpec,
): ObjectRef<SchemaTypes, Connection> {
  const { builder } = registry;
  const make = () => builder.objectRef<Connection>(`${spec.name}Connection`);
  return registry.recursive(`${spec.name}Connection`, make, (connection) => {
    const { node } = spec;
    const edge = builder.objectRef<Row>(`${spec.name}Edge`).implement({
      description: `${spec.description} One item of the list, with the properties of the relation.`,
      fields: (t) => ({
        cursor: t.string({
          nullable: false,
          description: 'Its place in the list: pass it as `after` or `before`.',
          extensions: part('cursor'),
          resolve: (row) => row.cursor ?? '',
        }),
        node: t.field({
          type: node,
          nullable: false,
          description: 'What is at the other end.',
          extensions: { neo4j: { kind: 'object', roles: spec.nodeRoles } satisfies FieldRead },
          resolve: (row, _args, _context, info) =>
            rowOf(row.value(info.path.key.toString(), info.parentType.name)),
        }),
        ...spec.edgeFields(),
      }),
    });
    connection.implement({
      description: `${spec.description} A page of the list.`,
      fields: (t) => ({
        edges: t.field({
          type: [edge],
          nullable: false,
          description: 'The items of this page, with the properties of the relation.',
          extensions: part('edges'),
          resolve: (page, _args, _context, info) =>
            page.items(info.path.key.toString()).flatMap((row) => row ?? []),
        }),
        nodes: t.field({
          type: [node],
          nullable: false,
          description: 'The items of this page, without them.',
          extensions: part('nodes'),
          resolve: (page, _args, _context, info) =>
            page.items(info.path.key.toString()).flatMap((row) => row ?? []),
        }),
        pageInfo: t.field({
          type: pageInfoType(registry),
          nullable: false,
          description: 'The place of this page in the list.',
          extensions: part('pageInfo'),
          resolve: (page) => page.pageInfo(),
        }),
        totalCount: t.int({
          nullable: false,
          description: 'How many items the whole list has; counted only if selected.',
          extensions: part('totalCount'),
          resolve: (page) => page.total ?? 0,
        }),
      }),
    });
  });
}

/** A value that must be a row; null would have been caught by the plan. */
export function rowOf(value: unknown): Row {
  if (value instanceof Row) return value;
  throw new TypeError('an object was expected where the plan reads none');
}
