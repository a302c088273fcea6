import type { OperatorName } from '../ontology/index.ts';

/** One comparison: how it is offered to clients, and what it is in Cypher. */
export interface Operator {
  /** A sentence for people, as the description of the filter field. */
  readonly sentence: string;
  /** Compares with a list of values. */
  readonly list: boolean;
  readonly cypher: (property: string, value: string) => string;
}

const infix =
  (symbol: string) =>
  (property: string, value: string): string =>
    `${property} ${symbol} ${value}`;

/** Every comparison that a filter can offer; a value type names those that fit it. */
export const operators: Readonly<Record<OperatorName, Operator>> = {
  eq: { sentence: 'Is exactly this.', list: false, cypher: infix('=') },
  in: { sentence: 'Is one of these.', list: true, cypher: infix('IN') },
  lt: { sentence: 'Is less, or earlier, than this.', list: false, cypher: infix('<') },
  lte: { sentence: 'Is at most this, or not later.', list: false, cypher: infix('<=') },
  gt: { sentence: 'Is more, or later, than this.', list: false, cypher: infix('>') },
  gte: { sentence: 'Is at least this, or not earlier.', list: false, cypher: infix('>=') },
  contains: {
    sentence: 'Contains this text; upper and lower case differ.',
    list: false,
    cypher: infix('CONTAINS'),
  },
  startsWith: {
    sentence: 'Starts with this text; upper and lower case differ.',
    list: false,
    cypher: infix('STARTS WITH'),
  },
};
