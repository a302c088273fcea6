import { compile } from '../../cypher/compile.ts';
import { settled } from '../../cypher/late.ts';
import type { RootPlan } from '../../cypher/plan.ts';
import type { Row as DatabaseRow } from '../../cypher/statement.ts';
import type { Neo4jContext } from '../model/context.ts';
import type { Args, Found, RootRead } from '../model/field-sources.ts';
import { Connection, Row, rowCells } from '../model/row.ts';
import { planRoot, type RootSelection } from '../plan/plan-root.ts';

/** Answers a root field with one statement, and decodes what comes back. */
export async function readRoot(
  root: RootRead,
  args: Args,
  context: Neo4jContext,
  selection: RootSelection,
): Promise<Found> {
  const plan = planRoot(root, args, context, selection);
  const found = decodeRoot(plan, await context.run(settled(compile(plan)), plan));
  return root.settle === undefined ? found : root.settle(found, () => args, context);
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
