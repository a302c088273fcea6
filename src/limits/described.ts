import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { FIXED_LIMITS, type FixedLimitName, type LimitName, type Limits } from './limits.ts';

/** The place of a limit's number in a description: `limit('chainLength')`; the number is filled in when a schema is made. */
export const limit = (name: LimitName | FixedLimitName): string => `{${name}}`;

/** Fills the numbers of limits into all descriptions of a schema, which no other server uses, and gives it back. */
export function describeLimits(schema: GraphQLSchema, limits: Limits): GraphQLSchema {
  const numbers = new Map<string, number>(Object.entries({ ...limits, ...FIXED_LIMITS }));
  const fill = (described: Described): void => {
    if (described.description)
      described.description = described.description.replace(/\{(\w+)\}/g, (place, name) =>
        (numbers.get(name) ?? place).toLocaleString('en'),
      );
  };
  for (const type of Object.values(schema.getTypeMap())) {
    fill(type);
    if (isEnumType(type)) type.getValues().forEach(fill);
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(fill);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      fill(field);
      field.args.forEach(fill);
    }
  }
  return schema;
}

interface Described {
  description?: string | null | undefined;
}
