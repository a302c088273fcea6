import { z } from 'zod';
import { cypher } from '../../cypher/fragment.ts';
import type { ValueType } from '../value-type.ts';

/** The least and the most that a number can be. */
export type Range = readonly [least: number, most: number];

/** Whole numbers that JSON, GraphQL and Neo4j all hold exactly. */
export const WHOLE: Range = [-2_147_483_648, 2_147_483_647];
/** Numbers of which JavaScript and Neo4j hold at least the thousandths. */
export const MEASURED: Range = [-1_000_000_000_000, 1_000_000_000_000];

const shown = ([least, most]: Range): string =>
  `from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;

/** A number of a range, told in one line whatever is wrong with it. */
const numberOf = (what: string, range: Range): z.ZodType<number> => {
  const error = `must be a ${what} ${shown(range)}`;
  return (
    z
      .number({ error })
      .min(range[0], error)
      .max(range[1], error)
      // -0 is stored and shown as another number than 0.
      .transform((number) => number + 0)
  );
};

/** Whole numbers of a range. */
export function integerOf(range: Range): ValueType<number> {
  const error = `must be a whole number ${shown(range)}`;
  return {
    name: 'whole number',
    description: 'A whole number, at most 2,147,483,647.',
    check: numberOf('whole number', range).refine(Number.isInteger, error),
    hint: 'write it in digits, without quotes',
    range: shown(range),
    // The driver sends every JavaScript number as a float.
    write: (number) => cypher`toInteger(${number})`,
    stored: 'long',
    scalar: 'Int',
    operators: ['eq', 'in', 'lt', 'lte', 'gt', 'gte'],
  };
}

/** Numbers of a range, whole or not. */
export function decimalOf(range: Range): ValueType<number> {
  return {
    name: 'number',
    description: 'A number.',
    check: numberOf('number', range),
    hint: 'write it in digits, with a point before decimals and without quotes',
    range: shown(range),
    write: (number) => cypher`toFloat(${number})`,
    stored: 'double',
    scalar: 'Float',
    operators: ['eq', 'in', 'lt', 'lte', 'gt', 'gte'],
  };
}
