import { lineOf, strokeAttributes } from '../../drawing/certainty.ts';
import type { GraphEdge } from '../api/answers.ts';
import { type Mark, middleOf } from './marks.ts';

interface ArcsProps {
  readonly marks: readonly Mark[];
  readonly edges: readonly GraphEdge[];
  readonly selected: string | undefined;
}

/** Responses as arcs from the event to what responded to it. */
export function Arcs({ marks, edges, selected }: ArcsProps) {
  const places = new Map(marks.map((mark) => [mark.node.id, mark]));
  return (
    <g class="arcs">
      {edges.map((edge) => {
        const [from, to] = [places.get(edge.target), places.get(edge.source)];
        if (edge.relation !== 'RESPONDS_TO' || from === undefined || to === undefined) return null;
        const near = [edge.id, edge.source, edge.target].includes(selected ?? '');
        return (
          <path
            key={edge.id}
            class={near ? 'arc near' : 'arc'}
            d={arc(from, to)}
            {...strokeAttributes(lineOf(edge.basis), near ? 'strong' : 'plain')}
          />
        );
      })}
    </g>
  );
}

/** Events nearer than this are joined sideways: an arc over them would be a spike. */
const NEAR = 30;

/** From one event up over the lanes and down to the other; the farther apart, the higher. */
function arc(from: Mark, to: Mark): string {
  const [x1, x2] = [middleOf(from), middleOf(to)];
  if (Math.abs(x2 - x1) < NEAR && from.y !== to.y) {
    const out = Math.max(x1, x2) + 14 + Math.abs(to.y - from.y) * 0.15;
    return `M${x1} ${from.y}C${out} ${from.y} ${out} ${to.y} ${x2} ${to.y}`;
  }
  const height = Math.min(18 + Math.abs(x2 - x1) * 0.16, 40);
  const top = Math.max(Math.min(from.y, to.y) - height, -28);
  return `M${x1} ${from.y}C${x1} ${top} ${x2} ${top} ${x2} ${to.y}`;
}
