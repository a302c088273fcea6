import { Neo4jError } from 'neo4j-driver';
import { SetupError } from '../errors.ts';
import { freeBytes, megabytes, ROOM } from './local/room.ts';

/** Errors of a Neo4j that can no longer write, by the last part of their codes. */
const STOPPED = new Set([
  'TransactionLogError',
  'TransactionStartFailed',
  'TransactionCommitFailed',
  'DatabaseUnavailable',
  'ForbiddenOnReadOnlyDatabase',
  'WriteOnReadOnlyAccessDatabase',
]);
const SAID = /could not append|no space left|read[- ]only|database is unavailable|panic/i;
/** Driver errors for a Neo4j that is gone. */
const GONE = new Set(['ServiceUnavailable', 'SessionExpired']);

const AGAIN =
  'then run the same command again: it continues from what is stored. Restart a Neo4j in the background: run `antiphon db stop` first.';

/**
 * Explains why a database could not write: its disk is full, or it has stopped. Returns other errors unchanged.
 * @param dataDir the folder of the managed database, if it is that one
 */
export async function explainWriteFailure(error: unknown, dataDir: string | undefined): Promise<unknown> {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return new SetupError(`The disk is full: ${error.message}`, {
      hint: 'Make room on it (TMPDIR says where temporary files go), then run the same command again.',
      cause: error,
    });
  if (!(error instanceof Neo4jError)) return error;
  const lastPart = error.code.slice(error.code.lastIndexOf('.') + 1);
  const isGone = GONE.has(lastPart);
  if (!isGone && !STOPPED.has(lastPart) && !SAID.test(error.message)) return error;
  const free = dataDir === undefined ? undefined : await freeBytes(dataDir).catch(() => undefined);
  if (free !== undefined && free < ROOM)
    return new SetupError(
      `The disk of ${dataDir} is full (${megabytes(free)} are free), and the database could not continue writing.`,
      { hint: `Make room there, ${AGAIN}`, cause: error },
    );
  return isGone
    ? new SetupError('The database has stopped, or can no longer be reached.', {
        hint: `Start it if it is not the managed one, ${AGAIN}`,
        cause: error,
      })
    : new SetupError(
        `The disk is full or the database has stopped: it can no longer write (${error.code}).`,
        {
          hint: `Make room on its disk and look at its logs, ${AGAIN}`,
          cause: error,
        },
      );
}
