/** What seeds may hold, checked before or while anything is built in memory. */
export interface SeedLimits {
  /** Bytes of one file read as a whole: YAML and JSON. */
  readonly fileBytes: number;
  /** Characters of seeds whose entries are held in memory; beyond that, entries go into a temporary file. */
  readonly inMemory: number;
  /** Nesting of lists and maps, as the parser counts it: the seed format needs about 12. */
  readonly nesting: number;
  /** Lexical tokens of one YAML file: words, punctuation, spaces, line ends. A claim has about 80. */
  readonly lexemes: number;
  /** Values of one JSON file: lists, maps and their members. A claim has about 20. */
  readonly fileValues: number;
  /** Bytes of one line of an NDJSON file; the number of lines is not limited. */
  readonly lineBytes: number;
  /** Values of one such line. */
  readonly lineValues: number;
  /** Checking stops after this many issues. */
  readonly issues: number;
}

/** Enough for some 40,000 claims in a YAML file, which take about 1 GB of memory; docs/seeding.md says so. */
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

/** Rows written in one transaction; more are written in batches while the graph says that it is loading. */
export const ONE_TRANSACTION = 20_000;

/** Claims of one side that two seeds are compared with: their keys and fingerprints, and all that differs, are in memory. */
export const DIFF_CLAIMS = 200_000;
