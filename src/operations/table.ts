import { type GraphQLSchema, getNamedType, getNullableType, isListType, isScalarType } from 'graphql';
import type { Cell } from '../export/csv.ts';
import type { CsvColumn } from '../export/csvw.ts';
import { hasFields, isConnection, isRows, type Selected, Selections } from './columns.ts';
import { PAGE } from './page-parts.ts';
import type { SavedOperation } from './saved-operation.ts';

/** The answer of an operation as a table. */
export interface Table {
  readonly columns: readonly string[];
  /** The same with their types, and what they mean. */
  readonly described: readonly CsvColumn[];
  /** The list whose items are the rows; undefined if the whole answer is one row. */
  readonly list: TableList | undefined;
  /** The rows of an answer's `data`. */
  rows(data: unknown): readonly (readonly Cell[])[];
}

/** The list of a table. */
export interface TableList {
  /** The keys that lead to the connection, or to the list itself. */
  readonly path: readonly string[];
  /** Whether it comes in pages. */
  readonly paged: boolean;
}

interface Column {
  readonly name: string;
  readonly path: readonly string[];
  readonly type: string;
  readonly description: string;
}

/** Parts of a connection that only lead to its items; columns are not named after them. */
export const STEPS: ReadonlySet<string> = new Set(['nodes', 'edges']);

/** Added to a cell whose list has more items than were read. */
const MORE = '…';

/**
 * How the answers of an operation are shown as a table: a row for each item of one list, a column for each value
 * selected in it. The list is the one that the operation's file names, or else the only one. Columns come from the
 * selection, so that they are the same without any row. Lists inside a row are one cell each; an answer without a list,
 * or with several side by side, is one row.
 */
export function tableOf(operation: SavedOperation, schema: GraphQLSchema): Table {
  const selections = new Selections(schema, operation);
  const list = rowsOf(operation, selections);
  const columns = columnsOf(selections, list.field, []);
  return {
    columns: columns.map(({ name }) => name),
    described: columns.map(({ name: title, type: datatype, description }) => ({
      title,
      datatype,
      description,
    })),
    list: list.listAt && { path: list.listAt, paged: list.listAt.length < list.path.length },
    rows: (data) =>
      itemsAt(data, list.path)
        .filter((item) => item !== null)
        .map((item) => columns.map(({ path }) => cellOf(itemsAt(item, path), isCut(item, path)))),
  };
}

/** Where the rows of an operation are, and what is selected in each. */
export function rowsOf(operation: SavedOperation, selections: Selections): Rows {
  const { key, type, node } = operation.root;
  const root: Selected = {
    key,
    name: node.name.value,
    type,
    description: undefined,
    selections: node.selectionSet ? [node.selectionSet] : [],
  };
  const found = operation.rows ? namedList(selections, root, operation.rows) : findList(selections, root, []);
  return found ?? { path: [key], listAt: undefined, field: root };
}

export interface Rows {
  /** The path to the items. */
  readonly path: readonly string[];
  /** The path to their list, or to the connection that has them. */
  readonly listAt: readonly string[] | undefined;
  readonly field: Selected;
}

/** The list that some keys lead to. */
function namedList(selections: Selections, root: Selected, [, ...keys]: readonly string[]): Rows | undefined {
  let [field, path]: [Selected, readonly string[]] = [root, [root.key]];
  for (const key of keys) {
    const below = belowOf(selections, field).find((one) => one.key === key);
    if (below === undefined) return undefined;
    [field, path] = [below, [...path, key]];
  }
  return listIn(selections, field, path);
}

/** The outermost list, if there is no other beside it. */
function findList(selections: Selections, field: Selected, above: readonly string[]): Rows | undefined {
  const path = [...above, field.key];
  const own = listIn(selections, field, path);
  if (own !== undefined) return own;
  const below = belowOf(selections, field);
  const lists = below.filter(({ type }) => isRows(type));
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return findList(selections, only, path);
  if (lists.length > 0) return undefined;
  const objects = below.filter(({ type }) => hasFields(type));
  const [one, ...more] = objects.flatMap((object) => findList(selections, object, path) ?? []);
  return more.length === 0 ? one : undefined;
}

/** A field that is a list, or a page of one. */
function listIn(selections: Selections, field: Selected, path: readonly string[]): Rows | undefined {
  if (isConnection(field.type)) {
    const items = belowOf(selections, field).find(({ name }) => STEPS.has(name));
    return items && { path: [...path, items.key], listAt: path, field: items };
  }
  return isRows(field.type) ? { path, listAt: path, field } : undefined;
}

function columnsOf(selections: Selections, field: Selected, names: readonly string[]): readonly Column[] {
  return belowOf(selections, field).flatMap((below): readonly Column[] => {
    if (below.name === 'pageInfo') return [];
    const inner = STEPS.has(below.name) ? names : [...names, below.key];
    if (!hasFields(below.type)) {
      return [
        {
          name: inner.join('.'),
          path: [below.key],
          type: typeOf(below),
          description: below.description ?? '',
        },
      ];
    }
    const listed = isRows(below.type) || STEPS.has(below.name);
    return columnsOf(selections, below, inner).map(({ name, path, type, description }) => ({
      name,
      path: [below.key, ...path],
      description: STEPS.has(below.name) ? description : within(below.description ?? '', description),
      // Several values in one cell are text.
      type: listed ? 'string' : type,
    }));
  });
}

/** What a part of something means. */
const within = (whole: string, part: string): string =>
  whole === '' || part === '' ? whole + part : `${whole.replace(/\.$/, '')}: ${lowered(part)}`;

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const DATATYPES: Readonly<Record<string, string>> = { Int: 'integer', Float: 'double', Boolean: 'boolean' };

function typeOf({ type }: Selected): string {
  const named = getNamedType(type);
  return isScalarType(named) && !isListType(getNullableType(type))
    ? (DATATYPES[named.name] ?? 'string')
    : 'string';
}

export function belowOf(selections: Selections, { type, selections: sets }: Selected): readonly Selected[] {
  return selections.fields(getNamedType(type), sets);
}

/** All values at the end of a path; lists along it are flattened. */
export function itemsAt(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (Array.isArray(value))
    return value.flatMap((item) => itemsAt(item, key === undefined ? [] : [key, ...rest]));
  if (key === undefined) return [value];
  if (value === null || typeof value !== 'object') return value === undefined ? [] : [null];
  return itemsAt(Object.getOwnPropertyDescriptor(value, key)?.value, rest);
}

/** Whether any list along the path has more items than were read. */
function isCut(item: unknown, path: readonly string[]): boolean {
  return path.some((_, length) =>
    itemsAt(item, [...path.slice(0, length), PAGE, 'hasNextPage']).includes(true),
  );
}

/**
 * One value as it is; several as a list in which a missing one keeps its place, so that cells of a row can be read in
 * parallel.
 */
function cellOf(values: readonly unknown[], cut: boolean): Cell {
  const [only, ...more] = values;
  if (more.length === 0 && !cut) return isPlain(only) ? only : null;
  if (!cut && values.every((value) => value === null)) return null;
  return [...values.map((value) => (isPlain(value) ? value : '')), ...(cut ? [MORE] : [])];
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
