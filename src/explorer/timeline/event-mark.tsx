import { Glyph } from '../../dossier/kind-icon.tsx';
import { isUnreal } from '../../drawing/certainty.ts';
import { type KindStyle, styleOfKind } from '../../drawing/kinds.ts';
import { BAR, type Mark, SHAPE } from './marks.ts';

interface EventMarkProps {
  readonly mark: Mark;
  /** All that is known of when it was, in words. */
  readonly label: string;
  readonly selected: boolean;
  readonly faded: boolean;
  /** Whether Tab leads here: of all marks to one only. */
  readonly inTabOrder: boolean;
  readonly onPress: () => void;
  readonly onFocus: () => void;
}

/** One event with its name: its shape at its date, or a bar over the time in which it may have happened. */
export function EventMark({ mark, label, selected, faded, inTabOrder, onPress, onFocus }: EventMarkProps) {
  const { id, members, name, y, opened } = mark;
  const style = styleOfKind(members[0]?.kind ?? '');
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      class={['mark', selected && 'selected', faded && 'faded'].filter(Boolean).join(' ')}
      role="button"
      data-mark={id}
      tabindex={inTabOrder ? 0 : -1}
      aria-label={label}
      aria-pressed={opened === undefined ? selected : undefined}
      aria-expanded={opened}
      onClick={onPress}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      <title>{label}</title>
      {mark.uncertain ? <Bar mark={mark} {...style} /> : <Shape mark={mark} {...style} />}
      <text class="mark-name" x={name.left} y={y + 4}>
        {name.text}
      </text>
    </g>
  );
}

type DrawnProps = KindStyle & { readonly mark: Mark };

/** It fades towards an end that is not known, and has a bracket at an end that only the order of events tells. */
function Bar({ mark: { y, left, right, ends, opened }, color }: DrawnProps) {
  const fades = ends.map((end) => (end === 'open' ? 'open' : 'known')).join('-');
  const bracket = (x: number, inward: number) => (
    <path class="ordered-end" d={`M${x + inward} ${y - BAR / 2 - 1}h${-inward}v${BAR + 2}h${inward}`} />
  );
  return (
    <>
      <rect
        class={opened === undefined ? 'bar' : 'bar bundle'}
        x={left}
        y={y - BAR / 2}
        width={right - left}
        height={BAR}
        rx="2"
        stroke={color}
        fill={color}
        mask={fades === 'known-known' ? undefined : `url(#fade-${fades})`}
      />
      {ends[0] === 'ordered' && bracket(left, 4)}
      {ends[1] === 'ordered' && bracket(right, -4)}
    </>
  );
}

function Shape({
  mark: {
    y,
    at,
    members: [first],
  },
  color,
  corners,
}: DrawnProps) {
  return (
    <g
      class={isUnreal(first?.occurrence) ? 'shape hollow' : 'shape'}
      fill={color}
      transform={`translate(${at} ${y}) scale(${SHAPE})`}
    >
      {corners ? <polygon points={corners.join(' ')} /> : <circle r="1" />}
      <Glyph kind={first?.kind ?? ''} occurrence={first?.occurrence} />
    </g>
  );
}
