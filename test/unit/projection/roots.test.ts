import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../schema/projection/index.ts';
import type { DocumentLink, Seed, Values } from '../../../src/seed/model/seed.ts';
import { smallGraph } from '../../support/small-graph.ts';

type Entities = Parameters<typeof smallGraph>[0];
type Claims = Parameters<typeof smallGraph>[1];

const ENTITIES: Entities = [
  ['paper', 'Document'],
  ['copy', 'Document'],
  ['rewrite', 'Document'],
  ['outlet', 'MediaOutlet'],
  ['crowd', 'Group', { type: 'CROWD' }],
  ['user', 'Account'],
  ['other-user', 'Account'],
  ['spokesman', 'Person'],
  ['city', 'GovernmentBody'],
  ['police', 'PoliceDepartment'],
  ['officer', 'Person'],
  ['victim', 'Person'],
  ['witness', 'Person'],
  ['curators', 'Curator'],
  ['fire', 'Incident'],
];
const HAPPENED: Claims = [['c0', 'fire', 'OCCURRED', 'HAPPENED']];

/** The fire, as these say that it happened, with these links between them. */
function fire(
  asserters: readonly (string | readonly [string, Values])[],
  links: Claims = [],
  documents: readonly Pick<DocumentLink, 'document' | 'relation' | 'to'>[] = [],
): Values {
  const said = asserters.map((one, index) => {
    const [assertedBy, values] = typeof one === 'string' ? [one, {}] : one;
    return [`s${index}`, 'fire', 'OCCURRED', 'HAPPENED', { assertedBy, values }] as const;
  });
  return valuesOf(
    {
      ...smallGraph(ENTITIES, [...said, ...links]),
      links: documents.map((link) => ({ ...link, values: {}, path: [] })),
    },
    'fire',
  );
}

function valuesOf(seed: Seed, id: string): Values {
  const found = project(seed).nodes.find((node) => node.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found.values;
}

const edgeOf = (seed: Seed, type: string) => project(seed).edges.find((edge) => edge.type === type)?.values;

describe('independent sources', () => {
  it.each<[name: string, asserters: string[], links: Claims, sources: number]>([
    ['two who have nothing to do with each other are two', ['outlet', 'city'], [], 2],
    ['a group and its member are one', ['crowd', 'user'], [['l1', 'user', 'MEMBER_OF', 'crowd']], 1],
    [
      'two members of a group that says nothing itself are one',
      ['user', 'other-user'],
      [
        ['l1', 'user', 'MEMBER_OF', 'crowd'],
        ['l2', 'other-user', 'MEMBER_OF', 'crowd'],
      ],
      1,
    ],
    [
      'a spokesman speaks with one voice',
      ['spokesman', 'police'],
      [['l1', 'spokesman', 'SPEAKS_FOR', 'police']],
      1,
    ],
    ['an account is whoever runs it', ['user', 'outlet'], [['l1', 'outlet', 'OPERATES', 'user']], 1],
    [
      'the links are followed to their end',
      ['user', 'city'],
      [
        ['l1', 'spokesman', 'OPERATES', 'user'],
        ['l2', 'spokesman', 'EMPLOYED_BY', 'police'],
        ['l3', 'police', 'MEMBER_OF', 'city'],
      ],
      1,
    ],
    [
      'a circle ends',
      ['police', 'city', 'outlet'],
      [
        ['l1', 'police', 'MEMBER_OF', 'city'],
        ['l2', 'city', 'MEMBER_OF', 'police'],
      ],
      2,
    ],
    [
      'a link that is only assumed joins too: better too few than too many',
      ['crowd', 'user'],
      [['l1', 'user', 'MEMBER_OF', 'crowd', { values: { modality: 'ASSUMED', basis: 'ASSUMED' } }]],
      1,
    ],
    [
      'a link that is denied joins nobody',
      ['crowd', 'user'],
      [['l1', 'user', 'MEMBER_OF', 'crowd', { values: { polarity: 'NEGATED' } }]],
      2,
    ],
    [
      'a link that was taken back joins nobody',
      ['crowd', 'user'],
      [
        ['l1', 'user', 'MEMBER_OF', 'crowd'],
        ['l2', 'user', 'SAYS', 'no', { retracts: ['l1'] }],
      ],
      2,
    ],
    [
      'who says nothing and belongs to both joins them not',
      ['crowd', 'city'],
      [
        ['l1', 'user', 'MEMBER_OF', 'crowd'],
        ['l2', 'user', 'MEMBER_OF', 'city'],
      ],
      2,
    ],
    ['curators are no source', ['outlet', 'curators'], [], 1],
  ])('%s', (_name, asserters, links, sources) => {
    expect(fire(asserters, links)).toMatchObject({ sources });
  });

  it('documents made from each other, or published by one publisher, are one', () => {
    expect(fire(['paper', 'copy', 'rewrite'])).toMatchObject({ sources: 3, status: 'CORROBORATED' });
    expect(
      fire(
        ['paper', 'copy', 'rewrite'],
        [],
        [
          { document: 'copy', relation: 'DERIVED_FROM', to: 'paper' },
          { document: 'rewrite', relation: 'DERIVED_FROM', to: 'copy' },
        ],
      ),
    ).toMatchObject({ sources: 1, status: 'SINGLE_SOURCE' });
    expect(
      fire(
        ['paper', 'copy'],
        [],
        [
          { document: 'paper', relation: 'PUBLISHED_BY', to: 'outlet' },
          { document: 'copy', relation: 'PUBLISHED_BY', to: 'outlet' },
        ],
      ),
    ).toMatchObject({ sources: 1 });
  });

  describe('what a document took from another', () => {
    const { entities, claims, passages, ...rest } = smallGraph(ENTITIES, [
      ['s1', 'fire', 'OCCURRED', 'HAPPENED', { assertedBy: 'paper', in: ['paper'] }],
      ['s2', 'fire', 'OCCURRED', 'HAPPENED', { assertedBy: 'copy', in: ['copy'] }],
    ]);
    const made = (values: Values): Seed => ({
      ...rest,
      entities,
      claims,
      passages,
      links: [{ document: 'copy', relation: 'DERIVED_FROM', to: 'paper', values, path: [] }],
    });

    it.each<[name: string, values: Values, sources: number]>([
      ['a copy is one voice with what it copies', { how: 'COPIES' }, 1],
      ['so is a report that it carries and names', { how: 'SYNDICATES' }, 1],
      ['so is a later state of it', { how: 'UPDATES' }, 1],
      ['one that only quotes it has a voice of its own', { how: 'QUOTES' }, 2],
      ['but not in the passages that it took', { how: 'QUOTES', taken: ['copy-s01'] }, 1],
      ['a copy of other passages has a voice of its own in this', { how: 'COPIES', taken: ['copy-s09'] }, 2],
    ])('%s', (_name, values, sources) => {
      expect(valuesOf(made(values), 'fire')).toMatchObject({ sources });
    });

    it.each<[values: Values, reason: string]>([
      [{ how: 'COPIES' }, 'The copy copies the paper without saying so (our reading).'],
      [
        { how: 'COPIES', ground: 'MEASURED', share: 62, longestRun: 41 },
        'The copy shares words with the paper (measured: 62 of 100 of its words stand in both, at most 41 in a row).',
      ],
      [{ how: 'SYNDICATES' }, 'The copy carries the paper whole, and says so.'],
      [{ how: 'QUOTES', taken: ['copy-s01'] }, 'The copy quotes the paper.'],
    ])('is told as a reason: %j', (values, reason) => {
      const seed = made(values);
      const named = seed.entities.map((one) =>
        one.kind === 'Document' ? { ...one, values: { ...one.values, mention: `the ${one.id}` } } : one,
      );
      const by = project({ ...seed, entities: named }).edges.find(
        ({ type, from }) => type === 'ASSERTED_BY' && from === 's2',
      );
      expect(by?.values).toMatchObject({ root: 'paper', standing: 'DERIVED_FROM', depth: 1, reason });
    });
  });

  it('who only alleges corroborates nothing, and does not count beside who says it as a fact', () => {
    expect(fire(['outlet', ['city', { modality: 'ALLEGED' }]])).toMatchObject({
      status: 'SINGLE_SOURCE',
      sources: 1,
    });
  });

  it('documents are counted separately from sources', () => {
    const claims: Claims = [
      ['s1', 'fire', 'OCCURRED', 'HAPPENED', { assertedBy: 'city', in: ['paper'] }],
      ['s2', 'fire', 'OCCURRED', 'HAPPENED', { assertedBy: 'city', in: ['copy'] }],
    ];
    expect(valuesOf(smallGraph(ENTITIES, claims), 'fire')).toMatchObject({ sources: 1, documentCount: 2 });
  });

  it('each claim says how its asserter counts, and why', () => {
    const { edges } = project(
      smallGraph(ENTITIES, [
        ['s1', 'fire', 'OCCURRED', 'HAPPENED', { assertedBy: 'crowd' }],
        ['s2', 'fire', 'OCCURRED', 'HAPPENED', { assertedBy: 'user' }],
        ['s3', 'fire', 'OCCURRED', 'HAPPENED', { assertedBy: 'curators' }],
        ['l1', 'user', 'MEMBER_OF', 'crowd'],
      ]),
    );
    const standing = edges.filter(({ type, from }) => type === 'ASSERTED_BY' && from.startsWith('s'));
    expect(standing.map(({ to, values }) => [to, values])).toEqual(
      expect.arrayContaining([
        ['crowd', { root: 'crowd', standing: 'COUNTS', depth: 0 }],
        [
          'user',
          {
            root: 'crowd',
            standing: 'MEMBER_OF',
            depth: 1,
            reason: 'The account “user” belongs to the crowd.',
          },
        ],
        ['curators', { standing: 'CURATOR', depth: 0 }],
      ]),
    );
  });
});

describe('what joins two documents of different publishers', () => {
  const seed: Seed = {
    ...smallGraph(ENTITIES, [
      ['s1', 'fire', 'OCCURRED', 'HAPPENED', { assertedBy: 'copy' }],
      ['s2', 'fire', 'OCCURRED', 'HAPPENED', { assertedBy: 'rewrite' }],
    ]),
    links: [
      { document: 'rewrite', relation: 'DERIVED_FROM', to: 'copy', values: { how: 'REWRITES' }, path: [] },
      { document: 'rewrite', relation: 'PUBLISHED_BY', to: 'city', values: {}, path: [] },
      { document: 'copy', relation: 'PUBLISHED_BY', to: 'outlet', values: {}, path: [] },
    ],
  };
  const standingOf = (claim: string) =>
    project(seed).edges.find(({ type, from }) => type === 'ASSERTED_BY' && from === claim)?.values;

  it('is that one was made from the other, and not that somebody else published it', () => {
    expect(valuesOf(seed, 'fire')).toMatchObject({ sources: 1, status: 'SINGLE_SOURCE' });
    expect(standingOf('s2')).toMatchObject({ root: 'city', standing: 'PUBLISHED_BY' });
    expect(standingOf('s1')).toMatchObject({ root: 'city', standing: 'SHARED' });
    expect(standingOf('s1')?.reason).toMatch(/^Rewrite retells copy/);
  });
});

describe('one side of a matter', () => {
  const parts: Claims = [
    ['p1', 'officer', 'PERFORMED', 'fire', { values: { role: 'AGENT' } }],
    ['p2', 'officer', 'EMPLOYED_BY', 'police'],
    ['p3', 'victim', 'HARMED_IN', 'fire', { values: { role: 'VICTIM' } }],
    ['p4', 'witness', 'INVOLVED_IN', 'fire', { values: { role: 'WITNESS' } }],
    ['p5', 'spokesman', 'SPEAKS_FOR', 'police'],
  ];

  it.each<[name: string, asserters: (string | [string, Values])[], status: string]>([
    ['the agency of who did it is a party', ['police'], 'ONE_SIDED'],
    ['so is its spokesman, and both are one side', ['police', 'spokesman'], 'ONE_SIDED'],
    ['the victim is the other side', ['victim'], 'ONE_SIDED'],
    ['where both sides say so, it is not one-sided', ['police', 'victim'], 'CORROBORATED'],
    ['a witness is no party', ['witness'], 'SINGLE_SOURCE'],
    ['one outsider is enough', ['police', 'outlet'], 'CORROBORATED'],
    [
      'an accuser is a side, however many accuse',
      [
        ['user', { basis: 'CLAIMED' }],
        ['other-user', { basis: 'CLAIMED' }],
      ],
      'ONE_SIDED',
    ],
    [
      'what only the speaker can know is not weaker for that',
      [['police', { basis: 'STATED' }]],
      'SINGLE_SOURCE',
    ],
    [
      'what only curators read is CURATED',
      [['curators', { basis: 'INFERRED', voice: 'READING' }]],
      'CURATED',
    ],
    [
      'a reading beside a report changes nothing',
      ['outlet', ['curators', { basis: 'INFERRED' }]],
      'SINGLE_SOURCE',
    ],
    [
      'an allegation stays one, whatever the curators read',
      [
        ['outlet', { modality: 'ALLEGED' }],
        ['curators', { basis: 'INFERRED' }],
      ],
      'UNVERIFIED',
    ],
  ])('%s', (_name, asserters, status) => {
    expect(fire(asserters, parts)).toMatchObject({ status });
  });

  it('for a relation between actors, its own ends are the parties', () => {
    const seed = smallGraph(ENTITIES, [
      ...HAPPENED,
      ['m1', 'user', 'MEMBER_OF', 'crowd', { assertedBy: 'user' }],
    ]);
    expect(edgeOf(seed, 'MEMBER_OF')).toMatchObject({ status: 'ONE_SIDED' });
  });
});

describe('whatever is asserted', () => {
  const actors = ['outlet', 'crowd', 'user', 'other-user', 'spokesman', 'city', 'police'];
  const relations = ['MEMBER_OF', 'SPEAKS_FOR', 'EMPLOYED_BY', 'AFFILIATED_WITH'];
  const said = fc.record({
    assertedBy: fc.constantFrom(...actors, 'paper', 'copy', 'curators'),
    modality: fc.constantFrom('ASSERTED', 'ALLEGED', 'ASSUMED'),
  });
  const link = fc.record({
    from: fc.constantFrom(...actors),
    relation: fc.constantFrom(...relations),
    to: fc.constantFrom(...actors),
  });
  const world = fc.record({
    saying: fc.array(said, { minLength: 1, maxLength: 6 }),
    links: fc.array(link, { maxLength: 6 }),
  });
  const count = (
    saying: readonly { readonly assertedBy: string; readonly modality: string }[],
    links: readonly { readonly from: string; readonly relation: string; readonly to: string }[],
  ): number =>
    Number(
      fire(
        saying.map(({ assertedBy, modality }) => [assertedBy, { modality }] as const),
        links
          .filter(({ from, to }) => from !== to)
          .map(({ from, relation, to }, index) => [`l${index}`, from, relation, to] as const),
      ).sources,
    );

  it('another member of somebody who says so never adds a source', () => {
    fc.assert(
      fc.property(world, fc.nat(), ({ saying, links }, which) => {
        const one = saying[which % saying.length];
        if (one === undefined || one.assertedBy === 'curators') return;
        const member = { from: 'witness', relation: 'MEMBER_OF', to: one.assertedBy };
        const more = [...saying, { assertedBy: 'witness', modality: one.modality }];
        expect(count(more, [...links, member])).toBe(count(saying, links));
      }),
      { numRuns: 60 },
    );
  });

  it('a repeated assertion never adds a source, nor does another link', () => {
    fc.assert(
      fc.property(world, link, fc.nat(), ({ saying, links }, more, which) => {
        const again = saying[which % saying.length];
        const before = count(saying, links);
        if (again !== undefined) expect(count([...saying, again], links)).toBe(before);
        expect(count(saying, [...links, more])).toBeLessThanOrEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the assertions does not matter', () => {
    fc.assert(
      fc.property(world, ({ saying, links }) => {
        expect(count([...saying].reverse(), [...links].reverse())).toBe(count(saying, links));
      }),
      { numRuns: 30 },
    );
  });
});
