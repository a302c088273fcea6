import {
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { OperationVariable, SavedOperation } from '../operations/saved-operation.ts';
import { isSize, ROWS, usualOf } from './rows.ts';

/** A schema of a value, as JSON Schema writes it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** An enum with more words than this is listed without their meanings: the ontology has them. */
const WORDS_EXPLAINED = 16;

/** The variables of an operation as JSON Schema: required only where GraphQL has no value of its own to take. */
export function inputSchemaOf({ variables }: SavedOperation): JsonSchema & { readonly type: 'object' } {
  const required = variables.filter(({ type, usual }) => isNonNullType(type) && usual === undefined);
  return {
    type: 'object',
    properties: Object.fromEntries(variables.map((variable) => [variable.name, variableSchema(variable)])),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    additionalProperties: false,
  };
}

function variableSchema(variable: OperationVariable): JsonSchema {
  const { type, description } = variable;
  const schema = schemaOf(type);
  const usual = usualOf(variable);
  return {
    ...schema,
    description: described(description, schema.description),
    ...(usual !== undefined && usual !== null && { default: usual }),
    ...(isSize(variable) && { minimum: 1, maximum: ROWS.most }),
  };
}

function schemaOf(type: GraphQLInputType, inObject = false): JsonSchema {
  if (isNonNullType(type)) return schemaOf(type.ofType, inObject);
  if (isListType(type)) {
    const { description, ...items } = schemaOf(type.ofType, inObject);
    return { type: 'array', items, ...(description !== undefined && { description }) };
  }
  if (isInputObjectType(type)) return objectSchema(type);
  if (isEnumType(type)) return enumSchema(type, inObject);
  return SCALARS[type.name] ?? { type: 'string', description: type.description ?? undefined };
}

const SCALARS: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  ID: { type: 'string' },
  String: { type: 'string' },
};

/**
 * Written out, if that ends. A filter holds filters, which hold that filter: its parts are only named, and a resource has what
 * can be in them. The whole list of tools is read by an assistant before its first question, so parts are explained briefly.
 */
function objectSchema(type: GraphQLInputObjectType): JsonSchema {
  const fields = Object.values(type.getFields());
  if (holdsItself(type))
    return {
      type: 'object',
      description: `An object with any of ${fields.map(({ name }) => name).join(', ')}; ${typeAddress(type.name)} says what each takes.`,
    };
  return {
    type: 'object',
    description: firstSentence(type.description),
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    additionalProperties: false,
  };
}

function fieldSchema({ type, description, defaultValue }: GraphQLInputField): JsonSchema {
  const { description: _, ...schema } = schemaOf(type, true);
  return {
    ...schema,
    description: firstSentence(description),
    ...(defaultValue !== undefined && { default: defaultValue }),
  };
}

function enumSchema(type: GraphQLEnumType, inObject: boolean): JsonSchema {
  const values = type.getValues();
  const explained = !inObject && values.length <= WORDS_EXPLAINED;
  return {
    type: 'string',
    enum: values.map(({ name }) => name),
    description: explained
      ? values.map(({ name, description }) => `${name}: ${description ?? ''}`).join(' ')
      : firstSentence(type.description),
  };
}

const firstSentence = (text: string | null | undefined): string | undefined =>
  /^[\s\S]*?[.;:](?=\s|$)/.exec(text ?? '')?.[0].replace(/[;:]$/, '.') ?? text ?? undefined;

/** The resource that has a type of the API as GraphQL writes it. */
export const typeAddress = (name: string): string => `antiphon://type/${name}`;

/** Whether an input object can be found in itself, at any depth. */
function holdsItself(type: GraphQLInputObjectType): boolean {
  const seen = new Set<GraphQLInputObjectType>();
  const look = (one: GraphQLInputObjectType): boolean =>
    Object.values(one.getFields()).some((field) => {
      const named = getNamedType(field.type);
      if (named === type) return true;
      if (!isInputObjectType(named) || seen.has(named)) return false;
      seen.add(named);
      return look(named);
    });
  return look(type);
}

const described = (own: string, general: unknown): string =>
  [own, typeof general === 'string' ? general : '']
    .filter((text) => text !== '')
    .map((text) => (/[.!?)}\]]$/.test(text) ? text : `${text}.`))
    .join(' ');
