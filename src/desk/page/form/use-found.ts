import { useEffect, useState } from 'preact/hooks';
import type { DeskFound } from '../../protocol.ts';
import { find, Gone } from '../api.ts';

const WAIT = 120;

interface Found {
  readonly found: DeskFound | undefined;
  /** The server does not answer; a new one can be made all the same. */
  readonly silent: boolean;
}

/** What some words may mean; while somebody types on, nothing, so that Enter takes nothing that was not seen. */
export function useFound(text: string, kinds: readonly string[]): Found {
  const key = `${kinds.join()} ${text}`;
  const [answer, setAnswer] = useState<Found & { readonly key: string }>();
  useEffect(() => {
    if (text === '') return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      find(text, kinds, controller.signal).then(
        (found) => setAnswer({ key, found, silent: false }),
        (error: unknown) => {
          if (error instanceof Gone) setAnswer({ key, found: undefined, silent: true });
        },
      );
    }, WAIT);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key]);
  return answer?.key === key ? answer : { found: undefined, silent: false };
}
