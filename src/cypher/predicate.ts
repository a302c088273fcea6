import { operators } from './filters.ts';
import { cypher, type Fragment, join, raw } from './fragment.ts';
import { identifier } from './identifier.ts';
import { propertyOf } from './page.ts';
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
      return cypher`${propertyOf(scope, predicate.of, predicate.property)} IS ${raw(predicate.is ? 'NULL' : 'NOT NULL')}`;
    case 'labels': {
      const variable = scope[predicate.of];
      if (variable === undefined) throw new TypeError(`nothing is bound to the role ${predicate.of}`);
      // An empty list of kinds admits nothing.
      if (predicate.any.length === 0) return raw('false');
      return cypher`${variable}:${raw(predicate.any.map(identifier).join('|'))}`;
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

function compare(
  { of, property, operator, value, write }: Extract<Predicate, { kind: 'compare' }>,
  scope: Scope,
): Fragment {
  const { list, cypher: text } = operators[operator];
  const hole = '\u0000';
  const written = list && write(hole) !== hole ? `[value IN ${hole} | ${write('value')}]` : write(hole);
  // The operator table works on text; the value takes the place of the mark.
  const [before = '', behind = ''] = text(propertyOf(scope, of, property).toString(), written).split(hole);
  return cypher`${raw(before)}${value}${raw(behind)}`;
}
