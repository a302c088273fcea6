import { useContext } from 'preact/hooks';
import { fadeOf } from '../../dossier/fades.tsx';
import { isUnreal, lineOf, rankOf, strokeAttributes } from '../../drawing/certainty.ts';
import { glyphAttributes } from '../../drawing/glyph.ts';
import { styleOfKind } from '../../drawing/kinds.ts';
import { BAR, type Mark, SHAPE } from './marks.ts';
import { Paint } from './paint.ts';

interface EventDrawingProps {
  readonly mark: Mark;
  readonly selected: boolean;
}

/** One event with its name. */
export const EventDrawing = ({ mark, selected }: EventDrawingProps) => (
  <>
    <EventShape mark={mark} selected={selected} />
    <EventName mark={mark} />
  </>
);

/** Its shape at its date, or a bar over the time in which it may have happened. */
export const EventShape = (props: EventDrawingProps) =>
  props.mark.uncertain ? <Bar {...props} /> : <Shape {...props} />;

export function EventName({ mark: { name, y, left, right, lasts } }: Pick<EventDrawingProps, 'mark'>) {
  const paint = useContext(Paint);
  // The ground of a name must not hide the bar that it stands in.
  const inside = lasts && name.left < right && name.right > left;
  return (
    <text
      class="mark-name"
      x={name.toLeft ? name.right : name.left}
      y={y + 4}
      text-anchor={name.toLeft ? 'end' : 'start'}
      {...paint.name}
      {...(!inside && paint.halo)}
    >
      {name.text}
    </text>
  );
}

/** What an outline tells of the events in a mark: the least sure basis, whether any is disputed, whether they took place. */
function outlineOf({ members }: Mark) {
  const [weakest] = members.toSorted((one, other) => (rankOf(one.basis) ?? 9) - (rankOf(other.basis) ?? 9));
  return {
    line: lineOf(weakest?.basis),
    disputed: members.some(({ status }) => status === 'DISPUTED'),
    unreal: isUnreal(members[0]?.occurrence),
  };
}

/** The height of a bar over the time within which something happened, not for as long as that. */
const WINDOW = 5;

/**
 * What went on is a full bar; what happened at some time within is a thin one between two limits, as an uncertain value is
 * drawn elsewhere. It fades towards an end that is not known or only roughly, and has a bracket at an end that only the order
 * of events tells.
 */
function Bar({ mark, selected }: EventDrawingProps) {
  const paint = useContext(Paint);
  const { y, left, right, ends, lasts, rough, opened, members } = mark;
  const { color } = styleOfKind(members[0]?.kind ?? '');
  const { line, disputed, unreal } = outlineOf(mark);
  const fades = fadeOf({ rough, open: [ends[0] === 'open', ends[1] === 'open'] });
  const height = lasts ? BAR : WINDOW;
  const limit = (x: number) => <path d={`M${x} ${y - BAR / 2}v${BAR}`} stroke={color} stroke-width="1.6" />;
  const bracket = (x: number, inward: number) => (
    <path
      class="ordered-end"
      d={`M${x + inward} ${y - BAR / 2 - 1}h${-inward}v${BAR + 2}h${inward}`}
      {...paint.orderedEnd}
    />
  );
  return (
    <>
      <rect
        class="bar"
        x={left}
        y={y - height / 2}
        width={right - left}
        height={height}
        rx={lasts ? 2 : 0}
        fill={color}
        stroke={color}
        mask={fades && `url(#fade-${fades})`}
        {...(unreal ? paint.paleBar : lasts ? paint.bar : paint.window)}
        {...strokeAttributes(line, opened === undefined && !selected ? 'plain' : 'strong')}
        {...(disputed && paint.disputed)}
        {...(selected && paint.selected)}
      />
      {!lasts && !rough && ends[0] === 'dated' && limit(left)}
      {!lasts && !rough && ends[1] === 'dated' && limit(right)}
      {ends[0] === 'ordered' && bracket(left, 4)}
      {ends[1] === 'ordered' && bracket(right, -4)}
    </>
  );
}

function Shape({ mark, selected }: EventDrawingProps) {
  const paint = useContext(Paint);
  const { y, at, members } = mark;
  const kind = members[0]?.kind ?? '';
  const { color, corners } = styleOfKind(kind);
  const { line, disputed, unreal } = outlineOf(mark);
  const glyph = glyphAttributes(kind);
  const body = {
    fill: color,
    ...(unreal ? paint.paleShape : paint.shape),
    ...strokeAttributes(line, selected ? 'strong' : 'plain', 1 / SHAPE),
    ...(disputed && paint.disputed),
    ...(selected && paint.selected),
  };
  return (
    <g class={unreal ? 'shape hollow' : 'shape'} transform={`translate(${at} ${y}) scale(${SHAPE})`}>
      {corners ? <polygon points={corners.join(' ')} {...body} /> : <circle r="1" {...body} />}
      {glyph && <path {...glyph} {...(unreal && paint.paleGlyph)} />}
    </g>
  );
}
