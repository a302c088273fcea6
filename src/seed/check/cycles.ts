import type { SeedClaim } from '../model/seed.ts';
import type { SeedIndex } from '../model/seed-index.ts';
import type { SeedRule } from '../model/seed-rules.ts';

/** A relation that must not form a cycle: nothing may be part of its own part, and so on. */
export const leadsNowhereTwice = (relation: string): SeedRule => ({
  name: `no-circle-of-${relation.toLowerCase().replaceAll('_', '-')}`,
  why: 'Queries climb such relations; a circle has no top.',
  *check(seed, index) {
    const affirmed = seed.claims.filter(
      ({ predicate, values, object }) =>
        predicate === relation && values.polarity === 'AFFIRMED' && object !== undefined,
    );
    for (const circle of circles(affirmed, index)) {
      const last = circle.at(-1);
      const names = [
        ...circle.map(({ subject }) => index.canonical(subject)),
        index.canonical(last?.object ?? ''),
      ];
      if (last !== undefined)
        yield index.issue(
          last,
          ['object'],
          `${relation} leads in a circle: ${shorten(names).join(' -> ')}`,
          'remove or deny one of these claims',
        );
    }
  },
});

const shorten = (names: readonly string[]) =>
  names.length > 6 ? [...names.slice(0, 4), '...', ...names.slice(-1)] : names;

/** Each cycle once, as the claims along it. Depth-first without recursion, because chains may be long. */
function* circles(claims: readonly SeedClaim[], index: SeedIndex): Iterable<readonly SeedClaim[]> {
  const next = new Map<string, SeedClaim[]>();
  for (const claim of claims) {
    const from = index.canonical(claim.subject);
    const others = next.get(from);
    if (others === undefined) next.set(from, [claim]);
    else others.push(claim);
  }
  const done = new Set<string>();
  for (const root of next.keys()) {
    if (done.has(root)) continue;
    const path: SeedClaim[] = [];
    const onPath = new Map([[root, 0]]);
    const pending = [{ id: root, out: [...(next.get(root) ?? [])] }];
    for (let top = pending.at(-1); top !== undefined; top = pending.at(-1)) {
      const claim = top.out.pop();
      if (claim === undefined) {
        pending.pop();
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
        continue;
      }
      const to = index.canonical(claim.object ?? '');
      const start = onPath.get(to);
      // An entity related to itself is reported with the id checks; after a merge it is a cycle like any other.
      if (start !== undefined) {
        if (claim.subject !== claim.object) yield [...path.slice(start), claim];
      } else if (!done.has(to)) {
        path.push(claim);
        onPath.set(to, path.length);
        pending.push({ id: to, out: [...(next.get(to) ?? [])] });
      }
    }
  }
}
