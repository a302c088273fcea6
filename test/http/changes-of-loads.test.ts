import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factOf } from '../../schema/projection/claim.ts';
import { readCited } from '../../src/watch/cited.ts';
import { standingsOnServer } from '../../src/watch/server.ts';
import { watch } from '../../src/watch/watch.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { type Said, smallGraph } from '../support/small-graph.ts';

type Claim = readonly [id: string, subject: string, predicate: string, said: string, more?: Said];

const RECORDS = [
  ['paper', 'Document', { name: 'The Loads Paper' }],
  ['herald', 'Document', { name: 'The Herald' }],
  ['union', 'Group', { name: 'Mill Union' }],
  ['march', 'Demonstration', { name: 'March', mention: 'the march' }],
] as const;
const HERALD = { in: ['herald'], assertedBy: 'herald' } as const;
const BEFORE: readonly Claim[] = [
  ['c1', 'march', 'OCCURRED', 'HAPPENED'],
  ['c2', 'union', 'PERFORMED', 'march'],
];
const DENIED: Claim = ['c3', 'union', 'PERFORMED', 'march', { ...HERALD, values: { polarity: 'NEGATED' } }];
const [, performed] = smallGraph(RECORDS, BEFORE).claims;
const KEY = performed === undefined ? '' : factOf(performed, (id) => id);

interface FeedItem {
  readonly title: string;
  readonly url: string;
}

describe.skipIf(!(await canRunNeo4j()))('what a graph remembers of its loads', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: smallGraph(RECORDS, BEFORE) });
  });
  afterAll(() => antiphon?.stop());

  async function items(): Promise<readonly FeedItem[]> {
    const answer = await fetch(`${antiphon.url}/changes.json`);
    const feed: { readonly items: readonly FeedItem[] } = await answer.json();
    return feed.items;
  }

  it('is of a first load how many facts there are, and not each of them', async () => {
    expect((await items()).map(({ title }) => title)).toEqual(['First load: 2 facts']);
  });

  it('is then each fact that stands otherwise, the newest load first; a load of the same adds nothing', async () => {
    const after = smallGraph(RECORDS, [...BEFORE, DENIED]);
    await antiphon.load(after);
    const titles = [
      'Now disputed: The Loads Paper says that the Mill Union held the march; the Herald says otherwise.',
      'First load: 2 facts',
    ];
    expect((await items()).map(({ title }) => title)).toEqual(titles);
    await antiphon.load({ ...after, digest: `${after.digest} ` });
    expect((await items()).map(({ title }) => title)).toEqual(titles);
  });

  it('is told of a record, by an id that was merged into it, too', async () => {
    const page = await fetch(`${antiphon.url}/changes?about=march`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('Now disputed: The Loads Paper says');
    expect((await fetch(`${antiphon.url}/e/no-such-record.atom`)).status).toBe(404);
  });

  it('tells whoever cited the fact how it stands, since when and by which claim', async () => {
    const cited =
      'cited=2020-01-01 status=SINGLE_SOURCE basis=REPORTED modality=ASSERTED sources=1 claims=c2';
    const lines = readCited(`${KEY} ${cited}\nmarch\nc2\nmarsh`);
    const [fact, event, claim, unknown] = await watch(lines, standingsOnServer(antiphon.url));
    expect(fact).toMatchObject({
      what: 'changed',
      differs: { status: { before: 'SINGLE_SOURCE', now: 'DISPUTED' } },
      claims: [{ what: 'new', id: 'c3' }],
      stands: { changedAt: expect.stringMatching(/^20\d\d-/) },
    });
    expect(event).toMatchObject({
      what: 'recorded',
      stands: { what: 'event', standing: { status: 'SINGLE_SOURCE' } },
    });
    expect(claim).toMatchObject({
      what: 'recorded',
      stands: { what: 'claim', standing: { status: 'CONTESTED' } },
    });
    expect(unknown).toMatchObject({ what: 'unknown', suggestions: ['march'] });
  });

  it('is found under the id into which a record was merged since', async () => {
    const renamed = RECORDS.map(([id, kind, values]) =>
      id === 'union' ? (['mill-union', kind, values] as const) : ([id, kind, values] as const),
    );
    const claims = [...BEFORE, DENIED].map(
      ([id, subject, ...rest]): Claim => [id, subject === 'union' ? 'mill-union' : subject, ...rest],
    );
    await antiphon.load({ ...smallGraph(renamed, claims), merged: new Map([['union', 'mill-union']]) });
    for (const id of ['mill-union', 'union']) {
      const feed = await (await fetch(`${antiphon.url}/e/${id}.atom`)).text();
      expect(feed).toContain('Now disputed: The Loads Paper says');
    }
  });
});
