import type { InputRef } from '@pothos/core';
import { cypher, type Fragment, join } from '../../cypher/fragment.ts';
import { variable } from '../../cypher/page.ts';
import type {
  MatchSource,
  Predicate,
  RelationshipSource,
  Role,
  Scope,
  Share,
  SharedBy,
  Source,
} from '../../cypher/plan.ts';
import type { Ontology, Properties, Property } from '../../ontology/index.ts';
import type { Neo4jContext } from './context.ts';

/**
 * Conditions that hold for a root field and for everything below it, whichever way it is reached: what may be passed by
 * and shown, and what is shown of it. All are Cypher over a variable, to be joined with AND.
 */
export interface Lens {
  /**
   * Tells what is seen through it from what is seen through another, or through none: goes into a statement as a value.
   * Undefined where nobody asks for a lens; equal lenses have equal ones.
   */
  readonly fingerprint: unknown;
  /** Of a relationship that has one of these types. */
  relationship(types: readonly string[], edge: Fragment): readonly Fragment[];
  /** Of a node of this kind or one below it; `vouched` where a relationship that was let through leads to it. */
  node(kind: string, node: Fragment, vouched: boolean): readonly Fragment[];
  /**
   * Of a node to which a relationship of these types leads that was let through: what `node` asks of it, or less, where the other
   * end is not understood without it.
   */
  end(
    over: Pick<RelationshipSource, 'types' | 'direction'>,
    kind: string,
    node: Fragment,
  ): readonly Fragment[];
  /**
   * Finds what alone can be seen through it, and binds it to the variable, where that is little beside the whole graph;
   * undefined where it may be anything.
   */
  readonly sought?: ((node: Fragment) => Fragment) | undefined;
  /** Of a node that is only passed through, on the way to what is shown: what is asked of what is shown is not asked of it. */
  passed(kind: string, node: Fragment): readonly Fragment[];
  /**
   * What stands in the place of a stored property; undefined where it is shown as stored. `owner` is the kind or relation
   * that it is read from. It must depend on nothing but the node or relationship itself: a record is the same wherever
   * it stands in an answer.
   */
  shown(owner: string, property: Property): Shown | undefined;
}

/** A value that is shown in the place of a stored one. */
export interface Shown {
  /** What it is read out of; the record itself where not given. */
  readonly from?: SharedBy;
  readonly value: (from: Fragment, record: Fragment) => Fragment;
}

/** The same as one expression, which shares a binding only if told where. */
export const inOne =
  ({ from, value }: Shown, share: Share = (record, by) => by.from(record)) =>
  (record: Fragment): Fragment =>
    value(from === undefined ? record : share(record, from), record);

/** The `lens` argument of every root field. */
export interface LensArgument<Context = Neo4jContext> {
  readonly type: InputRef<object>;
  readonly description: string;
  /** The lens of a coerced argument; of null and undefined the one that holds where nobody asks for another. */
  read(value: unknown, context: Context): Lens;
}

/** Lets everything through, as it is. */
export const clearLens: Lens = {
  fingerprint: undefined,
  relationship: () => [],
  node: () => [],
  end: () => [],
  passed: () => [],
  shown: () => undefined,
};

/** A source that leads from what is shown through the lens, and not from what is stored. */
export function sourceThrough(
  { lens, ontology }: { readonly lens: Lens; readonly ontology: Ontology },
  source: Source,
): Source {
  if (source.kind !== 'join' || source.fromKind === undefined) return source;
  const { fromKind, fromKey } = source;
  const property = ontology.kind(fromKind).properties[fromKey];
  const shown = property && lens.shown(fromKind, property);
  return shown === undefined ? source : { ...source, key: inOne(shown) };
}

/** A source of which only those rows are left that the lens lets through, its conditions on other nodes included. */
export function throughLens(lens: Lens, ontology: Ontology, source: Source): Source {
  if (source.kind === 'groups') return { ...source, of: matchThrough(lens, ontology, source.of) };
  return matchThrough(lens, ontology, source);
}

function matchThrough<S extends MatchSource>(lens: Lens, ontology: Ontology, source: S): S {
  const owners = ownersOf(ontology, source);
  const where = [
    ...conditionsOf(lens, ontology, source),
    ...source.where.map((predicate) => predicateThrough(lens, ontology, predicate, owners)),
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
    case 'relationship':
      return [
        ...written('edge', (edge) => lens.relationship(source.types, edge)),
        ...written('node', (node) => lens.end(source, endOf(ontology, source), node)),
      ];
    case 'written':
      // The author of a match gets the lens, and says where it must hold.
      return [];
  }
}

/** Which kind or relation each role of a source stands for, where that is known. */
type Owners = Readonly<Record<Role, string | undefined>>;

function ownersOf(ontology: Ontology, source: MatchSource): Owners {
  switch (source.kind) {
    case 'scan':
    case 'join':
      return { node: source.label };
    case 'relationship':
      return { node: endOf(ontology, source), edge: source.types[0] };
    case 'written':
      return { node: source.label };
  }
}

/** The closest kind that holds all that a relationship leads to. */
function endOf(ontology: Ontology, { types, direction }: RelationshipSource): string {
  const ends = types.flatMap((type) => {
    const { from, to } = ontology.relation(type);
    return direction === 'out' ? to : from;
  });
  return ontology.common(ends).name;
}

/** A condition on what the lens shows: a row never contradicts the filter that selected it. */
function predicateThrough(lens: Lens, ontology: Ontology, predicate: Predicate, owners: Owners): Predicate {
  switch (predicate.kind) {
    case 'compare':
    case 'missing': {
      const owner = owners[predicate.of];
      const property = owner && propertiesOf(ontology, owner)[predicate.property];
      const shown = owner && property && lens.shown(owner, property);
      return shown ? { ...predicate, shown: inOne(shown) } : predicate;
    }
    case 'exists':
      return { ...predicate, source: matchThrough(lens, ontology, predicate.source) };
    case 'and':
    case 'or':
      return { ...predicate, all: predicate.all.map((one) => predicateThrough(lens, ontology, one, owners)) };
    case 'not':
      return { ...predicate, one: predicateThrough(lens, ontology, predicate.one, owners) };
    case 'labels':
    case 'written':
      return predicate;
  }
}

function propertiesOf(ontology: Ontology, owner: string): Properties {
  const kind = ontology.nodes.find(({ name }) => name === owner);
  return (kind ?? ontology.relation(owner)).properties;
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
