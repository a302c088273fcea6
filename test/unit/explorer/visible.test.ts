import { describe, expect, it } from 'vitest';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { HOME } from '../../../src/explorer/view/view.ts';
import { record, relation, scene } from './scenes.ts';

const SHOOTING = record('shooting', 'Incident', {
  start: '2014-11-22T05:00:00Z',
  end: '2014-11-23T05:00:00Z',
});
const PROTEST = record('protest', 'Demonstration', {
  start: '2014-11-25T05:00:00Z',
  end: '2014-11-25T06:00:00Z',
});
const VIDEO = record('video', 'Statement');
const SPEAKER = record('speaker', 'Person');
const EDGES = [
  relation('protest', 'RESPONDS_TO', 'shooting'),
  relation('video', 'RESPONDS_TO', 'shooting'),
  relation('speaker', 'PERFORMED', 'video'),
];
const whole = scene([SHOOTING, PROTEST, VIDEO, SPEAKER], EDGES);

const shown = (change: Partial<typeof HOME>, of = whole) => {
  const { nodes, edges, hidden } = visibleOf(of, { ...HOME, ...change });
  return { nodes: nodes.map(({ id }) => id), edges: edges.map(({ source }) => source), hidden };
};

describe('the shown part of a scene', () => {
  it('is all of it without a filter', () => {
    expect(shown({})).toEqual({
      nodes: ['shooting', 'protest', 'video', 'speaker'],
      edges: ['protest', 'video', 'speaker'],
      hidden: { lens: 0, kinds: 0, time: 0, undated: 0, loose: 0 },
    });
  });

  it('has no hidden kind, and nothing that only such a record led to; both are counted', () => {
    expect(shown({ hiddenKinds: ['Statement'] })).toEqual({
      nodes: ['shooting', 'protest'],
      edges: ['protest'],
      hidden: { lens: 0, kinds: 1, time: 0, undated: 0, loose: 1 },
    });
  });

  it('keeps what the view is about, even if its kind is hidden', () => {
    expect(shown({ hiddenKinds: ['Incident'] }).nodes).toContain('shooting');
  });

  it('has only events of the period; undated ones are counted apart', () => {
    const time = { from: Date.parse('2014-11-22T00:00:00Z'), to: Date.parse('2014-11-24T00:00:00Z') };
    expect(shown({ time })).toEqual({
      nodes: ['shooting'],
      edges: [],
      hidden: { lens: 0, kinds: 0, time: 1, undated: 1, loose: 1 },
    });
  });

  it('has what began at an unknown time only from when its cause allows', () => {
    const march = record('march', 'Demonstration', {
      end: '2014-11-30T00:00:00Z',
      notBefore: '2014-11-25T00:00:00Z',
    });
    const of = scene([SHOOTING, march], [relation('march', 'RESPONDS_TO', 'shooting')]);
    const until = (day: string) =>
      shown({ time: { from: Date.parse('2014-11-20T00:00:00Z'), to: Date.parse(`${day}T00:00:00Z`) } }, of);
    expect(until('2014-11-24').nodes).toEqual(['shooting']);
    expect(until('2014-11-26').nodes).toEqual(['shooting', 'march']);
  });

  it('has no hidden relation, nor what it alone tied to the rest', () => {
    expect(shown({ hiddenRelations: ['PERFORMED'] }).nodes).toEqual(['shooting', 'protest', 'video']);
  });

  it('has nothing that the lens hides, and says how much that is', () => {
    const lensed = scene([SHOOTING, PROTEST, VIDEO, SPEAKER], EDGES, ['video', 'speaker']);
    expect(shown({}, lensed)).toMatchObject({ nodes: ['shooting', 'protest'], hidden: { lens: 2 } });
  });
});
