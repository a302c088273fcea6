import { useMemo } from 'preact/hooks';
import type { Point, Positions } from '../../drawing/positions.ts';
import type { ViewStore } from './use-view.ts';
import { type Direction, isAlone, viewOf } from './view.ts';

/** Actions on records, each a step of the history. */
export function useActions({ view, go }: ViewStore, positions: Positions | undefined) {
  const { selected } = view;
  return useMemo(
    () => ({
      select: (id: string | undefined) => go({ selected: id }),
      open: (id: string) =>
        go((now) => {
          // Where some are drawn alone, one that is opened would stay as it is.
          if (isAlone(now)) return viewOf(now, { around: [id], selected: id });
          return now.scope !== 'around' || [...now.around, ...now.opened].includes(id)
            ? { ...now, selected: id }
            : { ...now, opened: [...now.opened, id], selected: id, camera: undefined };
        }),
      fold: (id: string) =>
        go((now) => ({
          ...now,
          opened: now.opened.filter((one) => one !== id),
          // At least one of the ids that it was about at first must stay.
          around: now.around.length > 1 ? now.around.filter((one) => one !== id) : now.around,
          camera: undefined,
        })),
      pin: (id: string, point?: Point) =>
        go((now) => {
          const pins = new Map(now.pins);
          const place = point ?? (pins.has(id) ? undefined : positions?.get(id));
          if (place === undefined) pins.delete(id);
          else pins.set(id, { x: Math.round(place.x), y: Math.round(place.y) });
          return { ...now, pins };
        }),
      center: (id: string) => go((now) => viewOf(now, { scope: 'around', around: [id], selected: id })),
      connect: (id: string, other: string) =>
        go((now) => viewOf(now, { scope: 'around', around: [id], joined: other, selected: id })),
      chain: (id: string, direction: Direction) =>
        go((now) => viewOf(now, { scope: 'chain', around: [id], direction, form: 'map' })),
    }),
    [go, positions, selected],
  );
}
