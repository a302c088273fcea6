import { isUnreal } from '../../drawing/certainty.ts';
import { styleOfKind } from '../../drawing/kinds.ts';
import { type Mark, middleOf } from './marks.ts';

interface EventMarkProps {
  readonly mark: Mark;
  readonly selected: boolean;
  readonly faded: boolean;
  readonly onSelect: (id: string) => void;
}

const SIZE = 5.5;
const BAR = 7;

/** One event: its shape at its date, or a hollow bar over the time in which it may have happened. */
export function EventMark({ mark, selected, faded, onSelect }: EventMarkProps) {
  const { node, y, left, right, uncertain, openLeft, openRight } = mark;
  const { color, corners } = styleOfKind(node.kind);
  const hollow = uncertain || isUnreal(node.occurrence);
  const label = `${node.name}, ${node.dateDisplay ?? ''}`;
  const width = Math.max(right - left, BAR);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      class={['mark', selected && 'selected', faded && 'faded'].filter(Boolean).join(' ')}
      role="button"
      tabIndex={faded ? -1 : 0}
      aria-label={label}
      aria-pressed={selected}
      onClick={() => onSelect(node.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(node.id);
      }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <title>{label}</title>
      {uncertain ? (
        <>
          <rect
            class="bar"
            x={left}
            y={y - BAR / 2}
            width={width}
            height={BAR}
            rx="2"
            stroke={color}
            fill={color}
          />
          {openLeft && <path class="open-end" d={`M${left} ${y - 3}l-5 3l5 3`} />}
          {openRight && <path class="open-end" d={`M${left + width} ${y - 3}l5 3l-5 3`} />}
        </>
      ) : (
        <g
          class={hollow ? 'shape hollow' : 'shape'}
          fill={color}
          transform={`translate(${middleOf(mark)} ${y}) scale(${SIZE})`}
        >
          {corners ? <polygon points={corners.join(' ')} /> : <circle r="1" />}
        </g>
      )}
    </g>
  );
}
