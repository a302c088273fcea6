import { grouped } from '../../dossier/grouped.ts';
import { LANES } from '../../drawing/kinds.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { caveatOf, isAnswerable, isDeed } from '../scene/doers.ts';
import { TIMELINE_STRINGS } from './strings.ts';

/** A lane of the timeline, and which events are in it. */
export interface Lane {
  readonly name: string;
  readonly label: string;
  /** The lane of what stands for events of this one and of others alike. */
  readonly shared: string;
  readonly holds: (event: GraphNode) => boolean;
}

/** A lane for each kind of event. */
export const lanesByKind: readonly Lane[] = LANES.map(({ name, label, kinds }) => ({
  name,
  label,
  shared: name,
  holds: ({ kind }) => kinds.includes(kind),
}));

/** Who did less shares a lane with others who did. */
const MOST = 9;
const OTHERS = 'others';

/**
 * A lane for each who did something, those who did most first. An event that nobody is reported to have done is in no actor's
 * lane, nor is what an actor only has to answer for: it would look like a deed of theirs.
 */
export function lanesByDoer(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly Lane[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const parts = edges.filter((edge) => isDeed(edge) && !isAnswerable(edge) && names.has(edge.source));
  const sure = parts.filter((part) => caveatOf(part) === '');
  const ranked = grouped(sure, ({ source }) => source)
    .toSorted((one, other) => other.length - one.length)
    .flatMap(([first]) => first?.source ?? []);
  const doerOf = new Map<string, number>();
  // Of several who did it the one who did most else, so that what belongs together is together.
  for (const { source, target } of sure)
    doerOf.set(target, Math.min(ranked.indexOf(source), doerOf.get(target) ?? ranked.length));
  const doubts = parts.filter(({ target }) => !doerOf.has(target));
  const said = new Set(doubts.map(({ target }) => target));
  const place = ({ id }: GraphNode): number | undefined => doerOf.get(id);
  return [
    ...ranked.slice(0, MOST).map((id, index) => ({
      name: id,
      label: names.get(id) ?? id,
      shared: OTHERS,
      holds: (event: GraphNode) => place(event) === index,
    })),
    {
      name: OTHERS,
      label: TIMELINE_STRINGS.laneOthers,
      shared: OTHERS,
      holds: (event) => (place(event) ?? 0) >= MOST,
    },
    {
      name: 'claimed',
      shared: 'claimed',
      label: TIMELINE_STRINGS.laneClaimed([...new Set(doubts.map(caveatOf))]),
      holds: (event) => place(event) === undefined && said.has(event.id),
    },
    {
      name: 'nobody',
      shared: 'nobody',
      label: TIMELINE_STRINGS.laneNobody,
      holds: (event) => place(event) === undefined && !said.has(event.id),
    },
  ];
}
