import { useState } from 'preact/hooks';
import type { DeskForm } from '../protocol.ts';

const KEY = 'antiphon-desk-curator';

/** Who works at this desk, as a curator of the graph: as it was opened, or as the browser remembers. */
export function useMe({ curators, by }: DeskForm): readonly [string, (id: string) => void] {
  const [me, setMe] = useState(() => {
    const before = localStorage.getItem(KEY);
    return by ?? curators.find(({ id }) => id === before)?.id ?? curators[0]?.id ?? '';
  });
  return [
    me,
    (id) => {
      localStorage.setItem(KEY, id);
      setMe(id);
    },
  ];
}
