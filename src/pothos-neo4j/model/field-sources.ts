import type { Fragment } from '../../cypher/fragment.ts';
import type { Order, Role, Scope, Share, Source } from '../../cypher/plan.ts';
import type { Ontology, Property } from '../../ontology/index.ts';
import type { Neo4jContext } from './context.ts';
import type { PlanLimits } from './cost.ts';
import type { Lens, LensArgument } from './lens.ts';
import type { Connection, Row } from './row.ts';

/** Coerced arguments of a field. */
export type Args = Readonly<Record<string, unknown>>;

/** What holds for a root field and everything below it, whatever its arguments. */
export interface SourceContext {
  readonly lens: Lens;
  readonly limits: PlanLimits;
  /** The context of the request. */
  readonly request: Neo4jContext;
}

/**
 * What a field reads, told when the schema is built and kept in the field's extensions. The planner asks for nothing
 * else, so a child field never queries by itself.
 */
export type FieldRead =
  | PropertyRead
  | ObjectRead
  | OneRead
  | ListRead
  | ConnectionRead
  | ExpressionRead
  | ComputedRead
  | PartRead;

export interface PropertyRead {
  readonly kind: 'property';
  readonly of: Role;
  /** The kind or relation whose property it is. */
  readonly owner: string;
  readonly name: string;
  readonly property: Property;
}

/** An object over variables that are in scope already. */
export interface ObjectRead {
  readonly kind: 'object';
  readonly roles: Readonly<Record<Role, Role>>;
  /** The object is null where this is. */
  readonly unless?: PropertyRead;
}

export interface OneRead {
  readonly kind: 'one';
  readonly source: (args: Args, context: SourceContext) => Source;
}

/** Only for sources that are bounded by themselves; `limit` is the number of rows that the cost is counted with. */
export interface ListRead {
  readonly kind: 'list';
  readonly source: (args: Args, context: SourceContext) => Source;
  readonly order: readonly Order[];
  readonly limit: (args: Args, context: SourceContext) => number;
}

export interface ConnectionRead {
  readonly kind: 'connection';
  /** The conditions are those of `filter` and `edge` arguments, already planned. */
  readonly source: (args: Args, context: SourceContext) => Source;
  /** Reads the order argument; ends with a unique key. */
  readonly order: (args: Args) => readonly Order[];
  /** Everything that the source binds: what edges are read from. */
  readonly roles: readonly Role[];
  /** From the roles of the node type to those of the source. */
  readonly nodeRoles: Readonly<Record<Role, Role>>;
}

export interface ExpressionRead {
  readonly kind: 'expression';
  readonly expression: (scope: Scope, lens: Lens, share: Share) => Fragment;
}

/** Worked out from other properties of the same object, which it names, and from what the request brings along. */
export interface ComputedRead {
  readonly kind: 'computed';
  readonly select: Readonly<Record<string, PropertyRead>>;
  readonly resolve: (row: Row, request: Neo4jContext) => unknown;
}

/** A part of a connection that the planner knows: `edges`, `nodes`, `pageInfo`, `totalCount`, or an edge's `cursor`. */
export interface PartRead {
  readonly kind: 'part';
  readonly part: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'cursor';
}

/** What a root field reads, with a statement of its own. */
export interface RootRead {
  readonly registry: { readonly ontology: Ontology; readonly lens: LensArgument | undefined };
  readonly read: FieldRead;
  /** Checks the arguments before anything is planned with them. */
  readonly check?: (args: Args, context: Neo4jContext) => Args;
  /**
   * Has the last word on what was found; it throws if that is not an answer, such as for an unknown id. Coercing arguments takes as
   * long as completing a small answer, so they are made only where they are looked at.
   */
  readonly settle?: (found: Found, args: () => Args, context: Neo4jContext) => Found | Promise<Found>;
}

/** What the statement of a root field finds. */
export type Found = Row | Connection | readonly (Row | null)[] | null;
