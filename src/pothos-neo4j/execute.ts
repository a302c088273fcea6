import type { GraphQLResolveInfo } from 'graphql';
import { compile } from '../cypher/compile.ts';
import type { Column, RootPlan } from '../cypher/plan.ts';
import type { Row as DatabaseRow } from '../cypher/statement.ts';
import { planConnection } from './connection-plan.ts';
import { Cost, defaultPlanLimits } from './cost.ts';
import type { FieldSelection, PlanContext } from './field-selection.ts';
import { clearLens } from './lens.ts';
import type { Args, FieldRead } from './reads.ts';
import { Connection, Row, rowCells } from './row.ts';
import { planField, planObject } from './selection.ts';
import type { TypeRegistry } from './type-registry.ts';
import type { Neo4jContext } from './types.ts';

/** Plans what a root field and all below it read: names and arguments, no Cypher yet. */
export function planRoot(
  { ontology, lens }: Pick<TypeRegistry, 'ontology' | 'lens'>,
  read: FieldRead,
  args: Args,
  context: Neo4jContext,
  info: GraphQLResolveInfo,
): RootPlan {
  const limits = context.planLimits ?? defaultPlanLimits;
  const plan: PlanContext = {
    ontology,
    schema: info.schema,
    fragments: info.fragments,
    variables: info.variableValues,
    cost: new Cost(limits),
    limits,
    lens: lens?.read(args.lens, context) ?? clearLens,
    usual: args.lens === undefined || args.lens === null,
    request: context,
  };
  const field: FieldSelection = {
    read,
    args,
    type: info.returnType,
    selections: info.fieldNodes.flatMap((node) => node.selectionSet ?? []),
    on: new Set([info.parentType]),
  };
  const column =
    read.kind === 'connection'
      ? planConnection(plan, { ...field, read }, 0, planObject)
      : planField(plan, field, 1);
  if (!isRoot(column)) throw new TypeError(`${info.fieldName} cannot be read by itself`);
  return column;
}

/** Answers a root field with one statement, and decodes what comes back. */
export async function readRoot(
  registry: Pick<TypeRegistry, 'ontology' | 'lens'>,
  read: FieldRead,
  args: Args,
  context: Neo4jContext,
  info: GraphQLResolveInfo,
): Promise<Row | Connection | readonly (Row | null)[] | null> {
  const plan = planRoot(registry, read, args, context, info);
  return decodeRoot(plan, await context.run(compile(plan)));
}

function decodeRoot(
  plan: RootPlan,
  rows: readonly DatabaseRow[],
): Row | Connection | readonly (Row | null)[] | null {
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
