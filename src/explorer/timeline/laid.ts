import type { GraphEdge, GraphNode } from '../api/answers.ts';
import type { LanesBy } from '../view/view.ts';
import type { Beginnings } from './beginnings.ts';
import { type Axis, axisOf } from './gaps.ts';
import { HEADING } from './grid.tsx';
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

type InTimeOptions = Room & Pick<LaneOptions, 'opened' | 'still'> & { readonly by: LanesBy };

/** Lays events out in time, on the page and in a file alike. */
export function inTime(
  { nodes, edges }: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  beginnings: Beginnings,
  { width, labels, measure, by, ...options }: InTimeOptions,
): Laid {
  const axis = axisOf(momentsOf(nodes, beginnings), labels + 14, Math.max(width - END, labels + 100));
  const laned = lanesOf(nodes, {
    ...options,
    lanes: by === 'who' ? lanesByDoer(nodes, edges) : lanesByKind,
    axis,
    beginnings,
    edges,
    heading: labels === 0 ? HEADING : 0,
    measure,
  });
  return { ...laned, height: laned.height + ARC_ROOM, axis, beginnings, width, labels, measure };
}
