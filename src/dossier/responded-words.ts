import { count } from './count.ts';
import { STANDING_WORDS } from './standing.ts';

/** How many responses an event had, as the API counts them: those that are only claimed are among the first. */
export interface Respondings {
  readonly responseCount: number | null;
  readonly meantResponseCount: number | null;
}

/**
 * "2 responses, reported, claimed or our reading; 3 only planned, called for or threatened". A table of who responded tells the claimed ones
 * apart, so its number of responses may be lower: that both are counted here is said.
 */
export function respondedWords({ responseCount, meantResponseCount }: Respondings): string {
  const [real, meant] = [responseCount ?? 0, meantResponseCount ?? 0];
  const onlyMeant = STANDING_WORDS.PLANNED;
  if (real === 0) return meant === 0 ? '' : `${count(meant, 'response')} ${onlyMeant}`;
  return `${count(real, 'response')}, reported, claimed or our reading${meant === 0 ? '' : `; ${meant} ${onlyMeant}`}`;
}
