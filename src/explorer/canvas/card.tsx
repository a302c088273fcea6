import { kindLabel, labelOf, termOf } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import type { Scene } from '../scene/scene.ts';
import { factText } from '../scene/told.ts';

/** What is pointed at, and where it is on the drawing, in pixels. */
export interface Pointed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A card beside what is pointed at: its name, what it is, when it was, and how sure that is. */
export function Card({ scene, pointed }: { readonly scene: Scene; readonly pointed: Pointed }) {
  const node = scene.nodes.get(pointed.id);
  const edge = scene.edges.get(pointed.id);
  const told = node ? ofNode(node) : edge && ofEdge(edge, scene);
  if (told === undefined) return null;
  const { title, facts, sure } = told;
  return (
    <div
      class="card"
      role="tooltip"
      ref={(card) => {
        if (card === null) return;
        const { offsetWidth: width, offsetHeight: height, parentElement: ground } = card;
        const [right, bottom] = [ground?.clientWidth ?? 0, ground?.clientHeight ?? 0];
        const left = pointed.x + BESIDE + width > right ? pointed.x - BESIDE - width : pointed.x + BESIDE;
        const top = pointed.y + BESIDE + height > bottom ? pointed.y - BESIDE - height : pointed.y + BESIDE;
        card.style.left = `${Math.max(0, left)}px`;
        card.style.top = `${Math.max(0, top)}px`;
      }}
    >
      <strong>
        <bdi>{title}</bdi>
      </strong>
      <span>{facts.filter(Boolean).join(', ')}</span>
      {sure && <span class="quiet">{sure}</span>}
    </div>
  );
}

/** How far the card is from what it explains. */
const BESIDE = 14;

const ofNode = ({ name, kind, occurrence, dateDisplay, basis, status }: GraphNode) => ({
  title: name,
  facts: [kindLabel(kind), occurrence && labelOf('Occurrence', occurrence), dateDisplay],
  sure: sureness(basis, status),
});

const ofEdge = (edge: GraphEdge, { nodes }: Scene) => ({
  title: factText(edge, nodes),
  facts: [edge.basis && labelOf('Basis', edge.basis)],
  sure: sureness(edge.basis, edge.status),
});

/** How sure something is, in one sentence. */
function sureness(basis: string | null, status: string | null): string | undefined {
  if (status !== null) return termOf('Status', status)?.description;
  return basis === null ? undefined : termOf('Basis', basis)?.description;
}
