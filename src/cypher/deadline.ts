import { DatabaseError } from '../errors.ts';

export interface Deadline {
  /** Only ever rejects: when the time is up or the caller has left. */
  readonly missed: Promise<never>;
  clear(): void;
}

/** Waits for the end of a caller's patience: its signal, or so many milliseconds. The driver alone promises neither on a silent network. */
export function startDeadline(
  signal: AbortSignal | undefined,
  deadlineMs: number,
  onDeadline: () => void = () => undefined,
): Deadline {
  let reject: (reason: DatabaseError) => void = () => undefined;
  const missed = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  // It may reject between two attempts, when nobody listens.
  missed.catch(() => undefined);
  const leave = () => signal && reject(cancellation(signal));
  const timer = setTimeout(() => {
    onDeadline();
    reject(
      new DatabaseError('TIMEOUT', `The database did not answer within ${deadlineMs} ms.`, {
        hint: 'Try again; if that does not help, ask for less: fewer items per page, fewer levels, a narrower filter.',
      }),
    );
  }, deadlineMs);
  signal?.addEventListener('abort', leave, { once: true });
  return {
    missed,
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    },
  };
}

/** The error of a statement whose caller has left. */
export function cancellation(signal: AbortSignal): DatabaseError {
  if (signal.reason instanceof DatabaseError) return signal.reason;
  return new DatabaseError('TIMEOUT', 'The request was cancelled before the database answered.', {
    cause: signal.reason,
  });
}
