import { z } from 'zod';
import { type Kinded, kinded } from '../../dossier/responses-answer.ts';
import { SEARCH_ANSWER, type SearchHit } from '../../dossier/search-answer.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { type Unasked, unaskedLine } from '../../dossier/unasked.ts';
import { isQuestion, questionIn } from '../question.ts';
import { typedWords } from '../words.ts';
import { FITS } from './actors.ts';
import { ACTORS, EVENTS } from './kinds.ts';
import type { Finding } from './lead.ts';
import { withItsNames } from './unknown.ts';

/** So many examples are enough to see what can be asked. */
const MOST = 4;

/**
 * What to say of a text that asks, where nothing answers it: that it was not understood, or that nothing here fits, and which
 * questions can be asked of what its words find; of one with a name that nobody has, and of that name, just so. Undefined
 * for other names.
 */
export async function unaskedIn(
  text: string,
  hits: readonly SearchHit[],
  ask: Finding['ask'],
  unknown?: string,
): Promise<Unasked | undefined> {
  if ((unknown === undefined && !isQuestion(text)) || isNameOf(text, hits[0])) return undefined;
  const good = hits.filter(({ score = 0 }) => score >= FITS);
  // What fits its other words alone is another matter.
  const fitting = withItsNames(text, good).length > 0 ? good : [];
  const examples = examplesOf(
    fitting.flatMap(({ entity, responded }) => [entity, ...(responded ? [responded] : [])]),
  );
  return {
    words:
      unknown !== undefined
        ? nobodyCalled(unknown, questionIn(text).about)
        : questionIn(text).asked === undefined
          ? NO_FORM
          : NOTHING,
    examples: examples.length > 0 ? examples : examplesOf(await anyEvents(ask)),
  };
}

/** No other words are looked for where there are none. */
const nobodyCalled = (name: string, about: string): string =>
  `Nobody called “${name}” is recorded here${about.length > name.length ? ': only the other words are looked for' : ''}.`;

const NO_FORM = 'Not understood as a question: only its words are looked for.';
const NOTHING = 'Understood as a question, but nothing recorded here fits it: only its words are looked for.';

/** The same in a line; undefined also for a text that nothing can be looked for by. */
export async function unaskedToldOf(
  text: string,
  ask: Finding['ask'],
  unknown?: string,
): Promise<string | undefined> {
  if (typedWords(text).length === 0) return undefined;
  const { search } = SEARCH_ANSWER.parse(await ask('search', { text, first: MOST }));
  const unasked = await unaskedIn(text, search, ask, unknown);
  return unasked && unaskedLine(unasked);
}

/** A record may be called "Evidence that ...". */
export const isNameOf = (text: string, hit: SearchHit | undefined): boolean =>
  [hit?.text, hit?.entity.name].some((name) => name?.toLowerCase() === text.trim().toLowerCase());

const INCIDENTS = z.object({ incidents: z.object({ nodes: z.array(kinded) }) });

/** What was responded to, of all: for words that find nothing to ask about. */
const anyEvents = async (ask: Finding['ask']) =>
  INCIDENTS.parse(await ask('responded-incidents', { first: 1, responses: 1 })).incidents.nodes;

/** Questions about some records, as they are understood. */
function examplesOf(records: readonly Kinded[]): readonly string[] {
  const named = (kinds: readonly string[]) => records.find(({ kind }) => kinds.includes(kind));
  const [actor, event] = [named(ACTORS), named(EVENTS)];
  return [
    ...(event ? [`Who responded to ${mentionOf(event)}?`] : []),
    ...(actor ? [`What did ${mentionOf(actor)} do?`] : []),
    ...(event && actor ? [`How are ${mentionOf(actor)} and ${mentionOf(event)} connected?`] : []),
    ...(event ? [`Date of ${mentionOf(event)}`, `Who is behind ${mentionOf(event)}?`] : []),
    ...(actor ? [`What did ${mentionOf(actor)} plan?`] : []),
  ].slice(0, MOST);
}
