import { expect, it } from 'vitest';
import { watchForSilence } from '../../../src/cypher/silence.ts';

/** A database whose bytes, and a clock whose milliseconds, are counted by hand. */
function watched() {
  const state = { bytes: 0, now: 0, replaced: 0 };
  const silence = watchForSilence(
    { received: () => state.bytes, replace: () => state.replaced++ },
    () => state.now,
  );
  const miss = () => silence.wait().missed();
  return { state, silence, miss };
}

it('three deadlines without a byte are silence', () => {
  const { state, miss } = watched();
  miss();
  miss();
  expect(state.replaced).toBe(0);
  miss();
  expect(state.replaced).toBe(1);
});

it('a database that sends anything while fifty wait for it is busy, not silent', () => {
  const { state, silence } = watched();
  const waiting = Array.from({ length: 50 }, () => silence.wait());
  state.bytes += 2;
  for (const { missed } of waiting) missed();
  expect(state.replaced).toBe(0);
});

it('an answer counts if bytes cannot be counted', () => {
  const { state, silence, miss } = watched();
  miss();
  miss();
  silence.heard();
  miss();
  miss();
  expect(state.replaced).toBe(0);
  miss();
  expect(state.replaced).toBe(1);
});

it('deadlines missed long ago do not count', () => {
  const { state, miss } = watched();
  for (let times = 0; times < 6; times++) {
    miss();
    state.now += 10_000;
  }
  expect(state.replaced).toBe(0);
});
