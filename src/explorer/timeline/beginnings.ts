import { isSure } from '../../drawing/certainty.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { localMoment, spanOf } from '../scene/dates.ts';

/** What the order of events tells of when one began, beyond its date. */
export interface Bound {
  readonly moment: number;
  /** The response, or what else joins two events in time, that tells it; undefined where the database worked it out. */
  readonly response: GraphEdge | undefined;
}

/** When an event began: between two moments, infinite where nothing is known. */
export interface Beginning {
  readonly least: number;
  readonly most: number;
  readonly notBefore: Bound | undefined;
  readonly notAfter: Bound | undefined;
}

export interface Beginnings {
  readonly of: ReadonlyMap<string, Beginning>;
  /** Responses that an arc can lead to. */
  readonly forward: readonly GraphEdge[];
  /** Responses whose dates put them before what they responded to. */
  readonly backward: readonly GraphEdge[];
}

/** Of two events joined so, the one that began later: no shooting is drawn as going on after the death that it led to. */
const LATER: ReadonlyMap<string, 'source' | 'target'> = new Map([
  ['RESPONDS_TO', 'source'],
  ['AFTER', 'source'],
  ['LED_TO', 'target'],
]);

/** The ends of what joins two events in time, the earlier one first; undefined for what tells nothing of their order. */
export function inOrder({ relation, source, target }: GraphEdge): readonly [string, string] | undefined {
  const later = LATER.get(relation);
  return later && (later === 'source' ? [target, source] : [source, target]);
}

/** A response is drawn as one however sure it is; what else tells an order has to be reported. */
const tellsOrder = (edge: GraphEdge): boolean => edge.relation === 'RESPONDS_TO' || isSure(edge.basis);

/**
 * When each dated event began. No response begins before what it responds to, and nothing before what led to it: the earliest
 * moment of the one is carried to the other, and the latest one back. So both ends of a response, and its middle, lie right
 * of those of its cause.
 */
export function beginningsOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Beginnings {
  const of = new Map(nodes.flatMap((node) => ownBeginning(node)));
  const orders = edges.flatMap((edge) => {
    const [earlier, later] = inOrder(edge) ?? [];
    if (earlier === undefined || later === undefined || !tellsOrder(edge)) return [];
    return of.has(earlier) && of.has(later) ? [{ edge, earlier, later }] : [];
  });
  const backward = new Set<GraphEdge>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const { edge: response, earlier, later } of orders) {
      const [cause, effect] = [of.get(earlier), of.get(later)];
      if (cause === undefined || effect === undefined || backward.has(response)) continue;
      if (cause.least > effect.most) {
        backward.add(response);
        continue;
      }
      if (effect.least < cause.least || explains(response, effect.notBefore, cause.least)) {
        const notBefore = { moment: cause.least, response };
        of.set(later, { ...effect, least: cause.least, notBefore });
        changed = true;
      }
      if (cause.most > effect.most || explains(response, cause.notAfter, effect.most)) {
        const notAfter = { moment: effect.most, response };
        of.set(earlier, { ...cause, most: effect.most, notAfter });
        changed = true;
      }
    }
  }
  const responses = orders.map(({ edge }) => edge).filter(({ relation }) => relation === 'RESPONDS_TO');
  return {
    of,
    forward: responses.filter((one) => !backward.has(one)),
    backward: responses.filter((one) => backward.has(one)),
  };
}

/** Whether a response that is sure tells what the database worked out: then readers can be told why. */
const explains = ({ basis }: GraphEdge, bound: Bound | undefined, moment: number): boolean =>
  bound?.moment === moment && bound.response === undefined && isSure(basis);

/** By its own date, and by what the database worked out from everything that it knows. */
function ownBeginning(node: GraphNode): readonly (readonly [string, Beginning])[] {
  const span = spanOf(node);
  if (span === undefined) return [];
  const [first, last] = [span.from ?? Number.NEGATIVE_INFINITY, span.to ?? Number.POSITIVE_INFINITY];
  const [later, sooner] = [localMoment(node.notBefore, node.zone), localMoment(node.notAfter, node.zone)];
  const least = Math.max(first, later ?? first);
  const most = Math.min(last, sooner ?? last);
  const own = { least: first, most: last, notBefore: undefined, notAfter: undefined };
  if (least > most) return [[node.id, own]];
  return [
    [
      node.id,
      {
        least,
        most,
        notBefore: least > first ? { moment: least, response: undefined } : undefined,
        notAfter: most < last ? { moment: most, response: undefined } : undefined,
      },
    ],
  ];
}
