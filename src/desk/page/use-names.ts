import { useEffect, useState } from 'preact/hooks';
import type { DeskName } from '../protocol.ts';
import { Gone, getNames } from './api.ts';

/** Who and what is named in the article; the same names are asked for again once the file says who some of them are. */
export function useNames(version: string): readonly DeskName[] {
  const [names, setNames] = useState<readonly DeskName[]>([]);
  useEffect(() => {
    let isPast = false;
    getNames().then(
      (found) => {
        if (!isPast) setNames(found);
      },
      (error: unknown) => {
        // They only spare typing.
        if (!(error instanceof Gone)) throw error;
      },
    );
    return () => {
      isPast = true;
    };
  }, [version]);
  return names;
}
