import type { FieldNode, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { Column, RootPlan } from '../../cypher/plan.ts';
import type { Neo4jContext } from '../model/context.ts';
import { Cost } from '../model/cost.ts';
import type { Args, RootRead } from '../model/field-sources.ts';
import { clearLens } from '../model/lens.ts';
import type { SelectionContext } from './collect-fields.ts';
import { planConnection } from './connection-plan.ts';
import type { FieldSelection, PlanContext } from './field-selection.ts';
import { planField, planObject } from './selection.ts';

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

function isRoot(column: Column | undefined): column is RootPlan {
  return column?.kind === 'one' || column?.kind === 'list' || column?.kind === 'connection';
}
