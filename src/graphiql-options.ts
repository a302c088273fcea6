/** What the server writes into the page of GraphiQL. */
export interface GraphiqlOptions {
  /** What a first visit shows, with its answer. */
  readonly firstQuery: string | undefined;
  readonly operations: readonly {
    readonly name: string;
    readonly sentence: string;
    readonly source: string;
  }[];
}
