import type { Plugin } from 'graphql-yoga';
import { exceeded } from './exceeded.ts';
import { httpError } from './graphql-errors.ts';
import type { Limits } from './limits.ts';

/** Checks what comes beside the document: the operation's name, and the size of the variables before they are coerced. */
export function useParameterLimits(limits: Limits): Plugin {
  return {
    onParams({ params }) {
      const operationName: unknown = params?.operationName;
      if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
        throw httpError(400, '"operationName" has to be a string.');
      }
      checkVariables(params?.variables, limits);
    },
  };
}

/** Fails with a QueryError if variables hold too many values or too many levels; stops at the first too many. */
export function checkVariables(variables: unknown, limits: Limits): void {
  let values = 0;
  let level: unknown[] = containedIn(variables);
  // The variables' own object is no level: a plain variable is on level 1.
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limits.variableLevels) throw exceeded(limits, 'variableLevels');
    values += level.length;
    if (values > limits.variableValues) throw exceeded(limits, 'variableValues');
    level = level.flatMap(containedIn);
  }
}

function containedIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
