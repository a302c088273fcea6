import type { BorneClaim, SourcePassage } from '../api/answers.ts';

/** The claims that a passage bears, without those it only helps to understand. */
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
