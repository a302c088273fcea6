import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type CollectContext, collectFields, possibleTypes } from '../pothos-neo4j/index.ts';
import type { SavedOperation } from './saved-operation.ts';

/** A selected field, by its response key. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** What the schema says of it. */
  readonly description: string | undefined;
  readonly selections: readonly SelectionSetNode[];
}

/** Reads selections with the schema: the fields below a field, fragments expanded. */
export class Selections {
  private readonly context: CollectContext;

  constructor(schema: GraphQLSchema, { document }: Pick<SavedOperation, 'document'>) {
    const fragments = document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    );
    this.context = { schema, fragments: Object.fromEntries(fragments), variables: undefined };
  }

  /** The fields of some selections on a type, each response key once, whatever the variables. */
  fields(type: GraphQLNamedType, selections: readonly SelectionSetNode[]): readonly Selected[] {
    if (!isCompositeType(type)) return [];
    const on = possibleTypes(this.context.schema, type);
    const collected = collectFields(
      this.context,
      selections.map((selectionSet) => ({ selectionSet, on })),
    );
    return [...collected].flatMap(([key, occurrences]) => {
      const name = occurrences[0]?.node.name.value ?? '';
      const field = [type, ...(occurrences[0]?.on ?? [])]
        .map((owner) => fieldOf(owner, name))
        .find((found) => found !== undefined);
      const selections = occurrences.flatMap(({ node }) => node.selectionSet ?? []);
      if (field === undefined) return [];
      return [{ key, name, type: field.type, description: field.description ?? undefined, selections }];
    });
  }
}

type Field = Pick<GraphQLField<unknown, unknown>, 'type' | 'description'>;

function fieldOf(type: GraphQLNamedType, name: string): Field | undefined {
  if (name === '__typename') return { type: GraphQLString, description: undefined };
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** Whether a type is a list of objects, or a page of one. */
export function isRows(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type)) ? hasFields(type) : isConnection(type);
}

export function isConnection(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return isObjectType(named) && named.name.endsWith('Connection') && 'pageInfo' in named.getFields();
}

export function hasFields(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return isObjectType(named) || isInterfaceType(named);
}
