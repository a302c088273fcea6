import type { Way } from './connection-answer.ts';

/**
 * A few of many ways: the first, then each time the one that is least like any that is chosen already. Ways that differ in one
 * stop only would show a reader the same thing again.
 */
export function differingWays(ways: readonly Way[], most: number): readonly Way[] {
  const [first, ...others] = ways;
  if (first === undefined) return [];
  const chosen = [first];
  while (chosen.length < most && others.length > 0) {
    const shared = others.map((way) => Math.max(...chosen.map((one) => sharedStops(one, way))));
    chosen.push(...others.splice(shared.indexOf(Math.min(...shared)), 1));
  }
  return chosen;
}

/** How many stops between the ends two ways have in common. */
function sharedStops(one: Way, other: Way): number {
  const passed = new Set(between(one));
  return between(other).filter((id) => passed.has(id)).length;
}

const between = ({ steps }: Way): readonly string[] => steps.slice(1, -1).map(({ entity }) => entity.id);
