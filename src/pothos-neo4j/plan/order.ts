import type { Order, Role } from '../../cypher/plan.ts';
import type { NodeKind, Ontology } from '../../ontology/index.ts';
import type { Args } from '../model/field-sources.ts';

/** The total order that an `orderBy` argument asks for; `unique` ends it where several rows can share a node. */
export function planOrder(
  ontology: Ontology,
  kindName: string,
  args: Args,
  of: Role = 'node',
  unique: readonly Order[] = [],
): readonly Order[] {
  const kind = ontology.kind(kindName);
  const asked = Array.isArray(args.orderBy) ? args.orderBy : [];
  const steps: (readonly [string, 'ASC' | 'DESC'])[] = asked.map(({ field, direction }) => [
    String(field),
    direction === 'DESC' ? 'DESC' : 'ASC',
  ]);
  if (steps.length === 0) steps.push([kind.orderedBy, 'ASC']);
  if (!steps.some(([name]) => name === 'id')) steps.push(['id', 'ASC']);
  return [...steps.map(([name, direction]) => orderStep(kind, name, direction, of)), ...unique];
}

function orderStep(kind: NodeKind, property: string, direction: 'ASC' | 'DESC', of: Role): Order {
  const type = kind.properties[property]?.type;
  return { of, property, direction, read: type?.read, write: type?.write };
}

/** Tells relationships apart that join the same two nodes. */
export const byRid: Order = { of: 'edge', property: 'rid', direction: 'ASC' };
