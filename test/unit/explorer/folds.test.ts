import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../../../src/explorer/api/answers.ts';
import { doersOf } from '../../../src/explorer/scene/doers.ts';
import { ALL, drawnSelection, drawnSide, foldsOf } from '../../../src/explorer/scene/folds.ts';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { record, relation, scene } from './scenes.ts';

const SURE = { occurrence: 'HAPPENED', basis: 'REPORTED', status: 'SINGLE_SOURCE' };

const curfew = (city: string, own: Partial<GraphNode> = {}) =>
  record(`curfew-${city}`, 'Measure', { ...SURE, name: `Curfew in ${city} (2020)`, ...own });

/** That something responded to the protests. */
const response = (id: string, own: Partial<GraphEdge> = {}): GraphEdge => ({
  ...relation(id, 'RESPONDS_TO', 'protests'),
  ...{ type: 'CONTROL_MEASURE', basis: 'REPORTED', status: 'SINGLE_SOURCE', ...own },
});

interface Chain {
  readonly others: readonly GraphNode[];
  readonly lines?: readonly GraphEdge[];
  readonly background?: readonly GraphEdge[];
  readonly unfolded?: readonly string[];
}

/** A chain of the protests, with what responded to them. */
function chain({ others, lines, background = [], unfolded = [] }: Chain) {
  const edges = lines ?? others.map(({ id }) => response(id));
  const read = scene([record('protests', 'Demonstration', SURE), ...others], edges);
  const behind = {
    ...{ total: 0, truncated: false, kinds: [], edges: background },
    nodes: background.map(({ source }) => record(source, 'Group')),
  };
  const whole = { ...read, chains: [], background: behind };
  const side = { scene: whole, visible: visibleOf(whole) };
  const folds = foldsOf(side, { unfolded });
  return { side, folds, names: folds.map(({ name }) => name), drawn: drawnSide(side, { unfolded }) };
}

const CITIES = ['Atlanta', 'Denver', 'Miami'].map((city) => curfew(city));

describe('responses of a chain that are alike', () => {
  it('become one record with one line, named by their number, their kind and the words of all their names', () => {
    const { names, drawn } = chain({ others: CITIES });
    expect(names).toEqual(['3 measures: Curfew in … (2020)']);
    expect(drawn.visible.nodes.map(({ name }) => name)).toEqual([
      'protests',
      '3 measures: Curfew in … (2020)',
    ]);
    expect(drawn.visible.edges.map(({ type, target, basis }) => [type, target, basis])).toEqual([
      ['CONTROL_MEASURE', 'protests', 'REPORTED'],
    ]);
  });

  it('stay apart where there are only two', () => {
    expect(chain({ others: CITIES.slice(1) }).names).toEqual([]);
  });

  it('are counted without the whole that they are parts of', () => {
    const whole = record('curfews', 'Measure', { ...SURE, name: 'Curfews in large cities (2020)' });
    const { names, drawn } = chain({
      others: [whole, ...CITIES],
      background: CITIES.map(({ id }) => relation(id, 'PART_OF', 'curfews')),
    });
    expect(names).toEqual(['3 measures: Curfew in … (2020)']);
    expect(drawn.visible.nodeIds).toContain('curfews');
  });

  it.each<[string, Partial<GraphNode>]>([
    ['what happened with what was planned', { occurrence: 'PLANNED' }],
    ['what is reported with what is assumed', { basis: 'ASSUMED' }],
    ['what is agreed with what is disputed', { status: 'DISPUTED' }],
  ])('never mix %s', (_, own) => {
    expect(chain({ others: [...CITIES.slice(1), curfew('Ohio', own)] }).names).toEqual([]);
    const three = ['Ohio', 'Utah', 'Iowa'].map((state) => curfew(state, own));
    expect(chain({ others: [...CITIES, ...three] }).folds.map(({ members }) => members.length)).toEqual([
      3, 3,
    ]);
  });

  it('never mix a reported response with an inferred one, nor types of response', () => {
    const [one, two, three] = CITIES.map(({ id }) => id);
    for (const own of [{ basis: 'INFERRED' }, { type: 'SOLIDARITY' }, { status: 'DISPUTED' }])
      expect(
        chain({
          others: CITIES,
          lines: [response(one ?? ''), response(two ?? ''), response(three ?? '', own)],
        }).names,
      ).toEqual([]);
  });

  it('say so where none of them happened', () => {
    const planned = CITIES.map((one) => ({ ...one, occurrence: 'PLANNED' }));
    expect(chain({ others: planned }).names).toEqual(['3 measures, planned: Curfew in … (2020)']);
  });

  it('stay apart where something further responded to one of them', () => {
    const lines = [...CITIES.map(({ id }) => response(id)), relation('riot', 'RESPONDS_TO', 'curfew-Miami')];
    expect(chain({ others: [...CITIES, record('riot', 'Riot', SURE)], lines }).names).toEqual([]);
  });

  it('stay together where the chain also runs through what came after the same, and through wholes', () => {
    const order = CITIES.map(({ id }) => relation(id, 'AFTER', 'protests'));
    const whole = record('curfews', 'Measure', { ...SURE, name: 'Curfews in large cities (2020)' });
    const lines = [
      ...CITIES.map(({ id }) => response(id)),
      response('curfews'),
      ...order,
      ...CITIES.map(({ id }) => relation(id, 'PART_OF', 'curfews')),
    ];
    expect(chain({ others: [whole, ...CITIES], lines }).names).toEqual(['3 measures: Curfew in … (2020)']);
    expect(
      chain({ others: [whole, ...CITIES], lines: lines.filter((line) => line !== order[0]) }).names,
    ).toEqual([]);
  });

  it('are drawn each where one of them, or all, are to be unfolded', () => {
    for (const unfolded of [['curfew-Denver'], [ALL]]) {
      const { folds, drawn } = chain({ others: CITIES, unfolded });
      expect(folds.map(({ opened }) => opened)).toEqual([true]);
      expect(drawn.visible.nodes).toHaveLength(4);
    }
  });

  it('are pointed to where one of them, or its line, is selected elsewhere', () => {
    const { side, folds } = chain({ others: CITIES });
    for (const selected of ['curfew-Miami', response('curfew-Miami').id])
      expect(drawnSelection(side, { unfolded: [], selected })).toBe(folds[0]?.id);
    expect(drawnSelection(side, { unfolded: [ALL], selected: 'curfew-Miami' })).toBe('curfew-Miami');
    expect(drawnSelection(side, { unfolded: [], selected: 'protests' })).toBe('protests');
  });
});

describe('who did an event of a chain', () => {
  const words = (parts: readonly Partial<GraphEdge>[], own: Partial<GraphNode> = {}) => {
    const background = parts.map((part, index) => ({
      ...relation(`group-${index + 1}`, 'PERFORMED', 'curfew-Miami'),
      ...{ basis: 'REPORTED', status: 'SINGLE_SOURCE', ...part },
    }));
    return doersOf(chain({ others: [curfew('Miami', own)], background }).side.scene).get('curfew-Miami');
  };

  it('is named, and counted where there are many', () => {
    expect(words([{}])).toBe('group-1');
    expect(words([{}, {}])).toBe('group-1 and group-2');
    expect(words([{}, {}, {}, {}])).toBe('group-1, group-2 and 2 more');
    expect(words([])).toBeUndefined();
  });

  it('is no surer than what is told', () => {
    expect(words([{ basis: 'ASSUMED' }])).toBe('assumed: group-1');
    expect(words([{ basis: 'INFERRED' }])).toBe('our reading: group-1');
    expect(words([{ basis: 'CLAIMED' }, {}])).toBe('group-2; claimed: group-1');
    expect(words([{ status: 'DISPUTED' }])).toBe('disputed: group-1');
    expect(words([{ status: 'REFUTED' }])).toBeUndefined();
  });

  it('is not whoever is only answerable for those who did it', () => {
    expect(words([{ role: 'RESPONSIBLE_BODY' }])).toBe('responsible body: group-1');
  });

  it('did not do what did not happen', () => {
    expect(words([{}], { occurrence: 'CALLED_FOR' })).toBe('group-1 (was called on to)');
  });
});
