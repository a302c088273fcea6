import type { NodeKind } from '../../ontology/index.ts';
import type { TypeRegistry } from '../model/type-registry.ts';
import type { Input } from './filter-inputs.ts';

/** The closest kind, itself included, whose lists can be ordered. */
function orderedKind(registry: TypeRegistry, kindName: string): NodeKind {
  const { ontology } = registry;
  const lineage = ontology
    .kind(kindName)
    .lineage.map((step) => ontology.kind(step))
    .reverse();
  // A kind that is a label only lends its orders to the one as which it is shown.
  const labels = ontology.nodes.filter(({ name }) => name !== kindName && registry.shown(name) === kindName);
  return [...lineage, ...labels].find(({ listedBy }) => listedBy.length > 0) ?? ontology.kind(kindName);
}

const fieldsOf = (kind: NodeKind): readonly string[] =>
  kind.listedBy.length > 0 ? kind.listedBy : [...new Set([kind.orderedBy, 'id'])];

/** The input of an `orderBy` argument: a field and a direction. */
export function orderInput(registry: TypeRegistry, kindName: string): Input {
  const kind = orderedKind(registry, kindName);
  const shown = registry.shown(kind.name);
  return registry.once(`${shown}Order`, () => {
    const { builder } = registry;
    const direction = registry.once('OrderDirection', () =>
      builder.enumType('OrderDirection', {
        description: 'Which way a list runs.',
        values: {
          ASC: { description: 'From small to large, from early to late.' },
          DESC: { description: 'From large to small, from late to early.' },
        },
      }),
    );
    const values = fieldsOf(kind).map((name) => {
      const property = kind.properties[name];
      return [
        property?.facets.orderName ?? name.toUpperCase(),
        { value: name, description: property?.facets.description ?? name },
      ] as const;
    });
    const field = builder.enumType(`${shown}OrderField`, {
      description: `What lists of ${shown} can be ordered by.`,
      values: Object.fromEntries(values),
    });
    return builder.inputType(`${shown}Order`, {
      description: `An order of ${shown}; the id decides between equals.`,
      fields: (t) => ({
        field: t.field({ type: field, required: true, description: 'What to order by.' }),
        direction: t.field({ type: direction, defaultValue: 'ASC', description: 'Which way.' }),
      }),
    });
  });
}
