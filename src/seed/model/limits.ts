/** What seeds may hold; all of it is checked before, or while, anything is built in memory. */
export interface SeedLimits {
  /** Bytes of one file that is read as a whole: YAML and JSON. */
  readonly fileBytes: number;
  /** Characters of seeds whose entries are held in memory; of more they go into a temporary file. */
  readonly inMemory: number;
  /** Lists and maps within each other, counted as the parser does: a seed as the format has it needs about 12. */
  readonly nesting: number;
  /** Lexical parts of one YAML file: words, punctuation, spaces, line ends. A claim has about 80. */
  readonly lexemes: number;
  /** Values of one JSON file: its lists and maps, and what stands in them. A claim has about 20. */
  readonly fileValues: number;
  /** Bytes of one line of an NDJSON file; such files may have any number of lines. */
  readonly lineBytes: number;
  /** Values of one such line. */
  readonly lineValues: number;
  /** Problems after which checking stops. */
  readonly issues: number;
}

/** Room for some 40,000 claims in a YAML file, which take about 1 GB of memory; docs/seeding.md says so. */
export const SEED_LIMITS: SeedLimits = {
  fileBytes: 10_000_000,
  inMemory: 4_000_000,
  nesting: 40,
  lexemes: 3_500_000,
  fileValues: 1_000_000,
  lineBytes: 4_000_000,
  lineValues: 250_000,
  issues: 10_000,
};

/** Rows that are written in one transaction; more are written in batches, and the graph says that it is loading. */
export const ONE_TRANSACTION = 20_000;
