import { DatabaseError } from '../../errors.ts';

export interface TurnsOptions {
  /** How many run at once; read again whenever one ends. */
  readonly most: () => number;
  /** How long one waits for its turn, in milliseconds. */
  readonly waitMs: number;
}

/** Limits how much expensive work runs at once, so that it never crowds out the cheap. */
export interface Turns {
  /**
   * Waits for a turn and returns a function that ends it, which may be called more than once. Fails with
   * DATABASE_UNAVAILABLE if the turn does not come in time (`waitMs` overrides the default), or with the signal.
   */
  take(signal: AbortSignal, waitMs?: number): Promise<() => void>;
}

/** Work already under way is not broken off because more arrives. */
const PATIENT_MS = 600_000;

/** Takes a turn for each piece that is made, and none while a piece waits to be read, so that slow readers delay nobody. */
export async function* inTurns<Piece>(
  pieces: AsyncGenerator<Piece, void, undefined>,
  turns: Turns,
  signal: AbortSignal,
): AsyncGenerator<Piece, void, undefined> {
  try {
    for (;;) {
      const end = await turns.take(signal, PATIENT_MS);
      const { done, value } = await pieces.next().finally(end);
      if (done === true) return;
      yield value;
    }
  } finally {
    await pieces.return();
  }
}

export function createTurns({ most, waitMs: usualMs }: TurnsOptions): Turns {
  let running = 0;
  const waiting = new Set<() => void>();

  /** A turn ends once, whichever comes first: its holder ends it, or the client leaves. */
  function begin(signal: AbortSignal): () => void {
    running += 1;
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      running -= 1;
      signal.removeEventListener('abort', end);
      for (const next of waiting) {
        if (running >= most()) break;
        next();
      }
    };
    signal.addEventListener('abort', end, { once: true });
    return end;
  }

  return {
    take(signal, waitMs = usualMs) {
      if (running < most() && waiting.size === 0) return Promise.resolve(begin(signal));
      return new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          waiting.delete(next);
        };
        const next = () => {
          stop();
          resolve(begin(signal));
        };
        const leave = () => {
          stop();
          reject(signal.reason);
        };
        const timer = setTimeout(() => {
          stop();
          reject(busy());
        }, waitMs);
        signal.addEventListener('abort', leave, { once: true });
        waiting.add(next);
      });
    },
  };
}

const busy = (): DatabaseError =>
  new DatabaseError('DATABASE_UNAVAILABLE', 'Too many requests of this kind are running.', {
    hint: 'Your request is fine: try again in a few seconds.',
    retriable: true,
  });
