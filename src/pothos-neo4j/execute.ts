import type { FieldNode, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { compile } from '../cypher/compile.ts';
import { settled } from '../cypher/late.ts';
import type { Column, RootPlan } from '../cypher/plan.ts';
import type { Row as DatabaseRow } from '../cypher/statement.ts';
import type { SelectionContext } from './collect-fields.ts';
import { planConnection } from './connection-plan.ts';
import { Cost } from './cost.ts';
import type { FieldSelection, PlanContext } from './field-selection.ts';
import { clearLens } from './lens.ts';
import type { Args, Found, RootRead } from './reads.ts';
import { Connection, Row, rowCells } from './row.ts';
import { planField, planObject } from './selection.ts';
import type { Neo4jContext } from './types.ts';

/** A root field as it stands in an operation: all of its occurrences under one response key. */
export interface RootSelection extends SelectionContext {
  readonly fieldName: string;
  readonly fieldNodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly type: GraphQLOutputType;
}

/** A plan with the most rows its answer could hold; the caller can make large ones wait for each other. */
export type PlannedRoot = RootPlan & { readonly possibleRows: number };

/** Plans what a root field and all below it read: names and arguments, no Cypher yet. */
export function planRoot(
  { registry: { ontology, lens }, read, check }: RootRead,
  given: Args,
  context: Neo4jContext,
  root: RootSelection,
): PlannedRoot {
  const args = check?.(given, context) ?? given;
  const { limits } = context;
  const plan: PlanContext = {
    ontology,
    schema: root.schema,
    fragments: root.fragments,
    variables: root.variables,
    cost: new Cost(limits),
    limits,
    lens: lens?.read(args.lens, context) ?? clearLens,
    request: context,
  };
  const field: FieldSelection = {
    read,
    args,
    type: root.type,
    selections: root.fieldNodes.flatMap((node) => node.selectionSet ?? []),
    on: new Set([root.parentType]),
  };
  const column =
    read.kind === 'connection'
      ? planConnection(plan, { ...field, read }, 0, planObject)
      : planField(plan, field, 1);
  if (!isRoot(column)) throw new TypeError(`${root.fieldName} cannot be read by itself`);
  return { ...column, possibleRows: plan.cost.possibleRows };
}

/** Answers a root field with one statement, and decodes what comes back. */
export async function readRoot(
  root: RootRead,
  args: Args,
  context: Neo4jContext,
  selection: RootSelection,
): Promise<Found> {
  const plan = planRoot(root, args, context, selection);
  const found = decodeRoot(plan, await context.run(settled(compile(plan)), plan));
  return root.settle === undefined ? found : root.settle(found, args, context);
}

/** What the rows of a root field hold, by its plan. */
export function decodeRoot(plan: RootPlan, rows: readonly DatabaseRow[]): Found {
  switch (plan.kind) {
    case 'one': {
      const cells = rows[0]?.[0];
      return cells === undefined || cells === null ? null : new Row(plan.plan, rowCells(cells));
    }
    case 'list':
      return rows.map(([cells]) =>
        cells === null || cells === undefined ? null : new Row(plan.plan, rowCells(cells)),
      );
    case 'connection': {
      if (plan.plan === undefined) return new Connection(plan, null, count(rows[0]?.[0]));
      const items = rows.flatMap(([cells]) =>
        cells === null || cells === undefined ? [] : [rowCells(cells)],
      );
      return new Connection(plan, items, plan.total ? count(rows[0]?.[1]) : null);
    }
  }
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function isRoot(column: Column | undefined): column is RootPlan {
  return column?.kind === 'one' || column?.kind === 'list' || column?.kind === 'connection';
}
