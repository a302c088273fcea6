import { AntiphonError, type ErrorDetails } from '../../errors.ts';
import type { Position } from './seed.ts';

/** One problem in a seed: where it is, what is wrong, and what to write instead. */
export interface SeedIssue extends Position {
  readonly message: string;
  /** The way out. */
  readonly hint: string;
}

/** How many issues are printed before the rest is only counted. */
const SHOWN = 50;
/** Characters of one line; the lists of what is allowed are the longest. */
const MOST_SHOWN = 2_000;

/** A seed that cannot be used, with all that is wrong with it; `message` prints the first issues as `file:line:column: ...`. */
export class SeedError extends AntiphonError {
  /** In the order of files and lines. */
  readonly issues: readonly SeedIssue[];

  constructor(issues: Iterable<SeedIssue>, details?: ErrorDetails) {
    const sorted = [...issues].sort(byPosition);
    super('SEED_INVALID', printIssues(sorted), details);
    this.issues = sorted;
  }

  /** The same with its issues at other places. */
  at(issues: readonly SeedIssue[]): SeedError {
    return new SeedError(issues, { cause: this.cause, ...(this.hint !== undefined && { hint: this.hint }) });
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
  return `${cut(first)}\n    ${cut(hint)}`;
}

/** A message may name what stands in a file, and that may be of any length. */
const cut = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

function byPosition(a: SeedIssue, b: SeedIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
