import { type ASTNode, type GraphQLCompositeType, Kind, type SelectionSetNode, visit } from 'graphql';
import type { ObjectPlan } from '../cypher/plan.ts';
import type { PlanObject } from './connection-plan.ts';
import type { PlanContext } from './field-selection.ts';

/** A plan that was made before, with all that it depends on, and what it cost. */
interface Remembered {
  readonly plan: ObjectPlan;
  readonly type: GraphQLCompositeType;
  readonly selections: readonly SelectionSetNode[];
  readonly schema: PlanContext['schema'];
  readonly lens: PlanContext['lens'];
  readonly limits: PlanContext['limits'];
  /** Rows for each object that is planned, and columns. */
  readonly rows: number;
  readonly fields: number;
}

/** Lives as long as the document: whoever keeps parsed documents keeps their plans. */
const plans = new WeakMap<SelectionSetNode, Remembered>();
const reached = new WeakMap<SelectionSetNode, boolean>();

/**
 * Plans what no variable reaches only once for each document, whatever the variables of its other parts. Such a plan is
 * marked as lasting: what it compiles to is kept as well.
 */
export function remembering(planObject: PlanObject): PlanObject {
  return (context, type, selections, factor) => {
    const [first] = selections;
    if (first === undefined || !context.usual || selections.some((one) => reachesVariable(context, one)))
      return planObject(context, type, selections, factor);
    const { cost, schema, lens, limits } = context;
    const known = plans.get(first);
    if (known !== undefined && fits(known, context, type, selections)) {
      cost.add(known.rows * factor, known.fields);
      return known.plan;
    }
    const before = cost.spent;
    const plan: ObjectPlan = { ...planObject(context, type, selections, factor), lasting: true };
    const rows = (cost.spent.rows - before.rows) / factor;
    const fields = cost.spent.fields - before.fields;
    plans.set(first, { plan, type, selections, schema, lens, limits, rows, fields });
    return plan;
  };
}

function fits(
  known: Remembered,
  { schema, lens, limits }: PlanContext,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
): boolean {
  return (
    known.type === type &&
    known.schema === schema &&
    known.lens === lens &&
    known.limits === limits &&
    known.selections.length === selections.length &&
    known.selections.every((one, index) => one === selections[index])
  );
}

/** Whether a variable stands anywhere below, in fragments too: in an argument or a directive. */
function reachesVariable({ fragments }: PlanContext, selectionSet: SelectionSetNode): boolean {
  const known = reached.get(selectionSet);
  if (known !== undefined) return known;
  let found = false;
  const seen = new Set<string>();
  const look = (node: ASTNode): void => {
    visit(node, {
      enter(inner) {
        if (inner.kind === Kind.VARIABLE) found = true;
        if (inner.kind !== Kind.FRAGMENT_SPREAD || seen.has(inner.name.value)) return;
        seen.add(inner.name.value);
        const fragment = fragments[inner.name.value];
        if (fragment !== undefined) look(fragment);
      },
    });
  };
  look(selectionSet);
  reached.set(selectionSet, found);
  return found;
}
