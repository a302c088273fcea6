import type { Statement } from '../../cypher/statement.ts';

/** A position in a seed file; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In a sheet, where lines are rows: the heading of the column, empty for a whole row. */
  readonly heading?: string;
}

/** Property values of a seed, checked and normalised by their value types. */
export type Values = Readonly<Record<string, unknown>>;

/** An entity block, or a document, as the curators entered it. */
export interface SeedEntity {
  readonly id: string;
  /** A concrete kind of the ontology. */
  readonly kind: string;
  /** The kind's written properties, including `id`. */
  readonly values: Values;
  readonly at: Position;
}

/** A span of a document. Its id is the document's id, a hyphen and its key in the file: `article-s01`. */
export interface SeedPassage {
  readonly id: string;
  readonly document: string;
  /** Code points from the beginning of the normalised text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  /** Why no claim was made from it, if none was. */
  readonly note: string | undefined;
  readonly at: Position;
}

/** What a document's own block says of its origin: who published it, or which document it was made from and how. */
export interface DocumentLink {
  readonly document: string;
  /** One of the ontology's relations for who published it, or what it was made from. */
  readonly relation: string;
  readonly to: string;
  readonly values: Values;
  /** The field of the block that says it. */
  readonly path: readonly (string | number)[];
}

/** One claim as written in a seed. Ids may be merged ones; nothing is derived yet. */
export interface SeedClaim {
  readonly id: string;
  /** A fact relation of the ontology, or a literal predicate. */
  readonly predicate: string;
  readonly subject: string;
  /** The other end of a relation; undefined for literals. */
  readonly object: string | undefined;
  readonly assertedBy: string;
  /** From the asserter towards the reader. */
  readonly relayedBy: readonly string[];
  /** Curators who read it a second time, and agree. */
  readonly reviewedBy: readonly string[];
  /** Statements and communications in which it is made. */
  readonly madeIn: readonly string[];
  /** Ids of passages that bear it, and of those needed only to understand it. */
  readonly passages: readonly string[];
  readonly context: readonly string[];
  /** Claims that it contradicts, refutes or retracts, by id. */
  readonly contradicts: readonly string[];
  readonly refutes: readonly string[];
  readonly retracts: readonly string[];
  /** The written properties of `Claim` and details of the relation: polarity, voice, modality, basis, value, role, ... */
  readonly values: Values;
  readonly at: Position;
}

/** All that a folder of seeds says, before anything is derived. */
export interface Seed {
  readonly entities: readonly SeedEntity[];
  /** Documents are entities too; this is where they come from, as far as known. */
  readonly links: readonly DocumentLink[];
  readonly passages: readonly SeedPassage[];
  readonly claims: readonly SeedClaim[];
  /** Old id to canonical id. */
  readonly merged: ReadonlyMap<string, string>;
  /** SHA-256 over the files; a start uses it to see whether anything changed. */
  readonly digest: string;
}

/** A node to store: `values` have the form the API shows; the loader converts them to the stored form. */
export interface NodeRow {
  readonly id: string;
  readonly kind: string;
  readonly values: Values;
}

/** A relationship to store; `rid` is its stable key. */
export interface EdgeRow {
  readonly rid: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly values: Values;
}

/** The whole graph that a seed describes: entities and evidence as nodes, facts and provenance as edges. */
export interface GraphRows {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
  /** What is counted in it once it is stored. */
  readonly counts: readonly Statement[];
}
