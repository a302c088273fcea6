import { DatabaseError } from '../errors.ts';

type Meaning = readonly [code: DatabaseErrorCode, message: string, hint?: string];
type DatabaseErrorCode = ConstructorParameters<typeof DatabaseError>[0];

const ASK_AGAIN = 'Your query is fine: try again in a few seconds.';
const ASK_FOR_LESS = 'Ask for less: fewer items per page, fewer levels, a narrower filter.';

const UNREACHABLE: Meaning = ['DATABASE_UNAVAILABLE', 'The database cannot be reached right now.', ASK_AGAIN];
const BUSY: Meaning = ['DATABASE_UNAVAILABLE', 'The database is too busy to take this query now.', ASK_AGAIN];
const TROUBLED: Meaning = ['DATABASE_UNAVAILABLE', 'The database failed.', ASK_AGAIN];
const LOCKED_OUT: Meaning = [
  'DATABASE_UNAVAILABLE',
  'The database rejects the credentials of this server.',
  'Its operator has to correct the credentials or the name of the database.',
];
const TOO_SLOW: Meaning = ['TIMEOUT', 'The query took too long and was stopped.', ASK_FOR_LESS];
const BEHIND: Meaning = [
  'DATABASE_UNAVAILABLE',
  'The database has not yet reached the state that was asked for.',
  ASK_AGAIN,
];
const NO_BOOKMARK: Meaning = [
  'DATABASE_UNAVAILABLE',
  'The database does not know this bookmark.',
  'Send the bookmark that `antiphon seed` printed last for this database, or none.',
];
const TOO_LARGE: Meaning = [
  'QUERY_TOO_COMPLEX',
  'The query needs more memory than a query may use.',
  ASK_FOR_LESS,
];
const REFUSED: Meaning = ['INTERNAL_SERVER_ERROR', 'The database refused the statement of this query.'];

/** What the last part of an error code of the database means for the one who asked. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['DatabaseUnavailable', UNREACHABLE],
  ['TransactionStartFailed', UNREACHABLE],
  ['MaximumTransactionLimitReached', BUSY],
  ['Unauthorized', LOCKED_OUT],
  ['AuthorizationExpired', LOCKED_OUT],
  ['CredentialsExpired', LOCKED_OUT],
  ['TokenExpired', LOCKED_OUT],
  ['AuthenticationRateLimit', LOCKED_OUT],
  ['DatabaseNotFound', LOCKED_OUT],
  ['TransactionTimedOut', TOO_SLOW],
  ['TransactionTimedOutClientConfiguration', TOO_SLOW],
  ['LockAcquisitionTimeout', TOO_SLOW],
  ['LockClientStopped', TOO_SLOW],
  ['Terminated', TOO_SLOW],
  ['BookmarkTimeout', BEHIND],
  ['InvalidBookmark', NO_BOOKMARK],
  ['InvalidBookmarkMixture', NO_BOOKMARK],
  ['MemoryPoolOutOfMemoryError', TOO_LARGE],
  ['OutOfMemoryError', TOO_LARGE],
  ['StackOverFlowError', TOO_LARGE],
]);

/** What the kinds of codes mean where none of the above is one of them. */
const KINDS: ReadonlyMap<string, Meaning> = new Map([
  ['ClientError.Security', LOCKED_OUT],
  ['TransientError', BUSY],
  ['DatabaseError', TROUBLED],
  // It failed at this very statement, and would do so again.
  ['DatabaseError.Statement', REFUSED],
]);

/**
 * Says what a failure of the driver means to a client. The driver's own words name classes, addresses and Cypher: they
 * are kept as the `cause`, for the log alone.
 */
export function toDatabaseError(cause: unknown): DatabaseError {
  if (cause instanceof DatabaseError) return cause;
  const [code, message, hint] = meaningOf(cause);
  const retriable = code === 'DATABASE_UNAVAILABLE';
  return new DatabaseError(code, message, { cause, retriable, ...(hint === undefined ? {} : { hint }) });
}

/** A statement that could not even be sent: a fault of ours. */
export class StatementFault extends Error {
  constructor(cause: unknown) {
    super('The driver refuses this statement.', { cause });
  }
}

/** An error of the database itself is an answer, too: the connection works. */
export function isFromDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Neo.');
}

/**
 * Whether something went wrong on the way to the database and back. Only a few of these errors have codes of their own:
 * what comes over a faulty network makes the driver stumble in any way.
 */
export function isBrokenConnection(error: unknown): boolean {
  return !(error instanceof DatabaseError) && !isOurs(error) && !isFromDatabase(error) && !isFullPool(error);
}

/** A full pool has no code of its own (it is "N/A"): only the driver's sentence tells it. */
function isFullPool(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Connection acquisition timed out');
}

/** How the driver begins to say that it cannot send the parameters. */
const UNSENDABLE =
  /^(?:It is not allowed to pass|Cannot pack|(?:UTF-8 strings|Lists|Maps|Byte arrays|Structures) of size)/;

function isOurs(error: unknown): boolean {
  return error instanceof StatementFault || (error instanceof Error && UNSENDABLE.test(error.message));
}

function meaningOf(cause: unknown): Meaning {
  if (isOurs(cause)) return REFUSED;
  if (isFullPool(cause)) return BUSY;
  if (!isFromDatabase(cause)) return UNREACHABLE;
  const [, kind = '', part = '', name = ''] = codeOf(cause).split('.');
  return MEANINGS.get(name) ?? KINDS.get(`${kind}.${part}`) ?? KINDS.get(kind) ?? REFUSED;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
