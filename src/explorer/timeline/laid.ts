import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { wordLines } from '../share/word-lines.ts';
import type { LanesBy } from '../view/view.ts';
import type { Beginnings } from './beginnings.ts';
import { type Axis, axisOf } from './gaps.ts';
import { lanesByDoer, lanesByKind } from './lanes.ts';
import { type Laned, type LaneOptions, lanesOf, momentsOf } from './marks.ts';

/** Above the lanes, for the arcs of the first one. */
export const ARC_ROOM = 30;
const END = 12;

/** The timeline laid out in a room: where its lanes, its dates and its marks lie. */
export interface Laid extends Room, Laned {
  readonly axis: Axis;
  readonly beginnings: Beginnings;
  /** With the room for arcs above the lanes, and without the dates below them. */
  readonly height: number;
}

interface Room extends Pick<LaneOptions, 'measure'> {
  readonly width: number;
  /** For the names of lanes beside them; none where these stand above. */
  readonly labels: number;
}

/** Around the name of a lane. */
export const LANE_SPACE = 20;

export type InTimeOptions = Room &
  Pick<LaneOptions, 'opened' | 'still' | 'roomy'> & {
    readonly by: LanesBy;
    /** The records and relations that say who did what: also what is told of a chain without being drawn. */
    readonly deeds: Events;
  };

interface Events {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Lays events out in time, on the page and in a file alike. */
export function inTime(
  { nodes, edges }: Events,
  beginnings: Beginnings,
  { width, labels, measure, by, deeds, ...options }: InTimeOptions,
): Laid {
  const axis = axisOf(momentsOf(nodes, beginnings), labels + 14, Math.max(width - END, labels + 100));
  const laned = lanesOf(nodes, {
    ...options,
    lanes: by === 'who' ? lanesByDoer(deeds.nodes, deeds.edges) : lanesByKind,
    axis,
    beginnings,
    edges,
    broken: (label) => wordLines(label, (line) => measure(line) <= (labels || width) - LANE_SPACE),
    above: labels === 0,
    measure,
  });
  return { ...laned, height: laned.height + ARC_ROOM, axis, beginnings, width, labels, measure };
}
