import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  validate,
  valueFromASTUntyped,
} from 'graphql';
import { ConfigurationError } from '../errors.ts';
import { NO_FRAGMENTS, type SharedFragments, withFragments } from './fragments.ts';
import { parseFile } from './parse-file.ts';
import { namedIn } from './question.ts';

/** The object type that can be drawn, or exported as a graph file. */
const GRAPH_TYPE = 'Graph';

/** A variable of a saved operation. */
export interface OperationVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** In GraphQL syntax; undefined if there is none. */
  readonly defaultValue: string | undefined;
  /** The same as a value. */
  readonly usual: unknown;
  /** A sentence for people; empty if the file has none. */
  readonly description: string;
  /** Where to find a value in a graph that does not hold the default. */
  readonly example: ExamplePlace | undefined;
}

/** A column of the table of another saved operation. */
export interface ExamplePlace {
  readonly operation: string;
  readonly column: string;
}

/** The one root field of an operation. */
export interface RootField {
  readonly key: string;
  readonly node: FieldNode;
  readonly type: GraphQLOutputType;
}

/** A question kept in a file, with a name and a sentence; parsed and checked once. */
export interface SavedOperation {
  readonly name: string;
  readonly file: string;
  readonly sentence: string;
  /** The question in words, with `{variable}` for what it asks about; undefined if the file has none. */
  readonly question: string | undefined;
  readonly variables: readonly OperationVariable[];
  /** The whole text, the fragments that it shares with others included. */
  readonly source: string;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly root: RootField;
  /** The keys that lead to the list whose items are the rows of its table, if the file names one. */
  readonly rows: readonly string[] | undefined;
  /** Whether its answer is a part of the graph. */
  readonly graph: boolean;
}

/**
 * Reads the text of a file: comment lines (a sentence, `question: …` with its variables in braces, `$variable: …` for each variable, `example $variable: …` with
 * an operation and a column of its table, and `rows: …` if a table must be told which of several lists its rows are), then one query with one root field; fragments that several files ask for stand in files of their own. Throws a ConfigurationError that
 * names the file.
 */
export function parseOperation(
  file: string,
  text: string,
  schema: GraphQLSchema,
  fragments: SharedFragments = NO_FRAGMENTS,
): SavedOperation {
  const wrong = (reason: string, hint: string) => new ConfigurationError(`${file}: ${reason}.`, { hint });
  const name = /^\d\d-([a-z0-9]+(?:-[a-z0-9]+)*)\.graphql$/.exec(file)?.[1];
  if (name === undefined)
    throw wrong('this is not the name of a saved operation', 'name it like 01-who-responded.graphql');
  const source = withFragments(text, parseFile(file, text), fragments);
  const document = parseFile(file, source);
  const [problem] = validate(schema, document);
  if (problem !== undefined) throw wrong(problem.message, '/schema.graphql lists all types and fields');
  const [definition, ...more] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (definition === undefined || more.length > 0)
    throw wrong('it must hold exactly one operation', 'give every operation a file of its own');
  const { sentence, question, descriptions, examples, rows } = readComments(source);
  if (sentence === '')
    throw wrong(
      'it has no sentence for people',
      'begin it with a line such as "# Who responded to an event."',
    );
  const declared = (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const unknown = namedIn(question ?? '').find((one) => !declared.includes(one));
  if (unknown !== undefined)
    throw wrong(`its question names {${unknown}}`, 'name a variable of the operation in braces');
  const root = rootOf(definition, schema);
  if (root === undefined)
    throw wrong('it must ask for one root field, by its name', 'split it into several files');
  return {
    name,
    file,
    sentence,
    question,
    variables: (definition.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
      name: variable.name.value,
      type: inputType(schema, type),
      defaultValue: defaultValue && print(defaultValue),
      usual: defaultValue && valueFromASTUntyped(defaultValue),
      description: descriptions.get(variable.name.value) ?? '',
      example: examples.get(variable.name.value),
    })),
    source,
    document,
    definition,
    root,
    rows,
    graph: getNamedType(root.type).name === GRAPH_TYPE,
  };
}

function readComments(source: string): {
  readonly sentence: string;
  readonly question: string | undefined;
  readonly descriptions: ReadonlyMap<string, string>;
  readonly examples: ReadonlyMap<string, ExamplePlace>;
  readonly rows: readonly string[] | undefined;
} {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const comments = lines.slice(0, end === -1 ? undefined : end).map((line) => line.replace(/^#\s?/, ''));
  const descriptions = new Map<string, string>();
  const examples = new Map<string, ExamplePlace>();
  const sentence: string[] = [];
  let rows: readonly string[] | undefined;
  let question: string | undefined;
  for (const comment of comments) {
    const [, list] = /^rows:\s*(\S+)$/.exec(comment) ?? [];
    if (list !== undefined) {
      rows = list.split('.');
      continue;
    }
    const [, asks] = /^question:\s*(.*)$/.exec(comment) ?? [];
    if (asks !== undefined) {
      question = asks;
      continue;
    }
    const [, of, operation, column] = /^example \$(\w+):\s*(\S+) (\S+)$/.exec(comment) ?? [];
    if (of !== undefined && operation !== undefined && column !== undefined) {
      examples.set(of, { operation, column });
      continue;
    }
    const [, variable, description] = /^\$(\w+):\s*(.*)$/.exec(comment) ?? [];
    if (variable === undefined || description === undefined) sentence.push(comment.trim());
    else descriptions.set(variable, description);
  }
  return { sentence: sentence.join(' ').trim(), question, descriptions, examples, rows };
}

function rootOf(definition: OperationDefinitionNode, schema: GraphQLSchema): RootField | undefined {
  const [node, ...more] = definition.selectionSet.selections;
  if (node?.kind !== Kind.FIELD || more.length > 0) return undefined;
  const field = schema.getQueryType()?.getFields()[node.name.value];
  return field && { key: node.alias?.value ?? node.name.value, node, type: field.type };
}

function inputType(schema: GraphQLSchema, node: Parameters<typeof typeFromAST>[1]): GraphQLInputType {
  // Validation has found the type, and that it is an input type.
  const type: unknown = typeFromAST(schema, node);
  return type as GraphQLInputType;
}
