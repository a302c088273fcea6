import type { Kinded, Performed } from './responses-answer.ts';
import { isHeldTrue } from './standing.ts';

interface Part {
  readonly node: Kinded & { readonly speaksFor: Performed['node']['speaksFor'] };
}

/** Those who took part, without those who only speak for another of them, as far as that is in no doubt. */
export function ownParts<One extends Part>(parts: readonly One[]): readonly One[] {
  const present = new Set(parts.map(({ node }) => node.id));
  const own = parts.filter(
    ({ node }) => !node.speaksFor.edges.some((one) => isHeldTrue(one) && present.has(one.node.id)),
  );
  return own.length === 0 ? parts : own;
}
