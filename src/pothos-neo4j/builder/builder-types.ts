import type {
  EnumRef,
  FieldMap,
  FieldRef,
  InputFieldMap,
  InputOrArgRef,
  InputShapeFromFields,
  InterfaceParam,
  InterfaceRef,
  ObjectRef,
  SchemaTypes,
} from '@pothos/core';
import type { Fragment } from '../../cypher/fragment.ts';
import type { GroupedRows, Order, Predicate, Scope } from '../../cypher/plan.ts';
import type { EnumType, KindName, Ontology } from '../../ontology/index.ts';
import type { RecordArgument } from '../model/context.ts';
import type { Lens, LensArgument } from '../model/lens.ts';
import type { NodeOutput, Roles, RowRef } from '../model/roles.ts';
import type { Connection, Row } from '../model/row.ts';
import type { JointFilters, WrittenFilter } from '../model/type-registry.ts';
import type { Neo4jFieldBuilder } from './field-builder.ts';

export interface Neo4jOptions<O extends Ontology = Ontology> {
  readonly ontology: O;
  /** Kinds that are labels only: no GraphQL type is made for them. */
  readonly hidden?: readonly string[];
}

export interface NodeTypeOptions<Types extends SchemaTypes, Name extends string> {
  /** The kind's own description, where not given. */
  readonly description?: string;
  readonly interfaces?: readonly InterfaceParam<Types>[];
  /** Filters beyond those that the ontology gives. */
  readonly filters?: Readonly<Record<string, WrittenFilter>>;
  /** Several relations that can be filtered by as one, each name with its description and its traversals. */
  readonly jointFilters?: JointFilters;
  readonly fields: (t: Neo4jFieldBuilder<Types, { readonly node: Name }>) => FieldMap;
}

export interface RowTypeOptions<Types extends SchemaTypes, R extends Roles> {
  readonly description: string;
  /** What each variable stands for: the name of a kind or relation, or any other word for something else. */
  readonly roles: R;
  readonly fields: (t: Neo4jFieldBuilder<Types, R>) => FieldMap;
}

export interface Neo4jSchemaBuilder<Types extends SchemaTypes> {
  /** The GraphQL type of a concrete kind. */
  neo4jObject<Name extends KindName<Types['Ontology']> & string>(
    kind: Name,
    options: NodeTypeOptions<Types, Name>,
  ): ObjectRef<Types, Row>;
  /** The GraphQL interface of an abstract kind. */
  neo4jInterface<Name extends KindName<Types['Ontology']> & string>(
    kind: Name,
    options: NodeTypeOptions<Types, Name>,
  ): InterfaceRef<Types, Row>;
  /** An object type over several variables of a hand-written read. */
  neo4jRow<const R extends Roles>(name: string, options: RowTypeOptions<Types, R>): RowRef<Types, R>;
  /** Adds fields to the edges of every fact relation, read from `edge`. */
  neo4jEdges(fields: (t: Neo4jFieldBuilder<Types, { readonly edge: string }>) => FieldMap): void;
  /** The GraphQL enum of an ontology's enum, for fields that are worked out instead of stored. */
  neo4jEnum(type: EnumType): EnumRef<Types, string>;
  /** The GraphQL enum of a kind and all that extend it, `Actor`, `Person` ... */
  neo4jKinds(kind: KindName<Types['Ontology']> & string): EnumRef<Types, string>;
  /** The GraphQL enum of all relations between facts. */
  neo4jRelations(): EnumRef<Types, string>;
  /** Says how root fields check the arguments that name records (`t.arg.record`). */
  neo4jRecords(argument: RecordArgument<Types['Context']>): void;
  /** Gives every root field a `lens` argument that holds for all below it. */
  neo4jLens(argument: LensArgument<Types['Context']>): void;
}

/** Arguments that name records by their ids; checked before the field is planned, and told where one leads to nothing. */
export interface RecordArguments<Types extends SchemaTypes, Kind extends 'Arg' | 'InputObject'> {
  record<Req extends boolean = false>(
    kind: KindName<Types['Ontology']> & string,
    options: { readonly required?: Req; readonly description: string },
  ): InputOrArgRef<Types, Req extends true ? string : string | null | undefined, Kind>;
  records<Req extends boolean = false>(
    kind: KindName<Types['Ontology']> & string,
    options: { readonly required?: Req; readonly description: string },
  ): InputOrArgRef<Types, Req extends true ? string[] : string[] | null | undefined, Kind>;
}

/** Cypher that binds what a root field is read from; it says itself where the lens has to hold. */
export type RootMatch<Types extends SchemaTypes, Args extends InputFieldMap> = (
  bound: Scope,
  args: InputShapeFromFields<Args>,
  lens: Lens,
  context: Types['Context'],
) => Fragment;

export interface RootOneOptions<Types extends SchemaTypes, Args extends InputFieldMap> {
  readonly type: NodeOutput<Types> | RowRef<Types>;
  readonly description: string;
  readonly args: Args;
  /** Binds `node`, or what the row type is read from. */
  readonly match: RootMatch<Types, Args>;
  /** What of that costs something: it is not in `bound` where nothing reads it. */
  readonly onlyIfRead?: readonly string[];
}

export interface RootConnectionOptions<Types extends SchemaTypes, Kind extends string> {
  readonly kind: Kind;
  readonly description: string;
  /** Conditions that hold for the whole list. */
  readonly where?: readonly Predicate[];
  /** The property that orders it; the client chooses where not given. */
  readonly orderedBy?: string;
  readonly types?: Types;
}

export interface RootGroupsOptions<
  Types extends SchemaTypes,
  Kind extends string,
  Args extends InputFieldMap,
  R extends Roles,
> {
  /** How its connection type is called. */
  readonly name: string;
  /** Read from `group`, a map with `key` (text) and `count`. */
  readonly type: RowRef<Types, R>;
  readonly kind: Kind;
  readonly description: string;
  readonly args: Args;
  /** Goes on from the matched nodes to the groups. */
  readonly grouped: (rows: GroupedRows, args: InputShapeFromFields<Args>, lens: Lens) => Fragment;
  /** Finds `group` where the groups of all nodes are stored, seen as they are where nobody asks for a lens. */
  readonly stored?: (bound: Scope, args: InputShapeFromFields<Args>) => Fragment;
  readonly order: readonly Order[];
}

export interface RootRowsOptions<Types extends SchemaTypes, Args extends InputFieldMap, R extends Roles> {
  readonly name: string;
  readonly type: RowRef<Types, R>;
  readonly description: string;
  readonly args: Args;
  /** May look at the cursor, to begin where the page begins. */
  readonly match: (
    bound: Scope,
    args: InputShapeFromFields<Args> & { readonly after?: string | null | undefined },
    lens: Lens,
    context: Types['Context'],
  ) => Fragment;
  /** In which the rows come; ends with a key that no two share. */
  readonly order: readonly Order[];
}

export interface RootListOptions<Types extends SchemaTypes, Args extends InputFieldMap> {
  readonly type: NodeOutput<Types> | RowRef<Types>;
  readonly description: string;
  readonly args: Args;
  readonly nullableItems?: boolean;
  readonly match: RootMatch<Types, Args>;
  /** How many rows there can be. */
  readonly limit: (args: InputShapeFromFields<Args>) => number;
}

export interface Neo4jRootFields<Types extends SchemaTypes, _ParentShape> {
  /** One node, by a match written by hand. */
  neo4jOne<Args extends InputFieldMap>(options: RootOneOptions<Types, Args>): FieldRef<Types, Row | null>;
  /** All nodes of a kind: filtered, ordered, in pages. */
  neo4jConnection<Kind extends KindName<Types['Ontology']> & string>(
    options: RootConnectionOptions<Types, Kind>,
  ): FieldRef<Types, Connection>;
  /** How many nodes of a kind there are, by a key: filtered, in pages, the largest number first. */
  neo4jGroups<Kind extends KindName<Types['Ontology']> & string, Args extends InputFieldMap, R extends Roles>(
    options: RootGroupsOptions<Types, Kind, Args, R>,
  ): FieldRef<Types, Connection>;
  /** Rows of a match written by hand, in pages. */
  neo4jRows<Args extends InputFieldMap, R extends Roles>(
    options: RootRowsOptions<Types, Args, R>,
  ): FieldRef<Types, Connection>;
  /** Rows of a match written by hand that bounds itself, as a plain list. */
  neo4jList<Args extends InputFieldMap>(
    options: RootListOptions<Types, Args>,
  ): FieldRef<Types, readonly (Row | null)[]>;
}
