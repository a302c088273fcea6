/** If this many deadlines are missed within this time, with no byte from the database, its connections are silent. */
const SILENCE = { misses: 3, withinMs: 15_000 };

/** One statement that is waited for. */
export interface Waiting {
  /** Its deadline has passed. */
  missed(): void;
}

/** Tells a silent network from a busy database, which misses deadlines as well but sends something. */
export interface Silence {
  /** A statement is sent. */
  wait(): Waiting;
  /** The database has said something. */
  heard(): void;
}

/**
 * Calls `replace` when several statements in a row were waited for in vain, and not a byte came in while they were.
 * @param received how many bytes have come in so far
 */
export function watchForSilence(
  { received, replace }: { readonly received: () => number; readonly replace: () => void },
  now: () => number = () => performance.now(),
): Silence {
  let answers = 0;
  let misses: { readonly at: number; readonly heard: number }[] = [];
  const heard = (): number => answers + received();
  return {
    heard() {
      answers++;
    },
    wait() {
      const before = heard();
      return {
        missed() {
          if (heard() !== before) return;
          const at = now();
          misses = [
            ...misses.filter((miss) => miss.heard === before && at - miss.at < SILENCE.withinMs),
            { at, heard: before },
          ];
          if (misses.length < SILENCE.misses) return;
          misses = [];
          replace();
        },
      };
    },
  };
}
