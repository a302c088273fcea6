import { describe, expect, it } from 'vitest';
import { type Scene, sceneOf } from '../../../src/explorer/scene/scene.ts';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { type Lens, NO_FILTERS, NO_LENS } from '../../../src/explorer/view/view.ts';
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
const shown = (of: Scene) => {
  const { nodes, edges, hidden } = visibleOf(of);
  return { nodes: nodes.map(({ id }) => id), edges: edges.map(({ source }) => source), hidden };
};
const RECORDS = [SHOOTING, PROTEST, VIDEO, SPEAKER];

describe('the shown part of a scene', () => {
  it('is all of it without a filter', () => {
    expect(shown(scene(RECORDS, EDGES))).toEqual({
      nodes: ['shooting', 'protest', 'video', 'speaker'],
      edges: ['protest', 'video', 'speaker'],
      hidden: { undated: 0, loose: 0 },
    });
  });

  it('has what the server left of it, and counts what only hidden kinds led to', () => {
    const filters = { ...NO_FILTERS, hiddenKinds: ['Statement'] };
    const without = ['video', 'speaker'];
    expect(shown(scene(RECORDS, EDGES, [], { filters, filtered: without, atAnyTime: without }))).toEqual({
      nodes: ['shooting', 'protest'],
      edges: ['protest'],
      hidden: { undated: 0, loose: 1 },
    });
  });

  it('says how many events have no time that is known', () => {
    const filters = { ...NO_FILTERS, time: { from: 0, to: 1 } };
    const filtered = ['protest', 'video', 'speaker'];
    expect(shown(scene(RECORDS, EDGES, [], { filters, filtered })).hidden).toEqual({ undated: 1, loose: 1 });
  });

  it('has nothing that the lens hides', () => {
    const lensed = scene(RECORDS, EDGES, ['video', 'speaker']);
    expect(shown(lensed)).toMatchObject({ nodes: ['shooting', 'protest'] });
  });

  it('does not tell through a lens on a day how many say so by now', () => {
    const graph = (status: string) => ({
      ...{ total: 1, truncated: false, kinds: [], edges: [] },
      nodes: [{ ...SHOOTING, status, basis: 'REPORTED' }],
    });
    const statusIn = (status: string, lens: Lens) =>
      sceneOf({ plain: graph(status), seen: graph(status), around: [], lens }).nodes.get('shooting')?.status;
    const then = { ...NO_LENS, asOf: '2014-12-01' };
    expect(statusIn('CORROBORATED', then)).toBeNull();
    expect(statusIn('DISPUTED', then)).toBe('DISPUTED');
    expect(statusIn('CORROBORATED', { ...NO_LENS, minBasis: 'REPORTED' })).toBe('CORROBORATED');
  });

  it('tells a date that the lens hides as hidden, and draws it nowhere in time', () => {
    const graph = (own: Parameters<typeof record>[2]) => ({
      ...{ total: 1, truncated: false, kinds: [], edges: [] },
      nodes: [record('shooting', 'Incident', own)],
    });
    const dated = { edtf: '2014', start: '2014-01-01T00:00:00Z', dateDisplay: '2014' };
    const plain = graph({ ...dated, status: 'SINGLE_SOURCE' });
    // Through one lens somebody says that it happened, but not when; through the other nobody says that either.
    for (const status of ['SINGLE_SOURCE', null]) {
      const { nodes } = sceneOf({ plain, seen: graph({ status }), around: ['shooting'] });
      expect(nodes.get('shooting')).toMatchObject({ dateDisplay: 'date hidden by the lens', start: null });
    }
    expect(sceneOf({ plain, around: ['shooting'] }).nodes.get('shooting')).toMatchObject(dated);
  });
});
