import type { EnumRef, InputFieldBuilder, InputFieldRef, InputRef, SchemaTypes } from '@pothos/core';
import { operators } from '../../cypher/filters.ts';
import type { Property } from '../../ontology/index.ts';
import { edgeProperties, jointly, ownOfSubKinds } from '../model/filterable.ts';
import type { TypeRegistry } from '../model/type-registry.ts';
import { kindEnum } from './enums.ts';

/** Inputs are made from the ontology at run time; the schema's own types do not know their shapes. */
export type Input = InputRef<object> | EnumRef<SchemaTypes, string>;

type InputFields = InputFieldBuilder<SchemaTypes, 'InputObject'>;
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
      description: `Conditions on ${kindName}. All conditions given must hold.`,
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
          fields[name] = t.field({
            type: property.facets.list ? listInput(registry, property) : operatorsInput(registry, property),
            description: property.facets.description,
          });
        }
        for (const [name, { owner, property }] of ownOfSubKinds(registry, kindName)) {
          fields[name] = t.field({
            type: operatorsInput(registry, property),
            description: `It is of the kind ${owner}, and: ${property.facets.description}`,
          });
        }
        for (const traversal of ontology.traversalsOf(kindName)) {
          const target = ontology.common(traversal.targets).name;
          fields[traversal.name] = t.field({
            type: relationFilterInput(registry, target),
            description: traversal.description,
          });
        }
        for (const [name, [description, ...traversals]] of Object.entries(
          registry.jointFiltersOf(kindName),
        )) {
          const targets = jointly(registry, kindName, traversals).flatMap((traversal) => traversal.targets);
          fields[name] = t.field({
            type: relationFilterInput(registry, ontology.common(targets).name),
            description,
          });
        }
        for (const [name, { type, description }] of Object.entries(registry.filtersOf(kindName))) {
          // A reference, or a list of a scalar: Pothos takes both.
          fields[name] = t.field({ type: type as Input, description });
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
          description: 'At least one is like this; {} matches any.',
        }),
        none: t.field({
          type: filterInput(registry, target),
          description: 'None is like this; {} means that there are none at all.',
        }),
        every: t.field({
          type: filterInput(registry, target),
          description: 'All are like this; true if there are none.',
        }),
        given: givenField(t, 'true: there is at least one; false: there is none.'),
        edge: t.field({
          type: edgeFilterInput(registry),
          description: 'Only relations with these properties count.',
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
        'Conditions on a relation itself. All conditions given must hold; the relation must have the property.',
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

/** The comparisons that fit a property. */
function operatorsInput(registry: TypeRegistry, property: Property): Input {
  const { values } = property.facets;
  const name =
    values === undefined ? `${property.type.scalar}${suffix(property)}Filter` : `${values.name}Filter`;
  return registry.once(name, () =>
    registry.builder.inputType(name, {
      description: `Comparisons with ${values === undefined ? compared(property) : `one of: ${values.description}`}`,
      fields: (t) => ({
        ...Object.fromEntries(
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
        given: givenField(t),
      }),
    }),
  );
}

const compared = (property: Property): string =>
  property.type.scalar === 'String' && suffix(property) === '' ? 'text.' : property.type.description;

/** What a list of values can be asked. */
function listInput(registry: TypeRegistry, property: Property): Input {
  const { scalar } = property.type;
  return registry.once(`${scalar}ListFilter`, () =>
    registry.builder.inputType(`${scalar}ListFilter`, {
      description: 'Conditions on a list of values.',
      fields: (t) => ({
        has: t.field({ type: scalar, description: 'One of its values is exactly this.' }),
        given: givenField(t),
      }),
    }),
  );
}

const givenField = (t: InputFields, description = 'true: there is a value; false: it is missing.') =>
  t.field({ type: BOOLEAN, description });

/** Pothos knows scalars by name, and the schema's own types, which are any here, give the name no shape. */
const BOOLEAN = 'Boolean' as unknown as Input;

// Value types that share a scalar may differ in what they can be compared by; what is compared as any text needs no name.
const suffix = ({ type }: Property): string =>
  type.scalar === 'String' && type.operators.includes('contains') ? '' : nameOf(type.name);

const nameOf = (type: string): string =>
  type.replace(/(?:^|\s)(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^(Id|Text)$/, '');
