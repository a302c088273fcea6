import { useRef, useState } from 'preact/hooks';
import type { Stretch } from '../view/view.ts';
import type { Axis } from './gaps.ts';

/** A drag shorter than this, in pixels, is a click. */
const LEAST = 5;

/** Dragging over the timeline selects a period, from a mark as well; a click beside the marks clears it. */
export function useBrush(
  box: { readonly current: HTMLElement | null },
  axis: Axis,
  onTime: (time: Stretch | undefined) => void,
) {
  const [drawn, setDrawn] = useState<Stretch>();
  const start = useRef(0);
  const dragged = useRef(false);

  const place = (event: PointerEvent): number =>
    event.clientX - (box.current?.getBoundingClientRect().left ?? 0);
  const stretch = (event: PointerEvent): Stretch | undefined => {
    const [one, other] = [start.current, place(event)].toSorted((a, b) => a - b);
    if (one === undefined || other === undefined || other - one < LEAST) return undefined;
    return { from: axis.moment(one), to: axis.moment(other) };
  };

  return {
    drawn,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      start.current = place(event);
      dragged.current = false;
      const move = (moved: PointerEvent) => setDrawn(stretch(moved));
      const stop = () => {
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', end);
        removeEventListener('pointercancel', stop);
        setDrawn(undefined);
      };
      const end = (ended: PointerEvent) => {
        stop();
        const time = stretch(ended);
        dragged.current = time !== undefined;
        const onMark = event.target instanceof Element && event.target.closest('.mark') !== null;
        if (time !== undefined || !onMark) onTime(time);
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', end);
      // The browser takes over a finger that moves up or down, to scroll.
      addEventListener('pointercancel', stop);
    },
    /** The click that ends a drag selects nothing. */
    onClickCapture: (event: MouseEvent) => {
      if (dragged.current && event.detail > 0) event.stopPropagation();
      dragged.current = false;
    },
  };
}
