import type { Stop, Way } from './connection-answer.ts';

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

/** A step of a way that is told for itself, or several that were told with a way before: from which stop, and to which. */
export type Rung =
  | { readonly place: number; readonly told: Stop }
  | { readonly place: number; readonly above: readonly [Stop, ...Stop[]]; readonly from: Stop };

/** The steps of each way; of a further one only what it has of its own, and where it goes on as one before. */
export function rungsOf(ways: readonly Way[]): readonly (readonly Rung[])[] {
  const told = new Set<string>();
  return ways.map(({ steps }) => {
    const keys = steps.map((step, place) => `${steps[place - 1]?.entity.id} ${step.rid} ${step.entity.id}`);
    const rungs: Rung[] = [];
    for (const [place, step] of steps.entries()) {
      const [before, last] = [steps[place - 1], rungs.at(-1)];
      if (before === undefined) continue;
      if (!told.has(keys[place] ?? '')) rungs.push({ place, told: step });
      else if (last !== undefined && 'above' in last)
        rungs[rungs.length - 1] = { ...last, above: [...last.above, step] };
      else rungs.push({ place, above: [step], from: before });
    }
    for (const key of keys) told.add(key);
    return rungs;
  });
}
