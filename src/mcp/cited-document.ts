import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fieldOf } from '../operations/page-parts.ts';
import type { SavedOperation } from '../operations/saved-operation.ts';
import { tableOf } from '../operations/table.ts';

/** What a fact or record says of itself that must not be left out when it is told again. */
const TOLD = ['id', 'name', 'rid', 'sentence', 'occurrence', 'status', 'basis', 'claimIds', 'sourceIds'];
/** How many claims of a fact are named; its key (`rid`) leads to all of them. */
const CLAIMS_NAMED = 3;
const CLAIMS = ['claims', 'performerClaims', 'responseClaims'];
/** Only records have names in the plural. Their `claims` are all that is said about them, not those for one fact. */
const OF_RECORDS = 'names';

/** How much is asked for beside the answer itself: where that is too much at once, facts come without the ids of their claims. */
export type Detail = 'claims' | 'lean';

/**
 * The document of an operation, asking also for what makes its answer fit to be cited, wherever the schema has it:
 * sentences, status and basis, who says so, ids of claims; and of lists, whether there is more. It stays one root field, so
 * one statement.
 */
export function citedDocument(
  operation: SavedOperation,
  schema: GraphQLSchema,
  detail: Detail = 'claims',
): DocumentNode {
  const main = tableOf(operation, schema).list?.path.join('.');
  const types = new TypeInfo(schema);
  const keys: string[] = [];
  return visit(
    operation.document,
    visitWithTypeInfo(types, {
      Field: {
        enter: ({ alias, name }) => {
          keys.push(alias?.value ?? name.value);
        },
        leave: () => {
          keys.pop();
        },
      },
      SelectionSet: {
        leave: (selections) => {
          const type = types.getParentType();
          if (!type) return undefined;
          const more = [
            ...recordsIn(schema, type, selections, detail),
            ...placesIn(type, selections, keys.join('.') === main),
            ...edgesBeside(type, selections, detail),
          ];
          return withSelections(selections, more);
        },
      },
    }),
  );
}

/** What objects of a type say of themselves. */
function toldBy(type: GraphQLNamedType, detail: Detail): readonly FieldNode[] {
  const fields = fieldsOf(type);
  const has = (name: string) => fields[name] !== undefined;
  const isRecord = has(OF_RECORDS);
  if (!isRecord && !has('basis'))
    return has('id') ? ['id', ...(has('name') ? ['name'] : [])].map(fieldOf) : [];
  // What has no sentence of its own is told by those of its claims.
  const parts = [
    ...(has('sentence') ? [] : ['sentence']),
    ...(has('assertedBy') ? [] : ['assertedBy { id name }']),
  ];
  const claims = isRecord || has('claimIds') || detail === 'lean' ? [] : CLAIMS.filter(has);
  const links = has('links') && detail === 'claims' ? [claimsOf('claims', ['assertedBy { id name }'])] : [];
  return [
    ...TOLD.filter(has),
    ...(has('assertedBy') ? ['assertedBy { id name }'] : []),
    ...(has('links') ? [`links { sentence status basis ${links.join(' ')} }`] : []),
    ...claims.map((name) => claimsOf(name, parts)),
  ].map(fieldOf);
}

const claimsOf = (name: string, parts: readonly string[]): string =>
  `${name}(first: ${CLAIMS_NAMED}) { nodes { id ${parts.join(' ')} } pageInfo { hasNextPage } }`;

/** What only names a record: whether an event took place, and how sure that is. */
function namedBy(schema: GraphQLSchema, type: GraphQLNamedType, detail: Detail): readonly SelectionNode[] {
  const event = eventAmong(schema, type);
  if (event === undefined) return [];
  const selections = (
    detail === 'lean' ? ['occurrence'] : ['occurrence', 'status', 'basis', 'assertedBy { id name }']
  ).map(fieldOf);
  if (event === type) return selections;
  return [
    {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: event.name } },
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    },
  ];
}

/** What events are among the records of a type: the type itself, or the interface of those that are. */
function eventAmong(schema: GraphQLSchema, type: GraphQLNamedType): GraphQLNamedType | undefined {
  const fields = fieldsOf(type);
  if (fields[OF_RECORDS] === undefined) return undefined;
  if (fields.occurrence !== undefined) return type;
  if (!isInterfaceType(type)) return undefined;
  return schema.getImplementations(type).interfaces.find((one) => fieldsOf(one).occurrence !== undefined);
}

/** Records that are only named say whether they took place; of those asked about, everything that they say of themselves. */
function recordsIn(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  selections: SelectionSetNode,
  detail: Detail,
): readonly SelectionNode[] {
  if (isBare(selections)) return namedBy(schema, type, detail);
  // An operation that treats kinds apart says itself what it wants of events.
  const isOfAnyKind = fieldsOf(type).occurrence === undefined && selections.selections.every(isField);
  return [...toldBy(type, detail), ...(isOfAnyKind ? namedBy(schema, type, detail) : [])];
}

const BARE = new Set(['id', 'name', '__typename']);

/** Whether a record is only named. */
const isBare = ({ selections }: SelectionSetNode): boolean =>
  selections.every((one) => isField(one) && BARE.has(one.name.value));

/** Whether a list goes on; of the list that the operation is about, also how long it is. */
function placesIn(
  type: GraphQLNamedType,
  selections: SelectionSetNode,
  main: boolean,
): readonly SelectionNode[] {
  const { pageInfo, totalCount, total, truncated } = fieldsOf(type);
  if (total !== undefined && truncated !== undefined) return [fieldOf('total'), fieldOf('truncated')];
  if (pageInfo === undefined || !selectsItems(selections)) return [];
  return [
    fieldOf('pageInfo { hasNextPage endCursor }'),
    ...(main && totalCount !== undefined ? [fieldOf('totalCount')] : []),
  ];
}

/** Where an operation asks only for the other ends of facts: the facts as well. */
function edgesBeside(
  type: GraphQLNamedType,
  selections: SelectionSetNode,
  detail: Detail,
): readonly SelectionNode[] {
  const { edges, pageInfo } = fieldsOf(type);
  if (edges === undefined || pageInfo === undefined || !selects(selections, 'nodes')) return [];
  const edge = getNamedType(edges.type);
  if (edge === undefined || fieldsOf(edge).sentence === undefined) return [];
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: toldBy(edge, detail) };
  return [{ ...fieldOf('edges { rid }'), selectionSet }];
}

type Fields = Readonly<Record<string, { readonly type: Parameters<typeof getNamedType>[0] } | undefined>>;

const fieldsOf = (type: GraphQLNamedType | undefined): Fields =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

const isField = (one: SelectionNode): one is FieldNode => one.kind === Kind.FIELD;

const selects = ({ selections }: SelectionSetNode, name: string): boolean =>
  selections.some((one) => isField(one) && one.name.value === name && one.alias === undefined);

const selectsItems = (selections: SelectionSetNode): boolean =>
  selects(selections, 'nodes') || selects(selections, 'edges');

/** Whether it can be asked for twice, with other parts; with other arguments it cannot. */
const isMerged = ({ selectionSet, arguments: given = [] }: FieldNode): boolean =>
  selectionSet !== undefined && given.length === 0;

/** Adds what is not asked for yet. What both ask for, with parts, GraphQL itself puts together. */
function withSelections(selections: SelectionSetNode, more: readonly SelectionNode[]): SelectionSetNode {
  const missing = more.filter(
    (one) => !isField(one) || isMerged(one) || !selects(selections, one.name.value),
  );
  return { ...selections, selections: [...selections.selections, ...missing] };
}
