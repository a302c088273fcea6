import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { SavedOperation } from './saved-operation.ts';

/** A field of a selection, under its response key. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly selections: readonly SelectionSetNode[];
}

/** Reads selections with the schema at hand: what is selected below a field, fragments taken apart. */
export class Selections {
  private readonly schema: GraphQLSchema;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, { document }: Pick<SavedOperation, 'document'>) {
    this.schema = schema;
    this.fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
  }

  /** The fields of some selections on a type, each response key once. */
  fields(type: GraphQLNamedType, selections: readonly SelectionSetNode[]): readonly Selected[] {
    const found = new Map<string, Selected>();
    for (const { selections: nodes } of selections) {
      for (const node of nodes) {
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          const known = found.get(key);
          const below = node.selectionSet ? [node.selectionSet] : [];
          const fieldType = known?.type ?? this.typeOf(type, node.name.value);
          if (fieldType === undefined) continue;
          found.set(key, {
            key,
            name: node.name.value,
            type: fieldType,
            selections: [...(known?.selections ?? []), ...below],
          });
          continue;
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
        if (fragment === undefined) continue;
        const on = fragment.typeCondition?.name.value;
        const inner = (on === undefined ? undefined : this.schema.getType(on)) ?? type;
        for (const field of this.fields(inner, [fragment.selectionSet])) {
          const known = found.get(field.key);
          found.set(field.key, {
            ...field,
            selections: [...(known?.selections ?? []), ...field.selections],
          });
        }
      }
    }
    return [...found.values()];
  }

  private typeOf(type: GraphQLNamedType, name: string): GraphQLOutputType | undefined {
    if (name === '__typename') return GraphQLString;
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name]?.type : undefined;
  }
}

/** Whether a type is a list of objects by itself, or a page of one. */
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
