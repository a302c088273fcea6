import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Found } from '../../../src/dossier/offers.ts';
import { AskError } from '../../../src/explorer/api/ask.ts';
import { type Find, findLatest, type Hits, NO_HITS } from '../../../src/explorer/search/latest.ts';

const found = (name: string): Found => ({
  hits: [{ entity: { id: name, name, kind: 'Person', description: null }, field: 'NAME', text: name }],
});

/** A box in which somebody types: what it shows, and searches that answer when they are told to. */
function box() {
  let hits: Hits = NO_HITS;
  const waiting = new Map<string, { resolve: (found: Found) => void; reject: (error: unknown) => void }>();
  const find: Find = (text) => new Promise((resolve, reject) => waiting.set(text, { resolve, reject }));
  let stop = () => {};
  return {
    type: (text: string) => {
      stop();
      stop = findLatest(text, find, (change) => {
        hits = change(hits);
      });
    },
    answer: async (text: string) => {
      waiting.get(text)?.resolve(found(text));
      await vi.advanceTimersByTimeAsync(0);
    },
    fail: async (text: string, error: unknown) => {
      waiting.get(text)?.reject(error);
      await vi.advanceTimersByTimeAsync(0);
    },
    shown: () => hits.found?.hits.map(({ entity }) => entity.name),
    hits: () => hits,
  };
}

describe('a box that searches', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('shows what was found for the last text, though an earlier answer comes later', async () => {
    const { type, answer, shown } = box();
    type('tam');
    await vi.advanceTimersByTimeAsync(200);
    type('tamir');
    await vi.advanceTimersByTimeAsync(200);
    await answer('tamir');
    expect(shown()).toEqual(['tamir']);
    await answer('tam');
    expect(shown()).toEqual(['tamir']);
  });

  it('an earlier failure that comes later is dropped as well', async () => {
    const { type, answer, fail, hits } = box();
    type('tam');
    await vi.advanceTimersByTimeAsync(200);
    type('tamir');
    await vi.advanceTimersByTimeAsync(200);
    await answer('tamir');
    await fail('tam', new Error('late'));
    expect(hits().problem).toBeUndefined();
  });

  it('says that it searches once that takes its time, and keeps what it showed until there is more', async () => {
    const { type, answer, shown, hits } = box();
    type('tamir');
    await vi.advanceTimersByTimeAsync(300);
    await answer('tamir');
    type('anonymous');
    await vi.advanceTimersByTimeAsync(300);
    expect(hits().slow).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(hits().slow).toBe(true);
    expect(shown()).toEqual(['tamir']);
    await answer('anonymous');
    expect(hits().slow).toBe(false);
    expect(shown()).toEqual(['anonymous']);
  });

  it.each([
    [new AskError('timeout', { code: 'TIMEOUT' }), /took too long/],
    [new AskError('x', { code: 'DATABASE_UNAVAILABLE' }), /could not reach the database/],
    [new AskError('x', { code: 'UNREACHABLE' }), /could not reach/],
    [
      new AskError('text: it contains no word', { code: 'BAD_USER_INPUT', hint: 'write one' }),
      /^it contains no word: write one$/,
    ],
    [new TypeError('Failed to fetch'), /^The search failed\.$/],
  ])('tells %s in words for people', async (error, words) => {
    const { type, fail, hits } = box();
    type('tamir');
    await vi.advanceTimersByTimeAsync(200);
    await fail('tamir', error);
    expect(hits().problem).toMatch(words);
  });
});
