import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  type SelectionSetNode,
} from 'graphql';
import type { Ontology } from '../../ontology/index.ts';
import type { Cost } from '../model/cost.ts';
import type { Args, FieldRead, RootRead, SourceContext } from '../model/field-sources.ts';
import type { CollectedField, SelectionContext } from './collect-fields.ts';

/** What a plan is made in: the selection, the ontology, what holds for all of it, and a count of the cost. */
export interface PlanContext extends SelectionContext, SourceContext {
  readonly ontology: Ontology;
  readonly cost: Cost;
}

/** One field as it stands in a selection, with what it reads. */
export interface FieldSelection {
  readonly read: FieldRead;
  readonly args: Args;
  readonly type: GraphQLOutputType;
  /** The selections below all of its occurrences. */
  readonly selections: readonly SelectionSetNode[];
  /** The object types it counts for. */
  readonly on: ReadonlySet<GraphQLObjectType>;
}

/** The type below lists and non-null marks, of a field with a selection. */
export function compositeOf(type: GraphQLOutputType): GraphQLCompositeType {
  const named = getNamedType(getNullableType(type));
  if (!isCompositeType(named)) throw new TypeError(`${named.name} has no fields to select`);
  return named;
}

/**
 * The different things that occurrences of one response key read. Most often that is one; but two object types may each
 * give a key a meaning of its own.
 */
export function distinctReadings(
  context: PlanContext,
  occurrences: readonly CollectedField[],
): readonly FieldSelection[] {
  interface Reading {
    readonly field: GraphQLField<unknown, unknown>;
    readonly args: Args;
    readonly selections: SelectionSetNode[];
    readonly on: Set<GraphQLObjectType>;
  }
  const readings = new Map<string, Reading>();
  const identity = new Map<FieldRead, number>();
  for (const { node, on } of occurrences) {
    const coerced = new Map<unknown, Args>();
    for (const type of on) {
      const field = type.getFields()[node.name.value];
      if (field === undefined) continue;
      const read = readOf(field);
      if (read === undefined) continue;
      const args = coerced.get(read) ?? getArgumentValues(field, node, context.variables);
      coerced.set(read, args);
      if (!identity.has(read)) identity.set(read, identity.size);
      const key = `${identity.get(read)} ${JSON.stringify(args)}`;
      const reading = readings.get(key) ?? { field, args, selections: [], on: new Set() };
      readings.set(key, reading);
      reading.on.add(type);
      if (node.selectionSet !== undefined && !reading.selections.includes(node.selectionSet))
        reading.selections.push(node.selectionSet);
    }
  }
  return [...readings.values()].flatMap(({ field, ...reading }) => {
    const read = readOf(field);
    return read === undefined ? [] : [{ ...reading, read, type: field.type }];
  });
}

/** What a field said, when the schema was built, that it reads. */
export function readOf(field: { readonly extensions: unknown }): FieldRead | undefined {
  // Extensions are untyped; this key is written by the field builder alone, with this type.
  return (field.extensions as { readonly neo4j?: FieldRead }).neo4j;
}

/** What a root field reads; undefined for one that is answered in another way. */
export function rootReadOf(field: { readonly extensions: unknown }): RootRead | undefined {
  // Written by the root fields alone, with this type.
  return (field.extensions as { readonly neo4jRoot?: RootRead }).neo4jRoot;
}
