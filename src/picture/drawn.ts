import { renderToString } from 'preact-render-to-string';
import { PALETTES, type Palette, type Theme } from '../drawing/palette.ts';
import type { Shapes } from '../explorer/canvas/shapes.ts';
import { LABEL_FONT } from '../explorer/layout/boxes.ts';
import type { Visible } from '../explorer/scene/visible.ts';
import type { Framed } from '../explorer/share/frame.ts';
import { mapOf } from '../explorer/share/svg.ts';
import { isCut, timelineFile, timelineNotes, timelineOf } from '../explorer/share/timeline-svg.tsx';
import { AXIS_ROOM } from '../explorer/timeline/grid.tsx';
import type { Laid } from '../explorer/timeline/laid.ts';
import { FONT } from '../explorer/timeline/paint.ts';
import type { View } from '../explorer/view/view.ts';
import { type Numbered, numbered, partlyNumbered } from './numbered.ts';
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
  /** How many times as large it is drawn: less could not be read, and more is no use. */
  readonly scales: { readonly least: number; readonly most: number };
  /** What else has to be said of its marks. */
  readonly notes: string;
  /** Whether it stands at the top of its room, and not in the middle. */
  readonly hangs: boolean;
  /** The same, no wider and as high as there is room, if it can be drawn so. */
  readonly filled?: (height: number) => Framed;
}

/** A map: with its names, and numbers for those that are cut; or where they would be too small to read, with numbers alone. */
export function drawnMap(shapes: Shapes, nameOf: Drawn['nameOf']): Drawn {
  // No size of type changes the map: it is drawn once with its names, and once with numbers for them.
  const partly = partlyNumbered(shapes, nameOf);
  const named = onceFor((palette) => mapOf(partly?.shapes ?? shapes, palette));
  const byNumber = onceFor((palette) => {
    const numbers = numbered(shapes);
    return { inside: mapOf(numbers.shapes, palette), numbers };
  });
  return {
    width: shapes.bounds.width,
    nameOf,
    ways: (theme, { type, least }) => {
      const most = mostScale(type);
      return [
        () => ({
          inside: named(theme),
          numbers: partly,
          scales: { least: least / LABEL_FONT, most },
          notes: '',
          hangs: false,
        }),
        () => ({ ...byNumber(theme), scales: { least: 0, most }, notes: '', hangs: false }),
      ];
    },
  };
}

/** Names in a map grow with it, but not beyond this part of ordinary type. */
const MOST_NAME = 1.5;

/** How many times as large a map is drawn at most, on a sheet with type of some size. */
export const mostScale = (type: number): number => (MOST_NAME * type) / LABEL_FONT;

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
const NAME_SIZES = [1.8, 1.6, 1.4, 1.25, 1.12, 1, 0.9, 0.8, 0.72, 0.64, 0.58];

/** How much higher than usual the rows of a timeline are on a sheet with room for it: the largest that fits. */
const ROOMY = Array.from({ length: 29 }, (_, index) => 8 - index / 4);

const heightOf = ({ height }: Laid): number => height + AXIS_ROOM;

/** How wide a name is drawn in a file. */
export const measured = (text: string): number => widthOf(text, FONT, false);

/** A timeline: the smaller its names, the more of them find room beside each other. */
export function drawnTimeline(visible: Visible, view: View, nameOf: Drawn['nameOf']): Drawn {
  return {
    width: TIMELINE_WIDTH,
    nameOf,
    ways: (theme, { type, least, height }) => {
      const sizes = NAME_SIZES.filter((part) => part * type >= least && (height !== undefined || part <= 1));
      // Where the height is given, events stand apart if they have room there; nobody can open a bundle.
      const stills = height === undefined ? (['bundled'] as const) : (['apart', 'bundled'] as const);
      return stills.flatMap((still) =>
        sizes.map((part) => (room: number) => {
          const scale = (part * type) / FONT;
          const laidWith = (roomy: number) =>
            timelineFile({ visible, view, width: room / scale, measure: measured, still, roomy });
          const drawnAs = (laid: Laid) => timelineOf(laid, { visible, view }, theme, renderToString);
          const laid = laidWith(1);
          if (isCut(laid)) return undefined;
          return {
            inside: drawnAs(laid),
            filled: (high) =>
              drawnAs(laidWith(ROOMY.find((roomy) => heightOf(laidWith(roomy)) <= high) ?? 1)),
            notes: timelineNotes(laid, visible),
            numbers: undefined,
            scales: { least: scale * 0.999, most: scale },
            hangs: true,
          };
        }),
      );
    },
  };
}
