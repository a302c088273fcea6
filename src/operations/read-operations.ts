import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { ConfigurationError, QueryError } from '../errors.ts';
import { closestNames } from '../text/closest.ts';
import { readFragments } from './fragments.ts';
import { parseOperation, type SavedOperation } from './saved-operation.ts';

/** The saved operations of a folder, by name, in the order of their numbers. */
export type SavedOperations = ReadonlyMap<string, SavedOperation>;

/** Reads and checks all saved operations of a folder, with the fragments below it that they share. Throws a ConfigurationError for the first invalid one. */
export function readOperations(folder: string, schema: GraphQLSchema): SavedOperations {
  const operations = new Map<string, SavedOperation>();
  const fragments = readFragments(join(folder, 'fragments'));
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  for (const file of files.sort()) {
    const operation = parseOperation(file, readFileSync(join(folder, file), 'utf8'), schema, fragments);
    const other = operations.get(operation.name);
    if (other !== undefined)
      throw new ConfigurationError(`${file}: ${other.file} has the same name.`, {
        hint: 'rename one of the two',
      });
    operations.set(operation.name, operation);
  }
  return operations;
}

/** The operation with a name. Throws NOT_FOUND with the closest names. */
export function operationNamed(operations: SavedOperations, name: string): SavedOperation {
  const operation = operations.get(name);
  if (operation !== undefined) return operation;
  const near = closestNames(name, [...operations.keys()]);
  throw new QueryError(`there is no saved operation called ${JSON.stringify(name)}`, {
    code: 'NOT_FOUND',
    hint: near.length > 0 ? `did you mean ${near.join(', ')}?` : 'see /q for all of them',
    refused: { value: name, suggestions: near },
  });
}
