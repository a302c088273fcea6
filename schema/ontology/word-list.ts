/** Words between commas, a row of them at a time. */
export const list = (...rows: readonly string[]): readonly string[] => rows.flatMap((row) => row.split(', '));
