import { CANVAS_STRINGS } from './strings.ts';

/** On which sides of what is in sight there is more, and how many records. */
export const SIDES = ['left', 'above', 'below', 'right'] as const;
export type Way = (typeof SIDES)[number];
export type Beyond = Readonly<Record<Way, number>>;

export const NOTHING_BEYOND: Beyond = { left: 0, right: 0, above: 0, below: 0 };

interface SignsProps {
  readonly beyond: Beyond;
  readonly onMove: (way: Way) => void;
}

/** Says above the drawing on which sides it goes on, and leads there: on the drawing the words would cover names. */
export const BeyondSigns = ({ beyond, onMove }: SignsProps) => (
  <div class="beyonds">
    {SIDES.filter((way) => beyond[way] > 0).map((way) => (
      <button key={way} type="button" class={`beyond ${way}`} onClick={() => onMove(way)}>
        {CANVAS_STRINGS.beyond[way](beyond[way])}
      </button>
    ))}
  </div>
);
