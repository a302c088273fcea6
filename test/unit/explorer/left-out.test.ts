import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../src/explorer/lens/left-out.ts';
import { sceneOf } from '../../../src/explorer/scene/scene.ts';
import { record, relation } from './scenes.ts';

const [SHOOTING, RAID] = [record('shooting', 'Incident'), record('raid', 'CyberAction')];
const plain = {
  total: 2,
  truncated: false,
  kinds: [],
  nodes: [SHOOTING, RAID],
  edges: [relation('raid', 'RESPONDS_TO', 'shooting')],
};
const seen = { ...plain, total: 1, nodes: [SHOOTING], edges: [] };

describe('what was told only later', () => {
  it('is counted in what is drawn, where that is all there is', () => {
    expect(leftOut(sceneOf({ plain, seen, around: [] }), true)).toBe(
      'Told only later, and left out: 1 of 2 records and 1 of 1 connection.',
    );
  });

  it('is counted in all records, where a drawing has room for some only', () => {
    const scene = sceneOf({
      plain: { ...plain, total: 512, kinds: [{ kind: 'Incident', total: 512 }] },
      seen: { ...seen, total: 220, kinds: [{ kind: 'Incident', total: 220 }] },
      around: [],
    });
    expect(leftOut(scene, true)).toBe('Told only later, and left out: 292 of 512 records.');
  });

  it('is nothing where all was known', () => {
    expect(leftOut(sceneOf({ plain, around: [] }), true)).toMatch(/none was told only later/);
  });
});
