import { OntologyError } from '../errors.ts';
import { checkedEvidence, type Evidence } from './evidence.ts';
import type { Join } from './join.ts';
import type { EndSpec, NodeKind, Relation } from './kinds.ts';
import type { EnumWord } from './words.ts';

/** Properties that the loader writes on every node; a kind must not declare them. */
export const RESERVED = ['label', 'digest', 'loadedBy'] as const;

/** Which way a traversal follows its relationship. */
export type Direction = 'out' | 'in';

/** One direction of one relation: what a node at that end can be asked for. */
export interface Traversal {
  readonly name: string;
  readonly description: string;
  readonly relation: Relation;
  readonly direction: Direction;
  /** Kinds that have it, and kinds that it leads to. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** What may be declared: the parts of an ontology, as tuples so that their names are known to the compiler. */
export interface OntologySpec {
  readonly nodes: readonly NodeKind[];
  readonly relations: readonly Relation[];
  readonly joins: readonly Join[];
  /** Rises when older software could misread a newer graph. */
  readonly version: number;
  /** What is loaded from seeds needs it. */
  readonly evidence?: Evidence;
}

/** The whole vocabulary of a graph, checked, with the look-ups that compiler, loader and API share. */
export interface Ontology<Spec extends OntologySpec = OntologySpec> {
  readonly spec: Spec;
  readonly version: number;
  readonly nodes: readonly NodeKind[];
  readonly relations: readonly Relation[];
  readonly joins: readonly Join[];
  readonly traversals: readonly Traversal[];
  /** Throws an OntologyError for an unknown name. */
  kind(name: string): NodeKind;
  /** Throws an OntologyError for an unknown name. */
  relation(name: string): Relation;
  /** The kinds without sub-kinds of their own that are, or extend, `name`. */
  concrete(name: string): readonly NodeKind[];
  /** Whether a node of kind `name` is also a `base`. */
  isA(name: string, base: string): boolean;
  /** The closest kind that all of `names` are or extend. */
  common(names: readonly string[]): NodeKind;
  /** What a node of this kind can be asked for, inherited ones included. */
  traversalsOf(kind: string): readonly Traversal[];
  joinsOf(source: string): readonly Join[];
  /** What the vocabulary calls claims, their sources and who makes them. Throws an OntologyError where it does not say. */
  readonly evidence: Evidence;
}

/** Checks a vocabulary and makes it usable. Throws an OntologyError that names the contradiction. */
export function defineOntology<const Spec extends OntologySpec>(spec: Spec): Ontology<Spec> {
  const kinds = byName('kind', spec.nodes);
  const relations = byName('relation', spec.relations);
  const look = <T>(what: string, map: ReadonlyMap<string, T>, name: string): T => {
    const found = map.get(name);
    if (found === undefined)
      throw new OntologyError(`no ${what} is called ${name}`, {
        hint: `known: ${[...map.keys()].join(', ')}`,
      });
    return found;
  };
  const kind = (name: string) => look('kind', kinds, name);
  const isA = (name: string, base: string) => kind(name).lineage.includes(base);
  const traversals = spec.relations.flatMap(bothWays);
  const ontology: Ontology<Spec> = {
    spec,
    get evidence() {
      return checkedEvidence(spec.evidence, ontology);
    },
    version: spec.version,
    nodes: spec.nodes,
    relations: spec.relations,
    joins: spec.joins,
    traversals,
    kind,
    relation: (name) => look('relation', relations, name),
    concrete: (name) =>
      spec.nodes.filter((candidate) => !candidate.abstract && candidate.lineage.includes(name)),
    isA,
    common: (names) => {
      const lineages = names.map((name) => kind(name).lineage);
      const shared = lineages[0]
        ?.filter((step) => lineages.every((lineage) => lineage.includes(step)))
        .at(-1);
      if (shared === undefined) throw new OntologyError(`${names.join(', ')} have no common kind`);
      return kind(shared);
    },
    traversalsOf: (name) =>
      traversals.filter((traversal) => traversal.sources.some((source) => isA(name, source))),
    joinsOf: (source) =>
      spec.joins.filter((one) =>
        one.from === 'edge'
          ? source === 'edge'
          : source !== 'edge' && one.from.some((from) => isA(source, from)),
      ),
  };
  check(ontology);
  if (spec.evidence !== undefined) checkedEvidence(spec.evidence, ontology);
  return ontology;
}

function bothWays(relation: Relation): readonly [Traversal, Traversal] {
  const end = (
    direction: Direction,
    spec: EndSpec,
    sources: readonly string[],
    targets: readonly string[],
  ): Traversal => ({
    ...spec,
    relation,
    direction,
    sources,
    targets,
  });
  return [
    end('out', relation.out, relation.from, relation.to),
    end('in', relation.in, relation.to, relation.from),
  ];
}

function byName<T extends { readonly name: string }>(
  what: string,
  items: readonly T[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    if (map.has(item.name)) throw new OntologyError(`two ${what}s are called ${item.name}`);
    map.set(item.name, item);
  }
  return map;
}

function check(ontology: Ontology): void {
  for (const kind of ontology.nodes) {
    for (const step of kind.lineage) ontology.kind(step);
    described(kind.name, kind);
    worded(kind.name, kind.words);
    for (const key of [kind.orderedBy, ...kind.listedBy]) {
      const property = kind.properties[key];
      if (property === undefined || property.facets.optional) {
        throw new OntologyError(`${kind.name} is ordered by ${key}, which it does not always have`);
      }
    }
    const unknown = kind.narrowedBy.find((key) => kind.properties[key] === undefined);
    if (unknown !== undefined)
      throw new OntologyError(`${kind.name} is narrowed by ${unknown}, which it does not have`);
    const names = new Map<string, string>();
    const claim = (name: string, owner: string) => {
      const other = names.get(name);
      if (other !== undefined) throw new OntologyError(`${kind.name}.${name} is both ${other} and ${owner}`);
      names.set(name, owner);
    };
    for (const [name, property] of Object.entries(kind.properties)) {
      if ((RESERVED as readonly string[]).includes(name))
        throw new OntologyError(`${kind.name}.${name}: this name is reserved for the loader`);
      described(`${kind.name}.${name}`, property.facets);
      for (const [word, entry] of Object.entries<EnumWord>(property.facets.values?.words ?? {}))
        worded(`${property.facets.values?.name}.${word}`, entry);
      claim(name, 'a property');
    }
    for (const traversal of ontology.traversalsOf(kind.name))
      claim(traversal.name, `the ${traversal.direction} end of ${traversal.relation.name}`);
    for (const one of ontology.joinsOf(kind.name)) claim(one.name, 'a join');
  }
  for (const relation of ontology.relations) {
    for (const end of [...relation.from, ...relation.to]) ontology.kind(end);
    for (const part of [relation, relation.out, relation.in]) described(relation.name, part);
    worded(relation.name, relation.words);
    for (const [name, property] of Object.entries(relation.properties))
      described(`${relation.name}.${name}`, property.facets);
  }
}

function described(name: string, part: { readonly description: string }): void {
  if (part.description.trim() === '') throw new OntologyError(`${name} has no description`);
}

/** Whatever people read needs all of its words, in every direction. */
function worded(name: string, words: object): void {
  const missing = Object.entries(words).find(([, text]) => typeof text === 'string' && text.trim() === '');
  if (missing !== undefined) throw new OntologyError(`${name} has no words: its ${missing[0]} is empty`);
}
