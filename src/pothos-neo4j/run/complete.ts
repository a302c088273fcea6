import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Column, ConnectionColumn, ObjectPlan } from '../../cypher/plan.ts';
import type { Neo4jContext } from '../model/context.ts';
import type { ComputedRead } from '../model/field-sources.ts';
import { Connection, decode, Row } from '../model/row.ts';
import { type CollectedField, collectFields, type SelectionContext } from '../plan/collect-fields.ts';
import { compositeOf, readOf } from '../plan/field-selection.ts';

/** A value that GraphQL has further rules for: a null in a non-null place, a value that does not fit its type. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}

function unfit(what: unknown): never {
  throw new Unfit(String(what));
}

/** Turns a value into its form in the response. Throws if it does not fit its type. */
export type Complete = (value: unknown, request: Neo4jContext) => unknown;

/** A field of an object: its response key, and its completed value for the object's row (or page, for a connection). */
type FieldOf<T> = readonly [key: string, complete: CompleteOf<T>];

type CompleteOf<T> = (parent: T, request: Neo4jContext) => unknown;

/**
 * What the specification calls completing a value, worked out once for everything that a plan reads: from then on, rows
 * become a response without a look at the selection.
 */
export function completionOf(
  context: SelectionContext,
  column: Column,
  type: GraphQLOutputType,
  selections: readonly SelectionSetNode[],
): Complete {
  const named = getNamedType(type);
  if (isLeafType(named)) return leaf(type);
  const composite = compositeOf(type);
  switch (column.kind) {
    case 'connection':
      return shaped(type, connection(context, column, composite, selections));
    case 'object':
    case 'one':
    case 'list':
      return shaped(type, object(context, column.plan, composite, selections));
    default:
      return unfit(`${type} is not read as an object`);
  }
}

/** The lists and non-null marks around a single item. */
function shaped(type: GraphQLOutputType, item: Complete): Complete {
  if (isNonNullType(type)) {
    const inner = shaped(type.ofType, item);
    return (value, request) => inner(value, request) ?? unfit(`null for ${type}`);
  }
  if (isListType(type)) {
    const inner = shaped(type.ofType, item);
    return orNull((value, request) =>
      Array.isArray(value) ? value.map((one) => inner(one, request)) : unfit(`no list for ${type}`),
    );
  }
  return orNull(item);
}

const orNull =
  (complete: Complete): Complete =>
  (value, request) =>
    value === null || value === undefined ? null : complete(value, request);

function object(
  context: SelectionContext,
  plan: ObjectPlan,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
): Complete {
  const of = (concrete: GraphQLObjectType) =>
    assembled<Row>(context, concrete, selections, (key, field, occurrences) =>
      rowField(context, plan, concrete, key, field, occurrences),
    );
  const rowOf = (value: unknown) => (value instanceof Row ? value : unfit(`no row for ${type}`));
  if (isObjectType(type)) {
    const complete = of(type);
    return (value, request) => complete(rowOf(value), request);
  }
  // Of an interface only those object types are worked out that rows are really of.
  const known = new Map<string, CompleteOf<Row>>();
  return (value, request) => {
    const row = rowOf(value);
    const { label = '' } = row;
    const complete = known.get(label) ?? of(concreteType(context, type, label));
    known.set(label, complete);
    return complete(row, request);
  };
}

function concreteType(
  { schema }: SelectionContext,
  type: GraphQLCompositeType,
  label: string,
): GraphQLObjectType {
  const concrete = schema.getType(label);
  if (isObjectType(type) || !isObjectType(concrete) || !schema.isSubType(type, concrete))
    return unfit(`${label} is no ${type}`);
  return concrete;
}

/** The selected fields of an object type, put together in the order in which they were asked for. */
function assembled<Parent>(
  context: SelectionContext,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  fieldOf: (
    key: string,
    field: GraphQLField<unknown, unknown>,
    occurrences: readonly CollectedField[],
  ) => CompleteOf<Parent>,
): CompleteOf<Parent> {
  const on = new Set([type]);
  const collected = collectFields(
    context,
    selections.map((selectionSet) => ({ selectionSet, on })),
  );
  const fields = [...collected].map(([key, occurrences]): FieldOf<Parent> => {
    const name = occurrences[0]?.node.name.value ?? '';
    // An object of this program would take it for something else.
    if (key === '__proto__') return unfit(key);
    if (name === '__typename') return [key, () => type.name];
    const field = type.getFields()[name] ?? unfit(`${type} has no ${name}`);
    return [key, fieldOf(key, field, occurrences)];
  });
  return (parent, request) => {
    const answer: Record<string, unknown> = {};
    for (const [key, complete] of fields) answer[key] = complete(parent, request);
    return answer;
  };
}

function rowField(
  context: SelectionContext,
  plan: ObjectPlan,
  type: GraphQLObjectType,
  key: string,
  field: GraphQLField<unknown, unknown>,
  occurrences: readonly CollectedField[],
): CompleteOf<Row> {
  const read = readOf(field) ?? unfit(`${type}.${field.name} is not read from the graph`);
  if (read.kind === 'part') return (row) => row.cursor ?? '';
  if (read.kind === 'computed') {
    const complete = leaf(field.type);
    return (row, request) => complete(resolved(read, row, request), request);
  }
  const at = plan.keys.get(key) ?? unfit(`${type}.${key} was not planned`);
  const column = columnFor(plan.columns[at], type.name);
  if (column === undefined) return (_row, request) => shaped(field.type, unfit)(null, request);
  const complete = completionOf(context, column, field.type, below(occurrences));
  return (row, request) => complete(decode(column, row.cells[at], type.name), request);
}

/** A resolver of the schema that fails is called again by graphql-js, which says at which place of the answer. */
function resolved(read: ComputedRead, row: Row, request: Neo4jContext): unknown {
  try {
    return read.resolve(row, request);
  } catch (error) {
    return unfit(error);
  }
}

/** What an object of a type reads where types differ in what a key means. */
function columnFor(column: Column | undefined, typeName: string): Column | undefined {
  if (column?.kind !== 'choice') return column;
  return column.branches.find(({ types }) => types.includes(typeName))?.column;
}

function leaf(type: GraphQLOutputType): Complete {
  const named = getNamedType(type);
  if (!isLeafType(named)) return unfit(`${named} is worked out`);
  return shaped(type, (value) => named.serialize(value) ?? unfit(`no ${named}`));
}

function connection(
  context: SelectionContext,
  { plan }: ConnectionColumn,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
): Complete {
  const concrete = isObjectType(type) ? type : unfit(`${type} is no object type`);
  const complete = assembled<Connection>(context, concrete, selections, (key, field, occurrences) => {
    const read = readOf(field);
    switch (read?.kind === 'part' ? read.part : undefined) {
      case 'edges':
      case 'nodes': {
        const column = plan?.columns[plan.keys.get(key) ?? -1] ?? unfit(`${type}.${key} was not planned`);
        const items = completionOf(context, column, field.type, below(occurrences));
        return (page, request) => items(page.items(key), request);
      }
      case 'totalCount':
        return (page) => page.total ?? 0;
      case 'pageInfo':
        return pageInfo(context, field, occurrences);
      default:
        return unfit(`${type}.${field.name} is no part of a page`);
    }
  });
  return (value, request) =>
    complete(value instanceof Connection ? value : unfit(`no page for ${type}`), request);
}

function pageInfo(
  context: SelectionContext,
  { type }: GraphQLField<unknown, unknown>,
  occurrences: readonly CollectedField[],
): CompleteOf<Connection> {
  const of = compositeOf(type);
  const complete = assembled<Readonly<Record<string, unknown>>>(
    context,
    isObjectType(of) ? of : unfit(`${of} is no object type`),
    below(occurrences),
    (_key, field) =>
      ({ [field.name]: value }) =>
        value,
  );
  return (page, request) => complete(page.pageInfo(), request);
}

const below = (occurrences: readonly CollectedField[]): readonly SelectionSetNode[] =>
  occurrences.flatMap(({ node }) => node.selectionSet ?? []);
