import { describe, expect, it } from 'vitest';
import type { LoadEntry } from '../../../src/changes/change.ts';
import { titleOf } from '../../../src/changes/told.ts';
import { changedByLoad } from '../../support/changed-by-load.ts';
import { type Said, smallGraph } from '../../support/small-graph.ts';

type Claim = readonly [id: string, subject: string, predicate: string, said: string, more?: Said];

const RECORDS = [
  ['paper', 'Document', { name: 'The Paper' }],
  ['herald', 'Document', { name: 'The Herald' }],
  ['ann', 'Person', { name: 'Ann' }],
  ['union', 'Group', { name: 'Mill Union' }],
  ['march', 'Demonstration', { name: 'March', mention: 'the march' }],
] as const;

const MARCH: Claim = ['c1', 'march', 'OCCURRED', 'HAPPENED'];
const BY_UNION: Claim = ['c2', 'union', 'PERFORMED', 'march'];
const HERALD = { in: ['herald'], assertedBy: 'herald' } as const;
const DENIED: Claim = ['c3', 'union', 'PERFORMED', 'march', { ...HERALD, values: { polarity: 'NEGATED' } }];

const seedOf = (...claims: readonly Claim[]) => smallGraph(RECORDS, claims);
const load = (before: readonly Claim[], after: readonly Claim[]) =>
  changedByLoad(seedOf(...before), seedOf(...after));

/** A load for comparison: each change as its headline and what its claims did. */
const told = (entry: LoadEntry | undefined) =>
  entry?.changes.map((change) => [titleOf(change), ...change.claims.map(({ what, id }) => `${what} ${id}`)]);

describe('what a load notes', () => {
  it('is nothing where no fact differs, however the claims are written', async () => {
    const worded: Claim = [
      MARCH[0],
      MARCH[1],
      MARCH[2],
      MARCH[3],
      { values: { wording: 'a march was held' } },
    ];
    expect(await load([MARCH, BY_UNION], [BY_UNION, MARCH])).toBeUndefined();
    expect(await load([MARCH], [worded])).toBeUndefined();
  });

  it('is nothing where a record only has another name, and many sentences read otherwise', async () => {
    const age: Claim = ['c6', 'ann', 'AGE', '12', { values: { value: 12 } }];
    const renamed = RECORDS.map(([id, kind, values]) =>
      id === 'ann' ? ([id, kind, { ...values, name: 'Anna' }] as const) : ([id, kind, values] as const),
    );
    const claims = [MARCH, age, BY_UNION];
    expect(await changedByLoad(seedOf(...claims), smallGraph(renamed, claims))).toBeUndefined();
  });

  it('is that a claim gives another value than before, as one change', async () => {
    const aged = (age: number): Claim => ['c6', 'ann', 'AGE', String(age), { values: { value: age } }];
    expect(told(await load([MARCH, aged(12)], [MARCH, aged(13)]))).toEqual([
      ['Told otherwise than before, still contradicted by nobody here: Ann was 13 years old.', 'changed c6'],
    ]);
  });

  it('is that a fact is disputed now, by whose claim, and where that stands', async () => {
    const entry = await load([MARCH, BY_UNION], [MARCH, BY_UNION, DENIED]);
    expect(told(entry)).toEqual([
      [
        'Now disputed: The Paper says that the Mill Union held the march; the Herald says otherwise.',
        'new c3',
      ],
    ]);
    expect(entry?.changes[0]).toMatchObject({
      what: 'changed',
      subject: { id: 'union', name: 'Mill Union' },
      object: { id: 'march', name: 'March' },
      before: { status: 'SINGLE_SOURCE' },
      after: { status: 'DISPUTED' },
      claims: [{ id: 'c3', sources: [{ id: 'herald', name: 'The Herald' }] }],
    });
  });

  it('is that a second source says the same', async () => {
    const again: Claim = ['c4', 'union', 'PERFORMED', 'march', HERALD];
    expect(told(await load([MARCH, BY_UNION], [MARCH, BY_UNION, again]))).toEqual([
      [expect.stringMatching(/^Now told by several independent sources: /), 'new c4'],
    ]);
  });

  it('is that an event did not come about as planned, as one change of the event', async () => {
    const planned: Claim = ['c1', 'march', 'OCCURRED', 'PLANNED'];
    expect((await load([planned], [MARCH]))?.changes).toMatchObject([
      { what: 'changed', subject: { id: 'march' }, before: { details: { occurrence: 'PLANNED' } } },
    ]);
  });

  it('is that an event has another date, by the claim that gives it', async () => {
    const dated: Claim = ['c5', 'march', 'DATED', '2016-07-09'];
    expect(told(await load([MARCH], [MARCH, dated]))).toEqual([
      [expect.stringMatching(/^Now dated 9 July 2016, still told by one source: /), 'new c5'],
      [expect.stringMatching(/^New, contradicted by nobody here: .*9 July 2016/), 'new c5'],
    ]);
  });

  it('is a value that somebody gives, and one that is contradicted since', async () => {
    const twelve: Claim = ['c6', 'ann', 'AGE', '12', { values: { value: 12 } }];
    const ten: Claim = ['c7', 'ann', 'AGE', '10', { ...HERALD, values: { value: 10 } }];
    expect(told(await load([MARCH], [MARCH, twelve]))).toEqual([
      [expect.stringMatching(/^New, contradicted by nobody here: .*Ann/), 'new c6'],
    ]);
    expect(
      (await load([MARCH, twelve], [MARCH, twelve, ten]))?.changes.map(({ after }) => after?.status),
    ).toEqual(['CONTESTED', 'CONTESTED']);
  });

  it('is one change of a fact, and not a new and a lost one, where a claim says another thing than before', async () => {
    const byAnn: Claim = ['c2', 'ann', 'PERFORMED', 'march'];
    const [change, ...others] = (await load([MARCH, BY_UNION], [MARCH, byAnn]))?.changes ?? [];
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      what: 'changed',
      subject: { id: 'ann' },
      claims: [{ what: 'changed', id: 'c2' }],
    });
    expect(change?.before?.sentence).toContain('Union');
  });

  it('is a fact that is gone, told by how it stood', async () => {
    expect(told(await load([MARCH, BY_UNION], [MARCH]))).toEqual([
      ['No longer in the data (it was told by one source): The Mill Union held the march.', 'removed c2'],
    ]);
  });

  it('is cut at a number of facts, those that stand otherwise first, and the others are counted', async () => {
    const people = Array.from(
      { length: 5 },
      (_, index): Claim => [`p${index}`, 'ann', 'DESCRIBED_AS', `kind ${index}`],
    );
    const entry = await changedByLoad(seedOf(MARCH, BY_UNION), seedOf(MARCH, BY_UNION, DENIED, ...people), {
      loadsKept: 30,
      changesListed: 2,
    });
    expect(entry?.total).toBe(6);
    expect(entry?.changes.map(({ what }) => what)).toEqual(['changed', 'appears']);
  });
});
