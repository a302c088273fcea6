import { getNamedType, isInputObjectType } from 'graphql';
import type { Variables } from './run.ts';
import type { SavedOperation } from './saved-operation.ts';

const LENS = 'lens';

/** What is visible without a lens. */
const NONE = 'none: everything with its status, except what is refuted, retracted or hypothetical';

/**
 * The lens of a request, in words: each given part, as the schema describes it, with its values. A lens written into
 * the operation itself is part of its question.
 */
export function lensInWords({ variables: declared }: SavedOperation, variables: Variables): string {
  const lens = declared.find(({ name }) => name === LENS);
  const type = lens && getNamedType(lens.type);
  const value = variables[LENS];
  if (!isInputObjectType(type)) return 'that of the question itself, or none';
  if (typeof value !== 'object' || value === null) return NONE;
  const fields = type.getFields();
  const parts = Object.entries(value).flatMap(([name, given]) => {
    if (given === null || given === undefined) return [];
    const values =
      typeof given === 'object'
        ? [...new Set(Object.values<unknown>(given).flat())].join(', ')
        : String(given);
    return [`${beginningOf(fields[name]?.description ?? name)}: ${values}`];
  });
  return parts.length === 0 ? NONE : parts.join('; ');
}

/** A description up to its first pause, where examples and explanations begin. */
const beginningOf = (description: string): string =>
  description.split(/[:;]|, such as|(?<!\.)\.(?=\s|$)/)[0]?.trim() ?? description;
