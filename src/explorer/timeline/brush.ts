import { useRef, useState } from 'preact/hooks';
import type { Stretch } from '../view/view.ts';
import type { Axis } from './gaps.ts';

/** A drag shorter than this, in pixels, is a click. */
const LEAST = 5;

/** Dragging over the timeline selects a period; a click beside the marks clears it. */
export function useBrush(
  box: { readonly current: HTMLElement | null },
  axis: Axis,
  onTime: (time: Stretch | undefined) => void,
) {
  const [drawn, setDrawn] = useState<Stretch>();
  const start = useRef<number>(0);

  const place = (event: PointerEvent): number =>
    event.clientX - (box.current?.getBoundingClientRect().left ?? 0);
  const stretch = (event: PointerEvent): Stretch | undefined => {
    const [one, other] = [start.current, place(event)].toSorted((a, b) => a - b);
    if (one === undefined || other === undefined || other - one < LEAST) return undefined;
    return { from: axis.moment(one), to: axis.moment(other) };
  };

  return {
    drawn,
    start: (event: PointerEvent) => {
      if (event.button !== 0) return;
      start.current = place(event);
      const move = (moved: PointerEvent) => setDrawn(stretch(moved));
      const end = (ended: PointerEvent) => {
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', end);
        setDrawn(undefined);
        onTime(stretch(ended));
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', end);
    },
  };
}
