import type { InputRef } from '@pothos/core';
import { cypher, type Fragment, join } from '../cypher/fragment.ts';
import { variable } from '../cypher/page.ts';
import type { MatchSource, Predicate, Role, Scope, Source } from '../cypher/plan.ts';
import type { Ontology, Property } from '../ontology/index.ts';
import type { Neo4jContext } from './types.ts';

/**
 * Conditions that hold for a root field and for everything below it, whichever way it is reached: what may be passed by
 * and shown, and what is shown of it. All are Cypher over a variable, to be joined with AND.
 */
export interface Lens {
  /** Of a relationship that has one of these types. */
  relationship(types: readonly string[], edge: Fragment): readonly Fragment[];
  /** Of a node of this kind or one below it; `vouched` where a relationship that was let through leads to it. */
  node(kind: string, node: Fragment, vouched: boolean): readonly Fragment[];
  /** What stands in the place of a stored property of a node or relationship; undefined where it is shown as stored. */
  shown(property: Property): ((of: Fragment) => Fragment) | undefined;
}

/** The `lens` argument of every root field. */
export interface LensArgument {
  readonly type: InputRef<object>;
  readonly description: string;
  /** The lens of a coerced argument; of null and undefined the one that holds where nobody asks for another. */
  readonly read: (value: unknown, context: Neo4jContext) => Lens;
}

/** Lets everything through, as it is. */
export const clearLens: Lens = {
  relationship: () => [],
  node: () => [],
  shown: () => undefined,
};

/** A source of which only those rows are left that the lens lets through, its conditions on other nodes included. */
export function throughLens(lens: Lens, ontology: Ontology, source: Source): Source {
  if (source.kind === 'groups') return { ...source, of: matchThrough(lens, ontology, source.of) };
  return matchThrough(lens, ontology, source);
}

function matchThrough<S extends MatchSource>(lens: Lens, ontology: Ontology, source: S): S {
  const where = [
    ...conditionsOf(lens, ontology, source),
    ...source.where.map((predicate) => predicateThrough(lens, ontology, predicate)),
  ];
  return { ...source, where };
}

/** Conditions of a lens as one piece of Cypher, for reads that are written by hand. */
export function allOf(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`true` : join(conditions, ' AND ');
}

function conditionsOf(lens: Lens, ontology: Ontology, source: MatchSource): readonly Predicate[] {
  switch (source.kind) {
    case 'scan':
      return written('node', (node) => lens.node(source.label, node, false));
    case 'join':
      return written('node', (node) => lens.node(source.label, node, false));
    case 'relationship': {
      const ends = source.types.flatMap((type) => {
        const { from, to } = ontology.relation(type);
        return source.direction === 'out' ? to : from;
      });
      return [
        ...written('edge', (edge) => lens.relationship(source.types, edge)),
        ...written('node', (node) => lens.node(ontology.common(ends).name, node, true)),
      ];
    }
    case 'written':
      // Whoever writes a match gets the lens, and says where it has to hold.
      return [];
  }
}

function predicateThrough(lens: Lens, ontology: Ontology, predicate: Predicate): Predicate {
  switch (predicate.kind) {
    case 'exists':
      return { ...predicate, source: matchThrough(lens, ontology, predicate.source) };
    case 'and':
    case 'or':
      return { ...predicate, all: predicate.all.map((one) => predicateThrough(lens, ontology, one)) };
    case 'not':
      return { ...predicate, one: predicateThrough(lens, ontology, predicate.one) };
    default:
      return predicate;
  }
}

function written(role: Role, conditions: (of: Fragment) => readonly Fragment[]): readonly Predicate[] {
  // Without a condition there is nothing to write; the placeholder only tells whether there is one.
  if (conditions(cypher`n`).length === 0) return [];
  return [
    {
      kind: 'written',
      predicate: (scope: Scope) => allOf(conditions(variable(scope, role))),
    },
  ];
}
