import { renderToString } from 'preact-render-to-string';
import { isEventKind } from '../../drawing/kinds.ts';
import type { Theme } from '../../drawing/palette.ts';
import { isMain } from '../../vocabulary.ts';
import { signedOf } from '../canvas/elements.ts';
import { signsOf } from '../canvas/signs.ts';
import { spanOf } from '../scene/dates.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';
import { beginningsOf } from '../timeline/beginnings.ts';
import { EventDrawing } from '../timeline/event-drawing.tsx';
import { AXIS_ROOM, Dates } from '../timeline/grid.tsx';
import { InTime } from '../timeline/in-time.tsx';
import { inTime, type Laid } from '../timeline/laid.ts';
import type { Measure } from '../timeline/names.ts';
import { Paint, paintOf } from '../timeline/paint.ts';
import type { View } from '../view/view.ts';
import type { Framed, PictureText } from './frame.ts';

interface TimelineFile {
  readonly visible: Visible;
  readonly view: Pick<View, 'lanes' | 'time' | 'selected'>;
  readonly width: number;
  readonly measure: Measure;
}

/** The timeline laid out for a file of some width: the names of its lanes are whole, and no bundle opens. */
export function timelineFile({ visible, view, width, measure }: TimelineFile): Laid {
  const { anyTime } = visible;
  const opened = new Set(view.selected === undefined ? [] : [view.selected]);
  const options = { width, measure, by: view.lanes, opened, still: true };
  const beginnings = beginningsOf(anyTime.nodes, anyTime.edges);
  const above = inTime(anyTime, beginnings, { ...options, labels: 0 });
  const widest = Math.max(0, ...above.lanes.map(({ label }) => measure(label))) + LANE_SPACE;
  return widest > width * MOST_LABELS ? above : inTime(anyTime, beginnings, { ...options, labels: widest });
}

/** Whether a name of an event had no room. */
export const isCut = ({ marks }: Laid): boolean => marks.some(({ name, title }) => name.text !== title);

/** Around the name of a lane. */
const LANE_SPACE = 20;
/** Where names would take a larger part of the width, they stand above their lanes. */
const MOST_LABELS = 0.25;

/** The timeline without its frame, as it is drawn on the page: lanes above dates. */
export function timelineOf(
  laid: Laid,
  { visible, view }: Pick<TimelineFile, 'visible' | 'view'>,
  theme: Theme,
): Framed {
  const { nodes, edges } = visible.anyTime;
  const signs = signsOf(
    signedOf({
      nodes: nodes.filter(({ kind }) => isEventKind(kind)),
      edges: edges.filter(({ relation }) => isMain(relation)),
    }),
  );
  const paint = paintOf(theme);
  const drawn = (
    <Paint.Provider value={paint}>
      <InTime laid={laid} shown={visible} selected={view.selected} time={view.time}>
        {laid.marks.map((mark) => (
          <g
            key={mark.id}
            data-id={mark.id}
            {...(!mark.members.some(({ id }) => visible.nodeIds.has(id)) && paint.faded)}
          >
            <EventDrawing mark={mark} selected={mark.id === view.selected} />
          </g>
        ))}
      </InTime>
      <g transform={`translate(0 ${laid.height})`}>
        <Dates axis={laid.axis} width={laid.width} />
      </g>
    </Paint.Provider>
  );
  return {
    parts: [renderToString(drawn)],
    width: laid.width,
    height: laid.height + AXIS_ROOM,
    // In time arrows run forward, from what was responded to.
    signs: signs.map((sign) => (sign.mark === 'arrow' ? { ...sign, name: STRINGS.legendArc } : sign)),
  };
}

/** What stands around a timeline: only kinds that are in it, and what its marks leave unsaid. */
export function timelineText<Text extends PictureText>(
  text: Text,
  { marks, beginnings }: Laid,
  visible: Visible,
): Text {
  const { nodes } = visible.anyTime;
  const undated = nodes.filter((node) => isEventKind(node.kind) && spanOf(node) === undefined).length;
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const notes = [
    ...(marks.some(({ uncertain }) => uncertain) ? [STRINGS.timelineNotes.bars] : []),
    ...(marks.some(({ ends }) => ends.includes('open')) ? [STRINGS.timelineNotes.fades] : []),
    ...(marks.some(({ uncertain, ends }) => uncertain && ends.includes('ordered'))
      ? [STRINGS.timelineNotes.brackets]
      : []),
    ...(undated > 0 ? [STRINGS.timelineNotes.undated(undated)] : []),
    ...(beginnings.backward.length > 0
      ? [STRINGS.timelineNotes.backward(beginnings.backward.map(({ source }) => names.get(source) ?? source))]
      : []),
  ];
  return {
    ...text,
    kinds: text.kinds.filter(isEventKind),
    sentence: [text.sentence, ...notes].filter((one) => one !== '').join(' '),
  };
}
