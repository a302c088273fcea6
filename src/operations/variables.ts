import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { QueryError } from '../errors.ts';
import { closestNames } from '../text/closest.ts';
import type { SavedOperation } from './saved-operation.ts';

const MOST_ALLOWED_SHOWN = 40;
const MOST_LEVELS = 12;

/** What somebody wrote, as error messages quote it. */
const shown = (text: string): string => JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);

/** What was written for a variable or a part of one: texts, or named parts. */
interface Written {
  readonly texts: string[];
  readonly parts: Map<string, Written>;
}

/**
 * Reads variables written as text, as in `event=tamir-rice&lens.minBasis=REPORTED` (an empty one counts as missing):
 * lists by repetition, objects by dots (items of a list of objects by their number), or a list or object as JSON.
 * Throws a QueryError that names the variable and what is allowed, also if parts are nested more than `levels` deep.
 */
export function readVariables(
  operation: SavedOperation,
  written: Iterable<readonly [string, string]>,
  levels = MOST_LEVELS,
): Readonly<Record<string, unknown>> {
  const types = new Map(operation.variables.map(({ name, type }) => [name, type]));
  const variables: Record<string, unknown> = {};
  for (const [name, value] of collect(written, levels).parts) {
    const type = types.get(name);
    if (type === undefined) throw unknown('variable', name, [...types.keys()], operation.name);
    if (isGiven(value)) variables[name] = read(type, value, name);
  }
  return variables;
}

/** Throws a QueryError for the first name that is no variable of an operation. */
export function checkNames({ name, variables }: SavedOperation, given: Iterable<string>): void {
  const known = variables.map((variable) => variable.name);
  for (const one of given) if (!known.includes(one)) throw unknown('variable', one, known, name);
}

function collect(written: Iterable<readonly [string, string]>, levels: number): Written {
  const root: Written = { texts: [], parts: new Map() };
  for (const [path, text] of written) {
    let at = root;
    const parts = path.split('.', levels + 1);
    if (parts.length > levels)
      throw new QueryError(`${shown(path)}: its parts are nested more than ${levels} levels deep`, {
        code: 'QUERY_TOO_COMPLEX',
        hint: 'nest fewer conditions',
      });
    for (const part of parts) {
      const next: Written = at.parts.get(part) ?? { texts: [], parts: new Map() };
      at.parts.set(part, next);
      at = next;
    }
    // Forms also send empty fields.
    if (text !== '') at.texts.push(text);
  }
  return root;
}

const isGiven = ({ texts, parts }: Written): boolean => texts.length > 0 || [...parts.values()].some(isGiven);

function read(type: GraphQLInputType, written: Written, path: string): unknown {
  if (isNonNullType(type)) return read(type.ofType, written, path);
  const [text, ...more] = written.texts;
  if (isListType(type)) return readList(type.ofType, written, path);
  if (more.length > 0)
    throw new QueryError(`${path}: it is given ${more.length + 1} times`, { hint: 'give it once' });
  if (isInputObjectType(type)) return readObject(type.getFields(), written, path);
  if (written.parts.size > 0 || text === undefined)
    throw new QueryError(`${path}: it has no parts`, { hint: `write ${path}=…` });
  if (isEnumType(type)) {
    const allowed = type.getValues().map(({ name }) => name);
    if (!allowed.includes(text)) throw unknown('value of', path, allowed, undefined, text);
    return text;
  }
  return isScalarType(type) ? readScalar(type.name, text, path) : text;
}

function readList(item: GraphQLInputType, { texts, parts }: Written, path: string): unknown {
  const [text] = texts;
  if (texts.length === 1 && text?.startsWith('[')) return fromJson(text, path);
  if (parts.size > 0) {
    const indexes = [...parts.keys()];
    if (indexes.some((index) => !/^\d+$/.test(index)))
      throw new QueryError(`${path}: it is a list`, { hint: `write ${path}.0.…, ${path}.1.… for its items` });
    return indexes
      .sort((a, b) => Number(a) - Number(b))
      .map((index) => read(item, parts.get(index) ?? { texts: [], parts: new Map() }, `${path}.${index}`));
  }
  return texts.map((one) => read(item, { texts: [one], parts: new Map() }, path));
}

function readObject(
  fields: Readonly<Record<string, { readonly type: GraphQLInputType }>>,
  { texts, parts }: Written,
  path: string,
): unknown {
  const [text] = texts;
  if (text !== undefined) {
    if (text.startsWith('{') && parts.size === 0) return fromJson(text, path);
    throw new QueryError(`${path}: it has parts`, {
      hint: `write ${path}.part=… with a part of ${Object.keys(fields).slice(0, MOST_ALLOWED_SHOWN).join(', ')}; or the whole as JSON`,
    });
  }
  return Object.fromEntries(
    [...parts].flatMap(([name, value]) => {
      const field = fields[name];
      if (field === undefined) throw unknown('part of', path, Object.keys(fields), undefined, name);
      return isGiven(value) ? [[name, read(field.type, value, `${path}.${name}`)]] : [];
    }),
  );
}

function readScalar(type: string, text: string, path: string): unknown {
  const not = (what: string, example: string) =>
    new QueryError(`${path}: ${shown(text)} is not ${what}`, {
      hint: `write for example ${path}=${example}`,
      refused: { argument: path, value: text },
    });
  switch (type) {
    case 'Int':
      if (!/^-?\d{1,10}$/.test(text)) throw not('a whole number', '10');
      return Number(text);
    case 'Float':
      if (text.trim() === '' || !Number.isFinite(Number(text))) throw not('a number', '0.5');
      return Number(text);
    case 'Boolean':
      if (text !== 'true' && text !== 'false') throw not('true or false', 'true');
      return text === 'true';
    default:
      return text;
  }
}

function fromJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new QueryError(`${path}: this is not JSON`, {
      hint: 'write lists by repetition and objects by dots instead',
      refused: { argument: path, value: text },
    });
  }
}

function unknown(
  what: string,
  name: string,
  allowed: readonly string[],
  operation?: string,
  given: string = name,
): QueryError {
  const near = closestNames(given, allowed);
  const list = allowed.slice(0, MOST_ALLOWED_SHOWN).join(', ');
  const suggestion = near.length > 0 ? `did you mean ${near.join(', ')}? ` : '';
  return new QueryError(
    operation === undefined
      ? `${name}: ${shown(given)} is not a ${what} it`
      : `${operation} has no ${what} ${shown(given)}`,
    {
      hint: `${suggestion}allowed: ${list === '' ? 'none' : list}`,
      refused: { argument: name, ...(operation === undefined && { value: given }), suggestions: near },
    },
  );
}
