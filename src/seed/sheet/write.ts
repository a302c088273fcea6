import { stringify } from 'csv-stringify/sync';
import { issueAt, type SeedIssue } from '../model/seed-error.ts';
import type { Parsed } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { longForm } from '../read/long-form.ts';
import { readEntries } from '../read/validator.ts';
import { columnsOf, type Sort } from './columns.ts';
import { entriesOf, rowOf } from './entries.ts';

interface Writing {
  readonly vocabulary: Vocabulary;
  readonly sort: Sort;
  /** Begins with a byte order mark, without which Excel does not take a file for UTF-8. */
  readonly bom?: boolean;
}

interface Sheet {
  readonly text: string;
  readonly rows: number;
  /** What keeps the seed from being read; there is no sheet of half a seed. */
  readonly issues: readonly SeedIssue[];
}

/** The claims or entities of a seed file as CSV, each in a row that says all of it. */
export function sheetOf(parsed: Parsed, { vocabulary, sort, bom = false }: Writing): Sheet {
  const { source, root, issues: found } = longForm(parsed, vocabulary);
  const issues = [...found];
  if (root !== undefined)
    readEntries(root, {
      vocabulary,
      file: source,
      report: (offset, message, hint) => issues.push(issueAt(source.position(offset), message, hint)),
    });
  if (issues.length > 0) return { text: '', rows: 0, issues };
  const columns = columnsOf(sort, vocabulary);
  const rows = root?.type === 'map' ? entriesOf(root, sort).map((entry) => rowOf(entry, columns)) : [];
  const text = stringify([columns, ...rows], {
    record_delimiter: '\n',
    // Otherwise a lone \r would be unquoted, and read as the end of a row.
    quoted_match: /[\r\n]/,
    // Puts `'` before text that a spreadsheet would run as a formula, as in every table.
    escape_formulas: true,
    bom,
  });
  return { text, rows: rows.length, issues: [] };
}
