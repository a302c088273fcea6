import { parse, validate } from 'graphql';
import { expect } from 'vitest';
import { schema } from '../../schema/index.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import { statementsOf } from '../../src/operations/statements.ts';
import { createExecutor } from '../../src/pothos-neo4j/index.ts';

/** The statements that a query becomes, without a database. Fails with a FailedOperation where it cannot be executed. */
export function compiled(
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<readonly Statement[]> {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const run = () => Promise.reject(new Error('nothing is run'));
  return statementsOf(createExecutor(), { schema, document, variableValues, contextValue: { run } });
}
