/** Random choices that come out the same on every machine, every time. */
export interface Random {
  /** From 0 up to, but without, 1. */
  next(): number;
  /** From 0 up to, but without, `most`. */
  below(most: number): number;
  /** The same, with a strong liking for the first ones: that is where the hubs are. */
  skewed(most: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Mulberry32: small, fast and good enough to spread a graph. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    next,
    below,
    skewed: (most) => Math.floor(most * next() ** 3),
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
