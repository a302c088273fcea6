import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';

/** What a selection is read in: the schema, the document's fragments and the coerced variables. */
export interface CollectContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Undefined where they are not known yet: then whatever some variables would let through is collected. */
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** The same of an operation that is executed. */
export interface SelectionContext extends CollectContext {
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One occurrence of a field, and the object types for which it counts. */
export interface CollectedField {
  readonly node: FieldNode;
  readonly on: ReadonlySet<GraphQLObjectType>;
}

/**
 * The specification's CollectFields over several possible types at once: which fields stand under each response key,
 * and for which object types. Fields that `@skip` or `@include` leave out are not there.
 */
export function collectFields(
  context: CollectContext,
  selections: readonly {
    readonly selectionSet: SelectionSetNode;
    readonly on: ReadonlySet<GraphQLObjectType>;
  }[],
): ReadonlyMap<string, readonly CollectedField[]> {
  const fields = new Map<string, CollectedField[]>();
  for (const { selectionSet, on } of selections) visit(context, selectionSet, on, fields, new Map());
  return fields;
}

/** The object types that a value of a composite type can have. */
export function possibleTypes(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
): ReadonlySet<GraphQLObjectType> {
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type) : [type]);
}

function visit(
  context: CollectContext,
  selectionSet: SelectionSetNode,
  on: ReadonlySet<GraphQLObjectType>,
  fields: Map<string, CollectedField[]>,
  // Fragments already spread here, and for which types: the same one again adds nothing, and the work stays linear.
  spread: Map<string, Set<GraphQLObjectType>>,
): void {
  for (const selection of selectionSet.selections) {
    if (!included(context, selection)) continue;
    switch (selection.kind) {
      case Kind.FIELD: {
        const key = selection.alias?.value ?? selection.name.value;
        const occurrences = fields.get(key);
        if (occurrences === undefined) fields.set(key, [{ node: selection, on }]);
        else occurrences.push({ node: selection, on });
        break;
      }
      case Kind.INLINE_FRAGMENT: {
        const narrowed =
          selection.typeCondition === undefined
            ? on
            : narrow(context, on, typeFromAST(context.schema, selection.typeCondition));
        if (narrowed.size > 0) visit(context, selection.selectionSet, narrowed, fields, spread);
        break;
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = context.fragments[selection.name.value];
        if (fragment === undefined) break;
        const seen = spread.get(selection.name.value) ?? new Set();
        const narrowed = new Set(
          [...narrow(context, on, typeFromAST(context.schema, fragment.typeCondition))].filter(
            (type) => !seen.has(type),
          ),
        );
        if (narrowed.size === 0) break;
        spread.set(selection.name.value, new Set([...seen, ...narrowed]));
        visit(context, fragment.selectionSet, narrowed, fields, spread);
        break;
      }
    }
  }
}

function narrow(
  context: CollectContext,
  on: ReadonlySet<GraphQLObjectType>,
  condition: ReturnType<typeof typeFromAST>,
): ReadonlySet<GraphQLObjectType> {
  if (condition === undefined || !isCompositeType(condition)) return new Set();
  if (isObjectType(condition)) return on.has(condition) ? new Set([condition]) : new Set();
  const wanted = possibleTypes(context.schema, condition);
  return new Set([...on].filter((type) => wanted.has(type)));
}

function included(context: CollectContext, selection: SelectionNode): boolean {
  const { variables } = context;
  if (variables === undefined || (selection.directives?.length ?? 0) === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}
