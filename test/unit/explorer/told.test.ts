import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../src/drawing/certainty.ts';
import type { Answers } from '../../../src/explorer/api/answers.ts';
import { sceneOf } from '../../../src/explorer/scene/scene.ts';
import { STANDINGS, standingOfFact } from '../../../src/explorer/scene/standing.ts';
import { factText, toldOf } from '../../../src/explorer/scene/told.ts';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { recordRows } from '../../../src/explorer/table/rows.ts';
import { record, relation } from './scenes.ts';

/** The whole graph, as the server answers. */
const whole: { readonly data: Answers['graph'] } = JSON.parse(
  readFileSync(new URL('../../../queries/22-graph.json', import.meta.url), 'utf8'),
);
const { graph } = whole.data;
const nodes = new Map(graph.nodes.map((node) => [node.id, node]));

/** Who says so, in the way a sentence may put it. */
const ATTRIBUTED =
  /\b(?:says?|assumes?|supposes?|considers?|calls?|rejects?) |^(?:Our reading|Known from outside the sources)/;

describe('what a fact says', () => {
  it('names who says so wherever nobody reports it', () => {
    const doubtful = graph.edges.filter(({ basis }) => (rankOf(basis) ?? 9) < 2);
    expect(doubtful.length).toBeGreaterThan(200);
    const bare = doubtful.map((edge) => factText(edge, nodes)).filter((text) => !ATTRIBUTED.test(text));
    expect(bare).toEqual([]);
  });

  it('is never bare words, even where there is no sentence', () => {
    const ann = record('ann', 'Person', { name: 'Ann' });
    const raid = record('raid', 'Act', { name: 'Raid' });
    const records = new Map([ann, raid].map((one) => [one.id, one]));
    expect(factText(relation('ann', 'PERFORMED', 'raid'), records)).toBe(
      'No source shown here says so: Ann did Raid',
    );
  });
});

describe('how it stands', () => {
  const standing = (event: Parameters<typeof record>[2], fact: Partial<ReturnType<typeof relation>> = {}) => {
    const records = [record('ann', 'Person'), record('raid', 'Act', event)];
    const edge = { ...relation('ann', 'PERFORMED', 'raid'), basis: 'REPORTED', ...fact };
    return standingOfFact(edge, new Map(records.map((one) => [one.id, one])));
  };

  it('hangs on the fact as well as on its event', () => {
    const happened = { occurrence: 'HAPPENED', basis: 'REPORTED' };
    expect(standing(happened)).toBe('happened');
    expect(standing(happened, { basis: 'ASSUMED' })).toBe('claimed');
    expect(standing(happened, { modality: 'ALLEGED' })).toBe('claimed');
    expect(standing(happened, { status: 'DISPUTED' })).toBe('claimed');
    expect(standing(happened, { status: 'RETRACTED' })).toBe('denied');
    expect(standing({ ...happened, basis: 'CLAIMED' })).toBe('claimed');
    for (const occurrence of ['PLANNED', 'PLEDGED', 'THREATENED', 'CALLED_FOR'])
      expect(standing({ occurrence, basis: 'STATED' })).toBe('planned');
    expect(standing({ occurrence: 'OMITTED', basis: 'STATED' })).toBe('denied');
  });

  it('orders what Anonymous did: what happened before what is claimed, planned, or denied', () => {
    const own = graph.edges.filter(({ source, target }) => [source, target].includes('anonymous'));
    const told = toldOf(own, nodes).map((one) => STANDINGS.indexOf(one.standing));
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(new Set(told).size).toBeGreaterThan(3);
  });

  it('a record around an actor is as sure as the actor’s part in it', () => {
    const scene = sceneOf({ plain: graph, seen: graph, around: ['anonymous'] });
    const rows = recordRows(scene, visibleOf(scene));
    const row = (id: string) => rows.find((one) => one.id === id);
    expect(nodes.get('minneapolis-police-website-takedown')?.basis).toBe('REPORTED');
    expect(row('minneapolis-police-website-takedown')).toMatchObject({
      basis: 'ASSUMED',
      standing: 'claimed',
      text: expect.stringContaining('assume that Anonymous took down'),
    });
    expect(row('shutdown-of-cleveland-website')?.standing).toBe('happened');
    const order = rows.map((one) => STANDINGS.indexOf(one.standing));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});
