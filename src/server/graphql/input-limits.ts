import { type ASTNode, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { AntiphonError, QueryError } from '../../errors.ts';
import { exceeded } from '../../limits/exceeded.ts';
import type { Limits } from '../../limits/limits.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';

/**
 * Executes no operation whose variables hold too much, wherever they come from: every way through the server ends here,
 * so every argument is bounded. Values written in a document are checked with it (`largeLiteral`).
 */
export function withInputLimits(execute: Execute, limits: Limits): Execute {
  return async (args) => {
    const error = excessOfVariables(args.variableValues, limits);
    return error === undefined
      ? execute(args)
      : { errors: [new GraphQLError(error.message, { originalError: error })] };
  };
}

/** The first limit that variables exceed: in levels, values, items of a list, or characters of a text. */
export function excessOfVariables(variables: unknown, limits: Limits): AntiphonError | undefined {
  let values = 0;
  let level: readonly unknown[] = containedIn(variables);
  // The variables' own object is no level: a plain variable is on level 1.
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limits.variableLevels) return exceeded(limits, 'variableLevels');
    values += level.length;
    if (values > limits.variableValues) return exceeded(limits, 'variableValues');
    for (const value of level) {
      const error = excessOfValue(value, limits);
      if (error !== undefined) return error;
    }
    level = level.flatMap(containedIn);
  }
  return undefined;
}

/** The first limit that a value in a document exceeds: GraphQL accepts a number of any length for an ID. */
export function excessOfLiterals(document: DocumentNode, limits: Limits): AntiphonError | undefined {
  let found: AntiphonError | undefined;
  const look = (value: string | readonly ASTNode[]): undefined => {
    found ??= excessOfValue(value, limits);
  };
  visit(document, {
    [Kind.STRING]: ({ value }) => look(value),
    [Kind.INT]: ({ value }) => look(value),
    [Kind.FLOAT]: ({ value }) => look(value),
    [Kind.LIST]: ({ values }) => look(values),
  });
  return found;
}

function excessOfValue(value: unknown, limits: Limits): QueryError | undefined {
  if (typeof value === 'string' && value.length > limits.textCharacters)
    return exceeded(limits, 'textCharacters', value.length);
  if (Array.isArray(value) && value.length > limits.listItems)
    return exceeded(limits, 'listItems', value.length);
  return undefined;
}

function containedIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
