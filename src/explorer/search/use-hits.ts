import { useEffect, useState } from 'preact/hooks';
import { type Find, findLatest, type Hits, NO_HITS } from './latest.ts';

/** The results for a text, and none for no text at all; while somebody types, the last ones stay. `again` asks once more. */
export function useHits(text: string | undefined, find: Find): Hits & { readonly again: () => void } {
  const [hits, setHits] = useState(NO_HITS);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (text === undefined) return setHits(NO_HITS);
    return findLatest(text, find, setHits);
  }, [text, times]);
  return { ...hits, again: () => setTimes((before) => before + 1) };
}
