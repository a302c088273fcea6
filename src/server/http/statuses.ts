/** The codes a client can meet; every other error is masked as INTERNAL_SERVER_ERROR. */
export type PublicCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'NOT_FOUND'
  | 'QUERY_TOO_COMPLEX'
  | 'DATABASE_UNAVAILABLE'
  | 'TIMEOUT'
  | 'INTERNAL_SERVER_ERROR';

/** The HTTP status of a code. */
export interface Status {
  readonly status: number;
  /** Whether the status also applies to clients that accept only application/json, to whom GraphQL usually says 200. */
  readonly always: boolean;
  /** After how many seconds to try again. */
  readonly retryAfter?: number;
  readonly sentence: string;
}

export const STATUSES: Readonly<Record<PublicCode, Status>> = {
  BAD_USER_INPUT: {
    status: 400,
    always: false,
    sentence:
      'The request is invalid: its JSON, its syntax, a field, an argument or a variable; 405 for its method, 415 for its media type.',
  },
  UNAUTHENTICATED: {
    status: 401,
    always: true,
    sentence: 'The server requires a token, and this request came without a valid one.',
  },
  NOT_FOUND: {
    status: 404,
    always: false,
    sentence: 'Nothing has this id, or there is no page at this address.',
  },
  QUERY_TOO_COMPLEX: {
    status: 400,
    always: true,
    sentence: 'The request asks for more than a limit allows; 413 for too long a body.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    always: true,
    retryAfter: 2,
    sentence: 'The database is down or overloaded; `Retry-After` says when to try again.',
  },
  TIMEOUT: { status: 504, always: true, sentence: 'The request took too long and was stopped.' },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    always: true,
    sentence: 'A fault of the server; the message has an id, and the log has the details under it.',
  },
};

/** Whether clients may see errors of this code as they are. */
export function isPublic(code: string): code is PublicCode {
  return Object.hasOwn(STATUSES, code);
}
