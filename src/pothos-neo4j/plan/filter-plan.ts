import type { OperatorName } from '../../cypher/filters.ts';
import { cypher, raw } from '../../cypher/fragment.ts';
import { propertyOf } from '../../cypher/page.ts';
import type { Predicate, RelationshipSource, Role } from '../../cypher/plan.ts';
import { QueryError } from '../../errors.ts';
import type { Property, Traversal } from '../../ontology/index.ts';
import { edgeProperties, jointly, ownOfSubKinds } from '../model/filterable.ts';
import type { Lens } from '../model/lens.ts';
import type { TypeRegistry } from '../model/type-registry.ts';

type Values = Readonly<Record<string, unknown>>;

/** Plans the conditions of a `filter` argument on the node bound to `node`. Throws a QueryError where it is nested too deep. */
export function planFilter(
  registry: TypeRegistry,
  kindName: string,
  filter: unknown,
  levels: number,
  lens: Lens,
): readonly Predicate[] {
  if (!isValues(filter)) return [];
  if (levels <= 0)
    throw new QueryError('filter: nested too deeply', {
      code: 'QUERY_TOO_COMPLEX',
      hint: 'use fewer levels of and, or, not and relations',
    });
  const { ontology } = registry;
  const kind = ontology.kind(kindName);
  const written = registry.filtersOf(kindName);
  const joint = registry.jointFiltersOf(kindName);
  const below = ownOfSubKinds(registry, kindName);
  const traversals = new Map(ontology.traversalsOf(kindName).map((traversal) => [traversal.name, traversal]));
  const nested = (value: unknown): Predicate => ({
    kind: 'and',
    all: planFilter(registry, kindName, value, levels - 1, lens),
  });
  return Object.entries(filter).flatMap(([name, value]): readonly Predicate[] => {
    if (value === null || value === undefined) return [];
    if (name === 'and' || name === 'or') return [{ kind: name, all: asList(value).map(nested) }];
    if (name === 'not') return [{ kind: 'not', one: nested(value) }];
    if (name === 'kinds') return [{ kind: 'labels', of: 'node', any: asList(value).map(String) }];
    const own = written[name];
    if (own !== undefined) return [own.predicate(value, lens)];
    const [, ...names] = joint[name] ?? [''];
    const traversal = traversals.get(name);
    const along = traversal === undefined ? jointly(registry, kindName, names) : [traversal];
    if (along.length > 0) return planRelationFilter(registry, along, value, levels - 1, lens);
    const property = kind.properties[name];
    if (property !== undefined) return comparisons('node', name, property, value);
    const sub = below.get(name);
    if (sub === undefined) return [];
    const ofKind: Predicate = { kind: 'labels', of: 'node', any: [sub.owner] };
    return [ofKind, ...comparisons('node', sub.name, sub.property, value)];
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
  along: readonly Traversal[],
  value: unknown,
  levels: number,
  lens: Lens,
): readonly Predicate[] {
  if (!isValues(value)) return [];
  const target = registry.ontology.common(along.flatMap(({ targets }) => targets)).name;
  const edge = planEdgeFilter(
    registry,
    along.map(({ relation }) => relation.name),
    value.edge,
  );
  const exists = (where: readonly Predicate[]): Predicate => ({
    kind: 'exists',
    source: traverse(along, [...edge, ...where]),
  });
  const conditions = (filter: unknown) => planFilter(registry, target, filter, levels, lens);
  const predicates: Predicate[] = [];
  if (isValues(value.some)) predicates.push(exists(conditions(value.some)));
  if (isValues(value.none)) predicates.push({ kind: 'not', one: exists(conditions(value.none)) });
  if (isValues(value.every)) {
    predicates.push({
      kind: 'not',
      one: exists([{ kind: 'not', one: { kind: 'and', all: conditions(value.every) } }]),
    });
  }
  if (value.given === true) predicates.push(exists([]));
  if (value.given === false) predicates.push({ kind: 'not', one: exists([]) });
  // `edge` alone asks whether there is such a relation at all.
  if (predicates.length === 0 && edge.length > 0) predicates.push(exists([]));
  return predicates;
}

/**
 * The relationships of `node` in one direction, over one relation or several. Labels of the other end are not asked for:
 * the loader has checked that a relation leads to nothing else.
 */
export function traverse(
  along: readonly Traversal[],
  where: readonly Predicate[],
  from: Role = 'node',
): RelationshipSource {
  return {
    kind: 'relationship',
    from,
    types: along.map(({ relation }) => relation.name),
    direction: along[0]?.direction ?? 'out',
    labels: [],
    where,
  };
}

function comparisons(of: Role, name: string, property: Property, value: unknown): readonly Predicate[] {
  if (!isValues(value)) return [];
  return Object.entries(value).flatMap(([operator, operand]): readonly Predicate[] => {
    if (operand === undefined) return [];
    if (typeof operand === 'boolean' && operator === 'given') return [given(of, name, property, operand)];
    if (operator === 'has' && operand !== null)
      return [
        {
          kind: 'written',
          predicate: (scope) =>
            cypher`${operandOf(operand, property, `${name}.has`)} IN ${propertyOf(scope, of, name)}`,
        },
      ];
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
            value: operandOf(operand, property, `${name}.${known}`),
            write: property.type.write,
          },
        ];
  });
}

/** A value to compare with, as the property itself would have it. Throws a QueryError for one that it can never have. */
function operandOf(operand: unknown, property: Property, path: string): unknown {
  const { type, facets } = property;
  // Ids are unknown while a plan is made; GraphQL checks enum words; a part of a text may be any text.
  if (type.scalar === 'ID' || facets.values !== undefined || /\.(contains|startsWith)$/.test(path))
    return operand;
  if (Array.isArray(operand)) return operand.map((one) => operandOf(one, property, path));
  const read = type.check.safeParse(operand);
  if (read.success) return read.data;
  throw new QueryError(`filter.${path}: it ${read.error.issues[0]?.message ?? 'is not allowed'}`, {
    hint: type.hint,
  });
}

/** Whether there is a value; a list without values is missing as well. */
function given(of: Role, name: string, property: Property, is: boolean): Predicate {
  if (!property.facets.list) return { kind: 'missing', of, property: name, is: !is };
  return {
    kind: 'written',
    predicate: (scope) => cypher`size(coalesce(${propertyOf(scope, of, name)}, [])) ${raw(is ? '>' : '=')} 0`,
  };
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
