export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where each record stands in a drawing, by its id. */
export type Positions = ReadonlyMap<string, Point>;
