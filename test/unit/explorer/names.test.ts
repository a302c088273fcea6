import { describe, expect, it } from 'vitest';
import { mostNamed } from '../../../src/explorer/canvas/importance.ts';
import { type Named, placeNames } from '../../../src/explorer/canvas/names.ts';
import { AROUND, roomsAlong } from '../../../src/explorer/canvas/places.ts';
import { labelLines, MAP_LABEL } from '../../../src/explorer/layout/boxes.ts';

const shape = (id: string, x: number, y: number, name = id): Named => ({
  id,
  x,
  y,
  name,
  size: 20,
  bold: false,
  whole: false,
  always: false,
  below: [],
});

const place = (shapes: readonly Named[], sure: number, half?: number) =>
  placeNames(shapes, {
    scale: 1,
    usual: MAP_LABEL,
    places: AROUND,
    sure,
    clear: [],
    lines: [],
    touching: false,
    seen: half === undefined ? undefined : { left: -half, right: half, top: -half, bottom: half },
  }).placed;

/** Shapes so close together that no name has room between them. */
const heap = [-20, 0, 20].flatMap((x) => [-20, 0, 20].map((y) => shape(`shape ${x} ${y}`, x, y)));

describe('a name', () => {
  it('stands below its shape, or beside it where another shape is below', () => {
    expect(place([shape('alone', 0, 0)], 0).get('alone')?.place).toEqual({ across: 0, down: 1 });
    const crowded = place([shape('alone', 0, 0), shape('below', 0, 24)], 0);
    expect(crowded.get('alone')?.place).toEqual({ across: 1, down: 0 });
  });

  it('stays in the picture', () => {
    expect(place([shape('at the right edge', 70, 0)], 0, 82).get('at the right edge')?.place.across).toBe(-1);
  });

  it('is left out where there is no room; of leading shapes the first few have theirs at the end of a line, others only if it passes no shape', () => {
    const ofMiddle = ({ x, y }: Named) => x === 0 && y === 0;
    const first = [-150, 0, 150].map((x) => ({ ...shape(`first ${x}`, x, 150), whole: true }));
    const named = (shapes: readonly Named[], own: Partial<Named>, before = first) => {
      const middle = shapes.filter(ofMiddle).map((one) => ({ ...one, ...own }));
      const others = shapes.filter((one) => !ofMiddle(one));
      return place([...before, ...middle, ...others], before.length + 1, 200).get('shape 0 0');
    };
    expect(named(heap, {})).toBeUndefined();
    expect(named(heap, { whole: true })).toBeUndefined();
    expect(named(heap, { whole: true }, [])?.place.away).toBeDefined();
    expect(named(heap, { whole: true, always: true })?.place.away).toBeDefined();
  });

  it('covers other shapes only where the picture has no room left at all, and is that of what it is about', () => {
    const cramped = (bold: boolean) => {
      const ofMiddle = ({ x, y }: Named) => x === 0 && y === 0;
      const middle = heap.filter(ofMiddle).map((one) => ({ ...one, bold, whole: true }));
      return place([...middle, ...heap.filter((one) => !ofMiddle(one))], 1, 50).get('shape 0 0');
    };
    expect(cramped(true)?.place.away).toBeUndefined();
    expect(cramped(true)).toBeDefined();
    expect(cramped(false)).toBeUndefined();
  });

  it('is not that of what matters little, however much room there is: it only stands in the way of others', () => {
    const placed = place([shape('hub', 0, 0), { ...shape('fringe', 0, 24), nameless: true }], 0);
    expect([...placed.keys()]).toEqual(['hub']);
    expect(placed.get('hub')?.place).toEqual({ across: 1, down: 0 });
    expect([mostNamed(40), mostNamed(90)]).toEqual([40, 30]);
  });

  it('never stands on another, however sure its shape is of it', () => {
    const rooms = [...place(heap, 9).values()].map(({ room }) => room);
    expect(rooms.length).toBeGreaterThan(3);
    const pairs = rooms.flatMap((one, index) => rooms.slice(index + 1).map((other) => [one, other] as const));
    const lie = pairs.filter(
      ([one, other]) =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
    );
    expect(lie).toEqual([]);
  });

  it('leaves a line free that is selected', () => {
    const along = roomsAlong(
      [
        { x: 0, y: 10 },
        { x: 0, y: 100 },
      ],
      6,
    );
    const { placed } = placeNames([shape('above a line', 0, 0)], {
      ...{ scale: 1, usual: MAP_LABEL, places: AROUND, sure: 1, seen: undefined, touching: false },
      clear: along,
      lines: [],
    });
    expect(placed.get('above a line')?.place).toEqual({ across: 1, down: 0 });
  });

  it('of the most connected is whole, in as many lines as it takes; no other is cut inside a word', () => {
    const long =
      'Statement of the many people who took part in the long march through the whole of the country';
    const whole = place([{ ...shape('long', 0, 0, long), whole: true }], 1).get('long');
    expect(whole?.lines.join(' ')).toBe(long);
    const cut = labelLines(long, { room: 16, lines: 2 });
    expect(cut).toEqual(['Statement of the', 'many people who …']);
  });
});
