import type { SaidWhen, SaidWhenAnswer } from './later-answer.ts';

/** What was said later than what a lens lets through, in time; and how much nobody dates, which a lens on a day leaves out, too. */
export interface Later {
  readonly dated: readonly (SaidWhen & { readonly knownAt: string })[];
  readonly undated: number;
  /** Whether there are claims that were not read. */
  readonly isCut: boolean;
}

/** Of all that is said of a record, what is missing through a lens on what was known by a day. */
export function laterThan(whole: SaidWhenAnswer, then: SaidWhenAnswer): Later {
  const known = new Set(then.node.claims.nodes.map(({ id }) => id));
  const { nodes, totalCount } = whole.node.claims;
  const later = nodes.filter(({ id }) => !known.has(id));
  const dated = later.flatMap((one) => (one.knownAt === null ? [] : [{ ...one, knownAt: one.knownAt }]));
  return {
    dated: dated.toSorted((one, other) =>
      one.knownAt < other.knownAt ? -1 : Number(one.knownAt > other.knownAt),
    ),
    undated: later.length - dated.length,
    isCut: totalCount > nodes.length,
  };
}
