import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/dossier/answer-text.ts';
import { countsOf, ResponseAnswer } from '../../../src/dossier/response-answer.tsx';
import { distinctAffairs, responseTable } from '../../../src/dossier/response-table.ts';
import { Responses } from '../../../src/dossier/responses.tsx';
import type { RespondedEvent, ResponseEdge, State } from '../../../src/dossier/responses-answer.ts';
import { UNSTATED } from './responded.ts';

const [article, curators] = [
  { id: 'article', name: 'The article' },
  { id: 'curators', name: 'Curators' },
];
const SHOOTING = { id: 'shooting', name: 'Shooting' };

interface Made {
  readonly id: string;
  readonly by?: readonly {
    readonly id: string;
    readonly basis?: string;
    readonly role?: string;
    readonly speaksFor?: readonly (readonly [group: string, basis: string])[];
  }[];
  readonly basis?: string;
  readonly type?: string;
  readonly occurrence?: string;
  readonly to?: { readonly id: string; readonly name: string };
  /** How sure it is that it happened. */
  readonly state?: State;
}

/** A link to a response, made by somebody, as the API tells it. */
function response({
  id,
  by = [{ id: 'anonymous' }],
  basis = 'REPORTED',
  type,
  occurrence,
  to = SHOOTING,
  state,
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
      ...UNSTATED,
      ...state,
      performers: {
        edges: by.map((one) => ({
          rid: `${one.id} did ${id} as ${one.role}`,
          role: one.role ?? null,
          basis: one.basis ?? 'REPORTED',
          status: 'SINGLE_SOURCE',
          sentence: `${one.id} made ${id} (${one.role}).`,
          assertedBy: [article],
          node: {
            ...{ kind: 'Group', id: one.id, name: one.id },
            speaksFor: {
              edges: (one.speaksFor ?? []).map(([id, how]) => ({
                ...{
                  rid: `${one.id} ${id}`,
                  basis: how,
                  status: 'SINGLE_SOURCE',
                  sentence: `${one.id}: ${id}.`,
                },
                node: { kind: 'Group', id, name: id },
              })),
            },
          },
        })),
      },
    },
  };
}

const event = (edges: readonly ResponseEdge[], silences: readonly string[] = []): RespondedEvent => ({
  kind: 'Incident',
  ...SHOOTING,
  ...{ occurrence: 'HAPPENED', basis: 'REPORTED', status: 'SINGLE_SOURCE' },
  when: null,
  places: { nodes: [] },
  documents: { totalCount: 0 },
  documentCount: 0,
  performers: { edges: [] },
  creditClaimedIn: { edges: [] },
  leftUndone: { nodes: [] },
  denials: { nodes: [] },
  notKnown: { nodes: [] },
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

  it('is no surer than that it happened at all', () => {
    const state = { rid: 'patrols', basis: 'CLAIMED', status: 'ONE_SIDED', sentence: 'There were patrols.' };
    expect(groupsOf([response({ id: 'patrols', state })])).toEqual([
      ['CLAIMED', [['anonymous', ['patrols: claimed']]]],
    ]);
    const disputed = responseTable(
      event([response({ id: 'march', state: { ...state, status: 'DISPUTED' } })]),
    );
    expect(disputed.groups[0]?.responders[0]?.rows[0]?.disputed).toBe(true);
  });

  it('says of what only the actor can tell no more than what is known of who made it', () => {
    expect(groupsOf([response({ id: 'pledge', basis: 'STATED' })])).toEqual([
      ['HAPPENED', [['anonymous', ['pledge: reported']]]],
    ]);
    expect(
      groupsOf([response({ id: 'pledge', basis: 'STATED', by: [{ id: 'anonymous', basis: 'STATED' }] })]),
    ).toEqual([['HAPPENED', [['anonymous', ['pledge: stated by the actor']]]]]);
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

  it('that is reported, and as what only our reading, says so of each kind by itself', () => {
    const table = responseTable(
      event([
        response({ id: 'video' }),
        response({ id: 'video', type: 'DEMAND', basis: 'INFERRED' }),
        response({ id: 'video', type: 'SOLIDARITY', basis: 'INFERRED' }),
      ]),
    );
    expect(table.groups[0]?.responders[0]?.rows[0]).toMatchObject({ types: [], sure: 'reported' });
    expect(renderToStaticMarkup(Responses({ table })).replaceAll(/<[^>]+>/g, '')).toContain(
      'reported; as demand, solidarity: our reading',
    );
    expect(answerText(table)).toBe('anonymous: video (reported; as demand, solidarity: our reading)');
  });

  it('tells a kind no surer than who did it, and of a kind that a source reports as well only that', () => {
    const by = [{ id: 'anonymous', basis: 'ASSUMED' }];
    const table = responseTable(
      event([
        response({ id: 'video', by, basis: 'STATED' }),
        response({ id: 'video', by, type: 'DEMAND' }),
        response({ id: 'video', by, type: 'DEMAND', basis: 'INFERRED' }),
      ]),
    );
    expect(answerText(table)).toBe('anonymous: video (demand, assumed)');
  });

  it('of what is only called for tells by whom, and else that no source says who is to do it', () => {
    const call = (basis: string) => ({
      ...{ rid: `call ${basis}`, basis, status: 'SINGLE_SOURCE', sentence: 'The video calls for it.' },
      // Who only speaks for another is not named beside them.
      node: {
        performers: response({
          id: 'call',
          by: [{ id: 'anonymous' }, { id: 'voice', speaksFor: [['anonymous', 'REPORTED']] }],
        }).node.performers,
      },
    });
    const planned = (id: string, calls: readonly string[]): ResponseEdge => {
      const edge = response({ id, by: [], occurrence: 'CALLED_FOR' });
      return { ...edge, node: { ...edge.node, calledForBy: { edges: calls.map(call) } } };
    };
    const table = responseTable(
      event([planned('day', ['REPORTED', 'CLAIMED']), planned('march', ['CLAIMED']), planned('rally', [])]),
    );
    expect(answerText(table)).toBe(
      [
        'called for by anonymous: day (only called for, reported)',
        'called for by anonymous (claimed): march (only called for, reported)',
        'No source says who is to do it: rally (only called for, reported)',
      ].join('; '),
    );
    const text = textOf(renderToStaticMarkup(Responses({ table })));
    expect(text).toContain('called for by anonymous (claimed)');
    expect(text).toContain('No source says who is to do it');
    expect(text).not.toMatch(/No source says who (?!is)/);
  });

  it('names whose each response is in its own row, for where rows stand as cards', () => {
    const html = renderToStaticMarkup(
      Responses({ table: responseTable(event([response({ id: 'video' }), response({ id: 'letter' })])) }),
    );
    expect(html.match(/<small class="who-again"><bdi>anonymous<\/bdi>/g)).toHaveLength(1);
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
  expect(countsOf(table, { documents: 1, telling: 1, occurrence: 'HAPPENED' })).toBe(
    '1 response by 2 named responders, 1 only claimed, assumed or disputed, 1 only planned, called for or threatened; told in 1 document',
  );
  expect(countsOf(responseTable(event([])), { documents: 2, telling: 2, occurrence: 'HAPPENED' })).toBe(
    'no source here reports a response; told in 2 documents',
  );
  expect(countsOf(responseTable(event([])), { documents: 3, telling: 3, occurrence: 'CALLED_FOR' })).toBe(
    'no source here reports a response; 3 documents tell that it was called for',
  );
  const refused = response({ id: 'reply', occurrence: 'OMITTED' });
  expect(
    countsOf(responseTable(event([refused])), { documents: 0, telling: 0, occurrence: 'HAPPENED' }),
  ).toBe('no source here reports a response, 1 left undone, as a source says');
  expect(
    countsOf(responseTable(event([], ['It did not reply.'])), {
      documents: 0,
      telling: 0,
      occurrence: 'HAPPENED',
    }),
  ).toBe('no source here reports a response; 1 non-response is recorded');
  expect(countsOf(responseTable(event([])), { documents: 7, telling: 5, occurrence: 'HAPPENED' })).toBe(
    'no source here reports a response; told in 5 documents, 2 more only speak of it',
  );
  expect(countsOf(responseTable(event([])), { documents: 3, telling: 2, occurrence: 'CALLED_FOR' })).toBe(
    'no source here reports a response; 2 documents tell that it was called for, 1 more only speaks of it',
  );
  expect(countsOf(responseTable(event([])), { documents: 1, telling: 0, occurrence: 'HAPPENED' })).toBe(
    'no source here reports a response; 1 document only speaks of it',
  );
  expect(countsOf(responseTable(event([])), { documents: 0, telling: 0, occurrence: 'HAPPENED' })).toBe(
    'no source here reports a response',
  );
});

it('counts the named responders that stand in the table, and says that others are not named', () => {
  const countsFor = (edges: readonly ResponseEdge[]) =>
    countsOf(responseTable(event(edges)), { documents: 0, telling: 0, occurrence: 'HAPPENED' });
  const march = response({ id: 'march', by: [] });
  expect(countsFor([response({ id: 'video' }), march])).toBe(
    '2 responses by 1 named responder and others whom nobody names here',
  );
  expect(countsFor([march])).toBe('1 response by those whom nobody names here');
});

it('says where more were found than are shown', () => {
  const whole = event([response({ id: 'video' })]);
  const cut = { ...whole, responses: { ...whole.responses, totalCount: 70 } };
  expect(countsOf(responseTable(cut), { documents: 1, telling: 1, occurrence: 'HAPPENED' })).toMatch(
    /^at least 1 response by 1 named responder;/,
  );
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
      'date hidden by the lens · no response is told by Motherboard; 2 are hidden by the lens',
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
      role: 'ISSUER',
      node: { id: 'anonymous' },
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
    ...{ role: null, type: null, node: SHOOTING },
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
    ...{ rid, role: null, basis, status: 'SINGLE_SOURCE', sentence: `Somebody did it, ${basis}.` },
    assertedBy: [{ id, name: id, entity: { title } }],
    node: { id: 'somebody' },
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
    // What two say in the same words stands once, and what is surer first. Those who say so are folded, and numbered for paper.
    ' Somebody did it, REPORTED. reported; says who: “A headline” and 1 other [1, 3]“A headline”; other · why',
    ' Somebody did it, ASSUMED. assumed; says who: users [2] · why',
    // On paper everybody who says something is listed once, the documents first.
    ...['“A headline”', 'users', 'other'],
  ]);
  expect(items[0]).toContain('href="/q/evidence?rid=f2"');
  expect(items[0]).not.toContain('stroke-dasharray');
  expect(items[1]).toContain('stroke-dasharray');
});

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('who speaks for a group', () => {
  const spokesman = { id: 'spokesman', speaksFor: [['city', 'REPORTED']] } as const;

  it('is no second responder beside it: it responded through them', () => {
    const table = responseTable(event([response({ id: 'words', by: [spokesman, { id: 'city' }] })]));
    expect(table.groups.flatMap(({ responders }) => responders.map(({ actor }) => actor?.id))).toEqual([
      'city',
    ]);
    expect(table.responders).toBe(1);
    expect(textOf(renderToStaticMarkup(Responses({ table })))).toContain('through spokesman (reported)');
  });

  it('stands in a row of its own, and is counted so, where each made a response of their own', () => {
    const table = responseTable(
      event([response({ id: 'words', by: [spokesman] }), response({ id: 'letter', by: [{ id: 'city' }] })]),
    );
    expect(table.groups[0]?.responders).toHaveLength(2);
    expect(table.responders).toBe(2);
    expect(textOf(renderToStaticMarkup(Responses({ table })))).toContain('speaks for city (reported)');
  });

  it('is a responder of their own where it is only claimed that they do', () => {
    const by = [{ id: 'spokesman', speaksFor: [['city', 'CLAIMED']] as const }, { id: 'city' }];
    expect(responseTable(event([response({ id: 'words', by })])).responders).toBe(2);
  });
});

describe('a body that is only named as responsible', () => {
  const body = { id: 'police', role: 'RESPONSIBLE_BODY' };

  it('is no responder, and is named beside those who are', () => {
    const table = responseTable(event([response({ id: 'patrol', by: [body, { id: 'officers' }] })]));
    expect(table.responders).toBe(1);
    expect(textOf(renderToStaticMarkup(Responses({ table })))).toMatch(
      /officers .* responsible body: police/,
    );
  });

  it('comes after those who did it', () => {
    const did = (id: string, role: string, basis: string) => ({
      ...{ rid: id, role, basis, status: 'SINGLE_SOURCE', sentence: `${id} did it.`, assertedBy: [article] },
      node: { id },
    });
    const performers = {
      edges: [did('The police', 'RESPONSIBLE_BODY', 'STATED'), did('An officer', 'SHOOTER', 'REPORTED')],
    };
    const html = renderToStaticMarkup(ResponseAnswer({ event: { ...event([]), performers }, level: 'self' }));
    expect(textOf(html)).toMatch(/Who did it An officer did it\. .* The police did it\./);
  });
});

it('a response that is recorded at two events of an affair, and an event responded to in two ways, stand once', () => {
  const death = { id: 'death', name: 'Death' };
  const twice = event([
    response({ id: 'march', type: 'PROTEST' }),
    response({ id: 'march', type: 'SOLIDARITY', to: death }),
  ]);
  const rows = responseTable(twice).groups.flatMap(({ responders }) =>
    responders.flatMap(({ rows }) => rows),
  );
  expect(rows.map(({ types, to }) => [types, to])).toEqual([[['protest', 'solidarity'], []]]);
  const to = (type: string) => ({
    ...{ rid: type, type, basis: 'REPORTED', status: 'SINGLE_SOURCE', assertedBy: [article], node: death },
    sentence: `It responded to the death (${type}).`,
  });
  const html = renderToStaticMarkup(
    ResponseAnswer({
      event: { ...event([]), respondsTo: { edges: [to('PROTEST'), to('SOLIDARITY')] } },
      level: 'self',
    }),
  );
  const [told = ''] = html.split('class="footnotes"');
  expect(told.match(/<li>/g)).toHaveLength(1);
  expect(textOf(html)).toContain('It responded to the death (PROTEST). Also as: solidarity.');
});

it('folds who says so behind the first of several, and names each of them there', () => {
  const many = ['one', 'two', 'three'].map((id) => ({ id, name: `Paper ${id}` }));
  const cell = (assertedBy: typeof many) => {
    const table = responseTable(event([{ ...response({ id: 'video', by: [] }), assertedBy }]));
    return renderToStaticMarkup(Responses({ table }));
  };
  expect(cell(many)).toContain('<details class="sayers"><summary>Paper one and 2 others</summary>');
  expect(textOf(cell(many))).toMatch(/and 2 others Paper one ; Paper two ; Paper three/);
  expect(cell(many.slice(0, 1))).not.toContain('sayers');
});

it('names a document that reports it before the actor whose own claim it is, and others last', () => {
  const by = [
    { id: 'struggles', name: 'struggles', entity: {} },
    { id: 'anonymous', name: 'Anonymous', entity: {} },
    { id: 'paper', name: 'The paper', entity: { title: null, dateDisplay: null } },
  ];
  const table = responseTable(event([{ ...response({ id: 'video' }), assertedBy: by }]));
  const said = table.groups[0]?.responders[0]?.rows[0]?.says.at(-1);
  expect(said?.by.map(({ id }) => id)).toEqual(['paper', 'anonymous', 'struggles']);
  expect(renderToStaticMarkup(Responses({ table }))).toContain(
    '<summary>The paper and 1 other; own claim of Anonymous</summary>',
  );
});
