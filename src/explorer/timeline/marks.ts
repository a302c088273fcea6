import { kindPlural } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { spanOf } from '../scene/dates.ts';
import { type Siblings, siblingsOf } from '../scene/siblings.ts';
import type { Beginning, Beginnings } from './beginnings.ts';
import type { Axis } from './gaps.ts';
import type { Lane } from './lanes.ts';
import { type Measure, type Name, placeName } from './names.ts';
import { type Start, shapesByEnd, startsOf } from './starts.ts';

/** How an end of a mark is known: by its date, by the order of events, or not at all. */
export type End = 'dated' | 'ordered' | 'open';

/** What stands for an event on the timeline, or for several that lie on each other. */
export interface Mark extends Siblings {
  /** What it stands for in words, and as much of that as there is room for. */
  readonly title: string;
  readonly name: Name;
  /** Where its time starts and ends; what is open runs to the edge. */
  readonly left: number;
  readonly right: number;
  /** The middle of the time in which it can have begun: where arcs begin and end. */
  readonly at: number;
  readonly y: number;
  /** Whether it is uncertain when between the two it happened. */
  readonly uncertain: boolean;
  /** Whether it went on from the one to the other; if not, it happened at some time between. */
  readonly lasts: boolean;
  readonly ends: readonly [End, End];
  /** Whether its date is only rough, so that neither end is sure. */
  readonly rough: boolean;
  readonly beginning: Beginning;
  /** Of a bundle: whether its members are shown below it. */
  readonly opened: boolean | undefined;
}

/** As many events of a kind at one time are still told apart. */
const MOST_ALONE = 3;

/** The height of a bar; rows leave some space between them. */
export const BAR = 13;
const ROW = 17;
/** Of a line of the name of a lane. */
export const LINE = 13;
/** Half of what the shape of a certain date takes up. */
export const SHAPE = 7;
/** Between the marks of one row. */
const GAP = 8;
const LANE_GAP = 8;

/** A row of the timeline; as high as its events need. */
export interface LaneRow extends Pick<Lane, 'name' | 'label'> {
  /** Its name over as many lines as it needs: nothing of it is cut, least of all a doubt. */
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** The lanes from top to bottom with their marks; marks that would overlap get rows of their own. */
export interface Laned {
  readonly lanes: readonly LaneRow[];
  readonly marks: readonly Mark[];
  readonly height: number;
}

export interface LaneOptions {
  readonly lanes: readonly Lane[];
  readonly axis: Axis;
  readonly beginnings: Beginnings;
  readonly edges: readonly GraphEdge[];
  /** Ids of bundles, and of records whose bundle is open. */
  readonly opened: ReadonlySet<string>;
  readonly measure: Measure;
  /** Breaks the name of a lane into lines. */
  readonly broken: (label: string) => readonly string[];
  /** Whether the name of a lane stands at its top, and not beside it. */
  readonly above: boolean;
  /** How much higher than usual rows are. */
  readonly roomy?: number;
  /** In a file nobody can open a bundle: no sign says that it opens, or all events stand apart. */
  readonly still?: 'bundled' | 'apart';
}

/** Every moment that the axis must include. */
export const momentsOf = (nodes: readonly GraphNode[], { of }: Beginnings): readonly number[] =>
  nodes.flatMap((node) => {
    const { least, most } = of.get(node.id) ?? {};
    const { from, to } = spanOf(node) ?? {};
    return [from, to, least, most].filter((moment) => moment !== undefined).filter(Number.isFinite);
  });

/** The position of each dated event. */
export function lanesOf(nodes: readonly GraphNode[], options: LaneOptions): Laned {
  const { broken, above, roomy = 1, lanes: wanted } = options;
  const { of } = options.beginnings;
  const starts = startsOf(nodes, options.beginnings, options.axis);
  const shapes = shapesByEnd(nodes, options.beginnings, options.axis);
  const rowHeight = ROW * roomy;
  const laneOf = (node: GraphNode) => wanted.find(({ holds }) => holds(node));
  /** What several did alike is in nobody's own lane. */
  const laneOfAll = ({ members }: Siblings): string | undefined => {
    const [lane, ...others] = new Set(members.map(laneOf));
    return others.length === 0 ? lane?.name : lane?.shared;
  };
  const groups = siblingsOf(
    nodes.filter(({ id }) => of.has(id)),
    options.edges,
    {
      // Those of one time would lie on each other.
      traits: (node) => [node.edtf, of.get(node.id)?.least, of.get(node.id)?.most, laneOf(node)?.shared],
      mostAlone: options.still === 'apart' ? Infinity : MOST_ALONE,
    },
  );
  const lanes: LaneRow[] = [];
  const marks: Mark[] = [];
  let top = 0;
  for (const { name, label } of wanted) {
    const bars = groups
      .filter((group) => laneOfAll(group) === name)
      .flatMap((group) => barsOf(group, { ...options, starts, shapes }));
    if (bars.length === 0) continue;
    const stacked = stack(bars);
    const rows = Math.max(...stacked.map(({ row }) => row)) + 1;
    const lines = broken(label);
    const heading = above ? lines.length * LINE + 1 : 0;
    const least = above ? 0 : lines.length * LINE;
    const height = heading + Math.max(rows * rowHeight, least) + LANE_GAP;
    const first = top + heading + (height - heading - rows * rowHeight) / 2;
    marks.push(...stacked.map(({ bar, row }) => ({ ...bar, y: first + (row + 0.5) * rowHeight })));
    lanes.push({ name, label, lines, top, height });
    top += height;
  }
  return { lanes, marks, height: top };
}

type Bar = Omit<Mark, 'y'>;

interface BarOptions extends LaneOptions {
  readonly starts: ReadonlyMap<string, Start>;
  readonly shapes: ReadonlyMap<number, number>;
}

/** One bar for a group, and one for each member of a bundle that is opened. */
function barsOf(group: Siblings, options: BarOptions): readonly Bar[] {
  const { id, members } = group;
  const bar = (part: Siblings, opened?: boolean) => barOf(part, options, opened);
  if (members.length === 1) return bar(group);
  const opened = [id, ...members.map((member) => member.id)].some((one) => options.opened.has(one));
  return [
    ...bar(group, opened),
    ...(opened ? members.flatMap((member) => bar({ id: member.id, members: [member] })) : []),
  ];
}

function barOf(
  group: Siblings,
  { axis, beginnings, starts, shapes, measure, still }: BarOptions,
  opened?: boolean,
): readonly Bar[] {
  const [node] = group.members;
  const [span, known, start] = [
    node && spanOf(node),
    beginnings.of.get(node?.id ?? ''),
    starts.get(node?.id ?? ''),
  ];
  if (node === undefined || span === undefined || known === undefined || start === undefined) return [];
  const { least, most } = known;
  const { response } = start;
  const beginning = {
    ...known,
    notBefore: known.notBefore ?? (response && { moment: least, response }),
  };
  // What lasts ends when its date says so, whenever it began.
  const last = span.lasts ? (span.to ?? Number.POSITIVE_INFINITY) : most;
  const isOrdered = last === most && beginning.notAfter !== undefined;
  const [from, to] = [start.x, (isOrdered ? shapes.get(most) : undefined) ?? axis.x(last)];
  const at = (axis.x(least) + axis.x(most)) / 2;
  const place = span.uncertain
    ? { left: from, right: Math.max(to, from + SHAPE) }
    : { left: at - SHAPE, right: at + SHAPE };
  const ends = [endOf(least, beginning.notBefore !== undefined), endOf(last, isOrdered)] as const;
  const title = group.members.length === 1 ? node.name : `${group.members.length} ${kindPlural(node.kind)}`;
  const name = placeName(
    opened === undefined || still !== undefined ? title : `${opened ? '▾' : '▸'} ${title}`,
    { mark: place, room: axis, inside: span.lasts, over: span.uncertain, openLeft: ends[0] === 'open' },
    measure,
  );
  const { uncertain, lasts, rough } = span;
  return [{ ...group, title, name, ...place, at, uncertain, lasts, rough, ends, beginning, opened }];
}

function endOf(moment: number, ordered: boolean): End {
  if (!Number.isFinite(moment)) return 'open';
  return ordered ? 'ordered' : 'dated';
}

/** Puts each bar with its name in the first row that has room for both. */
function stack(bars: readonly Bar[]): readonly { readonly bar: Bar; readonly row: number }[] {
  const rows: { readonly left: number; readonly right: number }[][] = [];
  return bars
    .toSorted((one, other) => one.left - other.left || one.right - other.right)
    .map((bar) => {
      const left = Math.min(bar.left, bar.name.left);
      const right = Math.max(bar.right, bar.name.right);
      const free = rows.findIndex((row) =>
        row.every((taken) => taken.right + GAP <= left || right + GAP <= taken.left),
      );
      const row = free === -1 ? rows.length : free;
      rows[row] = [...(rows[row] ?? []), { left, right }];
      return { bar, row };
    });
}
