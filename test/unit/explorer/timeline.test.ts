import { array, assert, constantFrom, integer, property, record as recordOf, tuple } from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { fadeOf } from '../../../src/dossier/fades.tsx';
import type { GraphEdge, GraphNode } from '../../../src/explorer/api/answers.ts';
import { barSigns } from '../../../src/explorer/canvas/signs.ts';
import { visibleOf } from '../../../src/explorer/scene/visible.ts';
import { timelineFile, timelineOf } from '../../../src/explorer/share/timeline-svg.tsx';
import { beginningsOf } from '../../../src/explorer/timeline/beginnings.ts';
import { EventShape } from '../../../src/explorer/timeline/event-drawing.tsx';
import { axisOf } from '../../../src/explorer/timeline/gaps.ts';
import { labelOf } from '../../../src/explorer/timeline/label.ts';
import { inTime } from '../../../src/explorer/timeline/laid.ts';
import { lanesByDoer, lanesByKind } from '../../../src/explorer/timeline/lanes.ts';
import { lanesOf, type Mark, momentsOf } from '../../../src/explorer/timeline/marks.ts';
import { placeName } from '../../../src/explorer/timeline/names.ts';
import { nextOf } from '../../../src/explorer/timeline/use-roving.ts';
import { HOME } from '../../../src/explorer/view/view.ts';
import { dateText } from '../../../src/ontology/values/date-text.ts';
import { edtfBounds } from '../../../src/ontology/values/edtf.ts';
import { record, relation, scene } from './scenes.ts';

const event = (id: string, edtf: string, own: Partial<GraphNode> = {}): GraphNode => ({
  ...record(id, own.kind ?? 'Statement', { edtf, dateDisplay: dateText(edtf), ...edtfBounds(edtf), ...own }),
});
const responded = (response: string, cause: string, basis = 'REPORTED'): GraphEdge => ({
  ...relation(response, 'RESPONDS_TO', cause),
  basis,
});

const [LEFT, RIGHT] = [100, 1_100];

/** Where the marks of some events lie, by id. */
function drawn(nodes: readonly GraphNode[], edges: readonly GraphEdge[] = [], open: readonly string[] = []) {
  const beginnings = beginningsOf(nodes, edges);
  const axis = axisOf(momentsOf(nodes, beginnings), LEFT, RIGHT);
  const { marks } = lanesOf(nodes, {
    lanes: lanesByKind,
    axis,
    beginnings,
    edges,
    opened: new Set(open),
    broken: (label) => [label],
    above: false,
    measure: (text) => text.length * 6,
  });
  const mark = (id: string): Mark => {
    const found = marks.find((one) => one.id === id);
    if (found === undefined) throw new Error(`there is no mark ${id}`);
    return found;
  };
  return { marks, mark, axis, ...beginnings, label: (id: string) => labelOf(mark(id), (name) => name) };
}

const DEATH = event('death', '[..2016-07-10]', { kind: 'Incident' });
const STATEMENT = event('statement', '2016-07-09');

describe('an end of a date that is not known', () => {
  it('runs to the edge of the axis, and is known to be open', () => {
    const { mark } = drawn([DEATH, event('later', '[2016-07-08..]')]);
    expect(mark('death')).toMatchObject({ left: LEFT, ends: ['open', 'dated'] });
    expect(mark('later')).toMatchObject({ right: RIGHT, ends: ['dated', 'open'] });
  });

  it('is bounded by what responded to it, is drawn no further than that, and says why', () => {
    const { mark, label } = drawn([DEATH, STATEMENT], [responded('statement', 'death')]);
    expect(mark('death').right).toBeCloseTo(mark('statement').at);
    expect(mark('death').ends).toEqual(['open', 'ordered']);
    expect(label('death')).toBe(
      'death, 10 July 2016 or earlier; not after 9 July 2016, because “statement” responded to it',
    );
  });

  it('is bounded by what it responded to, though by an "if" where nobody reports that it did', () => {
    const { label } = drawn(
      [event('death', '2016-07-06'), event('protests', '[..2016-07-10]')],
      [responded('protests', 'death', 'INFERRED')],
    );
    expect(label('protests')).toBe(
      'protests, 10 July 2016 or earlier; not before 6 July 2016, if it responded to “death”',
    );
  });

  it('ends with the death that it led to, and no bar runs past that, where a source reports it', () => {
    const shooting = event('shooting', '[2014-11-22..2014-11-23]');
    const death = event('death', '[2014-11-23T00:00..2014-11-23T06:00]');
    const led = { ...relation('shooting', 'LED_TO', 'death'), basis: 'REPORTED' };
    const { mark, label } = drawn([shooting, death], [led]);
    expect(mark('shooting').right).toBeCloseTo(mark('death').right);
    expect(mark('shooting').ends).toEqual(['dated', 'ordered']);
    expect(label('shooting')).toContain('because it led to “death”');
    const { mark: unsure } = drawn([shooting, death], [{ ...led, basis: 'ASSUMED' }]);
    expect(unsure('shooting').ends).toEqual(['dated', 'dated']);
  });

  it('is drawn otherwise than what went on all the while, and a single day otherwise than both', () => {
    const { mark } = drawn([
      event('vague', '[2016-07-01..2016-07-10]'),
      event('long', '2016-07-01/2016-07-10'),
      event('exact', '2016-07-05'),
    ]);
    const drawing = (id: string) => renderToString(h(EventShape, { mark: mark(id), selected: false }));
    const heights = ['vague', 'long'].map((id) => Number(/<rect[^>]* height="(\d+)"/.exec(drawing(id))?.[1]));
    expect(heights[0]).toBeLessThan((heights[1] ?? 0) / 2);
    expect(drawing('exact')).not.toContain('<rect');
    expect(barSigns([mark('vague')]).map((sign) => sign.mark)).toEqual(['window']);
    expect(barSigns([mark('long')]).map((sign) => sign.mark)).toEqual(['lasting']);
    expect(barSigns([mark('exact')])).toEqual([]);
  });

  it('is bounded by what the database worked out from all that it knows', () => {
    const { mark, label } = drawn([{ ...DEATH, notBefore: '2016-07-03T00:00:00Z' }, STATEMENT]);
    expect(mark('death').ends).toEqual(['ordered', 'dated']);
    expect(label('death')).toContain('not before 3 July 2016, by the order of events');
  });

  it('that the database worked out is drawn no further than what was at the same time', () => {
    const { mark } = drawn([{ ...DEATH, notAfter: '2016-07-09T23:59:59.999Z' }, STATEMENT]);
    expect(mark('death').right).toBeCloseTo(mark('statement').at);
    expect(mark('death').ends[1]).toBe('ordered');
  });

  it('is told to the minute only where the clocks of the event are known', () => {
    const zone = 'America/New_York';
    const day = '2016-07-15';
    const { label } = drawn([
      event('march', day, { zone, ...edtfBounds(day, zone), notAfter: '2016-07-15T23:00:59.999Z' }),
      event('rally', day, { notAfter: '2016-07-15T23:00:59.999Z' }),
    ]);
    expect(label('march')).toBe(
      'march, 15 July 2016; not after 19:00 on 15 July 2016, by the order of events',
    );
    expect(label('rally')).toContain('not after some time on 15 July 2016');
  });

  it('bounds only the beginning of what went on', () => {
    const { mark, label } = drawn(
      [event('protests', '2016-07-05/2016-07-20'), event('curfew', '2016-07-09')],
      [responded('curfew', 'protests')],
    );
    expect(mark('protests')).toMatchObject({ ends: ['dated', 'dated'] });
    expect(mark('protests').right).toBeGreaterThan(mark('curfew').right);
    expect(label('protests')).toContain('begun not after 9 July 2016, because “curfew” responded to it');
  });

  it('is explained by a reported response, if that tells what the database worked out', () => {
    const { label } = drawn(
      [
        event('death', '2016-07-06'),
        event('protests', '[..2016-07-10]', { notBefore: '2016-07-06T00:00:00Z' }),
      ],
      [responded('protests', 'death')],
    );
    expect(label('protests')).toContain('not before 6 July 2016, because it responded to “death”');
  });
});

describe('a response', () => {
  it('that its date puts before its cause has no arc, and its own date stands', () => {
    const { backward, forward, mark } = drawn(
      [event('cause', '2016-07-09'), event('early', '2016-07-03')],
      [responded('early', 'cause')],
    );
    expect([backward.map(({ source }) => source), forward]).toEqual([['early'], []]);
    expect(mark('early').at).toBeLessThan(mark('cause').at);
  });

  it('on the day of its cause or later has a bar that begins at the mark of its cause, and says why', () => {
    const { mark, label } = drawn(
      [
        event('death', '2020-05-25', { kind: 'Incident' }),
        event('protests', '[2020-05-25..2020-05-30]'),
        event('measures', '[2020-05-25..2020-05-31]'),
      ],
      [responded('protests', 'death'), responded('measures', 'protests')],
    );
    expect(mark('protests')).toMatchObject({ left: mark('death').at, ends: ['ordered', 'dated'] });
    expect(mark('measures').left).toBe(mark('death').at);
    expect(label('protests')).toContain('not before 25 May 2020, because it responded to “death”');
  });

  const days = integer({ min: 1, max: 28 });
  const date = tuple(days, days, constantFrom('day', 'choice', 'range', 'before', 'after')).map(
    ([one, other, form]) => {
      const [first = '', last = ''] = [one, other]
        .toSorted((a, b) => a - b)
        .map((day) => `2016-07-${String(day).padStart(2, '0')}`);
      if (form === 'before') return `[..${first}]`;
      if (form === 'after') return `[${first}..]`;
      if (form === 'day' || first === last) return first;
      return form === 'range' ? `${first}/${last}` : `[${first}..${last}]`;
    },
  );
  const kind = constantFrom('Statement', 'Incident', 'Measure');
  const events = array(recordOf({ date, kind }), { minLength: 1, maxLength: 25 }).map((some) =>
    some.map(({ date, kind }, index) => event(`event-${index}`, date, { kind })),
  );
  const number = integer({ min: 0, max: 24 });
  const pairs = array(tuple(number, number), { maxLength: 30 });
  const responses = (nodes: readonly GraphNode[], links: readonly (readonly [number, number])[]) =>
    links
      .filter(([one, other]) => one !== other && Math.max(one, other) < nodes.length)
      .map(([one, other]) => responded(`event-${one}`, `event-${other}`));

  /** Where it is seen to begin: a shape stands for a moment, in its middle. */
  const beginOf = ({ uncertain, left, at }: Mark): number => (uncertain ? left : at);

  it('never begins or ends before its cause begins, nor has an arc that runs the wrong way', () => {
    assert(
      property(events, pairs, (nodes, links) => {
        const edges = responses(nodes, links);
        const { mark, forward } = drawn(
          nodes,
          edges,
          nodes.map(({ id }) => id),
        );
        for (const { source, target } of forward) {
          expect(mark(source).at).toBeGreaterThanOrEqual(mark(target).at - 1e-6);
          expect(mark(source).right).toBeGreaterThanOrEqual(mark(target).left);
          expect(beginOf(mark(source))).toBeGreaterThanOrEqual(beginOf(mark(target)) - 1e-6);
          expect(mark(source).right).toBeGreaterThanOrEqual(mark(source).left);
        }
      }),
    );
  });

  it('like all events, has a mark and a name that lie on no other', () => {
    assert(
      property(events, pairs, (nodes, links) => {
        const { marks } = drawn(
          nodes,
          responses(nodes, links),
          nodes.slice(0, 5).map(({ id }) => id),
        );
        const taken = marks.map(({ left, right, name, y }) => ({
          left: Math.min(left, name.left),
          right: Math.max(right, name.right),
          y,
        }));
        for (const [index, one] of taken.entries())
          for (const other of taken.slice(index + 1))
            expect(one.y !== other.y || one.right <= other.left || other.right <= one.left).toBe(true);
      }),
    );
  });
});

describe('siblings, which are of one kind and time and responded to the same', () => {
  const protests = event('protests', '2020-05-25', { kind: 'Demonstration' });
  const curfews = ['atlanta', 'denver', 'miami', 'san-francisco'].map((id) =>
    event(id, '[2020-05-25..2020-05-31]', { kind: 'Measure' }),
  );
  const edges = curfews.map(({ id }) => responded(id, 'protests'));
  const bundle = 'bundle of atlanta';

  it('are one mark that says how many of what they are', () => {
    const { marks, mark } = drawn([protests, ...curfews], edges);
    expect(marks.map(({ id }) => id)).toEqual(['protests', bundle]);
    expect(mark(bundle)).toMatchObject({ title: '4 measures', opened: false });
  });

  it('stand below their bundle when it is opened, or when one of them is selected', () => {
    for (const open of [bundle, 'denver']) {
      const { mark, marks } = drawn([protests, ...curfews], edges, [open]);
      expect(marks.length).toBe(6);
      expect(mark('denver').y).toBeGreaterThan(mark(bundle).y);
    }
  });

  it('are each for itself if they are three, or if one responded to something else or is the whole of the others', () => {
    const [first, ...others] = curfews;
    expect(drawn(others, edges).marks.length).toBe(3);
    expect(drawn([protests, ...curfews], edges.slice(1)).marks.length).toBe(5);
    const parts = others.map(({ id }) => relation(id, 'PART_OF', first?.id ?? ''));
    expect(drawn(curfews, parts).marks.length).toBe(4);
  });
});

describe('the name of an event', () => {
  it('stands in its bar, behind its mark, or before it, where there is room for all of it', () => {
    const { mark } = drawn([
      event('in the bar', '2016-07-01/2016-07-10'),
      event('behind the mark', '2016-07-02'),
      event('before the mark, as it is the last', '2016-07-10'),
    ]);
    const [bar, behind, before] = [
      mark('in the bar'),
      mark('behind the mark'),
      mark('before the mark, as it is the last'),
    ];
    expect(bar.name.left).toBeGreaterThan(bar.left);
    expect(bar.name.right).toBeLessThan(bar.right);
    expect(behind.name.left).toBeGreaterThan(behind.right);
    expect(before.name.right).toBeLessThan(before.left);
    for (const { name, id } of [bar, behind, before]) expect(name.text).toBe(id);
  });
});

describe('a name that nothing has room for', () => {
  it('is cut behind a word', () => {
    const place = {
      mark: { left: 50, right: 60 },
      room: { left: 0, right: 165 },
      inside: false,
      over: false,
      openLeft: false,
    };
    const { text } = placeName('Death of George Floyd', place, (one) => one.length * 6);
    expect(text).toBe('Death of George…');
  });
});

describe('arrow keys', () => {
  it('walk the events in time, and the rows', () => {
    const { marks, mark } = drawn([
      event('first', '2016-07-01', { kind: 'Incident' }),
      event('second', '2016-07-02'),
      event('third', '2016-07-10', { kind: 'Incident' }),
    ]);
    const walk = (from: string, key: string) => nextOf(marks, mark(from), key)?.id;
    expect(walk('first', 'ArrowRight')).toBe('second');
    expect(walk('third', 'ArrowLeft')).toBe('second');
    expect(walk('first', 'ArrowDown')).toBe('second');
    expect(walk('second', 'ArrowUp')).toBe('first');
    expect(walk('first', 'ArrowLeft')).toBeUndefined();
    expect([walk('second', 'Home'), walk('second', 'End')]).toEqual(['first', 'third']);
  });
});

describe('lanes by who did it', () => {
  const nodes = [
    record('anonymous', 'Group'),
    record('police', 'Group'),
    ...['video', 'shutdown', 'takedown', 'account', 'shooting'].map((id) => record(id, 'Statement')),
  ];
  const did = (source: string, target: string, basis = 'REPORTED'): GraphEdge => ({
    ...relation(source, 'PERFORMED', target),
    basis,
  });
  const held = (edges: readonly GraphEdge[]) =>
    lanesByDoer(nodes, edges).flatMap(({ label, holds }) => {
      const ids = nodes.filter((one) => one.kind === 'Statement' && holds(one)).map(({ id }) => id);
      return ids.length === 0 ? [] : [`${label}: ${ids.join(', ')}`];
    });

  it('hold what somebody is reported to have done; what is only said to be theirs is in no lane of theirs', () => {
    expect(
      held([
        did('police', 'account'),
        did('anonymous', 'video'),
        did('anonymous', 'shutdown'),
        did('anonymous', 'takedown', 'ASSUMED'),
      ]),
    ).toEqual([
      'anonymous: video, shutdown',
      'police: account',
      'By whom is not certain: assumed: takedown',
      'By nobody named here: shooting',
    ]);
  });

  it('hold nothing that somebody only has to answer for', () => {
    const answerable = { ...did('police', 'shooting'), role: 'RESPONSIBLE_BODY' };
    expect(held([answerable])).toEqual([
      'By nobody named here: video, shutdown, takedown, account, shooting',
    ]);
  });

  it('say that nobody is named where nobody is, and are no lanes of kinds', () => {
    expect(held([])).toEqual(['By nobody named here: video, shutdown, takedown, account, shooting']);
  });

  it('are those of a chain as well, which tells who did its events without drawing them', () => {
    const [first, second] = [event('call', '2016-07-01'), event('march', '2016-07-02')];
    const told = { total: 1, truncated: false, kinds: [], nodes: [record('crowd', 'Group')] };
    const visible = visibleOf({
      ...scene([first, second], [responded('march', 'call')]),
      chains: [],
      background: { ...told, edges: [did('crowd', 'march')] },
    });
    const { lanes, marks } = timelineFile({
      visible,
      view: HOME,
      width: 900,
      measure: (text) => text.length,
    });
    expect(lanes.map(({ label }) => label)).toEqual(['crowd', 'By nobody named here']);
    expect(marks.map(({ id }) => id).sort()).toEqual(['call', 'march']);
  });

  it('hold as one mark what several did alike only in a lane of none of them', () => {
    const cities = ['atlanta', 'boston', 'miami', 'denver'];
    const curfews = cities.map((city) => event(`curfew in ${city}`, '2020-05-30', { kind: 'Measure' }));
    const deeds = cities.map((city) => did(city, `curfew in ${city}`));
    const actors = cities.map((city) => record(city, 'Group'));
    const { lanes, marks } = inTime({ nodes: curfews, edges: [] }, beginningsOf(curfews, []), {
      ...{ width: 700, labels: 80, by: 'who', opened: new Set() },
      measure: (text) => text.length * 6,
      deeds: { nodes: [...curfews, ...actors], edges: deeds },
    });
    expect(lanes.map(({ label }) => label)).toEqual(['Others']);
    expect(marks.map(({ title }) => title)).toEqual(['4 measures']);
  });

  it('have names that are never cut: they take more lines, and the lane more height', () => {
    const [march, long] = [
      event('march', '2016-07-02'),
      'By whom is not certain: claimed or assumed or disputed',
    ];
    const beginnings = beginningsOf([march], []);
    const { lanes } = inTime({ nodes: [march], edges: [] }, beginnings, {
      ...{ width: 700, labels: 80, by: 'who', opened: new Set() },
      measure: (text) => text.length * 6,
      deeds: {
        nodes: [march, record('crowd', 'Group')],
        edges: [
          did('crowd', 'march', 'CLAIMED'),
          did('crowd', 'march', 'ASSUMED'),
          { ...did('crowd', 'march'), status: 'DISPUTED' },
        ],
      },
    });
    const [lane] = lanes;
    expect(lane?.lines.join(' ')).toBe(long);
    expect(lane?.height).toBeGreaterThan((lane?.lines.length ?? 0) * 13);
  });
});

describe('what is drawn of a date and of a response', () => {
  const cause = event('death', '2020-05-25', { kind: 'Incident' });
  const rough = event('video', '2020-05-29~');
  const svg = () => {
    const visible = visibleOf(scene([cause, rough], [responded('video', 'death')]));
    const laid = timelineFile({ visible, view: HOME, width: 900, measure: (text) => text.length * 6 });
    const { parts } = timelineOf(laid, { visible, view: HOME }, 'light', renderToString);
    return { svg: parts.join(''), mark: (id: string) => laid.marks.find((one) => one.id === id) };
  };

  it('fades at both ends where the date is only rough, as on the clock of the first page', () => {
    expect(svg().svg).toMatch(/<rect [^>]*mask="url\(#fade-rough\)"/);
    expect(fadeOf({ rough: true, open: [false, false] })).toBe('rough');
    expect(fadeOf({ rough: false, open: [false, true] })).toBe('known-open');
    expect(fadeOf({ rough: false, open: [false, false] })).toBeUndefined();
  });

  it('has its arrow at what was responded to, as on the map', () => {
    const { svg: drawing, mark } = svg();
    const [, from, to] = /marker-end="[^"]*" d="M([\d.]+) .* ([\d.]+) [-\d.]+"/.exec(drawing) ?? [];
    expect([Number(from), Number(to)]).toEqual([mark('video')?.at, mark('death')?.at]);
  });
});
