import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../src/explorer/compare/differences.ts';
import { sceneOf } from '../../../src/explorer/scene/scene.ts';
import { sidesOf } from '../../../src/explorer/scene/sides.ts';
import { record, relation } from './scenes.ts';

const SHOOTING = record('shooting', 'Incident');
const RAID = record('raid', 'CyberAction');
const GROUP = record('group', 'Group');
const said = (by: string, ...[source, name, target]: Parameters<typeof relation>) => ({
  ...relation(source, name, target),
  sentence: `${by}: ${source} ${name} ${target}`,
});
const graph = (edges: ReturnType<typeof said>[]) => {
  const ids = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = [SHOOTING, RAID, GROUP].filter(({ id }) => ids.has(id));
  return { total: nodes.length, truncated: false, kinds: [], nodes, edges };
};

const responded = said('a paper', 'raid', 'RESPONDS_TO', 'shooting');
const did = said('users', 'group', 'PERFORMED', 'raid');
const plain = graph([responded, did]);
/** As a paper tells it, and as the group tells it. */
const left = sceneOf({ plain, seen: graph([responded]), around: ['shooting'] });
const right = sceneOf({
  plain,
  seen: graph([{ ...responded, sentence: 'the group: raid RESPONDS_TO shooting' }, did]),
  around: ['shooting'],
});

describe('two lenses compared', () => {
  it('tell apart what only one shows, and what both show in other words', () => {
    const { left: only, right: other, otherwise, alike } = differencesOf(left, right);
    expect(only).toEqual([]);
    expect(other.map(({ id }) => id)).toEqual([did.id]);
    expect(otherwise.map((pair) => [pair.left.text, pair.right.text])).toEqual([
      ['a paper: raid RESPONDS_TO shooting', 'the group: raid RESPONDS_TO shooting'],
    ]);
    expect(alike).toEqual([]);
  });

  it('are alike where the lenses are', () => {
    expect(differencesOf(left, left)).toMatchObject({ left: [], right: [], otherwise: [] });
  });

  it('are not said to differ in what only had no room on one side', () => {
    // One record more was found than was read, and it is not known which it is.
    const cut = { ...sceneOf({ plain, seen: graph([responded]), around: ['shooting'] }), totalShown: 3 };
    expect(differencesOf(cut, right)).toMatchObject({ left: [], right: [], noRoom: 1 });
    expect(differencesOf(left, right)).toMatchObject({ right: [{ id: did.id }], noRoom: 0 });
  });

  it('are said to differ in what could be drawn on both sides, however much is left out', () => {
    const other = sceneOf({ plain, seen: graph([did]), around: ['shooting'] });
    const whole = { ...sceneOf({ plain, around: ['shooting'] }), totalShown: 9 };
    expect(differencesOf(other, whole)).toMatchObject({ right: [{ id: responded.id }], noRoom: 0 });
  });

  it('leave a ghost where one shows what the other does not', () => {
    const sides = sidesOf({ scene: left, beside: right });
    const ghosts = [...(sides.left.ghosts ?? [])].filter((id) => !sides.left.visible.nodeIds.has(id));
    expect(ghosts).toContain('group');
    expect(sides.left.scene.nodes.has('group')).toBe(true);
    expect(sides.right?.visible.nodeIds.has('group')).toBe(true);
  });

  it('are one drawing where there is one lens', () => {
    expect(sidesOf({ scene: left, beside: undefined }).right).toBeUndefined();
  });
});
