import type { Core } from 'cytoscape';
import { LINE_HEIGHT } from '../layout/boxes.ts';
import type { Beyond, Way } from './beyond.tsx';
import { around, type Labels } from './labels.ts';
import { type Room, shapeRoom } from './places.ts';

/** Names are a little narrower than the room that they get: of this part of it nothing is missed. */
const SPARE = 0.2;

/** How many of the records of a drawing are out of sight, they or their names, on which side. */
export function beyondOf(graph: Core, { names }: Labels): Beyond {
  const { x1, x2, y1, y2 } = graph.extent();
  const rooms = graph
    .nodes()
    .toArray()
    .filter((node) => node.visible())
    .map((node): Room => {
      const shape = shapeRoom({ ...node.position(), size: node.width() });
      const name = names.get(node.id())?.room;
      return name ? around([shape, name]) : shape;
    });
  const across = ({ left, right }: Room) => (right - left) * SPARE;
  const down = ({ top, bottom }: Room) => (bottom - top) * SPARE;
  return {
    left: rooms.filter((room) => room.left + across(room) < x1).length,
    right: rooms.filter((room) => room.right - across(room) > x2).length,
    above: rooms.filter((room) => room.top + down(room) < y1).length,
    below: rooms.filter((room) => room.bottom - down(room) > y2).length,
  };
}

const KEYS: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'above',
  ArrowDown: 'below',
};

/** Where a key leads that moves the picture: an arrow with Shift, or a whole page up or down. */
export function wayOfKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Way | undefined {
  if (key === 'PageUp') return 'above';
  if (key === 'PageDown') return 'below';
  return shiftKey ? KEYS[key] : undefined;
}

/** A wheel moves a chain that is larger than its room, and the page where the chain ends; with Ctrl, and on maps, it zooms. */
export function moveByWheel(
  container: HTMLElement,
  drawing: {
    /** Undefined for maps. */
    readonly beyond: () => Beyond | undefined;
    readonly by: (x: number, y: number) => void;
  },
): void {
  const move = (event: WheelEvent): void => {
    const beyond = drawing.beyond();
    if (event.ctrlKey || beyond === undefined) return;
    event.stopImmediatePropagation();
    if (waysOfWheel(event).every((way) => beyond[way] === 0)) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
    drawing.by(-event.deltaX * pixels, -event.deltaY * pixels);
  };
  container.addEventListener('wheel', move, { capture: true, passive: false });
}

const waysOfWheel = ({ deltaX, deltaY }: Pick<WheelEvent, 'deltaX' | 'deltaY'>): readonly Way[] => [
  ...(deltaX === 0 ? [] : [deltaX < 0 ? ('left' as const) : ('right' as const)]),
  ...(deltaY === 0 ? [] : [deltaY < 0 ? ('above' as const) : ('below' as const)]),
];

/** Where something begins in a room: in the middle, or where it is longer, so that a point of it is in sight. */
export function within(room: number, length: number, point: number): number {
  const free = room - length;
  return free >= 0 ? free / 2 : Math.min(0, Math.max(free, room / 2 - point));
}
