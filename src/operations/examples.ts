import type { GraphQLSchema } from 'graphql';
import type { SavedOperations } from './read-operations.ts';
import { dataOf, type RunDocument, type Variables } from './run.ts';
import type { OperationVariable, SavedOperation } from './saved-operation.ts';
import { tableOf } from './table.ts';

export interface ExampleOptions {
  readonly schema: GraphQLSchema;
  readonly operations: SavedOperations;
  readonly run: RunDocument;
}

/** The variables that nobody gave and whose default is an example: of the data that the operations were written with. */
const leftOut = ({ variables }: SavedOperation, given: Variables): readonly OperationVariable[] =>
  variables.filter(({ name, example }) => example !== undefined && !(name in given));

/** Whether an operation was asked about an example that this graph does not hold: it has no such record, or nothing of it. */
export function lacksExample(
  operation: SavedOperation,
  given: Variables,
  answer: { readonly unknown: string | undefined } | { readonly data: unknown },
  schema: GraphQLSchema,
): boolean {
  const examples = leftOut(operation, given);
  if (examples.length === 0) return false;
  if ('unknown' in answer)
    return examples.some(({ usual }) => [usual].flat().some((one) => one === answer.unknown));
  // A lens or filter may hide the example of a graph that does hold it.
  return Object.keys(given).length === 0 && tableOf(operation, schema).rows(answer.data).length === 0;
}

/**
 * Examples that this graph holds, for the variables that nobody gave: from the first row of another operation's table that
 * has them all. Undefined where there is none.
 */
export async function examplesFor(
  operation: SavedOperation,
  given: Variables,
  { schema, operations, run }: ExampleOptions,
): Promise<Readonly<Record<string, string>> | undefined> {
  const places = leftOut(operation, given).flatMap(({ name, example }) =>
    example ? { name, ...example } : [],
  );
  const other = operations.get(places[0]?.operation ?? '');
  if (other === undefined) return undefined;
  const { columns, rows } = tableOf(other, schema);
  for (const row of rows(dataOf(await run(other.document, {})))) {
    const found = places.flatMap(({ name, column }) => {
      const cell = [row[columns.indexOf(column)]].flat().find((one) => typeof one === 'string' && one !== '');
      return typeof cell === 'string' ? [[name, cell] as const] : [];
    });
    if (found.length === places.length) return Object.fromEntries(found);
  }
  return undefined;
}
