import { isMeant, isSure, isUnreal } from '../../drawing/certainty.ts';
import { isEventKind } from '../../drawing/kinds.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';

/** How it stands with what is told: it happened, it holds, it is only claimed, it was only meant to happen, it did not. */
export const STANDINGS = ['happened', 'holds', 'claimed', 'planned', 'denied'] as const;
export type Standing = (typeof STANDINGS)[number];

interface Ground {
  readonly basis: string | null;
  readonly status: string | null;
  readonly modality?: string | null;
}

/** Statuses of what was taken back, or shown to be wrong. */
export const FALLEN: ReadonlySet<string | null> = new Set(['RETRACTED', 'REFUTED']);
const OPEN: ReadonlySet<string | null> = new Set(['DISPUTED', 'UNVERIFIED']);

/** The event whose happening a fact hangs on: what did it, or what was done. */
export function eventOf({ source, target }: GraphEdge, nodes: ReadonlyMap<string, GraphNode>) {
  return [nodes.get(source), nodes.get(target)].find((node) => node && isEventKind(node.kind));
}

/** Of a fact. It is no surer than its event, and an event that is sure makes nobody's part in it so. */
export function standingOfFact(fact: GraphEdge, nodes: ReadonlyMap<string, GraphNode>): Standing {
  const event = eventOf(fact, nodes);
  return standingOf(event === undefined ? [fact] : [fact, event], event);
}

/** Of a record by itself. */
export const standingOfRecord = (node: GraphNode): Standing =>
  standingOf([node], isEventKind(node.kind) ? node : undefined);

function standingOf(grounds: readonly Ground[], event: GraphNode | undefined): Standing {
  const occurrence = event?.occurrence;
  if (isUnreal(occurrence)) return isMeant(occurrence) ? 'planned' : 'denied';
  if (grounds.some(({ status }) => FALLEN.has(status))) return 'denied';
  if (grounds.some(isDoubtful)) return 'claimed';
  return event === undefined ? 'holds' : 'happened';
}

/** Whether nobody reports it who knows. */
const isDoubtful = ({ basis, status, modality = null }: Ground): boolean =>
  !isSure(basis) || OPEN.has(status) || (modality !== null && modality !== 'ASSERTED');
