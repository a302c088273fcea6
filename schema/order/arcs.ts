/** Arcs between numbered points, each leading from an earlier one to one that is no earlier. */
export interface Arcs {
  readonly points: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** For each point the arcs that leave it: those of point `p` are `arcs[heads[p]]` to `arcs[heads[p + 1] - 1]`. */
export interface Leaving {
  readonly heads: Int32Array;
  readonly arcs: Int32Array;
}

/** Groups arcs by one of their ends. */
export function byEnd(points: number, ends: Int32Array): Leaving {
  const heads = new Int32Array(points + 1);
  for (const end of ends) heads[end + 1] = (heads[end + 1] ?? 0) + 1;
  for (let point = 0; point < points; point += 1)
    heads[point + 1] = (heads[point + 1] ?? 0) + (heads[point] ?? 0);
  const next = heads.slice(0, points);
  const arcs = new Int32Array(ends.length);
  for (const [arc, end] of ends.entries()) {
    const place = next[end] ?? 0;
    arcs[place] = arc;
    next[end] = place + 1;
  }
  return { heads, arcs };
}

/** The numbers of the arcs at a point. */
export function* arcsAt({ heads, arcs }: Leaving, point: number): Iterable<number> {
  for (let at = heads[point] ?? 0; at < (heads[point + 1] ?? 0); at += 1) yield arcs[at] ?? 0;
}

/** Points that lead to each other in circles, put together. */
export interface Components {
  readonly count: number;
  /** By point: its component. An arc between two components leads from the higher number to the lower one. */
  readonly of: Int32Array;
}

/** Tarjan's algorithm, without recursion: chains of events may be longer than the stack. */
export function componentsOf({ points, from, to }: Arcs): Components {
  const { heads, arcs } = byEnd(points, from);
  const next = heads.slice(0, points);
  const found = new Int32Array(points);
  const lowest = new Int32Array(points);
  const of = new Int32Array(points).fill(-1);
  const open = new Int32Array(points);
  const path = new Int32Array(points);
  let [opened, visited, count] = [0, 0, 0];
  for (let root = 0; root < points; root += 1) {
    if (found[root] !== 0) continue;
    let depth = 0;
    const enter = (point: number): void => {
      visited += 1;
      found[point] = visited;
      lowest[point] = visited;
      open[opened] = point;
      opened += 1;
      path[depth] = point;
      depth += 1;
    };
    enter(root);
    while (depth > 0) {
      const point = path[depth - 1] ?? 0;
      const at = next[point] ?? 0;
      if (at < (heads[point + 1] ?? 0)) {
        next[point] = at + 1;
        const other = to[arcs[at] ?? 0] ?? 0;
        if (found[other] === 0) enter(other);
        else if (of[other] === -1) lowest[point] = Math.min(lowest[point] ?? 0, found[other] ?? 0);
        continue;
      }
      depth -= 1;
      const parent = path[depth - 1];
      if (depth > 0 && parent !== undefined)
        lowest[parent] = Math.min(lowest[parent] ?? 0, lowest[point] ?? 0);
      if (lowest[point] !== found[point]) continue;
      let member = -1;
      while (member !== point) {
        opened -= 1;
        member = open[opened] ?? point;
        of[member] = count;
      }
      count += 1;
    }
  }
  return { count, of };
}
