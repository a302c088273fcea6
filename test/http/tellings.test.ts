import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ontology } from '../../schema/ontology/index.ts';
import { rules } from '../../schema/rules.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { OTHER } from '../support/fixture.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { readSeed } from '../support/read-seed.ts';
import { type Said, smallGraph } from '../support/small-graph.ts';

const claims = z.object({ nodes: z.array(z.object({ id: z.string() })) });
const ANSWER = z.object({
  compare: z.object({
    nodes: z.array(
      z.object({ kind: z.string(), detail: z.string().nullable(), leftClaims: claims, rightClaims: claims }),
    ),
  }),
});
const OPPOSING = ['OPPOSITE', 'DIFFERS', 'OBJECTION'];
const COURIER = { documents: ['courier-flood'] };
const HERALD = { documents: ['herald-flood'] };

/** Two newspapers tell of one flood, and a first article does, too. */
describe.skipIf(!(await canRunNeo4j()))('two tellings side by side', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: await readSeed(OTHER.seed, { ontology, rules }) });
  });
  afterAll(() => antiphon?.stop());

  const compare = async (about: string, left: object | null, right: object | null, scope = 'AFFAIR') => {
    const { data, errors } = await antiphon.ask(
      `query ($about: ID!, $left: Lens, $right: Lens, $scope: EventScope) {
        compare(about: $about, left: $left, right: $right, scope: $scope, first: 200) {
          nodes { kind detail leftClaims { nodes { id } } rightClaims { nodes { id } } }
        }
      }`,
      { about, left, right, scope },
    );
    expect(errors).toBeUndefined();
    return ANSWER.parse(data).compare.nodes.map(({ kind, detail, leftClaims, rightClaims }) => ({
      kind,
      detail,
      left: leftClaims.nodes.map(({ id }) => id),
      right: rightClaims.nodes.map(({ id }) => id),
    }));
  };
  type Row = Awaited<ReturnType<typeof compare>>[number];
  const opposed = (rows: readonly Row[]) => rows.filter(({ kind }) => OPPOSING.includes(kind));
  const page = async (path: string) =>
    (await (await fetch(`${antiphon.url}${path}`, { headers: { accept: 'text/html' } })).text())
      .replace(/<style>.*?<\/style>/s, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  it('values of which only one can be true oppose each other: a day, a number, an age, an outcome', async () => {
    const rows = opposed(await compare('dam-break', COURIER, HERALD, 'EVENT'));
    expect(rows).toEqual([
      { kind: 'DIFFERS', detail: 'DATED', left: ['cou-002'], right: ['her-002'] },
      { kind: 'DIFFERS', detail: 'QUANTITY', left: ['cou-004'], right: ['her-004'] },
      { kind: 'DIFFERS', detail: 'outcome', left: ['cou-005'], right: ['her-005'] },
      { kind: 'DIFFERS', detail: 'AGE', left: ['cou-006'], right: ['her-006'] },
    ]);
  });

  it('what both say stands there once, with the claims of each', async () => {
    const rows = await compare('dam-break', COURIER, HERALD, 'EVENT');
    expect(rows.filter(({ kind }) => kind === 'BOTH').map(({ left, right }) => [left, right])).toEqual([
      [['cou-001'], ['her-001']],
      [['cou-003'], ['her-003']],
    ]);
  });

  it('what stands in a pair is not listed once more: both tell of the same man, and differ in what became of him', async () => {
    const rows = await compare('dam-break', COURIER, HERALD);
    const paired = rows
      .filter(({ kind }) => [...OPPOSING, 'OTHERWISE'].includes(kind))
      .flatMap(({ left, right }) => [...left, ...right]);
    expect(paired).toEqual(expect.arrayContaining(['cou-005', 'her-005', 'cou-006', 'her-006']));
    const told = rows
      .filter(({ kind }) => ['BOTH', 'LEFT', 'RIGHT'].includes(kind))
      .flatMap(({ left, right }) => [...left, ...right]);
    expect(told.filter((id) => paired.includes(id))).toEqual([]);
  });

  it('one side affirms and the other denies: the fire brigade against a clerk of the mill', async () => {
    const rows = opposed(
      await compare(
        'opening-of-sluice',
        { assertedBy: ['elmford-fire-brigade'] },
        { assertedBy: ['ada-roe'] },
      ),
    );
    expect(rows).toEqual([{ kind: 'OPPOSITE', detail: null, left: ['cou-008'], right: ['her-007'] }]);
  });

  it('a denial of something else, that the union organised it, opposes nothing', async () => {
    const rows = await compare(
      'opening-of-sluice',
      { assertedBy: ['elmford-fire-brigade'] },
      { assertedBy: ['river-union'] },
    );
    expect(opposed(rows)).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'RIGHT')).toEqual([
      { kind: 'RIGHT', detail: null, left: [], right: ['her-009'] },
    ]);
  });

  it('an article that gives both accounts opposes neither', async () => {
    const first = { documents: ['dam-breaks'] };
    expect(opposed(await compare('opening-of-sluice', first, COURIER, 'EVENT'))).toEqual([]);
    expect(opposed(await compare('opening-of-sluice', first, HERALD, 'EVENT'))).toEqual([]);
  });

  it('a silence up to a day denies no reply that came later', async () => {
    const rows = await compare('courier-asks-water-board', COURIER, HERALD);
    expect(opposed(rows)).toEqual([]);
    expect(rows.find(({ left }) => left.includes('cou-015'))?.kind).toBe('LEFT');
  });

  it('what was known on a day is told by all that was known later, and not the other way round', async () => {
    const rows = await compare('dam-break', { asOf: '2019-03-05' }, { asOf: '2019-03-11' }, 'EVENT');
    expect(rows.filter(({ kind }) => kind === 'LEFT')).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'RIGHT').map(({ right }) => right)).toContainEqual(['her-002']);
    // The later side says both, so it opposes nobody.
    expect(opposed(rows)).toEqual([]);
  });

  it('whatever the loader found to differ between two newspapers opposes them here', async () => {
    const { data } = await antiphon.ask(
      '{ claims(filter: { contested: { eq: true } }, first: 200) { nodes { id contradicts { edges { how node { id } } } } } }',
    );
    const edge = z.object({ how: z.string(), node: z.object({ id: z.string() }) });
    const found = z
      .object({
        claims: z.object({
          nodes: z.array(z.object({ id: z.string(), contradicts: z.object({ edges: z.array(edge) }) })),
        }),
      })
      .parse(data)
      .claims.nodes.flatMap(({ id, contradicts }) =>
        contradicts.edges.filter(({ how }) => how === 'DIFFERS').map(({ node }) => [id, node.id]),
      )
      .filter((pair) => ['cou', 'her'].every((paper) => pair.some((id) => id.startsWith(paper))));
    expect(found.length).toBeGreaterThan(0);
    const here = opposed(await compare('dam-break', COURIER, HERALD, 'EVENT'));
    for (const [one = '', other = ''] of found)
      expect(
        here.some(
          ({ left, right }) => [...left, ...right].includes(one) && [...left, ...right].includes(other),
        ),
      ).toBe(true);
  });

  it('two tellings are one statement', async () => {
    antiphon.takeStatements();
    await compare('dam-break', COURIER, HERALD);
    expect(antiphon.takeStatements()).toHaveLength(1);
  });

  it('what only the whole graph says of a fact cannot be compared, and that is said', async () => {
    const { errors } = await antiphon.ask(
      '{ compare(about: "dam-break", left: { statuses: [DISPUTED] }) { nodes { kind } } }',
    );
    expect(errors?.[0]?.message).toBe('left: statuses and occurrence cannot be compared');
  });

  it('the page answers in sentences first, and says that silence denies nothing', async () => {
    const text = await page(
      '/q/compare?about=dam-break&scope=EVENT&left.documents=courier-flood&right.documents=herald-flood',
    );
    expect(text).toContain('In 4 points they oppose each other. Both say 2 things;');
    expect(text).toContain('What one side does not say, it does not deny.');
    expect(text).toMatch(/Jon Weir age .*41 years.*44 years/);
  });

  it('without two tellings the page offers those there are; the record of the event leads to it', async () => {
    const text = await page('/q/compare?about=dam-break');
    expect(text).toContain('Choose two tellings');
    expect(text).toContain('“Five hurt in the flood”');
    expect(await page('/e/dam-break')).toContain('Compare two tellings');
  });

  it('a value that several give differently is one dispute, as is what one says and another denies', async () => {
    const { data } = await antiphon.ask(
      '{ disputes(first: 50) { nodes { kind detail subject { id } for { nodes { id } } against { nodes { id } } } } }',
    );
    const ids = (of: string) => ({ nodes: of.split(' ').map((id) => ({ id })) });
    const differs = (detail: string, subject: string, says: string, other: string) => ({
      ...{ kind: 'DIFFERS', detail, subject: { id: subject }, for: ids(says), against: ids(other) },
    });
    expect(data).toEqual({
      disputes: {
        nodes: [
          differs('DATED', 'dam-break', 'cou-002 dam-002', 'her-002'),
          differs('QUANTITY', 'dam-break', 'cou-004', 'her-004'),
          differs('outcome', 'jon-weir', 'cou-005 dam-004', 'her-005'),
          differs('AGE', 'jon-weir', 'cou-006', 'her-006'),
          {
            ...{ kind: 'DENIED', detail: null, subject: { id: 'millbrook-mill' } },
            ...{ for: ids('cou-008 dam-010'), against: ids('dam-013 her-007') },
          },
        ],
      },
    });
  });

  it('the page of disputes names them with who says which, and with none says how little can be contradicted', async () => {
    const text = await page('/q/disputes');
    expect(text).toContain(
      '5 disputes are recorded: 1 in which one says what another denies, 4 in which different values are given.',
    );
    expect(text).toMatch(
      /Jon Weir age .*41 years.*says who: Courier of Millbrook, 5 March 2019, “Flood at Millbrook”.*44 years/,
    );
    expect(await page('/q/disputes?about=stone-thrown-at-mill')).toMatch(
      /No dispute is recorded; of \d+ facts \d+ have one asserter only/,
    );
  });

  it('who did it is told by account: who says so, who denies it, and those with one root as one', async () => {
    const text = await page('/q/who-did-it?event=opening-of-sluice');
    expect(text).toContain(
      'Millbrook Mill: reported by 1 independent source; claimed by 1 other party; 1 source denies it.',
    );
    // The mill and its clerk are one source.
    expect(text).toContain('who count as one source');
    expect(text).toContain(
      'River Union: no source that is seen here says so; 1 source denies it (as organizer).',
    );
    expect(await page('/q/who-did-it?event=no-march-in-elmford')).toContain(
      'No source here says who left it undone.',
    );
  });

  it('a call for two marches came about in one place, and not in the other, as sources say', async () => {
    const text = await page('/q/plans');
    expect(text).toContain(
      '1 plan, call, promise or threat: 1 came about in part (of its parts, 1 is reported not to have come about).',
    );
    expect(text).toMatch(
      /March called for in Millbrook .*came about The march in Millbrook .* for Millbrook/,
    );
    expect(text).toMatch(
      /March called for in Elmford .*did not come about .*fire brigade of Elmford.* for Elmford/i,
    );
  });

  it('who was asked for comment replied after a silence, or declined', async () => {
    const text = await page('/q/replies');
    expect(text).toContain(
      '2 requests for comment are recorded: 1 replied after a silence; 1 declined to comment.',
    );
    expect(text).toMatch(
      /Water board of Elmford .*4 March 2019.*As of 5 March 2019, the water board did not respond/,
    );
    expect(text).toContain('8 March 2019');
  });
});

/** A morning paper and an evening paper; what stands in the evening one is known ten days later. */
const counted = (more: Record<string, unknown> = {}): Said => ({ values: { of: 'marchers', ...more } });
const later = (more: Said = {}): Said => ({ assertedBy: 'evening', in: ['evening'], ...more });
const graph = smallGraph(
  [
    ['morning', 'Document', { edtf: '2016-07-10' }],
    ['noon', 'Document', { edtf: '2016-07-11' }],
    ['evening', 'Document', { edtf: '2016-07-20' }],
    ...['ann', 'ben'].map((id): [string, string] => [id, 'Person']),
    ['shot', 'Incident'],
    ...['march', 'vigil'].map((id): [string, string] => [id, 'Demonstration']),
    ...['town', 'state', 'village'].map((id): [string, string] => [id, 'Place']),
  ],
  [
    ['o-1', 'shot', 'OCCURRED', 'HAPPENED'],
    ['o-2', 'vigil', 'OCCURRED', 'HAPPENED'],
    ['h-1', 'ann', 'HARMED_IN', 'shot', { values: { role: 'VICTIM', outcome: 'KILLED' } }],
    [
      'h-2',
      'ann',
      'HARMED_IN',
      'shot',
      later({ assertedBy: 'morning', retracts: ['h-1'], values: { role: 'VICTIM', polarity: 'NEGATED' } }),
    ],
    ['h-3', 'ben', 'HARMED_IN', 'shot', { values: { role: 'VICTIM', outcome: 'INJURED' } }],
    [
      'h-4',
      'ben',
      'HARMED_IN',
      'shot',
      later({ values: { role: 'VICTIM', outcome: 'KILLED', polarity: 'NEGATED' } }),
    ],
    ['m-1', 'march', 'OCCURRED', 'HAPPENED', { values: { polarity: 'NEGATED', asOf: '2016-07-10' } }],
    ['m-2', 'march', 'OCCURRED', 'HAPPENED', later()],
    ['n-1', 'march', 'QUANTITY', '40', { values: { value: 40, comparator: 'ABOUT', of: 'marchers' } }],
    ['n-2', 'march', 'QUANTITY', '60', later(counted({ value: 60 }))],
    ['n-3', 'vigil', 'QUANTITY', '40', { values: { value: 40, comparator: 'ABOUT', of: 'marchers' } }],
    ['n-4', 'vigil', 'QUANTITY', '100', later(counted({ value: 100 }))],
    [
      'n-5',
      'vigil',
      'QUANTITY',
      '40',
      { assertedBy: 'noon', in: ['noon'], ...counted({ value: 40, comparator: 'AT_LEAST' }) },
    ],
    ['w-1', 'town', 'WITHIN', 'state'],
    ['p-1', 'march', 'OCCURRED_AT', 'town'],
    ['p-2', 'march', 'OCCURRED_AT', 'state', later()],
    ['p-3', 'vigil', 'OCCURRED_AT', 'town'],
    ['p-4', 'vigil', 'OCCURRED_AT', 'village', later()],
  ],
);

describe.skipIf(!(await canRunNeo4j()))('what opposes, and what only differs', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: graph });
  });
  afterAll(() => antiphon?.stop());

  const compare = async (about: string, left: string, right: string) => {
    const { data, errors } = await antiphon.ask(
      `{ compare(about: "${about}", scope: EVENT, left: { ${left} }, right: { ${right} }, first: 100) { nodes { kind detail leftClaims { nodes { id } } rightClaims { nodes { id } } } } }`,
    );
    expect(errors).toBeUndefined();
    return ANSWER.parse(data).compare.nodes.map(
      ({ kind, leftClaims, rightClaims }) =>
        `${kind} ${[leftClaims, rightClaims].map(({ nodes }) => nodes.map(({ id }) => id).join('+')).join(' / ')}`,
    );
  };
  const MORNING = 'documents: ["morning"]';
  const EVENING = 'documents: ["evening"]';

  it('“at least 40” contradicts no 100, though “about 40” of the same does', async () => {
    const { data } = await antiphon.ask(
      '{ disputes(about: "vigil") { nodes { kind for { nodes { id } } against { nodes { id } } } } }',
    );
    expect(data).toEqual({
      disputes: {
        nodes: [{ kind: 'DIFFERS', for: { nodes: [{ id: 'n-3' }] }, against: { nodes: [{ id: 'n-4' }] } }],
      },
    });
  });

  it('what was taken back stands as known before, and not as known after', async () => {
    const rows = await compare('shot', 'asOf: "2016-07-15"', 'asOf: "2016-07-25"');
    expect(rows.filter((row) => row.includes('h-1'))).toEqual(['OPPOSITE h-1 / h-2']);
  });

  it('whoever denies that somebody was killed does not deny that they were hurt', async () => {
    const rows = await compare('shot', MORNING, EVENING);
    expect(rows.filter((row) => row.includes('h-3') || row.includes('h-4'))).toEqual([
      'LEFT h-3 / ',
      'RIGHT  / h-4',
    ]);
  });

  it('that it had not taken place by a day does not oppose that it did later', async () => {
    expect(await compare('march', MORNING, EVENING)).toEqual(
      expect.arrayContaining(['LEFT m-1 / ', 'RIGHT  / m-2']),
    );
    expect((await compare('march', MORNING, EVENING)).filter((row) => row.startsWith('OPPOSITE'))).toEqual(
      [],
    );
  });

  it('a rough number opposes only what is far from it; another place may be right as well, and a place in it is none', async () => {
    expect((await compare('march', MORNING, EVENING)).filter((row) => /n-|p-/.test(row))).toContain(
      'OTHERWISE n-1 / n-2',
    );
    const vigil = await compare('vigil', MORNING, EVENING);
    expect(vigil).toEqual(expect.arrayContaining(['DIFFERS n-3 / n-4', 'OTHERWISE p-3 / p-4']));
    expect((await compare('march', MORNING, EVENING)).filter((row) => row.startsWith('OTHERWISE p'))).toEqual(
      [],
    );
  });
});
