import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../src/server/http/turns.ts';

const signal = () => new AbortController().signal;

describe('turns', () => {
  it('are taken by a fixed number at once, and by the next when one ends', async () => {
    const turns = createTurns({ most: () => 2, waitMs: 5_000 });
    const ends = [await turns.take(signal()), await turns.take(signal())];
    const order: string[] = [];
    const third = turns.take(signal()).then((end) => {
      order.push('third');
      return end;
    });
    const fourth = turns.take(signal()).then(() => order.push('fourth'));
    await Promise.resolve();
    expect(order).toEqual([]);
    ends[0]?.();
    ends[0]?.(); // ending twice frees no second place
    const end = await third;
    expect(order).toEqual(['third']);
    end();
    await fourth;
    expect(order).toEqual(['third', 'fourth']);
  });

  it('are refused to those who wait too long, with the advice to try again', async () => {
    const turns = createTurns({ most: () => 1, waitMs: 20 });
    const end = await turns.take(signal());
    await expect(turns.take(signal())).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      retriable: true,
    });
    end();
    await expect(turns.take(signal())).resolves.toBeTypeOf('function');
  });

  it('end when their client leaves, running or waiting', async () => {
    const turns = createTurns({ most: () => 1, waitMs: 5_000 });
    const [working, waiting] = [new AbortController(), new AbortController()];
    await turns.take(working.signal);
    const left = turns.take(waiting.signal);
    waiting.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    const next = turns.take(signal());
    working.abort();
    await expect(next).resolves.toBeTypeOf('function');
  });
});
