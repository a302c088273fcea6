import { readFile } from 'node:fs/promises';
import type { Vocabulary } from '../seed/model/vocabulary.ts';
import type { ManualRow } from './protocol.ts';

/** The tables of the coding manual, row by row; none where there is no manual. */
export async function readManual(path: string, vocabulary: Vocabulary): Promise<readonly ManualRow[]> {
  return manualRows(await readFile(path, 'utf8').catch(() => ''), vocabulary);
}

export function manualRows(text: string, { relations, literals }: Vocabulary): readonly ManualRow[] {
  const known = new Set([...relations.keys(), ...literals.keys()]);
  const rows: ManualRow[] = [];
  let section = '';
  let headings: readonly string[] | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) section = line.replace(/^#+\s*/, '').trim();
    if (!line.startsWith('|')) {
      headings = undefined;
      continue;
    }
    const cells = cellsOf(line);
    if (headings === undefined) headings = cells;
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push(rowOf(section, headings, cells, known));
  }
  return rows;
}

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());

function rowOf(
  section: string,
  headings: readonly string[],
  [situation = '', ...rest]: readonly string[],
  known: ReadonlySet<string>,
): ManualRow {
  const named = headings.slice(1).map((heading, index) => [heading, rest[index] ?? ''] as const);
  const cells = Object.fromEntries(named.filter(([, cell]) => cell !== ''));
  const words = [situation, ...rest].join(' ').match(/[A-Z][A-Z_]+/g) ?? [];
  return { section, situation, cells, predicates: [...new Set(words)].filter((word) => known.has(word)) };
}
