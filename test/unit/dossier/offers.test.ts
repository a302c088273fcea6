import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../src/explorer/api/answers.ts';
import { offersOf } from '../../../src/explorer/search/offers.ts';

const shooting = {
  kind: 'Incident',
  id: 'shooting',
  name: 'Shooting of Ann',
  mention: 'the shooting of Ann',
  responseCount: 4,
  meantResponseCount: 0,
};
const hit = (id: string, responded: SearchHit['responded'] = null, asked = false): SearchHit => ({
  entity: { id, name: id, kind: 'Person', description: null },
  field: 'NAME',
  text: id,
  asked,
  responded,
});
const told = (found: Parameters<typeof offersOf>[0]) =>
  offersOf(found).map(({ kind, id }) => `${kind} ${id}`);
const story = { address: '/s/ann', title: 'Ann', deck: 'What happened.' };

describe('what a search box offers', () => {
  it('what was responded to stands directly behind whom it was done to, and only there', () =>
    expect(told({ hits: [hit('ann', shooting), hit('officer'), hit('shooting', shooting)] })).toEqual([
      'record ann',
      'responded shooting',
      'record officer',
    ]));

  it('an event that was responded to leads to nothing else', () =>
    expect(told({ hits: [hit('shooting', shooting), hit('ann', shooting)] })).toEqual([
      'record shooting',
      'record ann',
    ]));

  it('only the hits in front lead on', () =>
    expect(told({ hits: [hit('a'), hit('b'), hit('c'), hit('ann', shooting)] })).not.toContain(
      'responded shooting',
    ));

  it('who asks who responded gets the answer of the best event first', () =>
    expect(told({ hits: [hit('ann', shooting, true)], answers: true })[0]).toBe('answer shooting'));

  it('no answer is offered where nothing was responded to, nobody asks, or a record is to be chosen', () => {
    expect(told({ hits: [hit('ann', null, true)], answers: true })).toEqual(['record ann']);
    expect(told({ hits: [hit('ann', shooting)], answers: true })).not.toContain('answer shooting');
    expect(told({ hits: [hit('ann', shooting, true)] })).not.toContain('answer shooting');
  });

  it('stories stand behind the hits in front, and alone where nothing else was found', () => {
    expect(
      told({ hits: ['a', 'b', 'c', 'd'].map((id) => hit(id)), stories: [story] }).indexOf('story /s/ann'),
    ).toBe(3);
    expect(told({ hits: [], stories: [story] })).toEqual(['story /s/ann']);
  });
});
