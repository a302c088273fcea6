import type { EnumRef, InputFieldRef, InputRef, SchemaTypes } from '@pothos/core';
import { operators } from '../cypher/filters.ts';
import type { Property, Relation } from '../ontology/index.ts';
import type { TypeRegistry } from './type-registry.ts';

/** Inputs are made from the ontology at run time; the schema's own types do not know their shapes. */
export type Input = InputRef<object> | EnumRef<SchemaTypes, string>;

type Values = Record<string, object | string | null | undefined>;
type Fields = Record<string, InputFieldRef<SchemaTypes, object | string | null | undefined>>;

/** The filter of a kind: and, or, not, kinds, its properties, its relations, and what the schema adds. */
export function filterInput(registry: TypeRegistry, name: string): Input {
  const { builder, ontology } = registry;
  const kindName = registry.shown(name);
  const kind = ontology.kind(kindName);
  const make = () => builder.inputRef<Values>(`${kindName}Filter`);
  return registry.recursive(`${kindName}Filter`, make, (ref) => {
    ref.implement({
      description: `Conditions on ${kindName}. All that are given must hold.`,
      fields: (t) => {
        const fields: Fields = {
          and: t.field({ type: [ref], description: 'All of these hold.' }),
          or: t.field({ type: [ref], description: 'At least one of these holds.' }),
          not: t.field({ type: ref, description: 'This does not hold.' }),
        };
        if (kind.abstract)
          fields.kinds = t.field({
            type: [kindEnum(registry, kindName)],
            description: 'It is of one of these kinds.',
          });
        for (const [name, property] of Object.entries(kind.properties)) {
          if (property.facets.list) continue;
          fields[name] = t.field({
            type: operatorsInput(registry, property),
            description: property.facets.description,
          });
        }
        for (const traversal of ontology.traversalsOf(kindName)) {
          const target = ontology.common(traversal.targets).name;
          fields[traversal.name] = t.field({
            type: relationFilterInput(registry, target),
            description: traversal.description,
          });
        }
        for (const [name, filter] of Object.entries(registry.filtersOf(kindName))) {
          fields[name] = t.field({ type: filter.type as Input, description: filter.description });
        }
        return fields;
      },
    });
  });
}

/** `some`, `none` and `every` over what a relation leads to. */
function relationFilterInput(registry: TypeRegistry, name: string): Input {
  const target = registry.shown(name);
  const make = () => registry.builder.inputRef<Values>(`${target}RelationFilter`);
  return registry.recursive(`${target}RelationFilter`, make, (ref) => {
    ref.implement({
      description: `Conditions on the ${target} at the other end of a relation.`,
      fields: (t) => ({
        some: t.field({
          type: filterInput(registry, target),
          description: 'At least one is like this; {} asks for any.',
        }),
        none: t.field({
          type: filterInput(registry, target),
          description: 'Not one is like this; {} asks for none at all.',
        }),
        every: t.field({
          type: filterInput(registry, target),
          description: 'All are like this; also where there are none.',
        }),
        edge: t.field({
          type: edgeFilterInput(registry),
          description: 'Only relations that are themselves like this count.',
        }),
      }),
    });
  });
}

/** Conditions on what a relation knows of itself. */
export function edgeFilterInput(registry: TypeRegistry): Input {
  return registry.once('EdgeFilter', () =>
    registry.builder.inputType('EdgeFilter', {
      description:
        'Conditions on a relation itself. All that are given must hold; it must be one that has such a property.',
      fields: (t) =>
        Object.fromEntries(
          Object.entries(edgeProperties(registry.ontology.relations)).map(([name, property]) => [
            name,
            t.field({ type: operatorsInput(registry, property), description: property.facets.description }),
          ]),
        ),
    }),
  );
}

/** Every property of any relation; where two relations give one name different meanings, the first is filtered by. */
export function edgeProperties(relations: readonly Relation[]): Readonly<Record<string, Property>> {
  const properties: Record<string, Property> = {};
  for (const relation of relations) {
    for (const [name, property] of Object.entries(relation.properties)) properties[name] ??= property;
  }
  return properties;
}

/** The comparisons that fit a property. */
function operatorsInput(registry: TypeRegistry, property: Property): Input {
  const { values } = property.facets;
  const name =
    values === undefined ? `${property.type.scalar}${suffix(property)}Filter` : `${values.name}Filter`;
  return registry.once(name, () =>
    registry.builder.inputType(name, {
      description: `Comparisons with ${values === undefined ? property.type.description : `one of: ${values.description}`}`,
      fields: (t) =>
        Object.fromEntries(
          property.type.operators.map((operator) => {
            const { sentence, list } = operators[operator];
            const type = registry.output(property);
            return [
              operator,
              t.field({
                type: list ? [type] : type,
                description: operator === 'eq' ? `${sentence} null: there is none.` : sentence,
              }),
            ];
          }),
        ),
    }),
  );
}

// Value types that share a scalar may differ in what they can be compared by.
const suffix = (property: Property): string =>
  property.type.name
    .replace(/(?:^|\s)(\w)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^(Id|Text)$/, '');

/** The concrete kinds that a kind stands for, as an enum. */
export function kindEnum(registry: TypeRegistry, kindName: string): Input {
  return registry.once(`${kindName}Kind`, () =>
    registry.builder.enumType(`${kindName}Kind`, {
      description: `The kinds of ${kindName}.`,
      values: Object.fromEntries(
        registry.ontology
          .concrete(kindName)
          .map(({ name, description }) => [name, { value: name, description }]),
      ),
    }),
  );
}

/** Every relation that can be drawn or walked, as an enum; the evidence behind facts is none of them. */
export function relationEnum(registry: TypeRegistry): Input {
  return registry.once('FactRelation', () =>
    registry.builder.enumType('FactRelation', {
      description: 'The relations between people, events, things and places.',
      values: Object.fromEntries(
        registry.ontology.relations
          .filter(({ layer }) => layer === 'fact')
          .map(({ name, description }) => [name, { value: name, description }]),
      ),
    }),
  );
}
