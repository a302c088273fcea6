import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Clock } from '../../../src/dossier/clock.tsx';
import type { ClockAnswer, Dated, RespondedIncident } from '../../../src/dossier/clock-answer.ts';
import { layoutOf } from '../../../src/dossier/clock-layout.ts';
import { clockOf } from '../../../src/dossier/clock-stories.ts';
import { Openings } from '../../../src/dossier/openings.tsx';
import type { State } from '../../../src/dossier/responses-answer.ts';
import { scopeLine } from '../../../src/dossier/scope-line.ts';
import { waitOf, waitWords } from '../../../src/dossier/wait.ts';
import { UNSTATED } from './responded.ts';

interface Made extends Partial<Omit<Dated, 'when'>> {
  readonly id: string;
  /** From the first of these days to the end of the last; null where that end is open. */
  readonly days?: readonly [string | null, string | null];
  readonly rough?: boolean;
  readonly basis?: string;
  /** How sure it is that it happened. */
  readonly state?: State;
  /** How sure it is of each who made it that they did. */
  readonly by?: readonly string[];
}

function dated({ id, days, rough = false, ...rest }: Made): Dated {
  return {
    kind: rest.kind ?? 'Statement',
    id,
    name: rest.name ?? `Name of ${id}`,
    occurrence: rest.occurrence ?? 'HAPPENED',
    when: days
      ? {
          display: days.join(' to '),
          start: days[0] && `${days[0]}T00:00:00Z`,
          end: days[1] && `${days[1]}T23:59:59.999Z`,
          approximate: rough,
        }
      : null,
  };
}

const incident = (
  made: Made,
  responses: readonly Made[],
  { resultOf = [], total = responses.length }: { resultOf?: readonly string[]; total?: number } = {},
): RespondedIncident => ({
  ...dated({ kind: 'Incident', ...made }),
  basis: made.basis ?? 'REPORTED',
  resultOf: { nodes: resultOf.map((id) => ({ id })) },
  responses: {
    totalCount: total,
    edges: responses.map((response) => ({
      rid: `${response.id} to ${made.id}`,
      type: null,
      basis: response.basis ?? 'REPORTED',
      status: 'SINGLE_SOURCE',
      sentence: `${response.id} responded.`,
      assertedBy: [{ id: 'article', name: 'The article' }],
      node: {
        ...dated(response),
        ...UNSTATED,
        ...response.state,
        performers: {
          edges: (response.by ?? []).map((by) => ({
            ...{ rid: by, role: 'AGENT', basis: by, status: 'SINGLE_SOURCE', sentence: `${by}.` },
            node: { kind: 'Group', id: by, name: by },
          })),
        },
      },
    })),
  },
});

const answer = (nodes: readonly RespondedIncident[], hasNextPage = false): ClockAnswer => ({
  incidents: { nodes: [...nodes], pageInfo: { hasNextPage } },
});

const MAY_25: readonly [string, string] = ['2020-05-25', '2020-05-25'];
const death = dated({ id: 'death', days: MAY_25 });
const wordsFor = (made: Made, since = death) => {
  const wait = waitOf(since, dated(made));
  return typeof wait === 'string' ? wait : waitWords(wait);
};

describe('how long after', () => {
  it('is as vague as both dates', () => {
    expect(wordsFor({ id: 'video', days: ['2020-05-29', '2020-05-29'] })).toBe('3 to 5 days after');
    expect(wordsFor({ id: 'march', days: MAY_25 })).toBe('within 1 day');
    const weekend = dated({ id: 'shooting', days: ['2020-05-23', '2020-05-24'] });
    expect(wordsFor({ id: 'march', days: MAY_25 }, weekend)).toBe('within 3 days');
  });

  it('has no end that nothing tells, and is rough where a date is', () => {
    expect(wordsFor({ id: 'march', days: ['2020-05-25', null] })).toBe('the dates do not say how soon');
    expect(wordsFor({ id: 'march', days: ['2020-05-29', null] })).toBe('3 days after, or later');
    expect(wordsFor({ id: 'video', days: ['2020-05-29', '2020-05-29'], rough: true })).toBe(
      'about 3 to 5 days after',
    );
  });

  it('has no number where the date of either is open', () => {
    const until: Pick<Made, 'days'> = { days: [null, '2016-07-10'] };
    const earlier = dated({ id: 'death', ...until });
    expect(wordsFor({ id: 'march', ...until }, earlier)).toBe('the dates do not say how soon');
    expect(wordsFor({ id: 'march', days: ['2016-07-10', '2016-07-10'] }, earlier)).toBe(
      'the dates do not say how soon',
    );
    expect(wordsFor({ id: 'day', days: ['2016-07-15', '2016-07-15'] }, earlier)).toBe(
      '4 days after, or later',
    );
  });

  it('is as wide as months are', () => {
    const inJune = dated({ id: 'death', days: ['2016-06-01', '2016-06-30'] });
    expect(wordsFor({ id: 'march', days: ['2016-07-01', '2016-07-31'] }, inJune)).toBe('within 61 days');
  });

  it('is not told of what has no date', () => {
    expect(wordsFor({ id: 'vow' })).toBe('not dated');
    expect(wordsFor({ id: 'vow', days: MAY_25 }, dated({ id: 'death' }))).toBe('the incident is not dated');
    expect(wordsFor({ id: 'vow', days: ['2020-05-01', '2020-05-01'] })).toBe('dated before the incident');
  });
});

describe('the incidents on one clock', () => {
  const march: Made = { id: 'march', days: ['2020-05-26', '2020-05-27'] };
  const vow: Made = { id: 'vow', basis: 'INFERRED' };

  it('are those with most responses, in time; what an incident led to is told with it', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id, index) =>
      incident(
        { id, days: MAY_25 },
        Array.from({ length: id === 'c' ? 1 : 2 + index }, (_, at) => ({ id: `${id}${at}` })),
      ),
    );
    const led = incident({ id: 'led', days: MAY_25 }, [march, vow, { id: 'third' }], { resultOf: ['a'] });
    const { stories, others } = clockOf(answer([...many, led]));
    expect(stories.map((story) => story.incident.id)).toEqual(['a', 'b', 'd', 'e']);
    expect(others).toBe(1);
  });

  it('do not begin with what was only threatened', () => {
    expect(clockOf(answer([incident({ id: 'threat', occurrence: 'THREATENED' }, [march])])).stories).toEqual(
      [],
    );
  });

  it('say so where an incident is itself only claimed', () => {
    const { stories } = clockOf(answer([incident({ id: 'beating', basis: 'CLAIMED' }, [march])]));
    expect(layoutOf(stories, { width: 940, apart: 300 }).bands[0]?.heading.lines).toEqual([
      'Name of beating, claimed',
    ]);
  });

  it('keep apart what has no date, and tell one response in several ways once', () => {
    const [story] = clockOf(answer([incident({ id: 'death', days: MAY_25 }, [vow, march, march])])).stories;
    expect(story?.placed.map(({ response, words }) => `${response.id}: ${words}`)).toEqual([
      'march: within 3 days, reported',
    ]);
    expect(story?.unplaced.map(({ response, words }) => `${response.id}: ${words}`)).toEqual([
      'vow: not dated, our reading',
    ]);
  });

  it('grade a response by the weakest of that it happened, that it responded, and who at best made it', () => {
    const state = { rid: 'march', basis: 'CLAIMED', status: 'DISPUTED', sentence: 'There was a march.' };
    const gradesOf = (...made: readonly Made[]) =>
      clockOf(answer([incident({ id: 'death', days: MAY_25 }, made)])).stories.flatMap(({ placed }) =>
        placed.map(({ sure, disputed }) => [sure, disputed]),
      );
    expect(gradesOf({ ...march, basis: 'STATED', state })).toEqual([['claimed', true]]);
    expect(gradesOf({ ...march, by: ['ASSUMED', 'REPORTED'] })).toEqual([['reported', false]]);
    expect(gradesOf({ ...march, by: ['ASSUMED'] })).toEqual([['assumed', false]]);
  });

  it('are summed up by what sources report and dates make sure, and by nothing else', () => {
    const finding = (...nodes: readonly RespondedIncident[]) => clockOf(answer(nodes)).finding;
    const reported = incident({ id: 'one', days: MAY_25 }, [march, vow]);
    const read = incident({ id: 'two', days: MAY_25 }, [{ ...march, basis: 'INFERRED' }]);
    const rough = incident({ id: 'three', days: MAY_25 }, [{ ...march, rough: true }]);
    const planned = incident({ id: 'four', days: MAY_25 }, [{ ...march, occurrence: 'PLANNED' }]);
    expect(finding(reported)).toBe(
      'A response that a source reports came within 3 days. 1 response stands apart: no date tells how soon it came.',
    );
    expect(finding(reported, read, rough, planned)).toMatch(/^After 1 of the 4 incidents a response /);
    expect(finding(read, rough, planned)).toBe(
      'No response that a source reports has a date that tells how soon it came. 1 response to more than one of these incidents stands with each, and is one response.',
    );
  });
});

describe('the picture', () => {
  const nodes = [
    incident({ id: 'death', days: MAY_25 }, [
      { id: 'march', days: ['2020-05-26', '2020-05-27'] },
      {
        id: 'call',
        name: 'A call with a name so long that it takes more than one line of a phone',
        days: ['2021-08-01', '2021-08-31'],
        occurrence: 'CALLED_FOR',
        basis: 'INFERRED',
      },
      { id: 'vow' },
    ]),
    incident({ id: 'shooting', days: ['2021-01-01', null] }, [{ id: 'outage', days: ['2021-01-02', null] }]),
  ];
  const { stories } = clockOf(answer(nodes));

  it.each([
    ['wide', { width: 940, apart: 300 }],
    ['narrow', { width: 340, apart: 'below' }],
  ] as const)('has nothing on top of anything else, nor outside, if %s', (_, paper) => {
    const { bands, axis, scale, height } = layoutOf(stories, paper);
    expect([scale.ticks[0], scale.ticks.length >= 5]).toEqual([0, true]);
    expect(scale.ticks.at(-1)).toBe(365);
    let last = 0;
    for (const { bars, top, bottom, apart } of bands) {
      expect(top).toBeGreaterThanOrEqual(last);
      last = top;
      for (const { name, left, right, y } of bars) {
        expect(name.y).toBeGreaterThan(last);
        expect(y).toBeGreaterThan(name.y + (name.lines.length - 1) * 17);
        expect([left >= axis.left, right <= axis.right + 6, left < right]).toEqual([true, true, true]);
        last = y + 10;
      }
      for (const { text } of apart.items)
        expect(paper.apart === 'below' ? text.y > last : text.x > axis.right).toBe(true);
      expect(bottom).toBeGreaterThan(last);
      last = bottom;
    }
    expect(height).toBeGreaterThanOrEqual(last);
  });

  it('has each icon at its own day: what came by some day at that day, behind what came before, and fading towards where it may have begun', () => {
    const conviction = { id: 'conviction', days: [null, '2021-04-20'] } as const;
    const video = { id: 'video', days: ['2020-05-28', '2020-05-28'] } as const;
    const told = answer([incident({ id: 'death', days: MAY_25 }, [conviction, video])]);
    const [story] = clockOf(told).stories;
    expect(story?.placed.map(({ response, words }) => [response.id, words])).toEqual([
      ['video', '2 to 4 days after, reported'],
      ['conviction', 'some time within 331 days, reported'],
    ]);
    const [, bar] = layoutOf(clockOf(told).stories, { width: 940, apart: 300 }).bands[0]?.bars ?? [];
    expect(bar?.icon.x).toBe((bar?.right ?? 0) - 7);
    expect(renderToStaticMarkup(h(Clock, { answer: told }))).toMatch(/mask="url\(#clock-wide-fade-/);
  });

  it('is named, told in words with who says so, and pale for what was only called for', () => {
    const html = renderToStaticMarkup(h(Clock, { answer: answer(nodes) }));
    expect(html.match(/role="img" aria-labelledby="(clock-\w+-title)"/)?.[1]).toBe('clock-wide-title');
    expect(html).toContain('<title>Name of march: within 3 days, reported. march responded.</title>');
    expect(html.match(/class="sign pale clock-bar"[^>]*stroke-dasharray/g)).toHaveLength(2);
    expect(html.match(/<tr><th scope="row">/g)).toHaveLength(4);
    expect(html).toContain('The article');
    expect(html).toContain('The scale is not even');
    expect(html).not.toMatch(/style=|NaN|Infinity/);
  });
});

describe('the questions to begin with', () => {
  const wordsOf = (nodes: Parameters<typeof answer>[0]) =>
    renderToStaticMarkup(h(Openings, { answer: answer(nodes) })).replaceAll(/<[^>]+>/g, '|');

  it('ask who responded to each incident, and tell what is sure from what is not, or was only meant', () => {
    const responses: readonly Made[] = [
      { id: 'plan', occurrence: 'PLANNED' },
      { id: 'vow', basis: 'INFERRED' },
      { id: 'march', days: MAY_25 },
      { id: 'vigil' },
    ];
    expect(wordsOf([incident({ id: 'death', days: MAY_25, basis: 'CLAIMED' }, responses)])).toMatch(
      /Who responded to Name of death\?\|+.*claimed\. 3 responses: 2 reported, 1 our reading; 1 only planned, called for or threatened\|/,
    );
  });

  it('are none where nobody responded to anything', () => {
    expect(wordsOf([])).toBe('');
  });
});

describe('what the graph tells of', () => {
  const nodes = [
    incident({ id: 'raid', days: ['2014-11-22', '2014-11-23'] }, [{ id: 'vow' }]),
    incident({ id: 'death', days: MAY_25 }, [{ id: 'march', days: ['2021-01-02', '2021-01-02'] }]),
  ];

  const scopeOf = (given: ClockAnswer) => scopeLine(given, clockOf(given));

  it('is counted in affairs, and reaches from the first year to the last', () => {
    expect(scopeOf(answer(nodes))).toBe('2 affairs that somebody responded to, 2014 to 2021.');
    expect(scopeOf(answer(nodes.slice(0, 1)))).toBe('1 affair that somebody responded to, 2014.');
  });

  it('is at least what was read, of years that are not known, where there is more', () => {
    expect(scopeOf(answer(nodes, true))).toBe('At least 2 affairs that somebody responded to.');
  });
});
