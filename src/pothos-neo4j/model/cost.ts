import type { Source } from '../../cypher/plan.ts';
import { QueryError } from '../../errors.ts';

/** How much a graph holds: no list is longer, whatever its page size. Numbers that are missing here are unknown. */
export interface Extent {
  /** How many nodes have a label. */
  readonly nodes: Readonly<Record<string, number | undefined>>;
  /** How many relationships of a type one node has at most, by type. */
  readonly degrees: Readonly<Record<string, { readonly out: number; readonly in: number } | undefined>>;
}

/** How much one root field may ask for. */
export interface PlanLimits {
  /** Rows on a page, at the root and below it, where a client gives no number; and at most. */
  readonly rootPage: number;
  readonly nestedPage: number;
  readonly pageSize: number;
  /** Rows that all pages of one root field could hold together, each multiplied by those around it. */
  readonly possibleRows: number;
  /** Columns of a plan. */
  readonly plannedFields: number;
  /** Filters inside each other: and, or, not and relations. */
  readonly filterLevels: number;
}

/** How many rows a source can have at most for each row around it; Infinity where the graph does not say. */
export function mostRows(extent: Extent | undefined, source: Source): number {
  switch (source.kind) {
    case 'scan':
    case 'join':
      return extent?.nodes[source.label] ?? Infinity;
    case 'groups':
      return mostRows(extent, source.of);
    case 'relationship': {
      const degrees = source.types.map((type) => extent?.degrees[type]?.[source.direction] ?? Infinity);
      return degrees.reduce((sum, degree) => sum + degree, 0);
    }
    case 'written':
      return source.label === undefined ? Infinity : (extent?.nodes[source.label] ?? Infinity);
  }
}

/** Counts what a plan could cost while it is made. Throws a QueryError as soon as that is too much. */
export class Cost {
  private readonly limits: PlanLimits;
  private rows = 0;
  private fields = 0;

  constructor(limits: PlanLimits) {
    this.limits = limits;
  }

  /** How many rows all that was counted could hold. */
  get possibleRows(): number {
    return this.rows;
  }

  addRows(rows: number): void {
    this.rows += rows;
    if (this.rows > this.limits.possibleRows) {
      throw new QueryError(
        `this field could return more than ${this.limits.possibleRows.toLocaleString('en')} rows`,
        {
          code: 'QUERY_TOO_COMPLEX',
          hint: 'ask for smaller pages (first) or less nesting',
        },
      );
    }
  }

  addFields(fields: number): void {
    this.fields += fields;
    if (this.fields > this.limits.plannedFields) {
      throw new QueryError(
        `this field reads more than ${this.limits.plannedFields.toLocaleString('en')} fields`,
        {
          code: 'QUERY_TOO_COMPLEX',
          hint: 'split it into several requests',
        },
      );
    }
  }
}
