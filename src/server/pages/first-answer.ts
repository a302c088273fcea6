import { CLOCK_ANSWER, type ClockAnswer } from '../../dossier/clock-answer.ts';
import { type AskingOptions, askedIn } from './drawings.ts';
import type { Visit } from './page.ts';

const QUESTION = 'responded-incidents';

/** What the first screen tells from the graph: the incidents that something responded to. Undefined on a server that does not ask it. */
export async function firstAnswer(asking: AskingOptions, visit: Visit): Promise<ClockAnswer | undefined> {
  if (!asking.operations.has(QUESTION)) return undefined;
  return CLOCK_ANSWER.safeParse(await askedIn(asking, visit)(QUESTION, {})).data;
}
