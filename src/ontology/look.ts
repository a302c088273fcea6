/** What all kinds of a family have in common, and no other family has: an outline that is told from the others without colour. */
export interface Silhouette {
  /** Its corners in a square from -1 to 1, x and y in turn; undefined for a circle. */
  readonly corners: readonly number[] | undefined;
  /** Where a glyph has room in it: the middle of a square, and half its side. */
  readonly field: { readonly x: number; readonly y: number; readonly half: number };
}

/** Kinds that are drawn in one outline and one colour. */
export interface Family extends Silhouette {
  readonly name: string;
  /** What is written over several of its kinds: "Cyber actions". */
  readonly label: string;
  /** `#` and six hexadecimal digits. */
  readonly color: string;
  /** Whether its kinds are events, so that it has a row of the timeline. */
  readonly inTime: boolean;
}

/** How a kind is drawn: in the outline and colour of its family, with a glyph of its own inside. */
export interface Look {
  readonly family: Family;
  /** A path of SVG in a square from -1 to 1, to be filled; what runs against the clock is a hole. */
  readonly glyph: string;
}
