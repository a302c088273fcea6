import { CHAIN_LINKS } from '../../vocabulary.ts';
import type { Chain, GraphEdge } from '../api/answers.ts';
import type { Scene } from './scene.ts';

/** An event of the same affair that has responses of its own, or responds to something. */
export interface Relative {
  readonly id: string;
  /** How many events its chains lead to at their first step. */
  readonly nearest: number;
  /** How it is tied to the event asked about, if that is one step. */
  readonly tie: GraphEdge | undefined;
}

/** The events that chains start from beside the one asked about, such as the shooting that led to a death. */
export function relativesOf({ chains = [], centers: [center], edges }: Scene): readonly Relative[] {
  const starts = new Set(chains.map(startOf).filter((id) => id !== center));
  return [...starts].map((id) => {
    const nearest = chains.flatMap((chain) =>
      startOf(chain) === id ? (chain.steps[1]?.event.id ?? []) : [],
    );
    const [tie] = [...edges.values()]
      .filter((edge) => isTie(edge, center, id))
      .toSorted((one, other) => closeness(one) - closeness(other));
    return { id, nearest: new Set(nearest).size, tie };
  });
}

export const startOf = ({ steps: [first] }: Chain): string => first?.event.id ?? '';

/** Whether a line joins an event with another of its affair. */
export const isTie = (
  { source, target, relation }: GraphEdge,
  center: string | undefined,
  id: string,
): boolean =>
  CHAIN_LINKS.includes(relation) &&
  ((source === center && target === id) || (source === id && target === center));

const closeness = ({ relation }: GraphEdge): number => CHAIN_LINKS.indexOf(relation);

/** How many events chains lead to, each counted once. */
export function chained(chains: readonly Chain[]): number {
  const starts = new Set(chains.map(startOf));
  const ids = chains.flatMap(({ steps }) => steps.map(({ event }) => event.id));
  return new Set(ids.filter((id) => !starts.has(id))).size;
}
