import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isInputType,
  isNonNullType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { compile } from '../../cypher/compile.ts';
import type { Statement } from '../../cypher/statement.ts';
import { AntiphonError } from '../../errors.ts';
import type { Neo4jContext } from '../model/context.ts';
import type { Extent, PlanLimits } from '../model/cost.ts';
import type { Args, Found, RootRead } from '../model/field-sources.ts';
import { collectFields, type SelectionContext } from '../plan/collect-fields.ts';
import { rootReadOf } from '../plan/field-selection.ts';
import { type PlannedRoot, planRoot, type RootSelection } from '../plan/plan-root.ts';
import { type Complete, completionOf, Unfit } from './complete.ts';
import { fillable, withoutIds } from './opaque-ids.ts';
import { decodeRoot } from './read-root.ts';

/** Executes one checked operation, to the result that graphql-js gives. */
export type Execute = (
  args: ExecutionArgs & { readonly contextValue: Neo4jContext },
) => Promise<ExecutionResult>;

/** Operations that are kept prepared. One takes about 100 kB, and a client asks a few again and again. */
const KEPT = 200;
/** A question with more characters of variables than this is hardly asked again, and keeping it costs that much memory. */
const LONGEST_KEY = 10_000;

/**
 * Plans and compiles an operation once for all that differs in ids alone, and makes the response from the rows without
 * walking the selection again. What it is not made for (other fields than those of the graph, values that do not fit
 * their types) is executed by graphql-js. For one schema.
 */
export function createExecutor(): Execute {
  // What may be asked depends on what the graph holds: what was prepared under other limits is not taken up again.
  const caches = new WeakMap<PlanLimits, WeakMap<Extent | PlanLimits, LRUCache<string, Prepared>>>();
  const keptUnder = ({ limits, extent }: Neo4jContext) => {
    const under = caches.get(limits) ?? new WeakMap<Extent | PlanLimits, LRUCache<string, Prepared>>();
    caches.set(limits, under);
    const kept = under.get(extent ?? limits) ?? new LRUCache<string, Prepared>({ max: KEPT });
    under.set(extent ?? limits, kept);
    return kept;
  };
  return async (args) => {
    const operation = readOperation(args);
    const variables = operation && coerced(operation, args);
    if (operation === undefined || variables === undefined) return execute(args);
    const { given, ids } = withoutIds(args.document, operation.types, variables);
    const kept = keptUnder(args.contextValue);
    const key = `${operation.id} ${JSON.stringify(given)}`;
    const prepared = kept.get(key) ?? prepare(operation, given, args.contextValue);
    const keep = (what: Prepared) => key.length <= LONGEST_KEY && kept.set(key, what);
    keep(prepared);
    if (prepared === 'fallback') return execute(args);
    const request = { ids, variables, context: args.contextValue };
    const answers = await Promise.all(prepared.map((field) => answer(field, request)));
    if (!answers.includes('notCompletable')) return together(prepared, answers);
    keep('fallback');
    return execute(args);
  };
}

/** An operation as it stands in a document: what does not change with its variables. */
interface Operation {
  readonly id: number;
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly types: ReadonlyMap<string, GraphQLInputType>;
}

const operations = new WeakMap<OperationDefinitionNode, Operation>();
let lastId = 0;

function readOperation({ schema, document, operationName }: ExecutionArgs): Operation | undefined {
  const definition = getOperationAST(document, operationName);
  if (definition?.operation !== OperationTypeNode.QUERY) return undefined;
  const known = operations.get(definition);
  if (known?.schema === schema) return known;
  const fragments = document.definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
  );
  const types = (definition.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const found = typeFromAST(schema, type);
    return isInputType(found) ? [[variable.name.value, found] as const] : [];
  });
  lastId += 1;
  const operation = {
    id: lastId,
    schema,
    definition,
    fragments: Object.fromEntries(fragments),
    types: new Map(types),
  };
  operations.set(definition, operation);
  return operation;
}

/** The variables coerced to their types; undefined if they do not fit: graphql-js reports that best. */
function coerced(
  { schema, definition }: Operation,
  { variableValues }: ExecutionArgs,
): Readonly<Record<string, unknown>> | undefined {
  const isGiven = variableValues !== null && variableValues !== undefined && !isEmpty(variableValues);
  const known = isGiven ? undefined : defaults.get(definition);
  if (known !== undefined) return known;
  const values = getVariableValues(
    schema,
    definition.variableDefinitions ?? [],
    variableValues ?? {},
  ).coerced;
  if (!isGiven && values !== undefined) defaults.set(definition, values);
  return values;
}

/** What an operation's variables are where none is given. */
const defaults = new WeakMap<OperationDefinitionNode, Readonly<Record<string, unknown>>>();

function isEmpty(values: Readonly<Record<string, unknown>>): boolean {
  for (const _ in values) return false;
  return true;
}

/** How each root field is answered, or that it is left to graphql-js. */
type Prepared = readonly PreparedField[] | 'fallback';

interface PreparedField {
  readonly key: string;
  readonly root: RootRead;
  readonly selection: RootSelection;
  readonly plan: PlannedRoot;
  readonly statement: (ids: readonly string[]) => Statement;
  readonly complete: Complete;
}

function prepare(
  operation: Operation,
  variables: SelectionContext['variables'],
  context: Neo4jContext,
): Prepared {
  const { schema, definition, fragments } = operation;
  const query = schema.getQueryType();
  if (!query) return 'fallback';
  const selected = collectFields({ schema, fragments, variables }, [
    { selectionSet: definition.selectionSet, on: new Set([query]) },
  ]);
  try {
    const fields = [...selected].map(([key, occurrences]) => {
      const fieldNodes = occurrences.map(({ node }) => node);
      return prepareField(key, { schema, fragments, variables, fieldNodes, parentType: query }, context);
    });
    return fields.every((field) => field !== undefined) ? fields : 'fallback';
  } catch (error) {
    // graphql-js reports a mistake of the client with its place; a fault of this program is not to pass for one.
    if (isForGraphql(error) || error instanceof AntiphonError) return 'fallback';
    throw error;
  }
}

function prepareField(
  key: string,
  around: Omit<RootSelection, 'fieldName' | 'type'>,
  context: Neo4jContext,
): PreparedField | undefined {
  const [node] = around.fieldNodes;
  if (node === undefined || key === '__proto__') return undefined;
  const field = around.parentType.getFields()[node.name.value];
  const root = field && rootReadOf(field);
  if (field === undefined || root === undefined) return undefined;
  const selection = { ...around, fieldName: field.name, type: field.type };
  const plan = planRoot(root, getArgumentValues(field, node, around.variables), context, selection);
  const statement = fillable(compile(plan));
  if (statement === undefined) return undefined;
  const selections = around.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return {
    key,
    root,
    selection,
    plan,
    statement,
    complete: completionOf(around, plan, field.type, selections),
  };
}

interface Request {
  readonly ids: readonly string[];
  readonly variables: SelectionContext['variables'];
  readonly context: Neo4jContext;
}

type Answer = { readonly value: unknown } | { readonly error: GraphQLError } | 'notCompletable';

async function answer(field: PreparedField, { ids, variables, context }: Request): Promise<Answer> {
  const { key, root, selection, plan } = field;
  let found: Found;
  try {
    found = decodeRoot(plan, await context.run(field.statement(ids), plan));
    if (root.settle !== undefined)
      found = await root.settle(found, () => argumentsOf(selection, variables), context);
  } catch (error) {
    return { error: locatedError(error, selection.fieldNodes, [key]) };
  }
  try {
    return { value: field.complete(found, context) };
  } catch (error) {
    if (isForGraphql(error)) return 'notCompletable';
    return { error: locatedError(error, selection.fieldNodes, [key]) };
  }
}

/** Whether graphql-js has rules of its own for it: a value that does not fit its type, an argument that is wrong. */
const isForGraphql = (error: unknown): boolean => error instanceof Unfit || error instanceof GraphQLError;

function argumentsOf(
  { parentType, fieldName, fieldNodes: [node] }: RootSelection,
  variables: SelectionContext['variables'],
): Args {
  const field = parentType.getFields()[fieldName];
  return field === undefined || node === undefined ? {} : getArgumentValues(field, node, variables);
}

/** A failed field is null; if it may not be null, the whole answer is. */
function together(fields: readonly PreparedField[], answers: readonly Answer[]): ExecutionResult {
  const data: Record<string, unknown> = {};
  const errors: GraphQLError[] = [];
  let whole = true;
  fields.forEach(({ key, selection: { type } }, index) => {
    const given = answers[index];
    if (given === undefined || given === 'notCompletable') return;
    if ('error' in given) {
      errors.push(given.error);
      whole &&= !isNonNullType(type);
    }
    data[key] = 'error' in given ? null : given.value;
  });
  return errors.length === 0 ? { data } : { errors, data: whole ? data : null };
}
