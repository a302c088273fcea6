import type { EnumRef, SchemaTypes } from '@pothos/core';
import type { TypeRegistry } from '../model/type-registry.ts';

/** The kinds below a kind, as an enum: concrete ones, and abstract ones that include several of them. */
export function kindEnum(registry: TypeRegistry, kindName: string): EnumRef<SchemaTypes, string> {
  return registry.once(`${kindName}Kind`, () =>
    registry.builder.enumType(`${kindName}Kind`, {
      description: `The kinds of ${kindName}.`,
      values: Object.fromEntries(
        registry.ontology.nodes
          .filter(
            ({ name }) =>
              name !== kindName && registry.shown(name) === name && registry.ontology.isA(name, kindName),
          )
          .map(({ name, description, abstract }) => [
            name,
            {
              value: name,
              description: abstract ? `${description} Includes all kinds below it.` : description,
            },
          ]),
      ),
    }),
  );
}

/** Every relation that can be drawn or walked, as an enum; the evidence behind facts is none of them. */
export function relationEnum(registry: TypeRegistry): EnumRef<SchemaTypes, string> {
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
