import type { Predicate, RelationshipSource, Role } from '../cypher/plan.ts';
import { QueryError } from '../errors.ts';
import type { OperatorName, Property, Traversal } from '../ontology/index.ts';
import { edgeProperties } from './filter-inputs.ts';
import type { TypeRegistry } from './type-registry.ts';

type Values = Readonly<Record<string, unknown>>;

/** Plans the conditions of a `filter` argument on the node bound to `node`. Throws a QueryError where it is nested too deep. */
export function planFilter(
  registry: TypeRegistry,
  kindName: string,
  filter: unknown,
  levels: number,
): readonly Predicate[] {
  if (!isValues(filter)) return [];
  if (levels <= 0)
    throw new QueryError('filter: it is nested too deep', {
      code: 'QUERY_TOO_COMPLEX',
      hint: 'use fewer levels of and, or, not and relations',
    });
  const { ontology } = registry;
  const kind = ontology.kind(kindName);
  const written = registry.filtersOf(kindName);
  const traversals = new Map(ontology.traversalsOf(kindName).map((traversal) => [traversal.name, traversal]));
  const below = (value: unknown): Predicate => ({
    kind: 'and',
    all: planFilter(registry, kindName, value, levels - 1),
  });
  return Object.entries(filter).flatMap(([name, value]): readonly Predicate[] => {
    if (value === null || value === undefined) return [];
    if (name === 'and' || name === 'or') return [{ kind: name, all: asList(value).map(below) }];
    if (name === 'not') return [{ kind: 'not', one: below(value) }];
    if (name === 'kinds') return [{ kind: 'labels', of: 'node', any: asList(value).map(String) }];
    const own = written[name];
    if (own !== undefined) return [own.predicate(value)];
    const traversal = traversals.get(name);
    if (traversal !== undefined) return planRelationFilter(registry, traversal, value, levels - 1);
    const property = kind.properties[name];
    return property === undefined ? [] : comparisons('node', name, property, value);
  });
}

/** Plans an `edge` filter. Throws a QueryError where none of the relations has such a property. */
export function planEdgeFilter(
  registry: TypeRegistry,
  relations: readonly string[],
  filter: unknown,
): readonly Predicate[] {
  if (!isValues(filter)) return [];
  const offered = edgeProperties(registry.ontology.relations);
  return Object.entries(filter).flatMap(([name, value]) => {
    const having = relations.flatMap(
      (relation) => registry.ontology.relation(relation).properties[name] ?? [],
    );
    const property = having.find(({ type }) => type.name === offered[name]?.type.name);
    if (property === undefined) {
      throw new QueryError(`edge.${name}: ${relations.join(', ')} has no such property`, {
        hint: `it has: ${Object.keys(edgeProperties(relations.map((relation) => registry.ontology.relation(relation)))).join(', ')}`,
      });
    }
    return comparisons('edge', name, property, value);
  });
}

function planRelationFilter(
  registry: TypeRegistry,
  traversal: Traversal,
  value: unknown,
  levels: number,
): readonly Predicate[] {
  if (!isValues(value)) return [];
  const target = registry.ontology.common(traversal.targets).name;
  const edge = planEdgeFilter(registry, [traversal.relation.name], value.edge);
  const exists = (where: readonly Predicate[]): Predicate => ({
    kind: 'exists',
    source: traverse(traversal, [...edge, ...where]),
  });
  const conditions = (filter: unknown) => planFilter(registry, target, filter, levels);
  const predicates: Predicate[] = [];
  if (isValues(value.some)) predicates.push(exists(conditions(value.some)));
  if (isValues(value.none)) predicates.push({ kind: 'not', one: exists(conditions(value.none)) });
  if (isValues(value.every)) {
    predicates.push({
      kind: 'not',
      one: exists([{ kind: 'not', one: { kind: 'and', all: conditions(value.every) } }]),
    });
  }
  // `edge` alone asks whether there is such a relation at all.
  if (predicates.length === 0 && edge.length > 0) predicates.push(exists([]));
  return predicates;
}

/**
 * The relationships of `node` in one direction. Labels of the other end are not asked for: the loader has checked that
 * a relation leads to nothing else.
 */
export function traverse(
  traversal: Traversal,
  where: readonly Predicate[],
  from: Role = 'node',
): RelationshipSource {
  return {
    kind: 'relationship',
    from,
    types: [traversal.relation.name],
    direction: traversal.direction,
    labels: [],
    where,
  };
}

function comparisons(of: Role, name: string, property: Property, value: unknown): readonly Predicate[] {
  if (!isValues(value)) return [];
  return Object.entries(value).flatMap(([operator, operand]): readonly Predicate[] => {
    if (operand === undefined) return [];
    if (operand === null) return operator === 'eq' ? [{ kind: 'missing', of, property: name, is: true }] : [];
    // The input type offers the operators of the property's type, and no others.
    const known = property.type.operators.find(
      (candidate): candidate is OperatorName => candidate === operator,
    );
    return known === undefined
      ? []
      : [
          {
            kind: 'compare',
            of,
            property: name,
            operator: known,
            value: operand,
            write: property.type.write,
          },
        ];
  });
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
