import { GraphQLID, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { z } from 'zod';
import { named } from '../../dossier/responses-answer.ts';
import { FIXED_LIMITS } from '../../limits/limits.ts';
import type { Variables } from '../../operations/run.ts';
import type { SavedOperation } from '../../operations/saved-operation.ts';

const asked = named.extend({ mention: z.string().nullish() });
const NAMES_ANSWER = z.object({ nodes: z.array(asked.nullable()) });

/** A record that a question is about, with what it is called inside a sentence, where that is not its name. */
export type AskedAbout = z.infer<typeof asked>;

/** The ids of records that a question is about: those it was given, else those it asks about by itself. */
export function idsAskedAbout(
  { variables }: Pick<SavedOperation, 'variables'>,
  given: Variables,
): readonly string[] {
  const ids = variables
    .filter(({ type }) => getNamedType(type) === GraphQLID)
    .flatMap(({ name, usual }) => [given[name] ?? usual].flat())
    .filter((id) => typeof id === 'string');
  return [...new Set(ids)].slice(0, FIXED_LIMITS.ids);
}

/** The ids of records that the parts of a question's lenses name: who says so, in which documents, without whom. */
export function idsInLenses(
  { variables }: Pick<SavedOperation, 'variables'>,
  given: Variables,
): readonly string[] {
  const ids = variables.flatMap(({ name, type }) => idsIn(type, given[name]));
  return [...new Set(ids)].slice(0, FIXED_LIMITS.ids);
}

/** The ids in a value, at any depth. */
function idsIn(type: GraphQLInputType, value: unknown): readonly string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  const fields = named.getFields();
  return Object.entries(value).flatMap(([part, given]) => {
    const field = fields[part];
    if (field === undefined) return [];
    if (getNamedType(field.type) !== GraphQLID) return idsIn(field.type, given);
    return [given].flat().filter((id) => typeof id === 'string');
  });
}

/** What they are called, in that order; nothing where their names cannot be had. */
export function namesIn(data: unknown, ids: readonly string[]): readonly AskedAbout[] {
  const found = (NAMES_ANSWER.safeParse(data).data?.nodes ?? []).filter((one) => one !== null);
  return found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}
