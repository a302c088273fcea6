import {
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import { hasFields, isConnection, type Selected, Selections } from './columns.ts';
import { PAGE } from './page-parts.ts';
import type { SavedOperation } from './saved-operation.ts';
import { belowOf, itemsAt, rowsOf, STEPS } from './table.ts';

/** A value of an answer as people read it: what it is called in the API, and what stands below it. */
export interface Part {
  readonly key: string;
  readonly name: string;
  /** Whether there can be several. */
  readonly many: boolean;
  /** The path from the object that it belongs to; through the connection, where it comes in pages. */
  readonly path: readonly string[];
  /** Undefined for a value without parts. */
  readonly below: readonly Part[] | undefined;
  /** The words for the values of an enum. */
  readonly words: ReadonlyMap<string, string> | undefined;
  /** The kind of record of which it only tells how many there are. */
  readonly counts?: string | undefined;
}

/** How the answer of an operation reads: as a list of records, or as one. */
export interface Reading {
  readonly many: boolean;
  readonly parts: readonly Part[];
  /** The records of an answer's `data`. */
  records(data: unknown): readonly unknown[];
}

/** The layout of an answer for people; it comes from the selection, so that it holds for every answer. */
export function readingOf(operation: SavedOperation, schema: GraphQLSchema): Reading {
  const selections = new Selections(schema, operation);
  const rows = rowsOf(operation, selections);
  return {
    many: rows.listAt !== undefined,
    parts: partsOf(selections, rows.field),
    records: (data) => itemsAt(data, rows.path).filter((item) => item !== null && item !== undefined),
  };
}

const partsOf = (selections: Selections, field: Selected): readonly Part[] =>
  belowOf(selections, field)
    .filter(({ name, key }) => name !== 'pageInfo' && key !== PAGE)
    .map((below) => partOf(selections, below));

function partOf(selections: Selections, field: Selected): Part {
  const { key, name, type } = field;
  const items = isConnection(type)
    ? belowOf(selections, field).find((one) => STEPS.has(one.name))
    : undefined;
  const read = items ?? field;
  return {
    key,
    name,
    path: items ? [key, items.key] : [key],
    many: items !== undefined || isListType(getNullableType(type)),
    below: hasFields(read.type) ? partsOf(selections, read) : undefined,
    words: wordsOf(field.type),
    counts: countedKind(selections, field),
  };
}

/** What a list holds of which nothing but its number is asked for. */
function countedKind(selections: Selections, field: Selected): string | undefined {
  const { type } = field;
  const below = isConnection(type) ? belowOf(selections, field) : [];
  const [only] = below;
  const named = getNamedType(type);
  if (below.length !== 1 || only?.name !== 'totalCount' || !isObjectType(named)) return undefined;
  const nodes = named.getFields().nodes;
  return nodes && getNamedType(nodes.type).name;
}

/** The labels that the ontology gives the values of an enum; undefined for another type. */
export function wordsOf(type: GraphQLType): ReadonlyMap<string, string> | undefined {
  const named = getNamedType(type);
  if (!isEnumType(named)) return undefined;
  return new Map(
    named
      .getValues()
      .flatMap(({ name, extensions: { label } }) =>
        typeof label === 'string' ? [[name, label] as const] : [],
      ),
  );
}

/** The values of a part in an object, those of lists one after the other; nothing for what is not known. */
export const valuesOf = (item: unknown, { path }: Part): readonly unknown[] =>
  itemsAt(item, path).filter((value) => value !== null && value !== undefined);
