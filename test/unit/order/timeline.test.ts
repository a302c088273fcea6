import { describe, expect, it } from 'vitest';
import { project } from '../../../schema/projection/index.ts';
import type { NodeRow } from '../../../src/seed/model/seed.ts';
import { type Said, smallGraph } from '../../support/small-graph.ts';

type Claim = readonly [id: string, subject: string, predicate: string, said: string, more?: Said];

/** An event: whether it took place, and when, where a source says so. */
interface Given {
  readonly date?: string;
  readonly zone?: string;
  readonly occurrence?: string;
  readonly madeIn?: readonly string[];
  readonly in?: string;
}

/** Events with relations between them, each `[from, relation, to]`, as projected: by id. */
function events(
  given: Readonly<Record<string, Given>>,
  relations: readonly (readonly [from: string, relation: string, to: string, more?: Said])[] = [],
  paper = '2021-01-01',
): ReadonlyMap<string, NodeRow> {
  const claims = Object.entries(given).flatMap(
    ([id, { date, zone, occurrence = 'HAPPENED', madeIn = [], in: document = 'paper' }]): Claim[] => [
      [`${id}-occurred`, id, 'OCCURRED', occurrence, { madeIn, in: [document] }],
      ...(date === undefined
        ? []
        : ([[`${id}-dated`, id, 'DATED', date, { values: zone === undefined ? {} : { zone } }]] as const)),
    ],
  );
  const seed = smallGraph(
    [
      ['paper', 'Document', { edtf: paper }],
      ['undated-paper', 'Document'],
      ...Object.keys(given).map((id) => [id, 'Statement'] as const),
    ],
    [
      ...claims,
      ...relations.map(
        ([from, relation, to, more]): Claim => [`${from}-${relation}-${to}`, from, relation, to, more ?? {}],
      ),
    ],
  );
  return new Map(project(seed).nodes.flatMap((node) => (node.kind === 'Statement' ? [[node.id, node]] : [])));
}

/** The events in the order of the timeline, each with how it got its place. */
const order = (...args: Parameters<typeof events>): readonly string[] =>
  [...events(...args).values()]
    .sort((a, b) => (String(a.values.timelineKey) < String(b.values.timelineKey) ? -1 : 1))
    .map(({ id, values }) => `${id} ${values.placedBy}`);

describe('the place of an event on the timeline', () => {
  it('is at the earliest moment of its date', () => {
    expect(order({ b: { date: '2020-02' }, a: { date: '[2020-01-31..2020-03-01]' } })).toEqual([
      'a DATE',
      'b DATE',
    ]);
  });

  it('is behind what it came after, if both dates can mean the same day', () => {
    const week = { date: '[2020-05-25..2020-05-31]' };
    expect(
      order({ curfew: week, death: { date: '2020-05-25' }, protests: { date: '[2020-05-25..]' } }, [
        ['curfew', 'RESPONDS_TO', 'protests'],
        ['protests', 'RESPONDS_TO', 'death'],
      ]),
    ).toEqual(['death DATE', 'protests DATE', 'curfew DATE']);
  });

  it('is later than the beginning of its date, if it came after something later', () => {
    const vague = { date: '[2020-05-25..2020-05-31]' };
    expect(
      order({ a: { ...vague }, b: { date: '2020-05-28' }, c: { date: '2020-05-27' } }, [['a', 'AFTER', 'b']]),
    ).toEqual(['c DATE', 'b DATE', 'a AFTER']);
  });

  it('without a date is directly behind what it responds to, and what responds to that comes next', () => {
    expect(
      order({ a: { date: '2020-01-01' }, b: { date: '2020-02-01' }, reply: {}, echo: {} }, [
        ['reply', 'RESPONDS_TO', 'a'],
        ['echo', 'REPOSTS', 'reply'],
      ]),
    ).toEqual(['a DATE', 'reply AFTER', 'echo AFTER', 'b DATE']);
  });

  it('without a date is directly before what came after it, or what it led to', () => {
    expect(
      order({ z: { date: '2020-01-01' }, deed: { date: '2020-02-01' }, frame: {}, call: {} }, [
        ['deed', 'DURING', 'frame'],
        ['call', 'LED_TO', 'frame'],
      ]),
    ).toEqual(['z DATE', 'call BEFORE', 'frame BEFORE', 'deed DATE']);
  });

  it('of a whole without a date is directly before its first part', () => {
    expect(
      order(
        {
          cause: { date: '2020-01-01' },
          other: { date: '2020-01-15' },
          whole: {},
          one: { date: '2020-02-01' },
          two: { date: '2020-03-01' },
        },
        [
          ['one', 'PART_OF', 'whole'],
          ['two', 'PART_OF', 'whole'],
          ['whole', 'RESPONDS_TO', 'cause'],
        ],
      ),
    ).toEqual(['cause DATE', 'other DATE', 'whole PARTS', 'one DATE', 'two DATE']);
  });

  it('of a part without a date is directly behind the beginning of its whole', () => {
    expect(
      order({ whole: { date: '2020-01-01/2020-03-01' }, part: {}, later: { date: '2020-01-02' } }, [
        ['part', 'PART_OF', 'whole'],
      ]),
    ).toEqual(['whole DATE', 'part WITHIN', 'later DATE']);
  });

  it('of something only threatened or called for is behind the words that say so', () => {
    expect(
      order(
        {
          threat: { date: '2020-01-01' },
          deed: { occurrence: 'THREATENED' },
          rumour: {},
          later: { date: '2020-01-02' },
        },
        [
          ['threat', 'THREATENS', 'deed'],
          ['rumour', 'ABOUT', 'threat'],
        ],
      ),
    ).toEqual(['threat DATE', 'deed AFTER', 'rumour AFTER', 'later DATE']);
  });

  it('is behind what it speaks of, and before what it announces', () => {
    expect(
      order(
        {
          a: { date: '2020-01-01' },
          news: {},
          announcement: {},
          march: { date: '2020-03-01', occurrence: 'PLANNED' },
        },
        [
          ['news', 'ABOUT', 'a'],
          ['announcement', 'ABOUT', 'march'],
        ],
      ),
    ).toEqual(['a DATE', 'news AFTER', 'announcement BEFORE', 'march DATE']);
  });

  it('is before the statement that says it has happened', () => {
    expect(
      order({ a: { date: '2020-01-01' }, speech: { date: '2020-05-01' }, crimes: { madeIn: ['speech'] } }),
    ).toEqual(['a DATE', 'crimes BEFORE', 'speech DATE']);
  });

  it('is where the document came out, if nothing else bounds it', () => {
    expect(order({ a: { date: '2020-01-01' }, b: { date: '2020-12-31' }, undated: {} })).toEqual([
      'a DATE',
      'b DATE',
      'undated PUBLICATION',
    ]);
    expect(order({ a: { date: '2030-01-01', occurrence: 'PLANNED' }, undated: {} })).toEqual([
      'undated PUBLICATION',
      'a DATE',
    ]);
  });

  it('is no later than the publication of the document, whatever came after it', () => {
    expect(
      order({ old: {}, reply: { date: '2030-01-01', occurrence: 'PLANNED' } }, [
        ['reply', 'RESPONDS_TO', 'old'],
      ]),
    ).toEqual(['old PUBLICATION', 'reply DATE']);
  });

  it('is at the end, if nothing at all is known of it', () => {
    expect(order({ none: { in: 'undated-paper' }, a: { date: '2020-01-01' } })).toEqual([
      'a DATE',
      'none NONE',
    ]);
  });

  it('of a rough date gives way to what came after it', () => {
    expect(
      order({ about: { date: '2020-06~' }, reply: { date: '2020-05-20' } }, [
        ['reply', 'RESPONDS_TO', 'about'],
      ]),
    ).toEqual(['about BEFORE', 'reply DATE']);
  });

  it('follows no disputed or denied relation that dates contradict', () => {
    const given = { a: { date: '2020-01-01' }, b: { date: '2020-02-01' } };
    const denied: Said = { assertedBy: 'undated-paper', values: { polarity: 'NEGATED' } };
    expect(
      order(given, [
        ['a', 'AFTER', 'b'],
        ['a', 'AFTER', 'b', { ...denied, id: 'no' }],
      ]),
    ).toEqual(['a DATE', 'b DATE']);
  });

  it('of a plan carried out before its day is that day', () => {
    expect(
      order({ plan: { date: '2020-02-01', occurrence: 'PLANNED' }, early: { date: '2020-01-01' } }, [
        ['early', 'REALIZES', 'plan'],
      ]),
    ).toEqual(['early DATE', 'plan DATE']);
  });

  it('is found at the end of a very long chain', () => {
    const given = Object.fromEntries([
      ['e0', { date: '2020-01-01' }],
      ...Array.from({ length: 4_000 }, (_, i) => [`e${i + 1}`, {}]),
    ]);
    const chain = Array.from({ length: 4_000 }, (_, i) => [`e${i + 1}`, 'AFTER', `e${i}`] as const);
    const last = events(given, chain).get('e4000')?.values;
    expect(last).toMatchObject({ placedBy: 'AFTER', timelineKey: '2020-01-01T00:00:00.000Z|44000' });
  });
});

describe('what the order says of the time of an event', () => {
  const known = (id: string, ...args: Parameters<typeof events>) => {
    const { notBefore, notAfter, start, end } = events(...args).get(id)?.values ?? {};
    return { notBefore, notAfter, start, end };
  };

  it('is kept apart from its date', () => {
    const given = {
      shot: { date: '2016-07-05' },
      death: { date: '[..2016-07-10]' },
      speech: { date: '2016-07-09' },
    };
    expect(
      known('death', given, [
        ['death', 'AFTER', 'shot'],
        ['speech', 'RESPONDS_TO', 'death'],
      ]),
    ).toEqual({
      notBefore: '2016-07-05T00:00:00Z',
      notAfter: '2016-07-09T23:59:59.999Z',
      start: undefined,
      end: '2016-07-10T23:59:59.999Z',
    });
  });

  it('includes the publication day of the document, for what happened and not for what was planned', () => {
    expect(known('a', { a: {} })).toMatchObject({
      notBefore: undefined,
      notAfter: '2021-01-01T23:59:59.999Z',
    });
    expect(known('a', { a: { occurrence: 'PLANNED' } })).toMatchObject({ notAfter: undefined });
  });

  it('is missing if it says no more than the date', () => {
    const given = { a: { date: '2020-01-02' }, b: { date: '2020-01-01' } };
    expect(known('a', given, [['a', 'AFTER', 'b']])).toMatchObject({
      notBefore: undefined,
      notAfter: undefined,
    });
  });

  it('does not come from rough dates', () => {
    expect(known('a', { a: {}, b: { date: '2020-01-01~' } }, [['a', 'AFTER', 'b']])).toMatchObject({
      notBefore: undefined,
    });
  });

  it('uses the end of what something took place within', () => {
    const given = { whole: { date: '2020-01-01/2020-01-09' }, part: {} };
    expect(known('part', given, [['part', 'PART_OF', 'whole']])).toMatchObject({
      notBefore: '2020-01-01T00:00:00Z',
      notAfter: '2020-01-09T23:59:59.999Z',
    });
  });
});
