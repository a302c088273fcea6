import type { NodeKind } from './kinds.ts';

/**
 * A way from one thing to another by an equal key, where no relationship may exist: a claim meets its edge by `rid`, so
 * that no path ever runs through shared evidence.
 */
export interface Join<
  Name extends string = string,
  From extends string = string,
  To extends string = string,
> {
  readonly name: Name;
  readonly description: string;
  /** Kinds that have it, or `edge` for every fact relation. */
  readonly from: readonly From[] | 'edge';
  readonly fromKey: string;
  readonly to: To;
  /** Any of these properties of the target equals the source's key; each is indexed. */
  readonly toKeys: readonly string[];
  /** At most one target: a field instead of a list. */
  readonly one: boolean;
}

export interface JoinSpec<From extends NodeKind, To extends NodeKind> {
  readonly description: string;
  readonly from: readonly From[] | 'edge';
  readonly fromKey: string;
  readonly to: To;
  readonly toKeys: readonly string[];
  readonly one?: boolean;
}

/** Declares a join by key. */
export function join<const Name extends string, From extends NodeKind, To extends NodeKind>(
  name: Name,
  spec: JoinSpec<From, To>,
): Join<Name, From['name'], To['name']> {
  return {
    name,
    description: spec.description,
    from: spec.from === 'edge' ? 'edge' : spec.from.map((kind) => kind.name),
    fromKey: spec.fromKey,
    to: spec.to.name,
    toKeys: spec.toKeys,
    one: spec.one ?? false,
  } as Join<Name, From['name'], To['name']>;
}
