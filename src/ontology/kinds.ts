import { OntologyError } from '../errors.ts';
import type { Look } from './look.ts';
import type { Property } from './property.ts';
import type { KindWords, RelationPhrase } from './words.ts';

export type Properties = Readonly<Record<string, Property>>;

/**
 * A kind of node. `Lineage` is the union of its own name and those of all it extends; `Props` holds its own and all
 * inherited properties.
 */
export interface NodeKind<
  Name extends string = string,
  Lineage extends string = string,
  Props extends Properties = Properties,
> {
  readonly name: Name;
  readonly description: string;
  readonly words: KindWords;
  /** Undefined where it is abstract: no node of its own is ever drawn. */
  readonly look: Look | undefined;
  /** From the root down to itself: the labels that a node of this kind carries. */
  readonly lineage: readonly Lineage[];
  readonly properties: Props;
  /** The property names that this kind adds to those it inherits. */
  readonly own: readonly string[];
  /** Only its sub-kinds have nodes. */
  readonly abstract: boolean;
  /** The property that orders its lists when nobody asks for another order; never missing on a node. */
  readonly orderedBy: string;
  /** Where the whole kind is listed, the properties it can be ordered by: each is indexed, and never missing on a node. */
  readonly listedBy: readonly string[];
  /** What a listed kind is often narrowed by, to one value: each is indexed together with the kind's own order. */
  readonly narrowedBy: readonly string[];
  readonly layer: Layer;
}

/** The two layers of the graph: what people edit, and what is derived from it. */
export type Layer = 'fact' | 'evidence';

type AnyKind = NodeKind;
type ParentProps<Parent> = Parent extends NodeKind<string, string, infer Props> ? Props : unknown;
type ParentLineage<Parent> = Parent extends NodeKind<string, infer Lineage> ? Lineage : never;

interface CommonSpec<Parent extends AnyKind | undefined, Own extends Properties> {
  readonly extends?: Parent;
  readonly description: string;
  readonly words: KindWords;
  readonly properties?: Own;
  /** Inherited where not given. */
  readonly orderedBy?: string;
  /** Not inherited: each listed kind has indexes of its own. */
  readonly listedBy?: readonly string[];
  readonly narrowedBy?: readonly string[];
  readonly layer?: Layer;
}

/** What is drawn says how; what is abstract never is. */
export type NodeSpec<Parent extends AnyKind | undefined, Own extends Properties> = CommonSpec<Parent, Own> &
  ({ readonly abstract: true; readonly look?: never } | { readonly abstract?: false; readonly look: Look });

/** Declares a kind of node. Throws an OntologyError where it redeclares an inherited property. */
export function node<
  const Name extends string,
  Own extends Properties = Record<never, never>,
  Parent extends AnyKind | undefined = undefined,
>(
  name: Name,
  spec: NodeSpec<Parent, Own>,
): NodeKind<Name, Name | ParentLineage<Parent>, Own & ParentProps<Parent>> {
  const parent: AnyKind | undefined = spec.extends;
  const own = Object.keys(spec.properties ?? {});
  const again = own.find((key) => parent !== undefined && key in parent.properties);
  if (again !== undefined)
    throw new OntologyError(`${name}.${again} is declared again: ${parent?.name} has it already`);
  const kind: AnyKind = {
    name,
    description: spec.description,
    words: spec.words,
    look: spec.look,
    lineage: [...(parent?.lineage ?? []), name],
    properties: { ...parent?.properties, ...spec.properties },
    own,
    abstract: spec.abstract ?? false,
    orderedBy: spec.orderedBy ?? parent?.orderedBy ?? 'id',
    listedBy: spec.listedBy ?? [],
    narrowedBy: spec.narrowedBy ?? [],
    layer: spec.layer ?? parent?.layer ?? 'fact',
  };
  // The spread of parent and own properties is what the return type says; TypeScript cannot follow it through AnyKind.
  return kind as NodeKind<Name, Name | ParentLineage<Parent>, Own & ParentProps<Parent>>;
}

/** How a relation reads from one of its ends. */
export interface EndSpec<Name extends string = string> {
  /** The field on the node at this end, such as `responses`. */
  readonly name: Name;
  readonly description: string;
}

/** Where one end of a relation tells no more than the other: two such ends are one source. */
export interface Dependence {
  /** The end that leans on the other. */
  readonly end: 'from' | 'to';
  /** Why it does not count beside the other, in a sentence. */
  readonly why: string;
  /** The same in a few words, said of it: "belongs to another source". */
  readonly label: string;
}

/** How a relation makes several nodes one matter, so that what is asked of one of them is asked of all. */
export interface Uniting {
  /** Labels of which both ends have one; between others it unites nothing. */
  readonly among: readonly string[];
  /** Whether a walk may go back and forth over it; one that may not goes one way only. */
  readonly bothWays: boolean;
}

/** How the two ends of a relation lie in time, where both are something that takes place. */
export const TIME_ORDERS = {
  AFTER: 'The first end begins no earlier than the second: the relation is about time itself.',
  UPON: 'The first end builds on the second, and so begins no earlier.',
  BEFORE: 'The first end brings the second about, and so begins no later.',
  DURING: 'The first end begins while the second is going on.',
  WITHIN: 'The first end is a part of the second, from beginning to end.',
  ABOUT:
    'The first end is about the second: after it if that has taken place, before it if it is still to come.',
  AHEAD: 'The first end asks for the second or announces it, and so comes first.',
} as const;
export type TimeOrder = keyof typeof TIME_ORDERS;

/** Whether the second end begins no earlier than the first; else, in a chain, it leads back in time. */
export const leadsAhead = (time: TimeOrder | undefined): boolean => time === 'BEFORE' || time === 'AHEAD';

/** A type of relationship from one of `from` to one of `to`, with the names that it has at either end. */
export interface Relation<
  Name extends string = string,
  From extends string = string,
  To extends string = string,
  Out extends string = string,
  In extends string = string,
  Props extends Properties = Properties,
> {
  readonly name: Name;
  readonly description: string;
  readonly layer: Layer;
  readonly from: readonly From[];
  readonly to: readonly To[];
  /** How it reads in a sentence. */
  readonly words: RelationPhrase;
  /** Its place where the relations of something are listed: 1 is what the graph is about, and stands out; those without one come last. */
  readonly rank: number | undefined;
  readonly out: EndSpec<Out>;
  readonly in: EndSpec<In>;
  readonly properties: Props;
  readonly dependence: Dependence | undefined;
  /** Of a part in an event: the side on which whoever has it stands. */
  readonly side: string | undefined;
  readonly unites?: Uniting;
  /** Undefined where it tells nothing of an order in time. */
  readonly time: TimeOrder | undefined;
}

type NameOf<Kind> = Kind extends NodeKind<infer Name> ? Name : never;

export interface RelationSpec<
  From extends AnyKind,
  To extends AnyKind,
  Out extends string,
  In extends string,
  Props extends Properties,
> {
  readonly description: string;
  readonly layer?: Layer;
  readonly from: readonly From[];
  readonly to: readonly To[];
  /** How it reads in a sentence. */
  readonly words: RelationPhrase;
  readonly rank?: number;
  readonly out: EndSpec<Out>;
  readonly in: EndSpec<In>;
  readonly properties?: Props;
  readonly dependence?: Dependence;
  readonly side?: string;
  readonly unites?: { readonly among: readonly AnyKind[]; readonly bothWays: boolean };
  readonly time?: TimeOrder;
}

/** Declares a relation, once, with both of its directions. */
export function relation<
  const Name extends string,
  From extends AnyKind,
  To extends AnyKind,
  const Out extends string,
  const In extends string,
  Props extends Properties = Record<never, never>,
>(
  name: Name,
  spec: RelationSpec<From, To, Out, In, Props>,
): Relation<Name, NameOf<From>, NameOf<To>, Out, In, Props> {
  const names = <Kind extends AnyKind>(kinds: readonly Kind[]) =>
    kinds.map((kind) => kind.name as NameOf<Kind>);
  return {
    name,
    description: spec.description,
    layer: spec.layer ?? 'fact',
    from: names(spec.from),
    to: names(spec.to),
    words: spec.words,
    rank: spec.rank,
    out: spec.out,
    in: spec.in,
    time: spec.time,
    // Without properties `Props` is inferred as the empty record.
    properties: spec.properties ?? ({} as Props),
    dependence: spec.dependence,
    side: spec.side,
    ...(spec.unites && { unites: { ...spec.unites, among: spec.unites.among.map(({ name }) => name) } }),
  };
}
