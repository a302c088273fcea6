/** Kinds that are drawn in one colour. */
export interface Family {
  readonly name: string;
  /** What is written over several of its kinds: "Cyber actions". */
  readonly label: string;
  /** `#` and six hexadecimal digits. */
  readonly color: string;
  /** Whether its kinds are events, so that it has a row of the timeline. */
  readonly inTime: boolean;
}

/** How a kind is drawn: in the colour of its family, in a shape of its own. */
export interface Look {
  readonly family: Family;
  /** The corners of its shape in a square from -1 to 1, x and y in turn; undefined for a circle. */
  readonly corners: readonly number[] | undefined;
}
