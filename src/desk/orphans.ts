import type { SeedClaim } from '../seed/model/seed.ts';
import { entriesOf, idOf } from '../seed/sheet/entries.ts';
import type { SeedStore } from '../seed/store/store.ts';
import type { Proposals } from './proposals.ts';
import type { Source } from './source.ts';

/** An entry of the file that nothing would name any more. */
export interface Orphan {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** Whom the file describes and this claim alone names, in the folder and in what is proposed. */
export function orphansOf(
  claim: SeedClaim,
  { root }: Source,
  { store, proposals }: { readonly store: SeedStore; readonly proposals: Proposals | undefined },
): readonly Orphan[] {
  const named = new Set(namesIn(claim));
  const own = entriesOf(root, 'entities').flatMap(({ kind, node }) => {
    const id = idOf(node) ?? '';
    return named.has(id) ? [{ id, kind, name: store.nameOf(id) }] : [];
  });
  if (own.length === 0) return [];
  const used = new Set(
    [...store.claims(), ...(proposals?.claims ?? [])].filter((one) => one.id !== claim.id).flatMap(namesIn),
  );
  for (const { id, values } of store.entities())
    for (const value of Object.values(values).flat()) if (value !== id) used.add(String(value));
  for (const { to } of store.links) used.add(to);
  for (const [from, to] of store.merged) used.add(from).add(to);
  return own.filter(({ id }) => !used.has(id));
}

const namesIn = ({
  subject,
  object = '',
  assertedBy,
  relayedBy,
  reviewedBy,
  madeIn,
  values,
}: Omit<SeedClaim, 'at'>): readonly string[] => [
  subject,
  object,
  assertedBy,
  ...relayedBy,
  ...reviewedBy,
  ...madeIn,
  ...Object.values(values).flat().map(String),
];
