import { type InputFieldMap, RootFieldBuilder, type SchemaTypes } from '@pothos/core';
import type { TypeRegistry } from '../model/type-registry.ts';
import { edgeFilterInput, filterInput } from './filter-inputs.ts';
import { orderInput } from './order-input.ts';

/** The arguments of a list: a page of it, a filter on its nodes, one on the relations, and an order. */
export function connectionArgs(
  registry: TypeRegistry,
  filter: string | undefined,
  edge: boolean,
): InputFieldMap {
  const { arg } = fieldBuilder(registry);
  const args: Record<string, unknown> = {
    first: arg.int({
      description: 'How many, from the start or after a cursor.',
    }),
    after: arg.string({ description: 'Continue after this cursor.' }),
    last: arg.int({ description: 'How many, from the end or before a cursor.' }),
    before: arg.string({ description: 'Go back from this cursor.' }),
  };
  if (filter !== undefined) {
    args.filter = arg({
      type: filterInput(registry, filter),
      description: 'Which ones.',
    });
    args.orderBy = arg({
      type: [orderInput(registry, filter)],
      description: 'In which order.',
    });
  }
  if (edge)
    args.edge = arg({
      type: edgeFilterInput(registry),
      description: 'Which relations count.',
    });
  return args as InputFieldMap;
}

/** The `lens` argument of a root field, where the schema has a lens. */
export function lensArg(registry: TypeRegistry): InputFieldMap {
  const { lens } = registry;
  if (lens === undefined) return {};
  return { lens: fieldBuilder(registry).arg({ type: lens.type, description: lens.description }) };
}

const fieldBuilder = ({ builder }: TypeRegistry) =>
  new RootFieldBuilder<SchemaTypes, unknown>(builder, 'Object', 'Object');
