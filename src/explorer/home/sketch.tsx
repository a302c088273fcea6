import { strokeAttributes } from '../../drawing/certainty.ts';
import { styleOfKind } from '../../drawing/kinds.ts';
import type { Plot } from './plot.ts';

const [WIDTH, ROW] = [260, 26];
const [LEFT, RIGHT] = [34, 218];

/** The signs of the drawing, for those who have not seen it yet. */
export function Sketch({ plot: { about, answers } }: { readonly plot: Plot }) {
  const height = answers.length * ROW;
  return (
    <svg class="sketch" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {answers.map(({ kind, line }, index) => {
        const y = (index + 0.5) * ROW;
        const end = height / 2 + (y - height / 2) * 0.2;
        return (
          <g key={kind}>
            <path
              class="sign answer"
              d={`M${LEFT + 14} ${y}L${RIGHT - 20} ${end}`}
              {...strokeAttributes(line, 'strong')}
            />
            <Shape kind={kind} x={LEFT} y={y} size={9} />
          </g>
        );
      })}
      <Shape kind={about} x={RIGHT} y={height / 2} size={17} />
    </svg>
  );
}

interface ShapeProps {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function Shape({ kind, x, y, size }: ShapeProps) {
  const { color, corners } = styleOfKind(kind);
  const paint = { fill: color, class: 'kind-shape' };
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      {corners ? <polygon points={corners.join(' ')} {...paint} /> : <circle r="1" {...paint} />}
    </g>
  );
}
