/** Tells people now and then how far something is, how fast it goes, and how long it will take. */
export interface Progress {
  add(done: number): void;
  /** Tells how it ended. */
  end(): void;
}

export interface ProgressOptions {
  /** Such as `loaded`. */
  readonly did: string;
  /** Such as `rows`. */
  readonly what: string;
  /** How many there will be, where that is known or can be guessed. */
  readonly total?: number;
  readonly report: (line: string) => void;
}

const EVERY_MS = 5_000;

/** Counts what is done, from now on. */
export function progress({ did, what, total, report }: ProgressOptions): Progress {
  const started = Date.now();
  let told = started;
  let done = 0;
  const tell = (): void => {
    const seconds = Math.max(0.001, (Date.now() - started) / 1000);
    const rate = Math.round(done / seconds);
    const number = (value: number) => value.toLocaleString('en');
    const of = total === undefined ? '' : ` of ${number(Math.max(total, done))}`;
    const left = Math.ceil(Math.max(0, (total ?? 0) - done) / Math.max(1, rate));
    report(
      `${did} ${number(done)}${of} ${what}, ${number(rate)} a second${total === undefined ? '' : `, about ${number(left)} s left`}`,
    );
  };
  return {
    add(count) {
      done += count;
      if (Date.now() - told < EVERY_MS) return;
      told = Date.now();
      tell();
    },
    end: tell,
  };
}
