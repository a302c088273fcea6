import type { SeedStore } from '../seed/store/store.ts';
import { isNearName, isSameName } from '../text/same-name.ts';
import { endsWithName, withoutTitle } from '../text/titles.ts';
import type { Alike, ClaimDraft, EntityRef } from './protocol.ts';
import { named } from './state.ts';

/** Who is known already by the name that a draft gives to somebody new, or by nearly the same one. */
export function alikeIn(store: SeedStore, { subject, object }: Pick<ClaimDraft, 'subject' | 'object'>) {
  return [
    ...alikeTo(store, 'subject', subject),
    ...(object === undefined ? [] : alikeTo(store, 'object', object)),
  ];
}

function alikeTo(store: SeedStore, end: Alike['end'], ref: EntityRef): readonly Alike[] {
  if (typeof ref === 'string') return [];
  const all = [...store.entities()];
  const nameOf = ({ id }: { readonly id: string }) => store.nameOf(id);
  // What is nearly called so is another thing where it is of another kind: a march, and a statement on it.
  const found =
    all.find((one) => one.kind === ref.kind && isSameName(nameOf(one), ref.name)) ??
    all.find((one) => isSameName(nameOf(one), ref.name)) ??
    all.find((one) => one.kind === ref.kind && isNearName(nameOf(one), ref.name)) ??
    all.find((one) => one.kind === ref.kind && isTitled(nameOf(one), ref.name));
  return found === undefined
    ? []
    : [{ end, known: named(store, found.id), isSame: isSameName(nameOf(found), ref.name) }];
}

/** "Constable Ann Lee" is Ann Lee, and the other way round. */
const isTitled = (one: string, other: string): boolean =>
  endsWithName(one, other) || endsWithName(other, one) || isSameName(withoutTitle(one), withoutTitle(other));
