import { describe, expect, it } from 'vitest';
import type { Chain } from '../../../src/explorer/api/answers.ts';
import { occurrenceOptions } from '../../../src/explorer/lens/lens-form.tsx';
import { sentenceOf } from '../../../src/explorer/lens/sentence.ts';
import { joinedTo, reachedBy, relativesOf } from '../../../src/explorer/scene/affair.ts';
import { beyondLens, sceneOf } from '../../../src/explorer/scene/scene.ts';
import { toldOf } from '../../../src/explorer/scene/told.ts';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { recordRows } from '../../../src/explorer/table/rows.ts';
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

it('where not all is drawn, tells of those that stand alone only for that', () => {
  const lone = record('lone', 'CyberAction');
  const sentence = (totalShown: number) => {
    const scene = sceneOf({ plain: { ...graph([DAY, RAID, MARCH, lone]), total: totalShown }, around: [] });
    return sentenceOf(scene, visibleOf(scene), { ...HOME, scope: 'all' }, new Map());
  };
  expect(sentence(20)).toContain('the lines of 1 lead only to records that are not drawn');
  expect(sentence(4)).not.toContain('not drawn');
});

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

  it('says whose word is left out, each once', () => {
    const lens = { ...NO_LENS, withoutAssertedBy: ['paper'], withoutDocuments: ['paper'] };
    expect(sentence({ ...view, lens })).toContain('as if paper had said nothing');
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

describe('what something responds to, outside the lens', () => {
  const SHOT = record('shot', 'Incident', {
    name: 'Shot',
    occurrence: 'HAPPENED',
    status: 'SINGLE_SOURCE',
    sentence: 'The shot took place.',
  });
  const RALLY = record('rally', 'Demonstration', { name: 'Rally', occurrence: 'PLANNED' });
  const responds = relation('rally', 'RESPONDS_TO', 'shot');
  const both = (nodes: readonly (typeof SHOT)[]) => ({ ...graph(nodes), edges: [responds] });
  const lens = { ...NO_LENS, occurrence: ['PLANNED'] };
  const scene = sceneOf({ plain: both([SHOT, RALLY]), seen: both([silent(SHOT), RALLY]), around: [], lens });
  const visible = visibleOf(scene);

  it('is drawn hollow', () => {
    expect([...scene.outside]).toEqual(['shot']);
  });

  it('is counted apart in the sentence of the view', () => {
    expect(sentenceOf(scene, visible, { ...HOME, scope: 'all', lens }, new Map())).toContain(
      'including one event outside the lens, drawn hollow: what is shown responds to it, and it happened',
    );
  });

  it('is said to be outside in both tables', () => {
    expect(recordRows(scene, visible).map(({ text }) => text)).toContain(
      'Outside the lens, told for what responds to it: The shot took place.',
    );
    expect(toldOf(visible.edges, scene.nodes, beyondLens(scene))[0]?.text).toMatch(
      / \(Outside the lens: Shot, which happened\.\)$/,
    );
  });
});

describe('what happened, in the form of a lens', () => {
  const MEANT = 'PLANNED PLEDGED THREATENED CALLED_FOR';

  it('offers in one step all that was only planned, promised, threatened or called for', () => {
    expect(occurrenceOptions([])).toContainEqual([MEANT, 'only planned, pledged, threatened or called for']);
  });

  it('never reads "All" where an address asks for some of it', () => {
    expect(occurrenceOptions(['THREATENED', 'PLANNED'])).toContainEqual([
      'PLANNED THREATENED',
      'was threatened or was planned',
    ]);
    expect(occurrenceOptions(MEANT.split(' ').toReversed())).toEqual(occurrenceOptions([]));
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
  /** Its events; what joins one to the one before is a response unless it is written before it. */
  const chain = (...stops: readonly string[]): Chain => ({
    length: stops.length - 1,
    weakestBasis: 'REPORTED',
    weakestStatus: 'SINGLE_SOURCE',
    steps: stops.map((stop, at) => {
      const [id = '', relation = 'RESPONDS_TO'] = stop.split(' ').toReversed();
      return {
        event: { id, name: id },
        relation: at === 0 ? null : relation,
        basis: at === 0 ? null : 'REPORTED',
      };
    }),
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

  const sentence = (chains: readonly Chain[], direction: View['direction'] = 'FORWARD') => {
    const plain = { total: 1, truncated: false, kinds: [], nodes: [death], edges: [] };
    const scene = sceneOf({ plain, around: ['death'], chains });
    return sentenceOf(
      scene,
      visibleOf(scene),
      { ...HOME, scope: 'chain', around: ['death'], direction },
      new Map(),
    );
  };

  it('count what only came after, and what responds to that, apart from the responses', () => {
    expect(
      sentence([
        chain('death', 'video', 'AFTER takedown', 'post'),
        chain('death', 'video', 'removal', 'post'),
      ]),
    ).toContain('3 responses to death, direct and indirect, and 1 record that only came after');
    expect(sentence([chain('death', 'AFTER takedown', 'post')])).toContain(
      'no response to death, and 2 records that only came after or follow from those',
    );
    expect(sentence([chain('death', 'video', 'AFTER order')], 'BACK')).toContain(
      '1 record that only came before',
    );
    expect(sentence([chain('death', 'LED_TO riot')])).toContain(
      'no response to death, and 1 record joined to them otherwise (“led to”)',
    );
  });

  it('give each event once, with all the ways there; a way of responses makes it a response', () => {
    const { responses, others } = reachedBy([
      chain('death', 'video', 'AFTER takedown', 'post'),
      chain('death', 'video', 'DURING march', 'AFTER takedown', 'post'),
      chain('death', 'AFTER video'),
      chain('death', 'video', 'removal'),
    ]);
    const told = (all: typeof responses) => all.map(({ event, ways }) => [event.id, ways.length]);
    expect(told(responses)).toEqual([
      ['video', 1],
      ['removal', 1],
    ]);
    expect(told(others)).toEqual([
      ['takedown', 2],
      ['post', 2],
      ['march', 1],
    ]);
  });

  it('tell what only came after where it belongs: behind what it followed, and at the response that it came after', () => {
    const { others } = reachedBy([
      chain('death', 'LED_TO riot', 'arrest'),
      chain('death', 'video', 'AFTER takedown', 'AFTER outage'),
      chain('death', 'video', 'AFTER takedown', 'post'),
    ]);
    const ids = (all: typeof others) => all.map(({ event }) => event.id);
    expect(ids(others)).toEqual(['riot', 'arrest', 'takedown', 'outage', 'post']);
    expect(ids(joinedTo('video', others))).toEqual(['takedown']);
    // What responded to the takedown is told there as a response, and not as what came after.
    expect(ids(joinedTo('takedown', others))).toEqual(['outage']);
  });

  it('are about nothing that other records only came after', () => {
    const after = chain('detention', 'AFTER arrest');
    expect(sentence([chain('death', 'video'), after])).toContain('1 response to death, direct and indirect,');
  });
});
