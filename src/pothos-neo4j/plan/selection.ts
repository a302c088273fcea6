import { type GraphQLObjectType, isAbstractType } from 'graphql';
import { converted } from '../../cypher/fragment.ts';
import { variable } from '../../cypher/page.ts';
import type { Branch, Column, ExpressionColumn, PropertyColumn } from '../../cypher/plan.ts';
import type { Ontology } from '../../ontology/index.ts';
import { mostRows } from '../model/cost.ts';
import type { PropertyRead } from '../model/field-sources.ts';
import { inOne, sourceThrough, throughLens } from '../model/lens.ts';
import { hiddenKey } from '../model/row.ts';
import { collectFields, possibleTypes } from './collect-fields.ts';
import { type PlanObject, planConnection } from './connection-plan.ts';
import { compositeOf, distinctReadings, type FieldSelection, type PlanContext } from './field-selection.ts';

/**
 * Plans how an object is read: one column per response key, never one per concrete type, so that the plan stays linear
 * in the document. `factor` is how many such objects there may be.
 */
export const planObject: PlanObject = (context, type, selections, factor) => {
  const on = possibleTypes(context.schema, type);
  const columns: Column[] = [];
  const keys = new Map<string, number>();
  const add = (key: string, column: Column) => {
    context.cost.addFields(1);
    keys.set(key, columns.push(column) - 1);
  };
  for (const [key, occurrences] of collectFields(
    context,
    selections.map((selectionSet) => ({ selectionSet, on })),
  )) {
    if (occurrences[0]?.node.name.value === '__typename') continue;
    const readings = distinctReadings(context, occurrences);
    for (const { read } of readings) {
      if (read.kind !== 'computed') continue;
      for (const [name, property] of Object.entries(read.select)) {
        if (!keys.has(hiddenKey(name))) add(hiddenKey(name), propertyColumn(context, property));
      }
    }
    const column = columnOf(context, readings, on, factor);
    if (column !== undefined) add(key, column);
  }
  if (!isAbstractType(type)) return { columns, keys, label: undefined };
  const label: PropertyColumn = { kind: 'property', of: 'node', property: 'label', list: false };
  return { columns: [...columns, label], keys, label: columns.length };
};

function columnOf(
  context: PlanContext,
  readings: readonly FieldSelection[],
  on: ReadonlySet<GraphQLObjectType>,
  factor: number,
): Column | undefined {
  const planned = readings.flatMap((reading) => {
    const column = planField(context, reading, factor);
    return column === undefined ? [] : [{ column, on: reading.on }];
  });
  const [only, ...others] = planned;
  if (only === undefined) return undefined;
  // A property that a node does not have is null anyway; a nested read is worth a look at the label first.
  const everywhere = only.on.size === on.size || only.column.kind === 'property';
  if (others.length === 0 && everywhere) return only.column;
  return {
    kind: 'choice',
    of: 'node',
    branches: planned.map((branch) => branchOf(context.ontology, branch.column, branch.on)),
  };
}

function branchOf(ontology: Ontology, column: Column, on: ReadonlySet<GraphQLObjectType>): Branch {
  const types = [...on].map((type) => type.name);
  const wanted = new Set(types);
  // One label of a common kind instead of many of its sub-kinds.
  const kind = ontology.nodes.find((candidate) => {
    const concrete = ontology.concrete(candidate.name);
    return concrete.length === wanted.size && concrete.every(({ name }) => wanted.has(name));
  });
  return { column, types, labels: kind === undefined ? types : [kind.name] };
}

/** Plans what one field reads; undefined where it needs no column of its own. */
export function planField(context: PlanContext, field: FieldSelection, factor: number): Column | undefined {
  const { read, args, selections } = field;
  switch (read.kind) {
    case 'property':
      return propertyColumn(context, read);
    case 'expression':
      return {
        kind: 'expression',
        expression: (scope, share) => read.expression(scope, context.lens, share),
      };
    case 'object': {
      const plan = planObject(context, compositeOf(field.type), selections, factor);
      const unless = read.unless && propertyColumn(context, read.unless);
      return { kind: 'object', roles: read.roles, plan, ...(unless && { unless }) };
    }
    case 'one':
      context.cost.addRows(factor);
      return {
        kind: 'one',
        // The only one of its kind is asked for by a key, and what is asked for by a key is always there: what the lens
        // hides of it, its own fields leave out.
        source: sourceThrough(context, read.source(args, context)),
        plan: planObject(context, compositeOf(field.type), selections, factor),
      };
    case 'list': {
      const source = read.source(args, context);
      const rows = factor * Math.min(read.limit(args, context), mostRows(context.request.extent, source));
      context.cost.addRows(rows);
      const plan = planObject(context, compositeOf(field.type), selections, rows);
      return {
        kind: 'list',
        source: throughLens(context.lens, context.ontology, source),
        order: read.order,
        plan,
      };
    }
    case 'connection':
      return planConnection(context, { ...field, read }, factor, planObject);
    case 'computed':
    case 'part':
      return undefined;
  }
}

function propertyColumn(
  { lens }: PlanContext,
  { of, owner, name, property }: PropertyRead,
): PropertyColumn | ExpressionColumn {
  const shown = lens.shown(owner, property);
  if (shown !== undefined) {
    return {
      kind: 'expression',
      expression: (scope, share) => converted(inOne(shown, share)(variable(scope, of)), property.type.read),
    };
  }
  return { kind: 'property', of, property: name, read: property.type.read, list: property.facets.list };
}
