import { useMemo, useRef } from 'preact/hooks';
import { useAsk } from '../api/use-ask.ts';
import type { View } from '../view/view.ts';
import { type Names, namedIn, namesOf } from './names.ts';

/** The names of those whom the lenses of a view name: one question, and none where they name nobody. */
export function useNames({ lens, beside }: View): Names {
  const ids = namedIn(lens, beside);
  const { data } = useAsk('names', ids.length === 0 ? undefined : { ids });
  // While another name is asked for, those known already stay.
  const known = useRef<Names>(new Map());
  return useMemo(() => {
    if (data) known.current = new Map([...known.current, ...namesOf(data.nodes)]);
    return known.current;
  }, [data]);
}
