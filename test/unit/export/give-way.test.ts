import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { givingWay } from '../../../src/export/give-way.ts';

it('other work gets its turn while many pieces are made', async () => {
  let turns = 0;
  let made = false;
  const others = (async () => {
    while (!made) {
      await setImmediate();
      turns += 1;
    }
  })();
  function* pieces() {
    for (let piece = 0; piece < 30; piece += 1) {
      // Four milliseconds of work.
      for (const until = performance.now() + 4; performance.now() < until; );
      yield piece;
    }
  }
  const taken: number[] = [];
  for await (const piece of givingWay(pieces())) taken.push(piece);
  made = true;
  await others;
  expect(taken).toEqual(Array.from({ length: 30 }, (_, piece) => piece));
  expect(turns).toBeGreaterThanOrEqual(5);
});
