/** What is sent to the database: Cypher text without a single value in it, and the values beside it. */
export interface Statement {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One result row: its columns in the order of the RETURN clause. */
export type Row = readonly unknown[];

export interface RunOptions {
  /** Aborting it (the client left) stops the query in the database, too. */
  readonly signal?: AbortSignal | undefined;
  /** States of the database that must have been reached before it answers, as the writers of them got them. */
  readonly bookmarks?: readonly string[] | undefined;
  /** How many rows the answer could hold, where that is known. */
  readonly possibleRows?: number | undefined;
}

/** Runs one read-only statement. Fails with a DatabaseError. */
export type RunStatement = (statement: Statement, options?: RunOptions) => Promise<readonly Row[]>;
