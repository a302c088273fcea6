import type { RunStatement } from '../../cypher/statement.ts';
import type { Extent, PlanLimits } from './cost.ts';

/** What the plugin needs of a request's context. */
export interface Neo4jContext {
  readonly run: RunStatement;
  readonly limits: PlanLimits;
  /** What the graph holds, where that is known. */
  readonly extent?: Extent | undefined;
}

/** How arguments that name records are checked. */
export interface RecordArgument<Context = Neo4jContext> {
  /** Checks what an argument names before anything is planned. Throws a QueryError for what cannot be an id. */
  check(ids: readonly string[], argument: string, context: Context): readonly string[];
  /** Asked where nothing at all was found: throws NOT_FOUND where the id leads to nothing of its kind. */
  missing(
    named: { readonly id: string; readonly kind: string; readonly argument: string },
    context: Context,
  ): Promise<void>;
}
