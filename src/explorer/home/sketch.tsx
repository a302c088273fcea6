import { KindShape } from '../../dossier/kind-icon.tsx';
import { lineOf, strokeAttributes } from '../../drawing/certainty.ts';
import { isMain } from '../../vocabulary.ts';
import type { GraphNode } from '../api/answers.ts';
import { graphVariables } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';
import { toldOf } from '../scene/told.ts';
import type { View } from '../view/view.ts';

const [WIDTH, HEIGHT] = [260, 132];
const [LEFT, RIGHT] = [34, 218];

interface SketchProps {
  readonly view: View;
  /** The relations of its first record that are drawn. */
  readonly shows: readonly string[];
}

/** A story as a small drawing: its first record, and a line for each of the facts that the server tells of it, as on the map. */
export function Sketch({ view, shows }: SketchProps) {
  const { nodes, edges } = useAsk('neighborhood', graphVariables(view)).data?.neighborhood ?? {};
  const records = new Map(nodes?.map((node) => [node.id, node]));
  const [center = ''] = view.around;
  const lines = (edges ?? []).filter(
    ({ source, target, relation }) => shows.includes(relation) && (source === center || target === center),
  );
  return (
    <svg class="sketch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {toldOf(lines, records).map(({ id, edge }, index) => {
        const y = ((index + 0.5) * HEIGHT) / lines.length;
        const end = HEIGHT / 2 + (y - HEIGHT / 2) * 0.2;
        const other = records.get(edge.source === center ? edge.target : edge.source);
        return (
          <g key={id}>
            <path
              class={isMain(edge.relation) ? 'sign answer' : 'sign'}
              d={`M${LEFT + 14} ${y}L${RIGHT - 20} ${end}`}
              {...strokeAttributes(lineOf(edge.basis), 'strong')}
            />
            <Shape node={other} x={LEFT} y={y} size={8} />
          </g>
        );
      })}
      <Shape node={records.get(center)} x={RIGHT} y={HEIGHT / 2} size={17} />
    </svg>
  );
}

interface ShapeProps {
  readonly node: GraphNode | undefined;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function Shape({ node, x, y, size }: ShapeProps) {
  if (node === undefined) return null;
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <KindShape kind={node.kind} occurrence={node.occurrence} />
    </g>
  );
}
