import { SeedError, type SeedIssue } from './seed-error.ts';

/** Collects the issues of a seed, and gives up when there are more than anybody would read. */
export class IssueList {
  readonly #issues: SeedIssue[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#issues.length;
  }

  /** Whether the limit is reached and no more are accepted. */
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

  /** Throws a SeedError with all issues collected. */
  throwIfAny(): void {
    if (this.#issues.length > 0) throw new SeedError(this.#issues);
  }
}
