import type { Property, Relation, Traversal } from '../../ontology/index.ts';
import { camel, pascal } from './names.ts';
import type { TypeRegistry } from './type-registry.ts';

/** Filters on an abstract kind by a property that only some of the kinds below it have. */
interface SubProperty {
  readonly owner: string;
  readonly name: string;
  readonly property: Property;
}

/** What the kinds of facts below an abstract kind add to it, each under a name of its own: `incidentType`. */
export function ownOfSubKinds(registry: TypeRegistry, kindName: string): ReadonlyMap<string, SubProperty> {
  const { ontology } = registry;
  const below = ontology.nodes.filter(
    ({ name, layer }) =>
      name !== kindName && layer === 'fact' && registry.shown(name) === name && ontology.isA(name, kindName),
  );
  return new Map(
    below.flatMap((kind) =>
      kind.own.flatMap((name) => {
        const property = kind.properties[name];
        return property === undefined || property.facets.list
          ? []
          : [[camel(kind.name) + pascal(name), { owner: kind.name, name, property }] as const];
      }),
    ),
  );
}

/** The traversals of a kind that are filtered by as one; they lead the same way. */
export function jointly(
  registry: TypeRegistry,
  kindName: string,
  names: readonly string[],
): readonly Traversal[] {
  const known = registry.ontology.traversalsOf(kindName);
  return names.map((name) => {
    const found = known.find((traversal) => traversal.name === name);
    if (found === undefined) throw new TypeError(`${kindName} has no relation ${name}`);
    return found;
  });
}

/** Every property of any relation; where two relations give one name different meanings, the first is filtered by. */
export function edgeProperties(relations: readonly Relation[]): Readonly<Record<string, Property>> {
  const properties: Record<string, Property> = {};
  for (const relation of relations) {
    for (const [name, property] of Object.entries(relation.properties)) properties[name] ??= property;
  }
  return properties;
}
