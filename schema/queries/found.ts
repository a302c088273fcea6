import { cypher } from '../../src/cypher/fragment.ts';
import { QueryError } from '../../src/errors.ts';
import { limit } from '../../src/limits/described.ts';
import { FIXED_LIMITS } from '../../src/limits/limits.ts';
import type { Fields } from '../builder.ts';

/** How much was found, where it is bound to `found`, what is given of it to `shown`, and the steps looked through to `within`. */
export function foundFields(t: Fields, most: 'chainsFound' | 'pathsFound') {
  return {
    total: t.expression({
      type: 'Int',
      description: `How many were found; if \`truncated\`, at least this many. The search ends at ${limit(most)}.`,
      read: ({ found }) => cypher`size(${found})`,
    }),
    truncated: t.expression({
      type: 'Boolean',
      description: 'Whether more were found than are given here.',
      read: ({ found, shown }) =>
        cypher`(size(${found}) > size(${shown}) OR size(${found}) >= ${BigInt(FIXED_LIMITS[most])})`,
    }),
    within: t.expression({
      type: 'Int',
      description: 'How many steps were searched at most: if nothing was found, there is nothing this short.',
      read: ({ within }) => cypher`${within}`,
    }),
  };
}

/** A number that a client may choose within bounds. Throws a QueryError that names them. */
export function wanted(
  argument: string,
  given: number | null | undefined,
  { usual, most }: { readonly usual: number; readonly most: number },
): number {
  const number = given ?? Math.min(usual, most);
  if (number < 1 || number > most) {
    throw new QueryError(`${argument}: ${number} is out of bounds`, { hint: `ask for 1 to ${most}` });
  }
  return number;
}
