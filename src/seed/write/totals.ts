import type { Changes, Tally } from './changes.ts';

/** How many records were affected, and the first of them. */
export interface Total {
  readonly count: number;
  readonly first: readonly string[];
}

/** What loading did, or would do, however large the graph. */
export type Totals = Readonly<Record<'created' | 'changed' | 'removed' | 'leftOver', Total>>;

/** Keys kept at most; whoever lists some of them chooses among these. */
const KEPT = 500;

export const nothing: Totals = {
  created: { count: 0, first: [] },
  changed: { count: 0, first: [] },
  removed: { count: 0, first: [] },
  leftOver: { count: 0, first: [] },
};

/** Adds what happened to more records. */
export function withChanges(
  totals: Totals,
  { created, changed, removed, leftOver }: Pick<Changes, keyof Totals>,
): Totals {
  return {
    created: plus(totals.created, created),
    changed: plus(totals.changed, changed),
    removed: plus(totals.removed, removed),
    leftOver: plus(totals.leftOver, leftOver),
  };
}

const plus = ({ count, first }: Total, { nodes, edges }: Tally): Total => ({
  count: count + nodes.length + edges.length,
  first: first.length >= KEPT ? first : [...first, ...nodes, ...edges].slice(0, KEPT),
});
