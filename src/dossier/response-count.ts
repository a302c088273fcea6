import { respondedWords } from './responded-words.ts';
import type { FoundEvent } from './search-answer.ts';

/** How many responses an event that was found had, in the words of all other pages. */
export const responsesTo = ({ responseTally: [tally] }: Pick<FoundEvent, 'responseTally'>): string =>
  respondedWords({ responseCount: tally?.happened ?? 0, meantResponseCount: tally?.meant ?? 0 });
