import { isMain, kindLabel, labelOf, termOf } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import type { Scene } from '../scene/scene.ts';
import { factText } from '../scene/told.ts';
import type { Room } from './places.ts';
import { CANVAS_STRINGS } from './strings.ts';

/** What is pointed at, and where it is on the drawing, in pixels. */
export interface Pointed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** What a card must not cover: what is pointed at, the line that is selected, the names at its ends. */
  readonly clear: readonly Room[];
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
        const { left, top } = placeOfCard(pointed, { width, height }, ground);
        card.style.left = `${left}px`;
        card.style.top = `${top}px`;
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

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Beside what it explains, or else at an edge of the drawing: where it covers least of what is looked at. */
export function placeOfCard(
  { x, y, clear }: Omit<Pointed, 'id'>,
  { width, height }: Extent,
  ground: Pick<Element, 'clientWidth' | 'clientHeight'> | null,
): Room {
  const [right, bottom] = [(ground?.clientWidth ?? 0) - width, (ground?.clientHeight ?? 0) - height];
  const [xs, ys] = [
    [x + BESIDE, x - BESIDE - width, right, 0],
    [y + BESIDE, y - BESIDE - height, bottom, 0],
  ];
  const places = xs.flatMap((left) => ys.map((top) => ({ left, top })));
  const [best] = places
    .filter(({ left, top }) => left >= 0 && left <= right && top >= 0 && top <= bottom)
    .map((place) => ({ ...place, right: place.left + width, bottom: place.top + height }))
    .map((room) => ({ room, covered: clear.reduce((sum, one) => sum + shared(room, one), 0) }))
    .toSorted((one, other) => one.covered - other.covered);
  return best?.room ?? { left: 0, top: 0, right: width, bottom: height };
}

/** The area that two rooms share. */
const shared = (one: Room, other: Room): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

const ofNode = ({ name, kind, occurrence, dateDisplay, basis, status }: GraphNode) => ({
  title: name,
  facts: [kindLabel(kind), occurrence && labelOf('Occurrence', occurrence), dateDisplay],
  sure: sureness(basis, status),
});

const ofEdge = (edge: GraphEdge, { nodes, chains }: Scene) => ({
  title: factText(edge, nodes),
  // In a chain whatever has an arrow is taken for a response.
  facts: [
    edge.basis && labelOf('Basis', edge.basis),
    chains && !isMain(edge.relation) && CANVAS_STRINGS.noResponse,
  ],
  sure: sureness(edge.basis, edge.status),
});

/** How sure something is, in one sentence. */
function sureness(basis: string | null, status: string | null): string | undefined {
  if (status !== null) return termOf('Status', status)?.description;
  return basis === null ? undefined : termOf('Basis', basis)?.description;
}
