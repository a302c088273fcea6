import { SeedError, type SeedIssue } from './seed-error.ts';

/** Gathers what is wrong with a seed, and gives up when it is so much that nobody would read it. */
export class IssueList {
  readonly #issues: SeedIssue[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#issues.length;
  }

  /** Whether there are so many that no more are taken. */
  get isFull(): boolean {
    return this.#issues.length >= this.#limit;
  }

  /** Throws a SeedError once there are too many. */
  add(issues: Iterable<SeedIssue>): void {
    for (const issue of issues) {
      this.#issues.push(issue);
      if (this.#issues.length >= this.#limit)
        throw new SeedError(this.#issues, { hint: `checking stopped after ${this.#limit} problems` });
    }
  }

  /** Throws a SeedError with everything that was added. */
  throwIfAny(): void {
    if (this.#issues.length > 0) throw new SeedError(this.#issues);
  }
}
