import { AntiphonError, type ErrorDetails } from '../../errors.ts';
import type { Position } from './seed.ts';
import { inFiles, type Told } from './telling.ts';

/** One problem in a seed: where it is, what is wrong, and what to write instead. */
export interface SeedIssue extends Position {
  readonly message: string;
  /** What to do instead. */
  readonly hint: string;
  /** Both as those are told it who fill in a form, where fields and records have other names there. */
  readonly told?: { readonly message: Told; readonly hint: Told };
  /** Nothing is wrong, but something is not done yet: told after what is wrong. */
  readonly undone?: boolean;
  /** Fields of the claim and what they can only be, where that follows. */
  readonly fits?: Readonly<Record<string, string>>;
}

/** An issue at a place; what has other names in a form is told in both ways. */
export function issueAt(
  { file, line, column, heading }: Position,
  message: Told,
  hint: Told,
  more: Pick<SeedIssue, 'undone' | 'fits'> = {},
): SeedIssue {
  const isPlain = typeof message === 'string' && typeof hint === 'string';
  return {
    file,
    line,
    column,
    ...(heading !== undefined && { heading }),
    message: inFiles(message),
    hint: inFiles(hint),
    ...(!isPlain && { told: { message, hint } }),
    ...more,
  };
}

/** How many issues are printed; the rest are only counted. */
const SHOWN = 50;
/** Characters of one line; lists of allowed words are the longest. */
const MOST_SHOWN = 2_000;

/** A seed that cannot be used, with all its issues; `message` prints the first of them as `file:line:column: ...`. */
export class SeedError extends AntiphonError {
  /** Ordered by file and line. */
  readonly issues: readonly SeedIssue[];

  constructor(issues: Iterable<SeedIssue>, details?: ErrorDetails) {
    const sorted = [...issues].sort(byPosition);
    super('SEED_INVALID', printIssues(sorted), details);
    this.issues = sorted;
  }

  /** The same error with its issues at other positions. */
  at(issues: readonly SeedIssue[]): SeedError {
    return new SeedError(issues, { cause: this.cause, ...(this.hint !== undefined && { hint: this.hint }) });
  }
}

/** Issues for people and editors: `file:line:column: message`, with the hint on its own line. */
export function printIssues(issues: readonly SeedIssue[], shown = SHOWN): string {
  const wrong = issues.filter(({ undone }) => !undone);
  const undone = issues.filter((issue) => issue.undone);
  const printed = wrong.length > 0 ? wrong : undone;
  const lines = printed.slice(0, shown).map(printIssue);
  if (printed.length > shown) lines.push(`and ${printed.length - shown} more`);
  // What is not done yet would hide what is wrong.
  if (wrong.length > 0 && undone.length > 0)
    lines.push(`still to do: ${undone.length}; listed once nothing is wrong`);
  return lines.join('\n');
}

function printIssue({ message, hint, ...at }: SeedIssue): string {
  const first = `${place(at)}: ${message}`;
  return `${cut(first)}\n    ${cut(hint)}`;
}

/** `article.yaml:12:5`; in a sheet `claims.csv:12 column role`, as a spreadsheet counts. */
function place({ file, line, column, heading }: Position): string {
  if (heading === undefined) return `${file}:${line}:${column}`;
  return heading === '' ? `${file}:${line}` : `${file}:${line} column ${heading}`;
}

/** A message may quote a file, and the quote may have any length. */
const cut = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

/** By the place in the files: how issues are told. */
export function byPosition(a: Position, b: Position): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
