import { STRINGS } from '../strings.ts';

/** On which sides of what is in sight there is more, and how many records. */
export const SIDES = ['left', 'right', 'above', 'below'] as const;
export type Way = (typeof SIDES)[number];
export type Beyond = Readonly<Record<Way, number>>;

export const NOTHING_BEYOND: Beyond = { left: 0, right: 0, above: 0, below: 0 };

interface SignsProps {
  readonly beyond: Beyond;
  readonly onMove: (way: Way) => void;
}

/** Says at the edges of the drawing that it goes on there, and leads to it. */
export const BeyondSigns = ({ beyond, onMove }: SignsProps) => (
  <>
    {SIDES.filter((way) => beyond[way] > 0).map((way) => (
      <button key={way} type="button" class={`beyond ${way}`} onClick={() => onMove(way)}>
        {STRINGS.beyond[way](beyond[way])}
      </button>
    ))}
  </>
);
