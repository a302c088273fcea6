import type { GraphQLCompositeType, SelectionSetNode } from 'graphql';
import { decodeCursor, reversed } from '../../cypher/page.ts';
import type {
  Column,
  ConnectionColumn,
  ObjectPlan,
  Order,
  Page,
  Predicate,
  Source,
} from '../../cypher/plan.ts';
import { QueryError } from '../../errors.ts';
import type { Ontology } from '../../ontology/index.ts';
import { mostRows, type PlanLimits } from '../model/cost.ts';
import type { Args, ConnectionRead, PartRead } from '../model/field-sources.ts';
import { throughLens } from '../model/lens.ts';
import { collectFields, possibleTypes } from './collect-fields.ts';
import { compositeOf, distinctReadings, type FieldSelection, type PlanContext } from './field-selection.ts';

/** Plans the objects of a selection: handed in, because objects and lists are planned by turns. */
export type PlanObject = (
  context: PlanContext,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  factor: number,
) => ObjectPlan;

/** Plans one page of a list. At the root `factor` is 0: nothing multiplies it. */
export function planConnection(
  context: PlanContext,
  field: FieldSelection & { readonly read: ConnectionRead },
  factor: number,
  planObject: PlanObject,
): ConnectionColumn {
  const { read, args } = field;
  const size = pageSize(args, context.limits, factor === 0);
  const source = read.source(args, context);
  const rows = Math.max(factor, 1) * Math.min(size, mostRows(context.request.extent, source));
  const parts = partsOf(context, field);
  const has = (part: PartRead['part']) => parts.some((one) => one.part === part);
  const listed = has('edges') || has('nodes') || has('pageInfo');
  if (listed) context.cost.addRows(rows);
  const { plan, cursorAt } = planRows(context, parts, field, rows, planObject);
  const page = planPage(args, size, read.order(args), cursorAt, has('pageInfo'));
  return {
    kind: 'connection',
    source: throughLens(context.lens, context.ontology, source),
    plan: listed ? plan : undefined,
    page: { ...page, within: narrowed(context.ontology, source, page.order) },
    total: has('totalCount'),
  };
}

/** The property that narrows a list to one value, if the ontology indexes it together with the order. */
function narrowed(ontology: Ontology, source: Source, [first]: readonly Order[]): readonly Order[] {
  if (source.kind !== 'scan' || first === undefined) return [];
  const { orderedBy, narrowedBy } = ontology.kind(source.label);
  if (first.property !== orderedBy) return [];
  const equal = source.where.flatMap((predicate) =>
    predicate.kind === 'compare' && narrowedBy.includes(predicate.property) && isOneValue(predicate)
      ? [{ ...first, property: predicate.property }]
      : [],
  );
  return equal.slice(0, 1);
}

function isOneValue({ operator, value }: Extract<Predicate, { kind: 'compare' }>): boolean {
  return operator === 'eq' || (operator === 'in' && Array.isArray(value) && value.length === 1);
}

interface Part {
  readonly key: string;
  readonly part: PartRead['part'];
  readonly field: FieldSelection;
}

function partsOf(context: PlanContext, field: FieldSelection): readonly Part[] {
  const type = compositeOf(field.type);
  const on = possibleTypes(context.schema, type);
  const collected = collectFields(
    context,
    field.selections.map((selectionSet) => ({ selectionSet, on })),
  );
  return [...collected].flatMap(([key, occurrences]) =>
    distinctReadings(context, occurrences).flatMap((reading) =>
      reading.read.kind === 'part' ? [{ key, part: reading.read.part, field: reading }] : [],
    ),
  );
}

function planRows(
  context: PlanContext,
  parts: readonly Part[],
  { read, args }: FieldSelection & { readonly read: ConnectionRead },
  rows: number,
  planObject: PlanObject,
): { readonly plan: ObjectPlan; readonly cursorAt: number | undefined } {
  const columns: Column[] = [];
  const keys = new Map<string, number>();
  let cursors = false;
  const edgeRoles = Object.fromEntries(read.roles.map((role) => [role, role]));
  for (const { key, part, field } of parts) {
    if (part === 'pageInfo') cursors ||= asks(context, field, ['startCursor', 'endCursor']);
    if (part !== 'edges' && part !== 'nodes') continue;
    if (part === 'edges') cursors ||= asks(context, field, ['cursor']);
    const plan = planObject(context, compositeOf(field.type), field.selections, rows);
    keys.set(
      key,
      columns.push({ kind: 'object', roles: part === 'edges' ? edgeRoles : read.nodeRoles, plan }) - 1,
    );
  }
  if (!cursors) return { plan: { columns, keys, label: undefined }, cursorAt: undefined };
  const values = read.order(args).map(
    ({ of, property, read: shown }): Column => ({
      kind: 'property',
      of,
      property,
      read: shown,
      list: false,
    }),
  );
  return { plan: { columns: [...columns, ...values], keys, label: undefined }, cursorAt: columns.length };
}

/** Whether a selection holds one of these fields. */
function asks(context: PlanContext, field: FieldSelection, names: readonly string[]): boolean {
  const on = possibleTypes(context.schema, compositeOf(field.type));
  const selections = field.selections.map((selectionSet: SelectionSetNode) => ({ selectionSet, on }));
  return [...collectFields(context, selections).values()].some((occurrences) =>
    occurrences.some(({ node }) => names.includes(node.name.value)),
  );
}

function planPage(
  args: Args,
  size: number,
  order: readonly Order[],
  cursorAt: number | undefined,
  more: boolean,
): Page {
  const backwards = typeof args.last === 'number';
  const cursor = backwards ? args.before : args.after;
  return {
    size,
    limit: more ? size + 1 : size,
    within: [],
    order: backwards ? reversed(order) : order,
    backwards,
    after:
      typeof cursor === 'string' ? decodeCursor(order, cursor, backwards ? 'before' : 'after') : undefined,
    cursorAt,
  };
}

function pageSize(args: Args, limits: PlanLimits, root: boolean): number {
  const { first, last, after, before } = args;
  const given = first ?? last;
  if (typeof first === 'number' && typeof last === 'number') {
    throw new QueryError('first and last: a page is read from one end only', { hint: 'give one of the two' });
  }
  if (typeof after === 'string' && typeof last === 'number') {
    throw new QueryError('after goes with first', { hint: 'use before together with last' });
  }
  if (typeof before === 'string' && typeof last !== 'number') {
    throw new QueryError('before goes with last', { hint: 'use after together with first' });
  }
  if (typeof given !== 'number') return root ? limits.rootPage : limits.nestedPage;
  if (given < 0 || given > limits.pageSize) {
    throw new QueryError(`${typeof first === 'number' ? 'first' : 'last'}: ${given} is not a page size`, {
      hint: `ask for 0 to ${limits.pageSize}, and use a cursor for more`,
    });
  }
  return given;
}
