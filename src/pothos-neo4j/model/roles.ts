import type { InterfaceRef, ObjectRef, SchemaTypes } from '@pothos/core';
import type {
  JoinName,
  KindName,
  PropertiesOf,
  RelationName,
  RelationNamed,
  TraversalName,
  Values,
} from '../../ontology/index.ts';
import type { Row } from './row.ts';

/** What the variables of an object stand for, by role: a kind for a node, a relation for a relationship, or something else. */
export type Roles = Readonly<Record<string, string>>;

/** The properties of what a role stands for. */
export type RoleProperties<O, Name> =
  Name extends KindName<O>
    ? PropertiesOf<O, Name>
    : Name extends RelationName<O>
      ? RelationNamed<O, Name> extends { readonly properties: infer Props }
        ? Props
        : never
      : never;

export type RoleValues<O, Name> = Values<RoleProperties<O, Name>>;
export type TraversalsFrom<O, Name> = TraversalName<O, Name> & string;
export type JoinsFrom<O, Name> = JoinName<O, Name> & string;

export type NodeOutput<Types extends SchemaTypes> = ObjectRef<Types, Row> | InterfaceRef<Types, Row>;

/** An object type that is read from several variables at once, such as an event together with who did it. */
export interface RowRef<Types extends SchemaTypes, R extends Roles = Roles> {
  readonly ref: ObjectRef<Types, Row>;
  readonly roles: R;
}
