import { cypher, type Fragment, raw } from './fragment.ts';

/** The comparisons a filter can offer; each type of value names those that fit it. */
export type OperatorName = 'eq' | 'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'contains' | 'startsWith';

/** One comparison: how it is offered to clients, and what it is in Cypher. */
export interface Operator {
  /** A sentence for people, as the description of the filter field. */
  readonly sentence: string;
  /** Compares with a list of values. */
  readonly list: boolean;
  readonly compare: (property: Fragment, value: Fragment) => Fragment;
}

const infix =
  (symbol: string) =>
  (property: Fragment, value: Fragment): Fragment =>
    cypher`${property} ${raw(symbol)} ${value}`;

/** What each comparison says and does. */
export const operators: Readonly<Record<OperatorName, Operator>> = {
  eq: { sentence: 'Is exactly this.', list: false, compare: infix('=') },
  in: { sentence: 'Is one of these.', list: true, compare: infix('IN') },
  lt: { sentence: 'Is less, or earlier, than this.', list: false, compare: infix('<') },
  lte: { sentence: 'Is at most this, or not later.', list: false, compare: infix('<=') },
  gt: { sentence: 'Is more, or later, than this.', list: false, compare: infix('>') },
  gte: { sentence: 'Is at least this, or not earlier.', list: false, compare: infix('>=') },
  contains: {
    sentence: 'Contains this text; upper and lower case differ.',
    list: false,
    compare: infix('CONTAINS'),
  },
  startsWith: {
    sentence: 'Starts with this text; upper and lower case differ.',
    list: false,
    compare: infix('STARTS WITH'),
  },
};
