import { type GraphQLSchema, getNamedType } from 'graphql';
import type { Cell } from '../export/csv.ts';
import { hasFields, isConnection, isRows, type Selected, Selections } from './columns.ts';
import type { SavedOperation } from './saved-operation.ts';

/** The answer of an operation as a table. */
export interface Table {
  readonly columns: readonly string[];
  /** The rows of an answer's `data`. */
  rows(data: unknown): readonly (readonly Cell[])[];
}

interface Column {
  readonly name: string;
  readonly path: readonly string[];
}

/** Parts of a connection that only lead to its items; a column is not called after them. */
const STEPS = new Set(['nodes', 'edges']);

/**
 * How the answers of an operation are shown as a table: a row for each item of its one list, a column for each value that
 * is selected there. Columns come from the selection, so that they are the same without any row. Lists inside a row are
 * one cell each; an answer without a list, or with several side by side, is one row.
 */
export function tableOf(operation: SavedOperation, schema: GraphQLSchema): Table {
  const selections = new Selections(schema, operation);
  const { key, type, node } = operation.root;
  const root: Selected = {
    key,
    name: node.name.value,
    type,
    selections: node.selectionSet ? [node.selectionSet] : [],
  };
  const list = findList(selections, root, []) ?? { path: [key], field: root };
  const columns = columnsOf(selections, list.field, []);
  return {
    columns: columns.map(({ name }) => name),
    rows: (data) =>
      itemsAt(data, list.path)
        .filter((item) => item !== null)
        .map((item) => columns.map(({ path }) => cellOf(itemsAt(item, path)))),
  };
}

interface Found {
  readonly path: readonly string[];
  readonly field: Selected;
}

/** The outermost list, if there is one and no other beside it. */
function findList(selections: Selections, field: Selected, above: readonly string[]): Found | undefined {
  const path = [...above, field.key];
  if (isConnection(field.type)) {
    const items = belowOf(selections, field).find(({ name }) => STEPS.has(name));
    return items && { path: [...path, items.key], field: items };
  }
  if (isRows(field.type)) return { path, field };
  const below = belowOf(selections, field);
  const lists = below.filter(({ type }) => isRows(type));
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return findList(selections, only, path);
  if (lists.length > 0) return undefined;
  const objects = below.filter(({ type }) => hasFields(type));
  const [one, ...more] = objects.flatMap((object) => findList(selections, object, path) ?? []);
  return more.length === 0 ? one : undefined;
}

function columnsOf(selections: Selections, field: Selected, names: readonly string[]): readonly Column[] {
  return belowOf(selections, field).flatMap((below): readonly Column[] => {
    if (below.name === 'pageInfo') return [];
    const inner = STEPS.has(below.name) ? names : [...names, below.key];
    if (!hasFields(below.type)) return [{ name: inner.join('.'), path: [below.key] }];
    return columnsOf(selections, below, inner).map(({ name, path }) => ({
      name,
      path: [below.key, ...path],
    }));
  });
}

function belowOf(selections: Selections, { type, selections: sets }: Selected): readonly Selected[] {
  return selections.fields(getNamedType(type), sets);
}

/** All values at the end of a path, lists on the way taken apart. */
function itemsAt(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (Array.isArray(value))
    return value.flatMap((item) => itemsAt(item, key === undefined ? [] : [key, ...rest]));
  if (key === undefined) return [value];
  if (value === null || typeof value !== 'object') return value === undefined ? [] : [null];
  return itemsAt(Object.getOwnPropertyDescriptor(value, key)?.value, rest);
}

/** One value as it is; several as a list, in which a missing one keeps its place: cells of a row can be read side by side. */
function cellOf(values: readonly unknown[]): Cell {
  const [only, ...more] = values;
  if (more.length === 0) return isPlain(only) ? only : null;
  return values.every((value) => value === null)
    ? null
    : values.map((value) => (isPlain(value) ? value : ''));
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
