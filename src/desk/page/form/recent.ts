import type { DeskState, Named } from '../../protocol.ts';

/** Who and what the file's claims are about: whom the last one that was written is about, and then the last of the file. */
export function recentOf(
  { claims, names }: Pick<DeskState, 'claims' | 'names'>,
  last?: string,
): readonly Named[] {
  const all = claims.toReversed().flatMap(({ subject, object }) => (object ? [subject, object] : [subject]));
  const each = [...new Map([...all, ...names].map((one) => [one.id, one] as const)).values()];
  return [...each.filter(({ id }) => id === last), ...each.filter(({ id }) => id !== last)];
}
