import { AntiphonError, type ErrorDetails } from '../errors.ts';
import type { Position } from './seed.ts';

/** One problem in a seed: where it is, what is wrong, and what to write instead. */
export interface SeedIssue extends Position {
  readonly message: string;
  readonly hint?: string;
}

/** How many issues are printed before the rest is only counted. */
const SHOWN = 50;

/** A seed that cannot be used, with all that is wrong with it; `message` prints the first issues as `file:line:column: ...`. */
export class SeedError extends AntiphonError {
  /** In the order of files and lines. */
  readonly issues: readonly SeedIssue[];

  constructor(issues: Iterable<SeedIssue>, details?: ErrorDetails) {
    const sorted = [...issues].sort(byPosition);
    super('SEED_INVALID', printIssues(sorted), details);
    this.issues = sorted;
  }
}

/** Issues as people and editors read them: `file:line:column: message`, with the hint on a line of its own. */
export function printIssues(issues: readonly SeedIssue[], shown = SHOWN): string {
  const lines = issues.slice(0, shown).map(printIssue);
  if (issues.length > shown) lines.push(`and ${issues.length - shown} more`);
  return lines.join('\n');
}

function printIssue({ file, line, column, message, hint }: SeedIssue): string {
  const first = `${file}:${line}:${column}: ${message}`;
  return hint === undefined ? first : `${first}\n    ${hint}`;
}

function byPosition(a: SeedIssue, b: SeedIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
