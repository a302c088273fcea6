import type { BorneClaim, SourcePassage } from '../api/answers.ts';

/** The claims that a passage bears; those that it only helps to read right are left out. */
export const borneBy = ({ bears }: SourcePassage): readonly BorneClaim[] =>
  bears.edges.filter(({ stance }) => stance === 'BEARS').map(({ node }) => node);

/** The selected passage, or those that bear the selected claim. */
export const selectedOf = (
  passages: readonly SourcePassage[],
  selected: string | undefined,
): readonly SourcePassage[] =>
  passages.filter(
    (passage) => passage.id === selected || borneBy(passage).some((claim) => claim.id === selected),
  );
