import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { wordsOf } from '../../operations/reading.ts';
import type { OperationVariable, SavedOperation } from '../../operations/saved-operation.ts';

interface OperationFormProps {
  readonly operation: SavedOperation;
  readonly given: URLSearchParams;
}

/** A form to ask a saved operation about something else, with what it was asked about. */
export const OperationForm = ({ operation: { name, variables }, given }: OperationFormProps) => (
  <form method="get" action={`/q/${name}`}>
    {variables.flatMap((variable) => fieldsOf(variable, given))}
    <button type="submit">Ask</button>
  </form>
);

/** The inputs for a variable: one, or one for each of its parts. */
function fieldsOf(variable: OperationVariable, given: URLSearchParams) {
  const { name, type, defaultValue, description } = variable;
  const named = getNamedType(type);
  if (!isInputObjectType(named))
    // The default is of no interest where a value was given, and may be of other data than this graph's.
    return [
      input({
        name,
        type,
        given,
        description: given.has(name) ? description : withDefault(description, defaultValue),
      }),
    ];
  if (isListType(getNullableType(type)))
    return [input({ name, type, given, description: `${description} (JSON)` })];
  const parts = partsOf(named, name, 2);
  // A filter has too many parts for a form: it is entered as JSON.
  if (parts === undefined)
    return [input({ name, type, given, description: withDefault(`${description} (JSON)`, defaultValue) })];
  return parts.map((part) => input({ ...part, given }));
}

/** The parts of a variable, and the parts of those; undefined where they go deeper, or are lists of what has parts. */
function partsOf(
  type: GraphQLInputObjectType,
  path: string,
  levels: number,
): readonly Omit<InputSpec, 'given'>[] | undefined {
  if (levels === 0) return undefined;
  const parts = Object.values(type.getFields()).map((field) => {
    const name = `${path}.${field.name}`;
    const of = getNullableType(field.type);
    if (isInputObjectType(of)) return partsOf(of, name, levels - 1);
    if (isInputObjectType(getNamedType(of))) return undefined;
    return [{ name, type: field.type, description: field.description ?? '' }];
  });
  return parts.every((one) => one !== undefined) ? parts.flat() : undefined;
}

const withDefault = (description: string, value: string | undefined): string =>
  value === undefined || value === 'null' ? description : `${description} (default: ${value})`;

interface InputSpec {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly given: URLSearchParams;
  readonly description: string;
}

function input({ name, type, given, description }: InputSpec) {
  const value = given.get(name) ?? '';
  const named = getNamedType(type);
  return (
    <>
      <label for={name}>{name}</label>
      {isEnumType(named) ? (
        <select name={name} id={name}>
          <option value="" />
          {named.getValues().map((one) => (
            <option key={one.name} value={one.name} selected={one.name === value}>
              {wordsOf(named)?.get(one.name) ?? one.name}
            </option>
          ))}
        </select>
      ) : (
        <input name={name} id={name} value={value} />
      )}
      <small>{description}</small>
    </>
  );
}
