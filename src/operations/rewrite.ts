import { type DocumentNode, type FieldNode, Kind, type VariableDefinitionNode } from 'graphql';
import type { SavedOperation } from './saved-operation.ts';

/** The document of an operation with another root field, and perhaps additional variables. */
export function replaceRoot(
  { document, definition }: SavedOperation,
  change: (root: FieldNode) => FieldNode,
  variables: readonly VariableDefinitionNode[] = [],
): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((one) =>
      one !== definition
        ? one
        : {
            ...definition,
            variableDefinitions: [...(definition.variableDefinitions ?? []), ...variables],
            selectionSet: {
              ...definition.selectionSet,
              selections: definition.selectionSet.selections.map((root) =>
                root.kind === Kind.FIELD ? change(root) : root,
              ),
            },
          },
    ),
  };
}
