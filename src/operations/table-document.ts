import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isConnection } from './columns.ts';
import { CURSOR_VARIABLES, CUT, fieldOf, PAGE, pageArguments, TOTAL } from './page-parts.ts';
import { replaceRoot } from './rewrite.ts';
import type { SavedOperation } from './saved-operation.ts';
import type { TableList } from './table.ts';

/** The document of a table, and whether it can be read page by page. */
export interface TableDocument {
  readonly document: DocumentNode;
  /** Whether the list was found in a place where it can be paged or counted. */
  readonly found: boolean;
}

export interface TableDocumentOptions {
  readonly list: TableList | undefined;
  /** Asks for pages of this size after a cursor; otherwise for what the operation asks for. */
  readonly size?: number | undefined;
  /** Also asks for the total. */
  readonly total: boolean;
}

/**
 * The document of an operation with what a table needs besides its columns: the `pageInfo` of its list, the number of
 * items, and for each list inside a row whether it has more than is shown.
 */
export function tableDocument(
  operation: SavedOperation,
  schema: GraphQLSchema,
  { list, size, total }: TableDocumentOptions,
): TableDocument {
  const base =
    size === undefined ? operation.document : replaceRoot(operation, (root) => root, CURSOR_VARIABLES);
  const types = new TypeInfo(schema);
  const keys: string[] = [];
  let found = false;
  const wanted = list?.path.join('.');
  const above = list?.path.slice(0, -1).join('.');
  const document = visit(
    base,
    visitWithTypeInfo(types, {
      Field: {
        enter: (field) => {
          keys.push(field.alias?.value ?? field.name.value);
        },
        leave: (field) => {
          const at = keys.join('.');
          keys.pop();
          const type = types.getType();
          if (!type || field.selectionSet === undefined) return undefined;
          if (at === wanted && list?.paged === true) {
            found = true;
            return paged(field, { size, total });
          }
          if (isConnection(type)) return hasItems(field) ? withFields(field, [HAS_MORE]) : undefined;
          if (at === above && list?.paged === false && isObjectType(types.getParentType())) {
            const named = 'ofType' in type ? type.ofType : type;
            const fields = isObjectType(named) ? named.getFields() : {};
            if (fields.total === undefined || fields.truncated === undefined) return undefined;
            found = true;
            return withFields(field, [fieldOf(`${TOTAL}: total`), fieldOf(`${CUT}: truncated`)]);
          }
          return undefined;
        },
      },
    }),
  );
  return { document, found };
}

const HAS_MORE = fieldOf(`${PAGE}: pageInfo { hasNextPage }`);
const PLACE = fieldOf(`${PAGE}: pageInfo { hasNextPage endCursor }`);
const COUNT = fieldOf(`${TOTAL}: totalCount`);
const PAGING = new Set(['first', 'after', 'last', 'before']);

function paged(
  field: FieldNode,
  { size, total }: { readonly size: number | undefined; readonly total: boolean },
): FieldNode {
  const asked = withFields(field, [PLACE, ...(total ? [COUNT] : [])]);
  if (size === undefined) return asked;
  const others = (field.arguments ?? []).filter(({ name }) => !PAGING.has(name.value));
  return { ...asked, arguments: [...others, ...pageArguments(size)] };
}

const withFields = (field: FieldNode, fields: readonly FieldNode[]): FieldNode => ({
  ...field,
  ...(field.selectionSet && {
    selectionSet: { ...field.selectionSet, selections: [...field.selectionSet.selections, ...fields] },
  }),
});

/** Whether a list's items are selected, not only their number. */
const hasItems = ({ selectionSet }: FieldNode): boolean =>
  selectionSet?.selections.some(
    (one) => one.kind !== Kind.FIELD || ['nodes', 'edges'].includes(one.name.value),
  ) ?? false;
