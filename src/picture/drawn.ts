import { PALETTES, type Palette, type Theme } from '../drawing/palette.ts';
import type { Shapes } from '../explorer/canvas/shapes.ts';
import { LABEL_FONT } from '../explorer/layout/boxes.ts';
import type { Visible } from '../explorer/scene/visible.ts';
import type { Framed } from '../explorer/share/frame.ts';
import { mapOf } from '../explorer/share/svg.ts';
import { isCut, timelineFile, timelineOf } from '../explorer/share/timeline-svg.tsx';
import { FONT } from '../explorer/timeline/paint.ts';
import type { View } from '../explorer/view/view.ts';
import { type Numbered, numbered } from './numbered.ts';
import { widthOf } from './type.ts';

/** What a sheet is made around. */
export interface Drawn {
  /** Its width where nothing limits it. */
  readonly width: number;
  /** The ways in which it can be drawn, the best first. */
  readonly ways: (theme: Theme, type: TypeRoom) => readonly Way[];
  /** The name of every record. */
  readonly nameOf: (id: string) => string;
}

/** Draws for a room of some width; undefined where that is too narrow. */
type Way = (room: number) => Inside | undefined;

/** How large type is on a sheet: of ordinary size, and at least; and whether the height of the sheet is given. */
export interface TypeRoom {
  readonly type: number;
  readonly least: number;
  readonly height: number | undefined;
}

/** What stands on a sheet, with its names or with numbers for them. */
export interface Inside {
  readonly inside: Framed;
  readonly numbers: Numbered | undefined;
  /** Drawn smaller than so many times as large, it could not be read. */
  readonly leastScale: number;
}

/** A map: with its names, or where they would be too small to read, with numbers. */
export function drawnMap(shapes: Shapes, nameOf: Drawn['nameOf']): Drawn {
  // No size of type changes the map: it is drawn once with its names, and once with numbers for them.
  const named = onceFor((palette) => mapOf(shapes, palette));
  const byNumber = onceFor((palette) => {
    const numbers = numbered(shapes);
    return { inside: mapOf(numbers.shapes, palette), numbers, leastScale: 0 };
  });
  return {
    width: shapes.bounds.width,
    nameOf,
    ways: (theme, { least }) => [
      () => ({ inside: named(theme), numbers: undefined, leastScale: least / LABEL_FONT }),
      () => byNumber(theme),
    ],
  };
}

/** Makes something when it is first wanted, and never again for the same colours. */
function onceFor<Made>(make: (palette: Palette) => Made): (theme: Theme) => Made {
  const made = new Map<Theme, Made>();
  return (theme) => {
    const known = made.get(theme) ?? make(PALETTES[theme]);
    made.set(theme, known);
    return known;
  };
}

/** The width of a timeline that stands alone. */
export const TIMELINE_WIDTH = 1_100;

/** The sizes of names, as parts of ordinary type: the largest with which all events have room. */
const NAME_SIZES = [1.35, 1.22, 1.12, 1, 0.9, 0.8, 0.72, 0.64, 0.58];

/** How wide a name is drawn in a file. */
export const measured = (text: string): number => widthOf(text, FONT, false);

/** A timeline: the smaller its names, the more of them find room beside each other. */
export function drawnTimeline(visible: Visible, view: View, nameOf: Drawn['nameOf']): Drawn {
  return {
    width: TIMELINE_WIDTH,
    nameOf,
    ways: (theme, { type, least, height }) =>
      NAME_SIZES.filter((part) => part * type >= least && (height !== undefined || part <= 1)).map(
        (part) => (room) => {
          const scale = (part * type) / FONT;
          const laid = timelineFile({ visible, view, width: room / scale, measure: measured });
          if (isCut(laid)) return undefined;
          return {
            inside: timelineOf(laid, { visible, view }, theme),
            numbers: undefined,
            leastScale: scale * 0.999,
          };
        },
      ),
  };
}
