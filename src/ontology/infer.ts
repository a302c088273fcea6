import type { Ontology, OntologySpec } from './define.ts';
import type { Join } from './join.ts';
import type { NodeKind, Properties, Relation } from './kinds.ts';
import type { ValueOf } from './property.ts';

/** The declaration inside an ontology. */
export type SpecOf<O> = O extends Ontology<infer Spec> ? Spec : OntologySpec;

type Kinds<O> = SpecOf<O>['nodes'][number];
type Relations<O> = SpecOf<O>['relations'][number];
type Joins<O> = SpecOf<O>['joins'][number];

/** The names of all kinds of an ontology. */
export type KindName<O> = Kinds<O>['name'];

/** The names of all relations of an ontology. */
export type RelationName<O> = Relations<O>['name'];

/** The kind of that name. */
export type KindNamed<O, Name> = Extract<Kinds<O>, { readonly name: Name }>;

/** The relation of that name. */
export type RelationNamed<O, Name> = Extract<Relations<O>, { readonly name: Name }>;

/** The properties of the kind of that name, inherited ones included. */
export type PropertiesOf<O, Name> =
  KindNamed<O, Name> extends NodeKind<string, string, infer Props> ? Props : Properties;

/** A kind's name and those of all it extends. */
export type LineageOf<O, Name> = KindNamed<O, Name> extends NodeKind<string, infer Lineage> ? Lineage : never;

type OutName<R, Lineage> =
  R extends Relation<string, infer From, string, infer Out>
    ? Extract<Lineage, From> extends never
      ? never
      : Out
    : never;
type InName<R, Lineage> =
  R extends Relation<string, string, infer To, string, infer In>
    ? Extract<Lineage, To> extends never
      ? never
      : In
    : never;

/** The names of what a node of a kind can be asked for: both directions, inherited ones included. */
export type TraversalName<O, Name> =
  | OutName<Relations<O>, LineageOf<O, Name>>
  | InName<Relations<O>, LineageOf<O, Name>>;

/** The names of the joins by key that start from a kind. */
export type JoinName<O, Name> =
  Joins<O> extends infer J
    ? J extends Join<infer N, infer From>
      ? Extract<LineageOf<O, Name>, From> extends never
        ? never
        : N
      : never
    : never;

/** What a reader gets for a set of properties: `{name: string, description: string | null}`. */
export type Values<Props> = { readonly [Key in keyof Props]: ValueOf<Props[Key]> };
