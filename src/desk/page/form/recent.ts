import type { DeskState, Named } from '../../protocol.ts';

/** Who and what the file's claims are about, the latest first. */
export function recentOf({ claims, names }: DeskState): readonly Named[] {
  const all = claims.toReversed().flatMap(({ subject, object }) => (object ? [subject, object] : [subject]));
  return [...new Map([...all, ...names].map((one) => [one.id, one] as const)).values()];
}
