import type { OperatorName } from './filters.ts';
import type { Conversion, Fragment } from './fragment.ts';

/**
 * The intermediate form between a selection and a statement: plain data, without GraphQL and without Cypher text (but
 * for reads written by hand). An object is read from variables that are bound around it; each has a role, such as
 * `node` or `edge`.
 */
export type Role = string;

/** The Cypher variable that each role is bound to. */
export type Scope = Readonly<Record<Role, Fragment>>;

/** How an object is read: a list of columns, and which of them answers which key. */
export interface ObjectPlan {
  readonly columns: readonly Column[];
  /** Response key to position. Columns without a key are hidden: read for computed fields, cursors or types. */
  readonly keys: ReadonlyMap<string, number>;
  /** Where the concrete label stands, when the type of the object is only known from it. */
  readonly label: number | undefined;
}

/** What one position of a row holds. */
export type Column =
  | PropertyColumn
  | ObjectColumn
  | ListColumn
  | OneColumn
  | ConnectionColumn
  | ExpressionColumn
  | ChoiceColumn;

/** A stored property: of a node, or of a relationship. */
export interface PropertyColumn {
  readonly kind: 'property';
  readonly of: Role;
  readonly property: string;
  /** Turns the stored form into what is shown. */
  readonly read?: Conversion | undefined;
  /** An unfilled list is empty, not missing. */
  readonly list: boolean;
}

/** Another object read from the same variables, under its own roles. */
export interface ObjectColumn {
  readonly kind: 'object';
  readonly roles: Readonly<Record<Role, Role>>;
  readonly plan: ObjectPlan;
  /** The object is missing where this is. */
  readonly unless?: PropertyColumn | ExpressionColumn;
}

/** All rows of a source, as a list; only for sources that are bounded by themselves. */
export interface ListColumn {
  readonly kind: 'list';
  readonly source: Source;
  readonly order: readonly Order[];
  readonly plan: ObjectPlan;
}

/** The first row of a source, or null. */
export interface OneColumn {
  readonly kind: 'one';
  readonly source: Source;
  readonly plan: ObjectPlan;
}

/** One page of a source, and how many rows there are in all. */
export interface ConnectionColumn {
  readonly kind: 'connection';
  readonly source: Source;
  readonly page: Page;
  /** Undefined where only the count is asked for. */
  readonly plan: ObjectPlan | undefined;
  readonly total: boolean;
}

/** Cypher written by hand over the variables in scope. */
export interface ExpressionColumn {
  readonly kind: 'expression';
  readonly expression: (scope: Scope, share: Share) => Fragment;
}

/** What several columns are read out of: worked out once for each record, under a name. */
export interface SharedBy {
  readonly name: string;
  readonly from: (record: Fragment) => Fragment;
}

/** Where an expression finds what it shares with others, for a record that is a variable. */
export type Share = (record: Fragment, by: SharedBy) => Fragment;

/** Different columns under one key, by the label of a node. */
export interface ChoiceColumn {
  readonly kind: 'choice';
  readonly of: Role;
  readonly branches: readonly Branch[];
}

export interface Branch {
  /** Labels of which the node has one: the fewest that say which types these are. */
  readonly labels: readonly string[];
  /** The concrete types that this branch is for. */
  readonly types: readonly string[];
  readonly column: Column;
}

/** Where rows come from: binds variables under roles, given those in scope. */
export type Source = MatchSource | GroupsSource;

/** A source that is one match. */
export type MatchSource = ScanSource | RelationshipSource | JoinSource | WrittenSource;

/** All nodes with a label. */
export interface ScanSource {
  readonly kind: 'scan';
  readonly label: string;
  /** An always-present, indexed property: naming it lets the database read in its order. */
  readonly by: string;
  readonly where: readonly Predicate[];
}

/** The relationships of a node, with the nodes at their other ends: binds `edge` and `node`. */
export interface RelationshipSource {
  readonly kind: 'relationship';
  readonly from: Role;
  readonly types: readonly string[];
  readonly direction: 'out' | 'in';
  /** Labels of which the other end has one; empty where the types say enough. */
  readonly labels: readonly string[];
  readonly where: readonly Predicate[];
}

/** Nodes that share a key with what is in scope: binds `node`. */
export interface JoinSource {
  readonly kind: 'join';
  readonly from: Role;
  /** The kind of node that it leads from; undefined for a relationship. */
  readonly fromKind: string | undefined;
  readonly fromKey: string;
  /** What stands in the place of that key, where it is not taken as stored. */
  readonly key?: (of: Fragment) => Fragment;
  readonly label: string;
  readonly toKeys: readonly string[];
  readonly where: readonly Predicate[];
}

/** A match written by hand; it binds the roles that it names. */
export interface WrittenSource {
  readonly kind: 'written';
  readonly binds: readonly Role[];
  /** A kind that bounds its rows, with about one for each node at most; of what it binds as `node`, where it binds that. */
  readonly label?: string;
  /** Binds every role of `bound`; one that is `onlyIfRead` is missing there where nothing reads it. */
  readonly match: (scope: Scope, bound: Scope) => Fragment;
  /** Roles that cost something to bind. */
  readonly onlyIfRead?: readonly Role[] | undefined;
  readonly where: readonly Predicate[];
}

/** The rows of another source, counted in groups: binds `group`, a map. */
export interface GroupsSource {
  readonly kind: 'groups';
  readonly of: ScanSource;
  /** Goes on from the matched rows to `group`. */
  readonly grouped: (rows: GroupedRows) => Fragment;
  readonly where: readonly Predicate[];
}

/** What is grouped, as written by hand. */
export interface GroupedRows {
  /** The match of all rows, which binds `node`. */
  readonly match: Fragment;
  readonly node: Fragment;
  /** Whether another node would be among the rows. */
  readonly among: (other: Fragment) => Fragment;
  readonly group: Fragment;
}

/** A condition on a row. */
export type Predicate =
  | {
      readonly kind: 'compare';
      readonly of: Role;
      readonly property: string;
      readonly operator: OperatorName;
      readonly value: unknown;
      /** Turns the value into the stored form. */
      readonly write?: Conversion | undefined;
      /** What stands in the place of the property, where it is not compared as stored. */
      readonly shown?: (of: Fragment) => Fragment;
    }
  | {
      readonly kind: 'missing';
      readonly of: Role;
      readonly property: string;
      readonly is: boolean;
      readonly shown?: (of: Fragment) => Fragment;
    }
  | { readonly kind: 'labels'; readonly of: Role; readonly any: readonly string[] }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Predicate[] }
  | { readonly kind: 'not'; readonly one: Predicate }
  | { readonly kind: 'exists'; readonly source: MatchSource }
  | { readonly kind: 'written'; readonly predicate: (scope: Scope) => Fragment };

/** One step of an order; the property is never missing. */
export interface Order {
  readonly of: Role;
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
  /** Turns the stored form into a plain value for a cursor, and `write` back again. */
  readonly read?: Conversion | undefined;
  readonly write?: Conversion | undefined;
}

/** A page of a list in a total order. */
export interface Page {
  /** Rows shown at most. */
  readonly size: number;
  /** Rows read at most: one more than shown, where the client asks whether there are more. */
  readonly limit: number;
  /** Properties that are the same in all rows, in front of the order: an index holds both together. */
  readonly within: readonly Order[];
  /** The order of reading; ends with a key that no two rows share. Turned around where a client pages backwards. */
  readonly order: readonly Order[];
  readonly backwards: boolean;
  /** The order values of the row to go on from; exclusive. */
  readonly after: readonly unknown[] | undefined;
  /** Position from which each row ends with its order values; undefined where nobody asks for cursors. */
  readonly cursorAt: number | undefined;
}

/** A whole statement: a column that is read for itself. */
export type RootPlan = ListColumn | OneColumn | ConnectionColumn;
