/** A property that is not as the seeds say; null means it is missing. */
export interface Unequal {
  readonly property: string;
  readonly stored: unknown;
  readonly wanted: unknown;
}

/** A record that the graph lacks, has in addition, or has with other properties. */
export interface Difference {
  readonly what: 'missing' | 'extra' | 'different';
  readonly sort: 'node' | 'edge';
  /** The kind or type; null if the graph does not say. */
  readonly name: string | null;
  /** The id of a node, the `rid` of a relationship; null if the graph does not say. */
  readonly key: string | null;
  /** Only for a record that differs. */
  readonly properties?: readonly Unequal[];
}

export type Counts = Readonly<Record<Difference['what'], number>>;

/** Counts differences by kind and type, and keeps the first. */
export class Differences {
  readonly #most: number;
  readonly #counts = new Map<string, Record<Difference['what'], number>>();
  readonly #first: Difference[] = [];

  /** `most`: how many are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  add(differences: Iterable<Difference>): void {
    for (const difference of differences) {
      const name = difference.name ?? '(unknown)';
      const counts = this.#counts.get(name) ?? { missing: 0, extra: 0, different: 0 };
      counts[difference.what] += 1;
      this.#counts.set(name, counts);
      if (this.#first.length < this.#most) this.#first.push(difference);
    }
  }

  /** By kind and type. */
  get counts(): Readonly<Record<string, Counts>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get first(): readonly Difference[] {
    return this.#first;
  }
}
