import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/dossier/answer-text.ts';
import { countsOf, ResponseAnswer } from '../../../src/dossier/response-answer.tsx';
import { distinctAffairs, responseTable } from '../../../src/dossier/response-table.ts';
import { Responses } from '../../../src/dossier/responses.tsx';
import type { RespondedEvent, ResponseEdge } from '../../../src/dossier/responses-answer.ts';

const [article, curators] = [
  { id: 'article', name: 'The article' },
  { id: 'curators', name: 'Curators' },
];
const SHOOTING = { id: 'shooting', name: 'Shooting' };

interface Made {
  readonly id: string;
  readonly by?: readonly { readonly id: string; readonly basis?: string; readonly role?: string }[];
  readonly basis?: string;
  readonly type?: string;
  readonly occurrence?: string;
  readonly to?: { readonly id: string; readonly name: string };
}

/** A link to a response, made by somebody, as the API tells it. */
function response({
  id,
  by = [{ id: 'anonymous' }],
  basis = 'REPORTED',
  type,
  occurrence,
  to = SHOOTING,
}: Made): ResponseEdge {
  return {
    rid: `${id} ${type}`,
    to,
    type: type ?? null,
    basis,
    status: 'SINGLE_SOURCE',
    sentence: `${id} responded (${type}).`,
    assertedBy: [basis === 'INFERRED' ? curators : article],
    node: {
      kind: 'Statement',
      id,
      name: id,
      occurrence: occurrence ?? 'HAPPENED',
      when: null,
      performers: {
        edges: by.map((one) => ({
          rid: `${one.id} did ${id} as ${one.role}`,
          role: one.role ?? null,
          basis: one.basis ?? 'REPORTED',
          status: 'SINGLE_SOURCE',
          sentence: `${one.id} made ${id} (${one.role}).`,
          assertedBy: [article],
          node: { kind: 'Group', id: one.id, name: one.id },
        })),
      },
    },
  };
}

const event = (edges: readonly ResponseEdge[], silences: readonly string[] = []): RespondedEvent => ({
  kind: 'Incident',
  ...SHOOTING,
  occurrence: 'HAPPENED',
  when: null,
  places: { nodes: [] },
  documents: { nodes: [] },
  performers: { edges: [] },
  respondsTo: { edges: [] },
  responses: { totalCount: edges.length, edges: [...edges] },
  nonResponses: {
    nodes: silences.map((sentence, index) => ({ id: `${index}`, sentence, asOf: null, assertedBy: article })),
  },
});

const groupsOf = (edges: readonly ResponseEdge[]) =>
  responseTable(event(edges)).groups.map(({ standing, responders }) => [
    standing,
    responders.map(({ actor, rows }) => [
      actor?.id,
      rows.map(({ response: { id }, sure }) => `${id}: ${sure}`),
    ]),
  ]);

describe('who responded, as a table', () => {
  it('keeps what happened apart from what is only claimed or assumed, and from what is only planned', () => {
    expect(
      groupsOf([
        response({ id: 'threat', occurrence: 'THREATENED' }),
        response({ id: 'takedown', by: [{ id: 'anonymous', basis: 'ASSUMED' }] }),
        response({ id: 'video' }),
        response({ id: 'own claim', by: [{ id: 'ghost', basis: 'CLAIMED' }] }),
      ]),
    ).toEqual([
      ['HAPPENED', [['anonymous', ['video: reported']]]],
      [
        'CLAIMED',
        [
          ['anonymous', ['takedown: assumed']],
          ['ghost', ['own claim: claimed']],
        ],
      ],
      ['PLANNED', [['anonymous', ['threat: reported']]]],
    ]);
  });

  it('is as sure as the weaker of who did it and that it was a response', () => {
    expect(groupsOf([response({ id: 'video', basis: 'INFERRED' })])).toEqual([
      ['HAPPENED', [['anonymous', ['video: our reading']]]],
    ]);
    const [group] = responseTable(event([response({ id: 'video', basis: 'INFERRED' })])).groups;
    expect(group?.responders[0]?.rows[0]?.says).toEqual([
      { what: 'who did it', by: [article] },
      { what: 'that it was a response', by: [curators] },
    ]);
  });

  it('what only the actor can tell is told as the word of the actor, whoever reports that it was this actor', () => {
    expect(groupsOf([response({ id: 'pledge', basis: 'STATED' })])).toEqual([
      ['HAPPENED', [['anonymous', ['pledge: stated by the actor']]]],
    ]);
    expect(
      groupsOf([response({ id: 'pledge', basis: 'STATED', by: [{ id: 'ghost', basis: 'CLAIMED' }] })]),
    ).toEqual([['CLAIMED', [['ghost', ['pledge: claimed']]]]]);
  });

  it('lists a response of several types, and an actor of several roles, once', () => {
    const by = [
      { id: 'anonymous', role: 'SPEAKER' },
      { id: 'anonymous', role: 'ISSUER' },
    ];
    const table = responseTable(
      event([
        response({ id: 'video', type: 'DEMAND', by }),
        response({ id: 'video', type: 'SOLIDARITY', by }),
      ]),
    );
    const rows = table.groups.flatMap(({ responders }) => responders.flatMap(({ rows: own }) => own));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.types).toEqual(['demand', 'solidarity']);
    expect(rows[0]?.why).toHaveLength(4);
    expect([table.counts.HAPPENED, table.responders]).toEqual([1, 1]);
  });

  it('names nobody where no source does, and what a response was to if not to the event itself', () => {
    const death = { id: 'death', name: 'Death' };
    const html = renderToStaticMarkup(
      Responses({ table: responseTable(event([response({ id: 'protest', by: [], to: death })])) }),
    );
    expect(html).toContain('No source says who');
    expect(html).toContain('to: <a href="/e/death"><bdi>Death</bdi></a>');
  });

  it('tells who is recorded as silent, and says so of no one else', () => {
    const told = (silences: readonly string[]) =>
      renderToStaticMarkup(Responses({ table: responseTable(event([], silences)) }));
    const silent = told(['As of 10 July 2016, the city did not respond.']);
    expect(silent).toContain('the city did not respond');
    expect(silent).toContain('(says who: <a href="/e/article"><bdi>The article</bdi></a>)');
    expect(told([])).toBe('');
  });

  it('as text says of each how sure it is', () => {
    const table = responseTable(
      event([
        response({ id: 'threat', occurrence: 'THREATENED', type: 'THREAT' }),
        response({ id: 'takedown', by: [{ id: 'anonymous', basis: 'ASSUMED' }] }),
      ]),
    );
    expect(answerText(table)).toBe(
      'anonymous: takedown (assumed); anonymous: threat (only threatened, threat, reported)',
    );
  });
});

it('events of one affair, with the same responses, are told once', () => {
  const video = response({ id: 'video' });
  const both = [
    event([video]),
    { ...event([video]), id: 'death' },
    { ...event([response({ id: 'other' })]), id: 'raid' },
  ];
  expect(distinctAffairs(both).map(({ id }) => id)).toEqual(['shooting', 'raid']);
});

it('counts apart what happened, what is only claimed, and what was only planned', () => {
  const table = responseTable(
    event([
      response({ id: 'video', by: [{ id: 'anonymous' }, { id: 'voice' }] }),
      response({ id: 'takedown', by: [{ id: 'ghost', basis: 'ASSUMED' }] }),
      response({ id: 'day', occurrence: 'CALLED_FOR' }),
    ]),
  );
  expect(countsOf(table, 1)).toBe(
    '1 response by 2 named responders, 1 only claimed or assumed, 1 only planned, called for or threatened; told in 1 document',
  );
  expect(countsOf(responseTable(event([])), 2)).toBe(
    'no source here reports a response; told in 2 documents',
  );
  expect(countsOf(responseTable(event([])), 0)).toBe('no source here reports a response');
});

it('says where more were found than are shown', () => {
  const whole = event([response({ id: 'video' })]);
  const cut = { ...whole, responses: { ...whole.responses, totalCount: 70 } };
  expect(countsOf(responseTable(cut), 1)).toMatch(/^at least 1 response by 1 named responder;/);
  const html = renderToStaticMarkup(ResponseAnswer({ event: cut, level: 'self' }));
  expect(html).toContain('69 more are not shown here');
  expect(renderToStaticMarkup(ResponseAnswer({ event: whole, level: 'self' }))).not.toContain('more are not');
});

describe('through a lens', () => {
  const dated = (edge: ResponseEdge): ResponseEdge => ({
    ...edge,
    node: { ...edge.node, when: { edtf: '2014-11-24', display: '24 November 2014' } },
  });
  const [video, shutdown] = [response({ id: 'video' }), response({ id: 'shutdown' })];
  const whole = { ...event([dated(video), dated(shutdown)]), when: dated(video).node.when };
  const textOf = (seen: RespondedEvent, teller?: string) =>
    renderToStaticMarkup(ResponseAnswer({ event: seen, level: 'self', lens: { whole, teller } })).replaceAll(
      /<[^>]+>/g,
      '',
    );

  it('that hides every response it is told that they are hidden, not that there is none', () => {
    expect(textOf(event([]), 'Motherboard')).toBe(
      'date hidden by the lens · Motherboard tells of no response; 2 are hidden by the lens',
    );
    expect(textOf(event([]))).toContain('no response passes the lens; 2 are hidden by the lens');
  });

  it('that hides some it is told how many, and a hidden date is not "not dated"', () => {
    const text = textOf(event([video]));
    expect(text).toContain('1 response by 1 named responder; 1 more is hidden by the lens');
    expect(text).toContain('date hidden by the lens');
    expect(text).not.toContain('not dated');
  });

  it('that lets nobody say what became of it never heads those who called for it with "Who did it"', () => {
    const fact = {
      rid: 'f',
      basis: 'STATED',
      status: 'SINGLE_SOURCE',
      sentence: 'Anonymous called for it.',
      assertedBy: [],
    };
    const called = { ...event([]), occurrence: 'CALLED_FOR', performers: { edges: [fact] } };
    const html = renderToStaticMarkup(
      ResponseAnswer({ event: { ...called, occurrence: null }, level: 'self', lens: { whole: called } }),
    );
    expect(html).toContain('Who called for it');
    expect(html).not.toContain('Who did it');
  });

  it('that hides nothing says nothing of it', () => {
    expect(textOf(whole)).not.toContain('hidden');
  });
});

describe('over those who had a part in it, and over what it responded to, stands', () => {
  const fact = {
    rid: 'f',
    basis: 'REPORTED',
    status: 'SINGLE_SOURCE',
    sentence: 'A sentence.',
    assertedBy: [],
  };
  const titles = (occurrence: string) =>
    [
      ...renderToStaticMarkup(
        ResponseAnswer({
          event: { ...event([]), occurrence, performers: { edges: [fact] }, respondsTo: { edges: [fact] } },
          level: 'self',
        }),
      ).matchAll(/<h2>(.*?)<\/h2>/g),
    ].map(([, title]) => title);

  it.each([
    ['HAPPENED', 'Who did it', 'What it responded to'],
    ['CALLED_FOR', 'Who called for it', 'What it is to respond to'],
    ['THREATENED', 'Who threatened it', 'What it is to respond to'],
    ['OMITTED', 'Who left it undone', 'What it is to respond to'],
  ])('of what is %s: %s', (occurrence, ...expected) => {
    expect(titles(occurrence)).toEqual(expected);
  });
});

it('who did it is told with the line of the drawing, how sure it is, who says so, and where to see why', () => {
  const said = (rid: string, basis: string, id: string, title?: string) => ({
    ...{ rid, basis, status: 'SINGLE_SOURCE', sentence: `Somebody did it, ${basis}.` },
    assertedBy: [{ id, name: id, entity: { title } }],
  });
  const performers = {
    edges: [
      said('f1', 'ASSUMED', 'users'),
      said('f2', 'REPORTED', 'article', 'A headline'),
      said('f3', 'REPORTED', 'other'),
    ],
  };
  const html = renderToStaticMarkup(ResponseAnswer({ event: { ...event([]), performers }, level: 'self' }));
  const items = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => item);
  expect(items.map((item) => item.replaceAll(/<[^>]+>/g, ''))).toEqual([
    // What two say in the same words stands once, and what is surer first.
    ' Somebody did it, REPORTED. reported; says who: “A headline”; other · why',
    ' Somebody did it, ASSUMED. assumed; says who: users · why',
  ]);
  expect(items[0]).toContain('href="/q/evidence?rid=f2"');
  expect(items[0]).not.toContain('stroke-dasharray');
  expect(items[1]).toContain('stroke-dasharray');
});
