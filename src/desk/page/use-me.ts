import { useState } from 'preact/hooks';
import type { Named } from '../protocol.ts';

const KEY = 'antiphon-desk-curator';

/** Who works at this desk, as a curator of the graph; the browser remembers it. */
export function useMe(curators: readonly Named[]): readonly [string, (id: string) => void] {
  const [me, setMe] = useState(() => {
    const before = localStorage.getItem(KEY);
    return curators.find(({ id }) => id === before)?.id ?? curators[0]?.id ?? '';
  });
  return [
    me,
    (id) => {
      localStorage.setItem(KEY, id);
      setMe(id);
    },
  ];
}
