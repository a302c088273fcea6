import { useContext } from 'preact/hooks';
import { grouped } from '../../dossier/grouped.ts';
import { isUnreal, lineOf, rankOf, strokeAttributes } from '../../drawing/certainty.ts';
import type { GraphEdge } from '../api/answers.ts';
import { BAR, type Mark } from './marks.ts';
import { Paint } from './paint.ts';

interface ArcsProps {
  readonly marks: readonly Mark[];
  /** Responses, each no earlier than its cause. */
  readonly responses: readonly GraphEdge[];
  readonly selected: string | undefined;
  /** How far to the right arcs may run. */
  readonly edge: number;
}

/** Responses as arcs, each from what responded to what it responded to, where its head is: as on the map. */
export function Arcs({ marks, responses, selected, edge }: ArcsProps) {
  const paint = useContext(Paint);
  const places = placesOf(marks);
  const drawn = grouped(responses, ({ source, target }) => {
    const [from, to] = [places.get(source), places.get(target)];
    return from === undefined || to === undefined ? '' : `${from.id} ${to.id}`;
  });
  return (
    <g class="arcs">
      <marker
        id="arc-head"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="6"
        markerHeight="6"
        orient="auto"
      >
        <path class="arc-head" d="M0 0L8 4L0 8Z" {...paint.arcHead} />
      </marker>
      {drawn.map((edges) => {
        // What leads to a bundle is drawn once, as the least sure of it is.
        const [weakest] = edges.toSorted(
          (one, other) => (rankOf(one.basis) ?? 9) - (rankOf(other.basis) ?? 9),
        );
        const [from, to] = [places.get(weakest?.source ?? ''), places.get(weakest?.target ?? '')];
        if (weakest === undefined || from === undefined || to === undefined || from === to) return null;
        const near = edges.some(({ id, source, target }) => [id, source, target].includes(selected ?? ''));
        return (
          <path
            key={weakest.id}
            class={near ? 'arc near' : 'arc'}
            marker-end="url(#arc-head)"
            d={arc(from, to, edge)}
            {...(near ? paint.nearArc : isUnreal(from.members[0]?.occurrence) ? paint.paleArc : paint.arc)}
            {...strokeAttributes(lineOf(weakest.basis), near ? 'strong' : 'plain')}
          />
        );
      })}
    </g>
  );
}

/** The mark of each event: its own, or that of its bundle as long as that is closed. */
function placesOf(marks: readonly Mark[]): ReadonlyMap<string, Mark> {
  const bundlesFirst = marks.toSorted((one, other) => other.members.length - one.members.length);
  return new Map(bundlesFirst.flatMap((mark) => mark.members.map(({ id }) => [id, mark] as const)));
}

/** Events nearer than this are joined around the side, and up or down to the cause: an arc over them would be a spike. */
const NEAR = 30;

/** From a response up over the lanes and down to its cause; the farther apart, the higher. */
function arc(from: Mark, to: Mark, edge: number): string {
  const [x1, x2] = [from.at, to.at];
  if (Math.abs(x2 - x1) < NEAR && from.y !== to.y) {
    const out = Math.min(Math.max(x1, x2) + 14 + Math.abs(to.y - from.y) * 0.15, edge);
    const side = Math.sign(from.y - to.y);
    const end = to.y + side * (BAR / 2 + 1);
    return `M${x1} ${from.y}C${out} ${from.y} ${x2} ${end + side * (BAR + Math.abs(from.y - end) * 0.3)} ${x2} ${end}`;
  }
  const [y1, y2] = [from.y - BAR / 2, to.y - BAR / 2];
  const height = Math.min(18 + Math.abs(x2 - x1) * 0.16, 40);
  const top = Math.max(Math.min(y1, y2) - height, -28);
  return `M${x1} ${y1}C${x1} ${top} ${x2} ${top} ${x2} ${y2}`;
}
