/** Every code an Antiphon error can carry; the API shows them as `extensions.code`. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'QUERY_TOO_COMPLEX'
  | 'DATABASE_UNAVAILABLE'
  | 'TIMEOUT'
  | 'INTERNAL_SERVER_ERROR'
  | 'ONTOLOGY_INVALID'
  | 'SEED_INVALID'
  | 'CONFIGURATION_INVALID'
  | 'SETUP_FAILED';

/** What was refused, for programs: by these they find their way, never by the sentences. */
export interface Refused {
  /** The argument, variable or part of one, by its path: `around`, `lens.minBasis`. */
  readonly argument?: string;
  /** What was written for it. */
  readonly value?: string;
  /** What can be written in the place of the value, or of the argument where it is not known; the closest first. */
  readonly suggestions?: readonly string[];
}

export interface ErrorDetails {
  /** The way out: what to do or to write instead. */
  readonly hint?: string;
  readonly refused?: Refused;
  readonly cause?: unknown;
}

/** The base of all errors that Antiphon raises on purpose: a code, what is wrong and where, and a way out. */
export class AntiphonError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly refused: Refused | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.hint = details.hint;
    this.refused = details.refused;
  }
}

/** The ontology contradicts itself: a fault of the program, found when it starts. */
export class OntologyError extends AntiphonError {
  constructor(message: string, details?: ErrorDetails) {
    super('ONTOLOGY_INVALID', message, details);
  }
}

/** A query asks for something that cannot be had: the client's fault, told before anything runs. */
export class QueryError extends AntiphonError {
  constructor(
    message: string,
    details: ErrorDetails & { readonly code?: 'BAD_USER_INPUT' | 'NOT_FOUND' | 'QUERY_TOO_COMPLEX' } = {},
  ) {
    super(details.code ?? 'BAD_USER_INPUT', message, details);
  }
}

/** The database did not answer as it should; `retriable` says whether trying again may help. */
export class DatabaseError extends AntiphonError {
  readonly retriable: boolean;

  constructor(
    code: 'DATABASE_UNAVAILABLE' | 'TIMEOUT' | 'QUERY_TOO_COMPLEX' | 'INTERNAL_SERVER_ERROR',
    message: string,
    details: ErrorDetails & { readonly retriable?: boolean } = {},
  ) {
    super(code, message, details);
    this.retriable = details.retriable ?? false;
  }
}

/** A setting has a value that cannot be used: says which, why, and what would do. */
export class ConfigurationError extends AntiphonError {
  constructor(message: string, details?: ErrorDetails) {
    super('CONFIGURATION_INVALID', message, details);
  }
}

/** Something that this machine lacks, or that did not start: says what, and the ways out. */
export class SetupError extends AntiphonError {
  constructor(message: string, details?: ErrorDetails) {
    super('SETUP_FAILED', message, details);
  }
}
