import { describe, expect, it } from 'vitest';
import type { Chain } from '../../../src/explorer/api/answers.ts';
import { sentenceOf } from '../../../src/explorer/lens/sentence.ts';
import { relativesOf } from '../../../src/explorer/scene/affair.ts';
import { sceneOf } from '../../../src/explorer/scene/scene.ts';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { HOME, NO_LENS, type View } from '../../../src/explorer/view/view.ts';
import { record, relation } from './scenes.ts';

const DAY = record('day', 'Demonstration', {
  name: 'Day',
  occurrence: 'CALLED_FOR',
  status: 'SINGLE_SOURCE',
});
const RAID = record('raid', 'CyberAction', {
  name: 'Raid',
  occurrence: 'THREATENED',
  status: 'SINGLE_SOURCE',
});
const MARCH = record('march', 'Demonstration', {
  name: 'March',
  occurrence: 'PLANNED',
  status: 'UNVERIFIED',
});
const edges = [relation('march', 'PART_OF', 'day'), relation('raid', 'PART_OF', 'day')];
const graph = (nodes: readonly (typeof DAY)[]) => ({ total: 3, truncated: false, kinds: [], nodes, edges });
/** As the server shows an event that nobody tells of through the lens. */
const silent = (node: typeof DAY) => ({ ...node, occurrence: null, status: null });

describe('a lens', () => {
  const around = ['day', 'raid', 'march'];
  const view: View = { ...HOME, around, lens: { ...NO_LENS, occurrence: ['PLANNED'] } };
  const scene = sceneOf({
    plain: graph([DAY, RAID, MARCH]),
    seen: graph([silent(DAY), silent(RAID), MARCH]),
    around,
  });
  const sentence = (of: View) => sentenceOf(scene, visibleOf(scene), of, new Map());

  it('leaves what the view is around, as it is without the lens', () => {
    expect([...scene.outside]).toEqual(['day', 'raid']);
    expect(scene.nodes.get('day')).toEqual(DAY);
  });

  it('says of what the view is around that it does not match', () => {
    expect(sentence(view)).toBe(
      '3 records, directly connected with Day, which itself was called for, and 2 more (Raid, which itself was threatened), only what was planned.',
    );
    expect(sentence({ ...view, lens: { ...NO_LENS, minBasis: 'REPORTED' } })).toContain(
      'directly connected with Day, which itself does not match, and',
    );
  });
});

it('records that are drawn alone are not said to be surrounded by what they are connected with', () => {
  const scene = sceneOf({ plain: graph([DAY, RAID, MARCH]), around: ['day', 'march'] });
  const view: View = { ...HOME, around: ['day', 'raid', 'march'], joined: 'march', depth: 0 };
  expect(sentenceOf(scene, visibleOf(scene), view, new Map())).toBe(
    '3 records, only Day and 2 more, with what joins them.',
  );
});

describe('chains of an affair', () => {
  const death = record('death', 'Incident');
  const shooting = record('shooting', 'Incident');
  const chain = (...ids: readonly string[]): Chain => ({
    length: ids.length - 1,
    weakestBasis: 'REPORTED',
    weakestStatus: 'SINGLE_SOURCE',
    steps: ids.map((id) => ({ event: { id, name: id } })),
  });

  it('tell which other event they start from, and how it is tied to the one asked about', () => {
    const led = relation('shooting', 'LED_TO', 'death');
    const plain = {
      total: 2,
      truncated: false,
      kinds: [],
      nodes: [death, shooting],
      edges: [relation('death', 'AFTER', 'shooting'), led],
    };
    const chains = [
      chain('shooting', 'video'),
      chain('shooting', 'video', 'post'),
      chain('shooting', 'raid'),
    ];
    const scene = sceneOf({ plain, seen: plain, around: ['death'], chains });
    expect(relativesOf(scene)).toEqual([{ id: 'shooting', nearest: 2, tie: led }]);
  });
});
