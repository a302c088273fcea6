import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../schema/projection/index.ts';
import type { GraphRows, Values } from '../../../src/seed/model/seed.ts';
import { smallGraph } from '../../support/small-graph.ts';

type Entities = Parameters<typeof smallGraph>[0];
type Claims = Parameters<typeof smallGraph>[1];

const ENTITIES: Entities = [
  ['paper', 'Document'],
  ['radio', 'MediaOutlet'],
  ['reporter', 'Person'],
  ['curators', 'Curator'],
  ['boy', 'Person'],
  ['march', 'Demonstration'],
];
const ALWAYS: Claims = [['c0', 'march', 'OCCURRED', 'HAPPENED']];

/** Two values of one thing: the first as the paper gives it, the second as the radio does, or somebody else. */
function graph(
  subject: string,
  predicate: string,
  [first, second]: readonly [Values, Values],
  by = 'radio',
  more: Claims = [],
): GraphRows {
  const said = (values: Values) => String(values.value ?? '');
  return project(
    smallGraph(ENTITIES, [
      ...ALWAYS,
      ['v1', subject, predicate, said(first), { values: first }],
      ['v2', subject, predicate, said(second), { values: second, assertedBy: by }],
      ...more,
    ]),
  );
}

const contested = ({ nodes }: GraphRows) =>
  nodes.filter(({ id, values }) => id.startsWith('v') && values.contested === true).map(({ id }) => id);
const differing = ({ edges }: GraphRows) =>
  edges.filter(({ type, values }) => type === 'CONTRADICTS' && values.how === 'DIFFERS');
const valuesOf = ({ nodes }: GraphRows, id: string) => nodes.find((node) => node.id === id)?.values;

const number = (value: number, comparator = 'EXACT', more: Values = {}): Values => ({
  value,
  comparator,
  ...more,
});
const date = (value: string, more: Values = {}): Values => ({ value, dateBasis: 'STATED', ...more });

describe('values of which only one can be true', () => {
  it.each<[name: string, subject: string, predicate: string, values: readonly [Values, Values]]>([
    ['two days', 'march', 'DATED', [date('2014-11-22'), date('2014-11-23')]],
    ['a day outside a month', 'march', 'DATED', [date('2014-11'), date('2014-12-01')]],
    ['a day before an open beginning', 'march', 'DATED', [date('2014-11-22'), date('2014-11-23/..')]],
    ['two numbers', 'march', 'SIZE', [number(500), number(600)]],
    ['more than 500, and 500', 'march', 'SIZE', [number(500, 'MORE_THAN'), number(500)]],
    ['at most 100, and at least 200', 'march', 'SIZE', [number(100, 'AT_MOST'), number(200, 'AT_LEAST')]],
    ['fewer than 100, and 100', 'march', 'SIZE', [number(100, 'FEWER_THAN'), number(100)]],
    ['about 100, and 500', 'march', 'SIZE', [number(100, 'ABOUT'), number(500)]],
    ['one, and several', 'march', 'SIZE', [number(1), { value: 'several', comparator: 'SEVERAL' }]],
    ['two ages', 'boy', 'AGE', [number(12), number(13)]],
    [
      'two counts of the same',
      'march',
      'QUANTITY',
      [number(2, 'EXACT', { of: 'shots' }), number(3, 'EXACT', { of: 'shots' })],
    ],
    [
      'it happened, and it was left undone',
      'march',
      'OCCURRED',
      [{ value: 'HAPPENED' }, { value: 'OMITTED' }],
    ],
    ['two outcomes', 'boy', 'HARMED_IN', [{ outcome: 'DIED' }, { outcome: 'INJURED' }]],
  ])('%s', (_name, subject, predicate, values) => {
    const said = predicate === 'HARMED_IN' ? values.map((one) => ({ ...one, value: 'march' })) : values;
    const found = graph(subject, predicate, [said[0] ?? {}, said[1] ?? {}]);
    expect(contested(found)).toEqual(['v1', 'v2']);
    expect(differing(found)).toHaveLength(predicate === 'OCCURRED' ? 2 : 1);
  });

  it.each<[name: string, subject: string, predicate: string, values: readonly [Values, Values]]>([
    ['a year, and a day in it', 'march', 'DATED', [date('2014'), date('2014-11-23')]],
    [
      'two stretches that overlap',
      'march',
      'DATED',
      [date('2014-11-20/2014-11-22'), date('2014-11-22/2014-11-30')],
    ],
    ['about a day, and the next', 'march', 'DATED', [date('2014-11-22~'), date('2014-11-23')]],
    [
      'a day somewhere, and an evening far from there',
      'march',
      'DATED',
      [date('2014-11-23'), date('2014-11-22T22:00', { zone: 'America/New_York' })],
    ],
    ['more than 500, and 600', 'march', 'SIZE', [number(500, 'MORE_THAN'), number(600)]],
    ['about 500, and 600', 'march', 'SIZE', [number(500, 'ABOUT'), number(600)]],
    ['several, and 40', 'march', 'SIZE', [{ value: 'several', comparator: 'SEVERAL' }, number(40)]],
    ['countless, and 4', 'march', 'SIZE', [{ value: 'countless', comparator: 'COUNTLESS' }, number(4)]],
    [
      'numbers in two units',
      'march',
      'SIZE',
      [number(37, 'EXACT', { unit: 'locations' }), number(500, 'EXACT', { unit: 'people' })],
    ],
    [
      'numbers of two things',
      'march',
      'QUANTITY',
      [number(2, 'EXACT', { of: 'shots' }), number(1, 'EXACT', { of: 'bullets' })],
    ],
    [
      'numbers of two moments',
      'march',
      'SIZE',
      [number(10, 'EXACT', { asOf: '2014-11-22' }), number(20, 'EXACT', { asOf: '2014-11-23' })],
    ],
    ['planned, and happened', 'march', 'OCCURRED', [{ value: 'HAPPENED' }, { value: 'PLANNED' }]],
    ['killed, and died', 'boy', 'HARMED_IN', [{ outcome: 'KILLED' }, { outcome: 'DIED' }]],
    ['two names', 'boy', 'NAMED', [{ value: 'Tam' }, { value: 'Tamir' }]],
  ])('but not: %s', (_name, subject, predicate, values) => {
    const said = predicate === 'HARMED_IN' ? values.map((one) => ({ ...one, value: 'march' })) : values;
    const found = graph(subject, predicate, [said[0] ?? {}, said[1] ?? {}]);
    expect(contested(found)).toEqual([]);
    expect(differing(found)).toEqual([]);
  });
});

describe('who contests a value', () => {
  const ages = [number(12), number(13)] as const;

  it('anybody independent of whoever gives it', () => {
    expect(contested(graph('boy', 'AGE', ages, 'paper'))).toEqual([]);
    const employed: Claims = [['l1', 'reporter', 'EMPLOYED_BY', 'radio']];
    expect(contested(graph('boy', 'AGE', ages, 'reporter', employed))).toEqual(['v1', 'v2']);
    const relayed: Claims = [
      ...employed,
      ['v3', 'boy', 'AGE', '14', { values: number(14), assertedBy: 'radio' }],
    ];
    expect(
      differing(graph('boy', 'AGE', ages, 'reporter', relayed)).map(({ from, to }) => [from, to]),
    ).toEqual(
      expect.arrayContaining([
        ['v1', 'v2'],
        ['v1', 'v3'],
      ]),
    );
    expect(differing(graph('boy', 'AGE', ages, 'reporter', relayed))).toHaveLength(2);
  });

  it('SIZE and QUANTITY contest each other', () => {
    const found = graph('march', 'SIZE', [number(2), {}], 'radio', [
      ['v3', 'march', 'QUANTITY', '', { values: number(3), assertedBy: 'radio' }],
    ]);
    expect(contested(found)).toEqual(['v1', 'v3']);
  });

  it('no curator', () => {
    expect(contested(graph('boy', 'AGE', ages, 'curators'))).toEqual([]);
  });

  it('nobody who retracted it', () => {
    const back: Claims = [['r1', 'boy', 'SAYS', 'no', { assertedBy: 'radio', retracts: ['v2'] }]];
    expect(contested(graph('boy', 'AGE', ages, 'radio', back))).toEqual([]);
  });

  it('where a claim says so itself, it is not repeated', () => {
    const found = project(
      smallGraph(ENTITIES, [
        ...ALWAYS,
        ['v1', 'boy', 'AGE', '', { values: number(12) }],
        ['v2', 'boy', 'AGE', '', { values: number(13), assertedBy: 'radio', contradicts: ['v1'] }],
      ]),
    );
    expect(contested(found)).toEqual(['v1', 'v2']);
    expect(differing(found)).toEqual([]);
  });
});

describe('which of several values is shown', () => {
  it('the best-supported one, marked as contested', () => {
    const found = graph('march', 'DATED', [date('2014-11-22', { basis: 'CLAIMED' }), date('2014-11-23')]);
    expect(valuesOf(found, 'march')).toMatchObject({ edtf: '2014-11-23', dateContested: true });
    expect(
      valuesOf(graph('boy', 'AGE', [number(12), number(13, 'EXACT', { basis: 'CLAIMED' })]), 'boy'),
    ).toMatchObject({
      age: 12,
      ageContested: true,
      countContested: false,
    });
    expect(valuesOf(graph('march', 'SIZE', [number(500), number(600)]), 'march')).toMatchObject({
      count: 500,
      countContested: true,
    });
  });

  it('a retracted one comes last, however strong it was', () => {
    const back: Claims = [['r1', 'march', 'SAYS', 'no', { retracts: ['v1'] }]];
    const found = graph(
      'march',
      'DATED',
      [date('2014-11-22'), date('2014-11-23', { basis: 'CLAIMED' })],
      'radio',
      back,
    );
    expect(valuesOf(found, 'march')).toMatchObject({ edtf: '2014-11-23', dateContested: false });
  });

  it('the outcome, marked as contested; that somebody was harmed is not', () => {
    const outcome = (word: string): Values => ({ value: 'march', outcome: word });
    const { edges } = graph('boy', 'HARMED_IN', [outcome('DIED'), outcome('INJURED')]);
    expect(edges.find(({ type }) => type === 'HARMED_IN')?.values).toMatchObject({
      outcome: 'DIED',
      detailsContested: true,
      status: 'CORROBORATED',
    });
  });
});

describe('whatever dates are given', () => {
  it('are both contested or neither, in whatever order they come', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((of) => `2014-11-${String(of).padStart(2, '0')}`);
    const any = fc.oneof(
      day,
      fc.constantFrom('2014', '2014-11', '2014-12', '../2014-11-10', '2014-11-20/..', '2014-11-15~'),
    );
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [there, back] = [
          graph('march', 'DATED', [date(a), date(b)]),
          graph('march', 'DATED', [date(b), date(a)]),
        ];
        expect(contested(there)).toHaveLength(differing(there).length * 2);
        expect(contested(back)).toEqual(contested(there));
        expect(valuesOf(there, 'march')?.dateContested).toBe(contested(there).length > 0);
      }),
      { numRuns: 80 },
    );
  });
});
