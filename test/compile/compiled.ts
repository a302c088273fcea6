import { parse, validate } from 'graphql';
import { expect } from 'vitest';
import type { Statement } from '../../src/cypher/statement.ts';
import { limitsFrom } from '../../src/limits/limits.ts';
import { statementsOf } from '../../src/operations/statements.ts';
import { createExecutor } from '../../src/pothos-neo4j/index.ts';
import { schema } from '../support/schema.ts';

/** The statements that a query becomes, without a database. Fails with a FailedOperation where it cannot be executed. */
export function compiled(
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<readonly Statement[]> {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const run = () => Promise.reject(new Error('nothing is run'));
  const contextValue = { run, limits: limitsFrom() };
  return statementsOf(createExecutor(), { schema, document, variableValues, contextValue });
}
