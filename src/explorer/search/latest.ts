import type { Found } from '../../dossier/offers.ts';
import { AskError } from '../api/ask.ts';
import { STRINGS } from '../strings.ts';

/** How long nothing is asked while somebody types on, and after how long a search is said to go on, in milliseconds. */
const WAIT = 150;
const SLOW = 700;

/** Finds what a text may mean. */
export type Find = (text: string, signal: AbortSignal) => Promise<Found>;

export interface Hits {
  readonly found: Found | undefined;
  readonly problem: string | undefined;
  /** Whether the next answer takes its time. */
  readonly slow: boolean;
  /** The text that they were found for: whoever has typed on has not seen those for what is typed now. */
  readonly text: string | undefined;
}

export const NO_HITS: Hits = { found: undefined, problem: undefined, slow: false, text: undefined };

/** Asks for the text that was given last: what an earlier one finds is dropped, however late it comes. Gives what stops it. */
export function findLatest(
  text: string,
  find: Find,
  tell: (change: (hits: Hits) => Hits) => void,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const slow = setTimeout(() => tell((hits) => ({ ...hits, slow: true })), SLOW);
  const put = (hits: Hits) => {
    clearTimeout(slow);
    if (!signal.aborted) tell(() => hits);
  };
  const timer = setTimeout(
    () => {
      find(text, signal).then(
        (found) => put({ ...NO_HITS, found, text }),
        (error: unknown) => put({ ...NO_HITS, text, problem: problemOf(error) }),
      );
    },
    text === '' ? 0 : WAIT,
  );
  return () => {
    clearTimeout(timer);
    clearTimeout(slow);
    controller.abort();
  };
}

/** Why nothing was found, for people. */
function problemOf(error: unknown): string {
  if (!(error instanceof AskError)) return STRINGS.searchFailed;
  if (error.code === 'TIMEOUT') return STRINGS.searchTooSlow;
  if (error.passing) return STRINGS.searchAway;
  const message = error.message.replace(/^text: /, '');
  return error.hint === undefined ? message : `${message}: ${error.hint}`;
}
