import { describe, expect, it } from 'vitest';
import { placeOnTimeline } from '../../../schema/projection/timeline.ts';
import type { EdgeRow, NodeRow } from '../../../src/seed/seed.ts';

const event = (id: string, start?: string): NodeRow => ({
  id,
  kind: 'Act',
  values: start === undefined ? {} : { start: `${start}T00:00:00Z` },
});
const edge = (from: string, type: string, to: string): EdgeRow => ({
  rid: `${from}${to}`,
  type,
  from,
  to,
  values: {},
});

/** The events in the order of their places, each with how it got there. */
const order = (events: readonly NodeRow[], edges: readonly EdgeRow[]): readonly string[] =>
  [...placeOnTimeline(events, edges)]
    .sort(([, a], [, b]) => (String(a.timelineKey) < String(b.timelineKey) ? -1 : 1))
    .map(([id, { placedBy }]) => `${id} ${placedBy}`);

describe('the place of an event on a timeline', () => {
  it('is its date, where it has one; the rest stands at the end', () => {
    expect(order([event('b', '2020-02-01'), event('none'), event('a', '2020-01-01')], [])).toEqual([
      'a DATE',
      'b DATE',
      'none NONE',
    ]);
  });

  it('is right behind what it came after or answers, the nearer first', () => {
    const events = [event('a', '2020-01-01'), event('b', '2020-02-01'), event('reply'), event('echo')];
    const edges = [edge('reply', 'RESPONDS_TO', 'a'), edge('echo', 'AFTER', 'reply')];
    expect(order(events, edges)).toEqual(['a DATE', 'reply AFTER', 'echo AFTER', 'b DATE']);
  });

  it('is behind the latest of several', () => {
    const events = [event('a', '2020-01-01'), event('b', '2020-02-01'), event('reply')];
    expect(order(events, [edge('reply', 'AFTER', 'a'), edge('reply', 'AFTER', 'b')])).toEqual([
      'a DATE',
      'b DATE',
      'reply AFTER',
    ]);
  });

  it('is in front of what came after it, or happened during it', () => {
    const events = [event('deed', '2020-02-01'), event('frame'), event('call'), event('z', '2020-01-01')];
    const edges = [edge('deed', 'DURING', 'frame'), edge('frame', 'RESPONDS_TO', 'call')];
    expect(order(events, edges)).toEqual(['z DATE', 'call BEFORE', 'frame BEFORE', 'deed DATE']);
  });

  it('comes to an end where events come after each other in a circle', () => {
    const events = [event('a'), event('b')];
    expect(order(events, [edge('a', 'AFTER', 'b'), edge('b', 'AFTER', 'a')])).toEqual(['a NONE', 'b NONE']);
  });

  it('is found at the end of a very long chain', () => {
    const events = [
      event('e0', '2020-01-01'),
      ...Array.from({ length: 50_000 }, (_, i) => event(`e${i + 1}`)),
    ];
    const edges = events.slice(1).map(({ id }, i) => edge(id, 'AFTER', `e${i}`));
    expect(placeOnTimeline(events, edges).get('e50000')).toEqual({
      placedBy: 'AFTER',
      timelineKey: '2020-01-01T00:00:00Z~50000|e50000',
    });
  });
});
