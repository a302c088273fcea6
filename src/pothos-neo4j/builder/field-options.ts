import type { InputFieldMap, SchemaTypes } from '@pothos/core';
import type { Fragment } from '../../cypher/fragment.ts';
import type { Order, Role, Scope, Share } from '../../cypher/plan.ts';
import type { ScalarName } from '../../ontology/index.ts';
import type { Args } from '../model/field-sources.ts';
import type { Lens } from '../model/lens.ts';
import type { NodeOutput, RoleProperties, Roles, RoleValues, RowRef } from '../model/roles.ts';

export interface FieldTexts {
  /** The ontology's own description, where not given. */
  readonly description?: string;
  /** For a property that is always stored, but that a lens can hide. */
  readonly nullable?: boolean;
}

export interface RelationFieldOptions extends FieldTexts {
  /** Only relationships with these values: `{role: 'SPEAKER'}`. */
  readonly edge?: Readonly<Record<string, string>>;
  /** An edge property that orders the list instead of the nodes' own order. */
  readonly orderedBy?: string;
  /** Arguments of its own, by which the same is reached in another way. */
  readonly reach?: {
    readonly args: InputFieldMap;
    /** A match that binds `edge` and `node`; undefined where the relation itself is asked for. */
    readonly match: (args: Args) => ((bound: Scope, scope: Scope, lens: Lens) => Fragment) | undefined;
    /** How edges call the node from which they lead, which need not be the one that the field is of. */
    readonly from: { readonly name: string; readonly description: string };
  };
}

export interface ComputedFieldOptions<
  Types extends SchemaTypes,
  R extends Roles,
  Select extends keyof RoleProperties<Types['Ontology'], R['node']> & string,
  Value,
> {
  readonly type: ScalarName | readonly [ScalarName];
  readonly nullable?: boolean;
  readonly description: string;
  readonly select: readonly Select[];
  readonly resolve: (
    values: Pick<
      RoleValues<Types['Ontology'], R['node']>,
      Select & keyof RoleValues<Types['Ontology'], R['node']>
    >,
    context: Types['Context'],
  ) => Value;
}

export interface GroupFieldOptions<Types extends SchemaTypes, R extends Roles> {
  readonly description: string;
  /** Of which variables it is made, where they have other names than its own. */
  readonly roles?: Readonly<Record<string, keyof R & string>>;
  /** The group is null where the node lacks this property. */
  readonly unless?: keyof RoleProperties<Types['Ontology'], R['node']> & string;
}

export interface ExpressionOptions<Types extends SchemaTypes> {
  readonly type: ScalarName | NodeOutput<Types> | object;
  readonly nullable?: boolean;
  readonly description: string;
  readonly read: (scope: Scope, lens: Lens, share: Share) => Fragment;
}

export interface ValueOptions<Types extends SchemaTypes> extends Omit<ExpressionOptions<Types>, 'read'> {
  readonly of: Role;
  readonly property: string;
}

/** A list reached by a match written by hand, with the roles of its row type. */
export interface WrittenListOptions<Types extends SchemaTypes> {
  readonly type: RowRef<Types>;
  readonly description: string;
  readonly match: (bound: Scope, scope: Scope, lens: Lens) => Fragment;
  readonly order?: readonly Order[];
  /** How many rows there can be at most. */
  readonly limit: number | ((context: Types['Context']) => number);
  /** The kind of which there is at most one row for each node. */
  readonly of?: string;
}

export interface WrittenConnectionOptions<Types extends SchemaTypes>
  extends Omit<WrittenListOptions<Types>, 'limit' | 'order' | 'of'> {
  /** How its connection type is called. */
  readonly name: string;
  readonly order: readonly Order[];
}

export interface WrittenNodesOptions {
  /** How its connection type is called. */
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  readonly args?: InputFieldMap;
  readonly match: (bound: Scope, scope: Scope, lens: Lens, args: Args) => Fragment;
}
