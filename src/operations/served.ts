import {
  type ConstValueNode,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  Kind,
  print,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { z } from 'zod';
import { examplesFor } from './examples.ts';
import type { SavedOperations } from './read-operations.ts';
import { dataOf, type RunDocument } from './run.ts';
import type { OperationVariable, SavedOperation } from './saved-operation.ts';

export interface ServedOptions {
  readonly schema: GraphQLSchema;
  readonly operations: SavedOperations;
  readonly run: RunDocument;
}

/** The operation that says which ids a graph holds. */
const NAMES = 'names';
const NAMED = z.object({ nodes: z.array(z.unknown()) });

/**
 * The saved operations as a graph has them. Defaults that are examples name records of the data that the operations were
 * written with; in a graph of other data they are examples of these, or there is no default where it has none.
 */
export async function servedOperations({ schema, operations, run }: ServedOptions): Promise<SavedOperations> {
  if (await holdsAll(operations, run)) return operations;
  const answers = new Map<unknown, ReturnType<RunDocument>>();
  /** Many examples stand in the same table. */
  const once: RunDocument = (document) => {
    const answer = answers.get(document) ?? run(document, {});
    answers.set(document, answer);
    return answer;
  };
  const served = new Map<string, SavedOperation>();
  for (const [name, operation] of operations)
    served.set(
      name,
      withExamples(operation, (await examplesFor(operation, {}, { schema, operations, run: once })) ?? {}),
    );
  return served;
}

/** The saved operations without defaults that are examples: while nobody knows what the graph holds. */
export const withoutExamples = (operations: SavedOperations): SavedOperations =>
  new Map([...operations].map(([name, operation]) => [name, withExamples(operation, {})]));

/** Whether a graph holds every record that is an example, and so the data that the operations were written with. */
async function holdsAll(operations: SavedOperations, run: RunDocument): Promise<boolean> {
  const names = operations.get(NAMES);
  const ids = [...operations.values()]
    .flatMap(({ variables }) => variables)
    .filter(({ type, example }) => example !== undefined && getNamedType(type) === GraphQLID)
    .flatMap(({ usual }) => [usual].flat());
  if (names === undefined) return false;
  const { nodes } = NAMED.parse(dataOf(await run(names.document, { ids: [...new Set(ids)] })));
  return nodes.length > 0 && !nodes.includes(null);
}

function withExamples(operation: SavedOperation, examples: Readonly<Record<string, string>>): SavedOperation {
  const values = new Map(
    operation.variables
      .filter(({ example }) => example !== undefined)
      .map(({ name, type }) => [name, name in examples ? literalOf(type, examples[name] ?? '') : undefined]),
  );
  if (values.size === 0) return operation;
  const document = visit(operation.document, {
    VariableDefinition: ({ defaultValue, ...node }) => {
      const name = node.variable.name.value;
      const value = values.has(name) ? values.get(name) : defaultValue;
      return { ...node, ...(value !== undefined && { defaultValue: value }) };
    },
  });
  const definition = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  return {
    ...operation,
    document,
    definition: definition ?? operation.definition,
    variables: operation.variables.map((variable): OperationVariable => {
      if (!values.has(variable.name)) return variable;
      const value = values.get(variable.name);
      return {
        ...variable,
        defaultValue: value && print(value),
        usual: value && valueFromASTUntyped(value),
      };
    }),
  };
}

function literalOf(type: GraphQLInputType, text: string): ConstValueNode {
  const value: ConstValueNode = isEnumType(getNamedType(type))
    ? { kind: Kind.ENUM, value: text }
    : { kind: Kind.STRING, value: text };
  return isListType(getNullableType(type)) ? { kind: Kind.LIST, values: [value] } : value;
}
