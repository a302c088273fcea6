import { type ArgumentNode, type FieldNode, Kind, parse, type VariableDefinitionNode } from 'graphql';
import { z } from 'zod';

/** Names that no operation uses for its own variables and fields. */
export const CURSOR = 'antiphonCursor';
export const PAGE = 'antiphonPage';
export const TOTAL = 'antiphonTotal';
export const CUT = 'antiphonCut';

/** The position of a page in its list. */
export const INFO = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** Parses the source of a field. */
export function fieldOf(source: string): FieldNode {
  const [definition] = parse(`{ ${source} }`).definitions;
  const selection =
    definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
  if (selection?.kind !== Kind.FIELD) throw new TypeError(`a field was expected: ${source}`);
  return selection;
}

/** The arguments of a page after the cursor variable. */
export const pageArguments = (size: number): readonly ArgumentNode[] =>
  fieldOf(`page(first: ${size}, after: $${CURSOR})`).arguments ?? [];

export const CURSOR_VARIABLES: readonly VariableDefinitionNode[] = (() => {
  const [definition] = parse(`query ($${CURSOR}: String) { page }`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [];
})();
