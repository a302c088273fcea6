import { useEffect, useState } from 'preact/hooks';
import type { DeskName, DeskPhrase } from '../protocol.ts';
import { Gone, getNames, getPhrases } from './api.ts';

/** Who and what is named in the article; the same names are asked for again once the file says who some of them are. */
export const useNames = (version: string): readonly DeskName[] => useAsked(getNames, version);

/** Words of the article that something new may be called by. */
export const usePhrases = (): readonly DeskPhrase[] => useAsked(getPhrases, '');

/** What only spares typing: where nobody answers there is nothing. */
function useAsked<Item>(ask: () => Promise<readonly Item[]>, version: string): readonly Item[] {
  const [items, setItems] = useState<readonly Item[]>([]);
  useEffect(() => {
    let isPast = false;
    ask().then(
      (found) => {
        if (!isPast) setItems(found);
      },
      (error: unknown) => {
        if (!(error instanceof Gone)) throw error;
      },
    );
    return () => {
      isPast = true;
    };
  }, [version]);
  return items;
}
