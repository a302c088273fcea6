import { useEffect, useState } from 'preact/hooks';
import type { SearchHit } from '../api/answers.ts';
import { AskError } from '../api/ask.ts';

const WAIT = 150;

/** Finds what a text may mean. */
export type Find = (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;

export interface Hits {
  readonly hits: readonly SearchHit[] | undefined;
  readonly problem: string | undefined;
  /** The text that they were found for: whoever has typed on has not seen those for what is typed now. */
  readonly text: string | undefined;
}

const NONE: Hits = { hits: undefined, problem: undefined, text: undefined };

/** The results for a text, and none for no text at all; while somebody types, the last ones stay. */
export function useHits(text: string | undefined, find: Find): Hits {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (text === undefined) return setFound(NONE);
    const controller = new AbortController();
    const timer = setTimeout(
      () => {
        find(text, controller.signal).then(
          (hits) => setFound({ hits, problem: undefined, text }),
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
