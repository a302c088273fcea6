import type { VNode } from 'preact';
import { byKindOrder, isEventKind } from '../../drawing/kinds.ts';
import type { Theme } from '../../drawing/palette.ts';
import type { GraphNode } from '../api/answers.ts';
import { signedOf } from '../canvas/looks.ts';
import { barSigns, signsOf } from '../canvas/signs.ts';
import { spanOf } from '../scene/dates.ts';
import type { Visible } from '../scene/visible.ts';
import { beginningsOf } from '../timeline/beginnings.ts';
import { EventName, EventShape } from '../timeline/event-drawing.tsx';
import { AXIS_ROOM, Dates } from '../timeline/grid.tsx';
import { InTime } from '../timeline/in-time.tsx';
import { inTime, LANE_SPACE, type Laid } from '../timeline/laid.ts';
import { Layer, Layered } from '../timeline/layer.tsx';
import type { LaneOptions, Mark } from '../timeline/marks.ts';
import type { Measure } from '../timeline/names.ts';
import { Paint, paintOf } from '../timeline/paint.ts';
import type { View } from '../view/view.ts';
import type { Framed, PictureText } from './frame.ts';
import { TIMELINE_NOTES } from './timeline-notes.ts';

interface TimelineFile {
  readonly visible: Visible;
  readonly view: Pick<View, 'lanes' | 'time' | 'selected'>;
  readonly width: number;
  readonly measure: Measure;
  readonly still?: LaneOptions['still'];
  readonly roomy?: number;
}

/** The timeline laid out for a file of some width: the names of its lanes are whole, and no bundle opens. */
export function timelineFile({
  visible,
  view,
  width,
  measure,
  still = 'bundled',
  roomy = 1,
}: TimelineFile): Laid {
  const { anyTime, deeds } = visible;
  const opened = new Set(view.selected === undefined ? [] : [view.selected]);
  const options = { width, measure, by: view.lanes, deeds, opened, still, roomy };
  const beginnings = beginningsOf(anyTime.nodes, anyTime.edges);
  const above = inTime(anyTime, beginnings, { ...options, labels: 0 });
  const widestOf = (texts: readonly string[]) => Math.max(0, ...texts.map(measure)) + LANE_SPACE;
  const names = above.lanes.map(({ label }) => label);
  const labels = Math.min(
    widestOf(names),
    Math.max(widestOf(names.flatMap((name) => name.split(' '))), width * USUAL_LABELS),
  );
  return labels > width * MOST_LABELS ? above : inTime(anyTime, beginnings, { ...options, labels });
}

/** Whether a name of an event had no room. */
export const isCut = ({ marks }: Laid): boolean => marks.some(({ name, title }) => name.text !== title);

/** Names of lanes that would take a larger part of the width get more lines. */
const USUAL_LABELS = 0.17;
/** Where even their longest word would take a larger part, they stand above their lanes. */
const MOST_LABELS = 0.3;

/** Writes a drawing as text: a page does so with its own elements, a server has none. */
type Write = (drawing: VNode) => string;

/** The timeline without its frame, as it is drawn on the page: lanes above dates. */
export function timelineOf(
  laid: Laid,
  { visible, view }: Pick<TimelineFile, 'visible' | 'view'>,
  theme: Theme,
  write: Write,
): Framed {
  const edges = laid.beginnings.forward.filter(({ id }) => visible.edgeIds.has(id));
  const signs = signsOf(signedOf({ nodes: laid.marks.flatMap(({ members }) => members), edges }));
  const paint = paintOf(theme);
  const fadedOf = ({ members }: Mark) =>
    members.some(({ id }) => visible.nodeIds.has(id)) ? {} : paint.faded;
  const drawn = (
    <Paint.Provider value={paint}>
      <Layered.Provider value>
        <InTime laid={laid} shown={visible} selected={view.selected} time={view.time}>
          <Layer name="shapes">
            {laid.marks.map((mark) => (
              <g key={mark.id} data-id={mark.id} {...fadedOf(mark)}>
                <EventShape mark={mark} selected={mark.id === view.selected} />
              </g>
            ))}
          </Layer>
          <Layer name="names">
            {laid.marks.map((mark) => (
              <g key={mark.id} data-name={mark.id} {...fadedOf(mark)}>
                <EventName mark={mark} />
              </g>
            ))}
          </Layer>
        </InTime>
        <g transform={`translate(0 ${laid.height})`}>
          <Layer name="dates">
            <Dates axis={laid.axis} width={laid.width} />
          </Layer>
        </g>
      </Layered.Provider>
    </Paint.Provider>
  );
  return {
    parts: [withoutClasses(write(drawn))],
    width: laid.width,
    height: laid.height + AXIS_ROOM,
    signs: [...signs, ...barSigns(laid.marks)],
  };
}

/** Classes are the page's: a file has no style sheet. */
const withoutClasses = (svg: string): string =>
  svg.replaceAll(/(<[a-z]+(?: [\w-]+="[^"]*")*?) class="[^"]*"/gi, '$1');

/** The kinds of the events in a timeline. */
export function timelineKinds({ marks }: Laid): readonly string[] {
  const drawn = new Set(marks.flatMap(({ members }) => members.map(({ kind }) => kind)));
  return [...drawn].sort(byKindOrder);
}

/** What the marks of a timeline leave unsaid to those who cannot point at them. */
export function timelineNotes({ marks, beginnings }: Laid, { anyTime: { nodes } }: Visible): string {
  const { bundle, undated, backward } = TIMELINE_NOTES;
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const left = nodes.filter((node) => isEventKind(node.kind) && spanOf(node) === undefined).length;
  return [
    ...marks
      .filter(({ opened }) => opened === false)
      .map(({ title, members }) => bundle(title, namesIn(members))),
    left > 0 && undated(left),
    beginnings.backward.length > 0 &&
      backward(beginnings.backward.map(({ source }) => names.get(source) ?? source)),
  ]
    .filter((note) => note !== false)
    .join(' ');
}

const namesIn = (nodes: readonly GraphNode[]): readonly string[] => nodes.map(({ name }) => name);

/** The same with the words of its frame. */
export const timelineText = (text: PictureText, laid: Laid, visible: Visible): PictureText => ({
  ...text,
  kinds: timelineKinds(laid),
  sentence: [text.sentence, timelineNotes(laid, visible)].filter((one) => one !== '').join(' '),
});
