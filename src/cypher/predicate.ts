import { operators } from './filters.ts';
import { converted, cypher, type Fragment, join, raw } from './fragment.ts';
import { identifier } from './identifier.ts';
import { propertyOf, variable } from './page.ts';
import type { Predicate, Scope } from './plan.ts';
import { bindSource } from './source.ts';

/** The conditions of a row, each to be joined with AND. */
export function compilePredicates(
  predicates: readonly Predicate[],
  scope: Scope,
  depth: number,
): readonly Fragment[] {
  return predicates.map((predicate) => compilePredicate(predicate, scope, depth));
}

function compilePredicate(predicate: Predicate, scope: Scope, depth: number): Fragment {
  switch (predicate.kind) {
    case 'compare':
      return compare(predicate, scope);
    case 'missing':
      return cypher`${comparedTo(predicate, scope)} IS ${raw(predicate.is ? 'NULL' : 'NOT NULL')}`;
    case 'labels': {
      const node = variable(scope, predicate.of);
      // An empty list of kinds admits nothing.
      if (predicate.any.length === 0) return raw('false');
      return cypher`${node}:${raw(predicate.any.map(identifier).join('|'))}`;
    }
    case 'and':
    case 'or': {
      if (predicate.all.length === 0) return raw(predicate.kind === 'and' ? 'true' : 'false');
      const parts = compilePredicates(predicate.all, scope, depth);
      return cypher`(${join(parts, predicate.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      // What is not known to hold does not hold: without this, a missing property would drop the row from both sides.
      return cypher`NOT coalesce(${compilePredicate(predicate.one, scope, depth)}, false)`;
    case 'exists': {
      const source = bindSource(predicate.source, scope, depth);
      const parts = [...source.predicates, ...compilePredicates(source.where, source.scope, source.depth)];
      return parts.length === 0
        ? cypher`EXISTS { ${source.match} }`
        : cypher`EXISTS { ${source.match} WHERE ${join(parts, ' AND ')} }`;
    }
    case 'written':
      return predicate.predicate(scope);
  }
}

function compare(predicate: Extract<Predicate, { kind: 'compare' }>, scope: Scope): Fragment {
  const { operator, value, write } = predicate;
  const { list, compare: compared } = operators[operator];
  return compared(comparedTo(predicate, scope), converted(cypher`${value}`, write, list));
}

type Compared = Extract<Predicate, { kind: 'compare' | 'missing' }>;

const comparedTo = ({ of, property, shown }: Compared, scope: Scope): Fragment =>
  shown?.(variable(scope, of)) ?? propertyOf(scope, of, property);
