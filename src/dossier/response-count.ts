import { count } from './count.ts';
import type { FoundEvent } from './search-answer.ts';
import { STANDING_WORDS } from './standing.ts';

/** "2 responses, 3 more only planned, called for or threatened" */
export function responsesTo({ responseTally: [tally] }: Pick<FoundEvent, 'responseTally'>): string {
  const { happened, meant } = tally ?? { happened: 0, meant: 0 };
  if (meant === 0) return count(happened, 'response');
  if (happened === 0) return `${count(meant, 'response')}, ${STANDING_WORDS.PLANNED}`;
  return `${count(happened, 'response')}, ${meant} more ${STANDING_WORDS.PLANNED}`;
}
