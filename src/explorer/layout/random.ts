/** Runs something with the same random numbers each time, so that the same graph gets the same layout. */
export function withFixedRandom<Result>(run: () => Result): Result {
  const random = Math.random;
  Math.random = mulberry32(20_141_122);
  try {
    return run();
  } finally {
    Math.random = random;
  }
}

/** A small generator with even distribution, by Tommy Ettinger (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
