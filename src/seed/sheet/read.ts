import { z } from 'zod';
import { issueAt, type SeedIssue } from '../model/seed-error.ts';
import type { Field, Shape } from '../model/shape.ts';
import type { MapEntry, MapNode, SourceFile } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { SeedText } from '../read/decode.ts';
import { type Report, unknownField } from '../read/fields.ts';
import { readEntries } from '../read/validator.ts';
import { cellNode } from './cell.ts';
import { columnsOf, KIND, neededColumns, type Sort } from './columns.ts';
import { idOf, type SheetEntry, withEntries } from './entries.ts';
import { type Cells, parseCells, type SheetRow } from './parse.ts';

/** What the rows of a sheet say, in their order. */
interface ReadSheet {
  readonly sort: Sort;
  readonly entries: readonly SheetEntry[];
  readonly source: SourceFile;
  /** The columns that the sheet has. */
  readonly headings: readonly string[];
  /** From the offset of a row to that of its kind; of a row of claims, to the row itself. */
  readonly toKind: number;
}

/** What spreadsheets make of what was typed, where that is wrong by itself, with the way to keep what was meant. */
const CHANGED: readonly (readonly [RegExp, string])[] = [
  [
    // A day as they show it, in figures or with its month, or as they count it, in days since 1900.
    /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$|^(?:\d{1,2}[-. ])?\p{L}{3,9}[-. ]\d{2,4}$|^\d{5}$/u,
    "a spreadsheet made this of a date: write an apostrophe before it, as in '2014-11-24",
  ],
  [/^[+-]?\d+,\d+$/, 'write the number with a point, as in 1.5; an apostrophe before it keeps it so'],
];

/** Reads a sheet of claims or of entities, which its first row tells apart. */
export function readSheet(
  text: SeedText,
  vocabulary: Vocabulary,
): { readonly sheet?: ReadSheet; readonly issues: readonly SeedIssue[] } {
  const columns = {
    claims: columnsOf('claims', vocabulary),
    entities: columnsOf('entities', vocabulary),
  };
  const { cells, issues: broken } = parseCells(text, new Set([...columns.claims, ...columns.entities]));
  if (cells === undefined) return { issues: broken };
  const issues: SeedIssue[] = [];
  const report: Report = (at, message, hint) => {
    issues.push(issueAt(cells.source.position(at), message, hint));
  };
  const sort = cells.headings.includes(KIND) ? 'entities' : 'claims';
  checkHeadings(cells, { sort, vocabulary, columns: columns[sort], report });
  if (issues.length > 0) return { issues };
  const entries = cells.rows.map((row) => entryOf(row, { sort, cells, vocabulary, report }));
  return {
    sheet: {
      sort,
      entries,
      source: cells.source,
      headings: cells.headings,
      toKind: cells.headings.indexOf(KIND) + 1,
    },
    issues,
  };
}

interface Heading {
  readonly sort: Sort;
  readonly vocabulary: Vocabulary;
  readonly columns: readonly string[];
  readonly report: Report;
}

function checkHeadings(
  { headings, rows, headingAt }: Cells,
  { sort, vocabulary, columns, report }: Heading,
): void {
  if (!headings.some((name) => columns.includes(name))) {
    report(
      0,
      'the first row does not name the columns',
      `begin with a row such as ${columns.slice(0, 5).join(', ')}; antiphon sheet writes one with all of them`,
    );
    return;
  }
  const shape = shapeOf(sort, vocabulary);
  for (const [index, name] of headings.entries()) {
    if (name === '') {
      const filled = rows.find(({ cells }) => (cells[index] ?? '').trim() !== '');
      if (filled !== undefined)
        report(headingAt(index), 'this column has no heading', 'name it in the first row, or empty it');
    } else if (headings.indexOf(name) < index)
      report(headingAt(index), `the column ${name} is here a second time`, 'keep one of the two');
    else if (!columns.includes(name)) {
      const spec = Object.hasOwn(shape, name) ? shape[name] : undefined;
      if (spec !== undefined && 'refused' in spec) report(headingAt(index), spec.refused, spec.hint);
      else
        report(
          headingAt(index),
          ...unknownField(name, shape, sort === 'claims' ? 'claim' : 'row of entities'),
        );
    }
  }
  const missing = neededColumns(sort, vocabulary).filter((name) => !headings.includes(name));
  if (missing.length > 0)
    report(
      0,
      `the first row names no column ${missing.join(', ')}`,
      'add it: each row says all of its claim or entity, and what a seed file has under defaults is not filled in',
    );
}

/** Every field that a row of a sheet may have. */
const shapeOf = (sort: Sort, { claim, entities }: Vocabulary): Shape =>
  sort === 'claims'
    ? claim
    : Object.fromEntries([...entities.values()].flatMap((shape) => Object.entries(shape)));

interface Filling extends Pick<Heading, 'sort' | 'vocabulary' | 'report'> {
  readonly cells: Cells;
}

/** A cell that no shape knows is text: the checks of entries report it. */
const ANY = { list: false, check: z.string() };

function entryOf({ at, cells }: SheetRow, { sort, cells: sheet, vocabulary, report }: Filling): SheetEntry {
  const entries = new Map<string, MapEntry>();
  const textOf = (name: string) => (cells[sheet.headings.indexOf(name)] ?? '').trim();
  const kind = sort === 'entities' ? textOf(KIND) : '';
  const shape = sort === 'claims' ? vocabulary.claim : vocabulary.entities.get(kind);
  for (const [index, cell] of cells.entries()) {
    const name = sheet.headings[index];
    const cellAt = at + index + 1;
    if (name === undefined && cell.trim() !== '')
      report(cellAt, 'this cell stands in no column', 'put texts that hold the delimiter in quotes');
    if (name === undefined || name === '' || name === KIND) continue;
    const spec = shape?.[name];
    const field: Pick<Field, 'list' | 'check'> = spec !== undefined && 'check' in spec ? spec : ANY;
    // What a value looks like depends on the predicate.
    const form = name === 'value' ? vocabulary.literals.get(textOf('predicate'))?.value : undefined;
    const value = cellNode(cell, { list: field.list, check: form?.check ?? field.check }, cellAt);
    if (value !== undefined) entries.set(name, { at: cellAt, value });
  }
  if (sort === 'entities' && kind === '')
    report(
      at,
      `this entity has no ${KIND}`,
      `${KIND} is one of ${[...vocabulary.entities.keys()].join(', ')}`,
    );
  return { kind, node: { type: 'map', entries, at } };
}

/** What is wrong with rows, told as for a seed file, by row and column. Their ids have been given. */
export function checkRows(
  { sort, entries, source, toKind }: ReadSheet,
  vocabulary: Vocabulary,
): readonly SeedIssue[] {
  const issues: SeedIssue[] = [];
  const cellTexts = new Map<number, string>();
  for (const { node } of entries)
    for (const { at, value } of node.entries.values())
      if (value.type === 'scalar') cellTexts.set(at, value.source);
  const report: Report = (at, message, hint) => {
    const text = cellTexts.get(at) ?? '';
    const kept = CHANGED.find(([pattern]) => pattern.test(text))?.[1];
    issues.push(issueAt(source.position(at), message, kept ?? hint));
  };
  const empty: MapNode = { type: 'map', entries: new Map(), at: 0 };
  for (const entry of entries.filter(({ kind }) => sort === 'claims' || kind !== ''))
    readEntries(withEntries(empty, sort, [entry], entry.node.at + toKind), {
      vocabulary,
      file: source,
      report,
    });
  const rows = new Map<string, number>();
  for (const { node } of entries) {
    const id = idOf(node);
    if (id === undefined) continue;
    const other = rows.get(id);
    if (other === undefined) rows.set(id, node.at);
    else
      report(
        node.entries.get('id')?.at ?? node.at,
        `the id ${id} is taken by row ${source.position(other).line}`,
        'leave the cell empty, and the claim gets the next number; or choose another id',
      );
  }
  return issues;
}
