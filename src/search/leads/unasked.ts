import type { SearchHit } from '../../dossier/search-answer.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import type { Unasked } from '../../dossier/unasked.ts';
import { isQuestion, questionIn } from '../question.ts';
import { ACTORS, EVENTS } from './kinds.ts';

/** So many examples are enough to see what can be asked. */
const MOST = 4;

/**
 * What to say of a text that asks, where nothing answers it: that it was not understood, or that nothing here fits, and which
 * questions can be asked of what its words find. Undefined for a name.
 */
export function unaskedIn(text: string, hits: readonly SearchHit[]): Unasked | undefined {
  if (!isQuestion(text) || isNameOf(text, hits[0])) return undefined;
  return { why: questionIn(text).asked === undefined ? 'FORM' : 'NOTHING', examples: examplesOf(hits) };
}

/** A record may be called "Evidence that ...". */
const isNameOf = (text: string, hit: SearchHit | undefined): boolean =>
  [hit?.text, hit?.entity.name].some((name) => name?.toLowerCase() === text.trim().toLowerCase());

/** Questions about what was found, as they are understood. */
export function examplesOf(hits: readonly SearchHit[]): readonly string[] {
  const named = (kinds: readonly string[]) => hits.find(({ entity }) => kinds.includes(entity.kind))?.entity;
  const [actor, event] = [named(ACTORS), hits.find(({ responded }) => responded)?.responded ?? named(EVENTS)];
  return [
    ...(event ? [`Who responded to ${mentionOf(event)}?`] : []),
    ...(actor ? [`What did ${mentionOf(actor)} do?`] : []),
    ...(event && actor ? [`How are ${mentionOf(actor)} and ${mentionOf(event)} connected?`] : []),
    ...(event ? [`When was ${mentionOf(event)}?`, `Who is behind ${mentionOf(event)}?`] : []),
    ...(actor ? [`What did ${mentionOf(actor)} plan?`] : []),
  ].slice(0, MOST);
}
