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

/**
 * The document of an operation, asking also for what makes its answer fit to be cited, wherever the schema has it:
 * sentences, status and basis, who says so, ids of claims; and of lists, whether there is more. It stays one root field, so
 * one statement.
 */
export function citedDocument(operation: SavedOperation, schema: GraphQLSchema): DocumentNode {
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
            ...toldBy(type),
            ...eventsAmong(schema, type, selections),
            ...placesIn(type, selections, keys.join('.') === main),
            ...edgesBeside(type, selections),
          ];
          return withSelections(selections, more);
        },
      },
    }),
  );
}

/** What objects of a type say of themselves. */
function toldBy(type: GraphQLNamedType): readonly FieldNode[] {
  const fields = fieldsOf(type);
  if (isAsserter(fields)) return [];
  const has = (name: string) => fields[name] !== undefined;
  const isRecord = has(OF_RECORDS);
  if (!isRecord && !has('basis')) return has('id') ? ['id', ...(has('name') ? ['name'] : [])].map(fieldOf) : [];
  return [
    ...TOLD.filter(has),
    ...(has('assertedBy') ? ['assertedBy { id name }'] : []),
    ...(has('links') ? [`links { sentence status basis ${claimsOf('claims', true)} }`] : []),
    ...(isRecord || has('claimIds')
      ? []
      : CLAIMS.filter(has).map((name) => claimsOf(name, !has('assertedBy')))),
  ].map(fieldOf);
}

/** Of records of any kind, those that are events also say whether they took place, and who says so. */
function eventsAmong(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
): readonly SelectionNode[] {
  if (!isInterfaceType(type) || fieldsOf(type).occurrence !== undefined) return [];
  // An operation that treats kinds apart says itself what it wants of each.
  if (selections.some((one) => !isField(one))) return [];
  const event = schema
    .getImplementations(type)
    .interfaces.find((one) => fieldsOf(one).occurrence !== undefined);
  if (event === undefined) return [];
  return [
    {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: event.name } },
      selectionSet: { kind: Kind.SELECTION_SET, selections: eventFields },
    },
  ];
}

const eventFields = ['occurrence', 'status', 'basis', 'assertedBy { id name }'].map(fieldOf);

const claimsOf = (name: string, asserted: boolean): string =>
  `${name}(first: ${CLAIMS_NAMED}) { nodes { id ${asserted ? 'assertedBy { id name }' : ''} } }`;

/** Those who say something are told by name, once. */
const isAsserter = (fields: Fields): boolean =>
  fields.entity !== undefined && fields.id !== undefined && fields.sentence === undefined;

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
function edgesBeside(type: GraphQLNamedType, selections: SelectionSetNode): readonly SelectionNode[] {
  const { edges, pageInfo } = fieldsOf(type);
  if (edges === undefined || pageInfo === undefined || !selects(selections, 'nodes')) return [];
  const edge = getNamedType(edges.type);
  if (edge === undefined || fieldsOf(edge).sentence === undefined) return [];
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: toldBy(edge) };
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
