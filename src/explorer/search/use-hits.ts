import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../dossier/articles.tsx';
import type { SearchHit } from '../api/answers.ts';
import { AskError } from '../api/ask.ts';

const WAIT = 150;

export interface Found {
  readonly hits: readonly SearchHit[];
  /** Nothing fits: the hits are only spelt in a similar way. */
  readonly similar?: boolean;
  /** Whether the answer to a question is offered as well. */
  readonly answers?: boolean;
  readonly stories?: readonly Article[];
}

/** Finds what a text may mean. */
export type Find = (text: string, signal: AbortSignal) => Promise<Found>;

export interface Hits {
  readonly found: Found | undefined;
  readonly problem: string | undefined;
  /** The text that they were found for: whoever has typed on has not seen those for what is typed now. */
  readonly text: string | undefined;
}

const NONE: Hits = { found: undefined, problem: undefined, text: undefined };

/** The results for a text, and none for no text at all; while somebody types, the last ones stay. */
export function useHits(text: string | undefined, find: Find): Hits {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (text === undefined) return setFound(NONE);
    const controller = new AbortController();
    const timer = setTimeout(
      () => {
        find(text, controller.signal).then(
          (results) => setFound({ found: results, problem: undefined, text }),
          (error: unknown) => {
            if (error instanceof AskError)
              setFound({
                ...NONE,
                text,
                problem: error.hint === undefined ? error.message : `${error.message}: ${error.hint}`,
              });
          },
        );
      },
      text === '' ? 0 : WAIT,
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);
  return found;
}
