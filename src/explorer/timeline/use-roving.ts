import { useState } from 'preact/hooks';
import type { Mark } from './marks.ts';

/** The one mark that Tab leads to; arrow keys walk from it to the others. */
export function useRoving(
  box: { readonly current: HTMLElement | null },
  marks: readonly Mark[],
  selected: string | undefined,
) {
  const [last, setLast] = useState<string>();
  const markOf = (id: string | undefined) => marks.find((mark) => mark.id === id);
  const current = markOf(last) ?? markOf(selected) ?? marks[0];
  const find = (id: string) => box.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`);
  return {
    current: current?.id,
    find,
    setCurrent: setLast,
    onKeyDown: (event: KeyboardEvent) => {
      const next = current && nextOf(marks, current, event.key);
      if (next === undefined) return;
      event.preventDefault();
      setLast(next.id);
      find(next.id)?.focus();
    },
  };
}

/** Left and right in time, up and down to the nearest of the next row. */
export function nextOf(marks: readonly Mark[], current: Mark, key: string): Mark | undefined {
  const inTime = marks.toSorted((one, other) => one.at - other.at || one.y - other.y);
  const place = inTime.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return inTime[place + 1];
    case 'ArrowLeft':
      return inTime[place - 1];
    case 'ArrowDown':
      return nearest(
        marks.filter(({ y }) => y > current.y),
        current,
      );
    case 'ArrowUp':
      return nearest(
        marks.filter(({ y }) => y < current.y),
        current,
      );
    case 'Home':
      return inTime[0];
    case 'End':
      return inTime.at(-1);
    default:
      return undefined;
  }
}

function nearest(marks: readonly Mark[], { at, y }: Mark): Mark | undefined {
  const [first] = marks.toSorted(
    (one, other) =>
      Math.abs(one.y - y) - Math.abs(other.y - y) || Math.abs(one.at - at) - Math.abs(other.at - at),
  );
  return first;
}
