import { useContext } from 'preact/hooks';
import type { Stretch } from '../view/view.ts';
import type { Axis } from './gaps.ts';
import { type LaneRow, LINE } from './marks.ts';
import { Paint } from './paint.ts';

/** The room for the names of the lanes: beside them, or where the page is narrow, lines above them. */
export const LABELS = 92;
export const NAMES = 150;
export const NARROW = 500;
export const AXIS_ROOM = 20;
/** Half of what the longest date takes up. */
const HALF_DATE = 38;

interface LanesProps extends GridProps {
  readonly lanes: readonly LaneRow[];
  /** The room beside the lanes; without it their names stand above. */
  readonly labels: number;
}

interface GridProps {
  readonly axis: Axis;
  readonly width: number;
  readonly height: number;
}

/** The lanes with their names, and a line for each date. */
export function Lanes({ lanes, axis, labels, width, height }: LanesProps) {
  const paint = useContext(Paint);
  return (
    <>
      {lanes.map(({ name, label, lines, top, height: high }, index) => (
        <g key={name}>
          <rect
            class={index % 2 === 0 ? 'lane' : 'lane odd'}
            x={labels}
            y={top}
            width={Math.max(width - labels, 0)}
            height={high}
            {...(index % 2 === 0 ? paint.lane : paint.oddLane)}
          />
          <g class="lane-name">
            <title>{label}</title>
            {lines.map((line, number) => (
              <text
                key={line}
                x="10"
                y={
                  (labels === 0 ? top + 11 : top + high / 2 + 4 - ((lines.length - 1) * LINE) / 2) +
                  number * LINE
                }
                {...paint.laneName}
                {...(labels === 0 && paint.halo)}
              >
                {line}
              </text>
            ))}
          </g>
        </g>
      ))}
      {axis.ticks.map(({ x }) => (
        <line key={x} class="tick" x1={x} x2={x} y1="0" y2={height} {...paint.tick} />
      ))}
    </>
  );
}

/** The dates below the lanes; on the page they stay in sight while these are scrolled. */
export function Dates({ axis, width }: Pick<GridProps, 'axis' | 'width'>) {
  const paint = useContext(Paint);
  return (
    <>
      {axis.pieces.slice(1).map(({ left }) => (
        <path key={left} class="break" d={`M${left - 14} 10l4 -10m3 10l4 -10`} {...paint.break} />
      ))}
      {axis.ticks.map(({ middle, text }) => (
        <text key={middle} x={Math.min(middle, width - HALF_DATE)} y="14" {...paint.date}>
          {text}
        </text>
      ))}
    </>
  );
}

/** The period that is chosen, or is being dragged over. */
export function Brushed({
  time,
  axis,
  height,
}: Omit<GridProps, 'width'> & { readonly time: Stretch | undefined }) {
  const paint = useContext(Paint);
  if (time === undefined) return null;
  const [left, right] = [axis.x(time.from), axis.x(time.to)];
  return (
    <rect
      class="brushed"
      x={left}
      y={-4}
      width={Math.max(right - left, 1)}
      height={height + 8}
      {...paint.brushed}
    />
  );
}
