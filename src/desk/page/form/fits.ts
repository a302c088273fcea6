import type { DeskIssue, FieldValue } from '../../protocol.ts';

/** What a field can only be, by its name, and why. */
export interface Fit {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** What follows for other fields from what a claim says, and is not chosen yet. */
export function fitsIn(
  issues: readonly DeskIssue[],
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly Fit[] {
  const all = issues.flatMap(({ fits = {}, message }) =>
    Object.entries(fits).map(([name, value]): Fit => ({ name, value, why: message })),
  );
  return [
    ...new Map(
      all.filter(({ name, value }) => fields[name] !== value).map((fit) => [fit.name, fit]),
    ).values(),
  ];
}
