import { encodeCursor, reversed } from '../../cypher/page.ts';
import type { Column, ConnectionColumn, ObjectPlan } from '../../cypher/plan.ts';

/** A column key that cannot collide with a response key: GraphQL names contain no colon. */
export const hiddenKey = (property: string): string => `:${property}`;

/** What resolvers get as their parent: the plan of an object, and its cells as the database sent them. */
export class Row {
  readonly plan: ObjectPlan;
  readonly cells: readonly unknown[];
  /** The cursor of the edge that this row is, where a client asks for cursors. */
  readonly cursor: string | undefined;

  constructor(plan: ObjectPlan, cells: readonly unknown[], cursor?: string) {
    this.plan = plan;
    this.cells = cells;
    this.cursor = cursor;
  }

  /** The concrete kind, where the plan reads it. */
  get label(): string | undefined {
    const label = this.plan.label === undefined ? undefined : this.cells[this.plan.label];
    return typeof label === 'string' ? label : undefined;
  }

  /** The value under a response key, for an object of type `typeName`: a scalar, a Row, a list of them, or a Connection. */
  value(key: string, typeName: string): unknown {
    const at = this.plan.keys.get(key);
    const column = at === undefined ? undefined : this.plan.columns[at];
    if (at === undefined || column === undefined)
      throw new TypeError(`nothing was read for ${typeName}.${key}`);
    return decode(column, this.cells[at], typeName);
  }

  /** A property that was read for a computed field, and has no response key. */
  hidden(property: string): unknown {
    const at = this.plan.keys.get(hiddenKey(property));
    return at === undefined ? undefined : this.cells[at];
  }
}

/** One page of a list, as read. */
export class Connection {
  readonly column: ConnectionColumn;
  readonly rows: readonly (readonly unknown[])[];
  readonly total: number | null;
  /** Whether a row beyond the page was seen, in the direction of reading. */
  readonly more: boolean;

  constructor(column: ConnectionColumn, read: readonly (readonly unknown[])[] | null, total: number | null) {
    const rows = read ?? [];
    const { size, backwards } = column.page;
    const shown = rows.slice(0, size);
    this.column = column;
    this.rows = backwards ? shown.reverse() : shown;
    this.total = total;
    this.more = rows.length > size;
  }

  /** The rows under a response key of `edges` or `nodes`. */
  items(key: string): readonly (Row | null)[] {
    const plan = this.column.plan;
    const at = plan?.keys.get(key);
    const column = at === undefined ? undefined : plan?.columns[at];
    if (at === undefined || column?.kind !== 'object') throw new TypeError(`nothing was read for ${key}`);
    return this.rows.map((cells) => new Row(column.plan, rowCells(cells[at]), this.cursor(cells)));
  }

  pageInfo(): {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  } {
    const { backwards, after } = this.column.page;
    const [first] = this.rows;
    const last = this.rows.at(-1);
    return {
      // Behind the row that a client goes on from there is at least that row.
      hasNextPage: backwards ? after !== undefined : this.more,
      hasPreviousPage: backwards ? this.more : after !== undefined,
      startCursor: first === undefined ? null : (this.cursor(first) ?? null),
      endCursor: last === undefined ? null : (this.cursor(last) ?? null),
    };
  }

  private cursor(cells: readonly unknown[]): string | undefined {
    const { cursorAt, order, backwards } = this.column.page;
    if (cursorAt === undefined) return undefined;
    // A cursor belongs to the order of the list, not to the direction in which one page of it was read.
    return encodeCursor(backwards ? reversed(order) : order, cells.slice(cursorAt));
  }
}

/** The value of a cell, for an object of type `typeName`. */
export function decode(column: Column, cell: unknown, typeName: string): unknown {
  switch (column.kind) {
    case 'property':
    case 'expression':
      return cell;
    case 'object':
    case 'one':
      return cell === null ? null : new Row(column.plan, rowCells(cell));
    case 'list':
      return rowCells(cell).map((cells) => new Row(column.plan, rowCells(cells)));
    case 'connection': {
      const [rows, total] = rowCells(cell);
      return new Connection(
        column,
        rows === null ? null : rowCells(rows).map(rowCells),
        typeof total === 'number' ? total : null,
      );
    }
    case 'choice': {
      const branch = column.branches.find(({ types }) => types.includes(typeName));
      return branch === undefined ? null : decode(branch.column, cell, typeName);
    }
  }
}

/** The cells of a row, or the rows of a list. */
export function rowCells(cell: unknown): readonly unknown[] {
  if (!Array.isArray(cell)) throw new TypeError('the database sent something else than a row');
  return cell;
}
