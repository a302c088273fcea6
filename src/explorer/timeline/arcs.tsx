import type { GraphEdge } from '../api/answers.ts';
import { lineOf } from '../scene/certainty.ts';
import { type Mark, middleOf } from './marks.ts';

interface ArcsProps {
  readonly marks: readonly Mark[];
  readonly edges: readonly GraphEdge[];
  readonly selected: string | undefined;
}

/** Answers as arcs from the event to what answered it. */
export function Arcs({ marks, edges, selected }: ArcsProps) {
  const places = new Map(marks.map((mark) => [mark.node.id, mark]));
  return (
    <g class="arcs">
      {edges.map((edge) => {
        const [from, to] = [places.get(edge.target), places.get(edge.source)];
        if (edge.relation !== 'RESPONDS_TO' || from === undefined || to === undefined) return null;
        const near = [edge.id, edge.source, edge.target].includes(selected ?? '');
        return (
          <path key={edge.id} class={`arc ${lineOf(edge.basis)} ${near ? 'near' : ''}`} d={arc(from, to)} />
        );
      })}
    </g>
  );
}

/** From the one up over the lanes and down to the other; the farther, the higher. */
function arc(from: Mark, to: Mark): string {
  const [x1, x2] = [middleOf(from), middleOf(to)];
  const height = Math.min(18 + Math.abs(x2 - x1) * 0.16, 40);
  const top = Math.min(from.y, to.y) - height;
  const bend = Math.abs(x2 - x1) < 8 ? 16 : 0;
  return `M${x1} ${from.y}C${x1 + bend} ${Math.max(top, -28)} ${x2 + bend} ${Math.max(top, -28)} ${x2} ${to.y}`;
}
