import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atomOf } from '../../src/server/pages/feed.tsx';
import { changedByLoad } from '../support/changed-by-load.ts';
import { smallGraph } from '../support/small-graph.ts';
import { type Answer, send, startTestServer, type TestServer } from './test-server.ts';

const RECORDS = [
  ['paper', 'Document', { name: 'The Paper & <Son>' }],
  ['herald', 'Document', { name: 'The Herald' }],
  ['union', 'Group', { name: 'Mill Union' }],
  ['march', 'Demonstration', { name: 'March', mention: 'the march' }],
] as const;
const MARCH = ['c1', 'march', 'OCCURRED', 'HAPPENED'] as const;
const BY_UNION = ['c2', 'union', 'PERFORMED', 'march'] as const;
const DENIED = [
  'c3',
  'union',
  'PERFORMED',
  'march',
  { in: ['herald'], assertedBy: 'herald', values: { polarity: 'NEGATED' } },
] as const;

const HEADLINE =
  'Now disputed: The Paper & <Son> says that the Mill Union held the march; the Herald says otherwise.';

const html = { headers: { accept: 'text/html' } };
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => name === 'entry' || name === 'link',
});

describe('what loads changed, as a page and as feeds', () => {
  let server: TestServer;
  /** How often the graph was asked. */
  let asked = 0;
  const get = (address: string, init?: RequestInit): Promise<Answer> => send(`${server.url}${address}`, init);

  beforeAll(async () => {
    const entry = await changedByLoad(
      smallGraph(RECORDS, [MARCH, BY_UNION]),
      smallGraph(RECORDS, [MARCH, BY_UNION, DENIED]),
    );
    const changes = (entry?.changes ?? []).map((change) => JSON.stringify(change));
    const loads = [
      ['load-3', '2026-11-28T18:05:11.25Z', false, 4, changes],
      ['load-1', '2026-11-01T08:00:00Z', true, 1234, []],
    ] as const;
    server = await startTestServer({
      readVersion: async () => ({ tag: 'v1', seed: 's' }),
      run: async ({ params: { keys, load } }) => {
        asked += 1;
        return loads
          .filter(([id]) => load === undefined || id === load)
          .map(([id, at, isFirst, total, own]) => [
            id,
            at,
            isFirst,
            false,
            total,
            own.filter(
              (text) =>
                keys === undefined || [keys].flat().some((key) => text.includes(`"${String(key).trim()}"`)),
            ),
            own.length,
          ]);
      },
    });
  });
  afterAll(() => server?.close());

  it('tells people which facts differ, load by load, how they stood and by which claims', async () => {
    const { status, text } = await get('/changes', html);
    expect(status).toBe(200);
    expect(text).toContain('28 November 2026, 18:05 UTC</time>. 4 facts differ from before');
    expect(text).toContain('First load: 1,234 facts');
    expect(text).toContain('Now disputed: The Paper &amp; &lt;Son> says that the Mill Union held the march');
    expect(text).toContain('Reported by one source.');
    expect(text).toContain('Disputed: another source says otherwise.');
    expect(text).toMatch(/New claim: <a href="\/e\/c3">/);
    expect(text).toContain('3 more facts differ since this load and are not listed.');
  });

  it('is Atom: every headline keeps who says so, ids stay, and addresses are whole', async () => {
    const { status, headers, text } = await get('/changes.atom');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = parser.parse(text);
    expect(feed.id).toBe(`${server.url}/changes.atom`);
    expect(feed.updated).toBe('2026-11-28T18:05:11.250Z');
    expect(feed.link).toContainEqual({ '@_rel': 'self', '@_href': `${server.url}/changes.atom` });
    expect(feed.author.name).toBe('Antiphon');
    expect(feed.entry).toHaveLength(3);
    const [first] = feed.entry;
    // A title is HTML within XML: readers unwrap it twice.
    expect(first.title['#text']).toBe(
      HEADLINE.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;'),
    );
    expect(first.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(first.updated).toBe('2026-11-28T18:05:11.250Z');
    expect(first.link).toEqual([{ '@_href': `${server.url}/e/union` }]);
    expect(first.content['#text']).toContain(`href="${server.url}/q/evidence?rid=`);
    const again = parser.parse((await get('/changes.atom')).text);
    expect(again.feed.entry[0].id).toBe(first.id);
  });

  it('stays well-formed whatever names hold, the end of a CDATA several times among it', async () => {
    const named = RECORDS.map(([id, kind, values]) =>
      id === 'herald' ? ([id, kind, { name: 'A ]]> B ]]> C' }] as const) : ([id, kind, values] as const),
    );
    const entry = await changedByLoad(
      smallGraph(named, [MARCH, BY_UNION]),
      smallGraph(named, [MARCH, BY_UNION, DENIED]),
    );
    const [self, page, site] = ['/changes.atom', '/changes', 'https://graph.example.org'];
    const text = atomOf({ title: 'What changed', site, self, page, entries: entry ? [entry] : [] });
    expect(XMLValidator.validate(text)).toBe(true);
    expect(parser.parse(text).feed.entry[0].content['#text']).toContain('A ]]&gt; B ]]&gt; C');
  });

  it('is JSON Feed 1.1 with the same entries', async () => {
    const { headers, text } = await get('/changes.json');
    expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(text);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: `${server.url}/changes`,
      feed_url: `${server.url}/changes.json`,
    });
    expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
      HEADLINE,
      '3 more facts differ since this load and are not listed.',
      'First load: 1,234 facts',
    ]);
    expect(feed.items[0]).toMatchObject({
      url: `${server.url}/e/union`,
      summary:
        'Before: Reported by one source. Now: Disputed: another source says otherwise. Reported. Differs in how it stands: told by one source → disputed.',
      date_published: '2026-11-28T18:05:11.25Z',
    });
  });

  it('is for one record what concerns it: both ends, and the document that says otherwise', async () => {
    for (const id of ['union', 'march', 'herald'])
      expect(
        parser
          .parse((await get(`/e/${id}.atom`)).text)
          .feed.entry.map(({ title }: { title: { '#text': string } }) => title['#text'].split(':')[0]),
      ).toEqual(['Now disputed', '3 more changes are not listed; it may be among them.']);
    expect((await get('/e/nobody.atom')).status).toBe(404);
    expect((await get('/changes?about=march', html)).text).toContain(
      'What changed: <a href="/e/march">March</a>',
    );
  });

  it('costs a reader that has it nothing, whether it knows the tag or the date', async () => {
    for (const address of ['/changes.atom', '/changes.json', '/e/march.atom']) {
      const { headers } = await get(address);
      expect(headers.get('last-modified')).toBe('Sat, 28 Nov 2026 18:05:11 GMT');
      const known = [
        { 'if-none-match': headers.get('etag') ?? '' },
        { 'if-modified-since': headers.get('last-modified') ?? '' },
      ];
      for (const one of known)
        expect(await get(address, { headers: one })).toMatchObject({ status: 304, text: '' });
      const earlier = { 'if-modified-since': 'Sat, 28 Nov 2026 18:05:10 GMT' };
      expect((await get(address, { headers: earlier })).status).toBe(200);
      const other = { ...known[1], 'if-none-match': '"another"' };
      expect((await get(address, { headers: other })).status).toBe(200);
    }
  });

  it('is never said to have changed nothing of a record where not all of a load is listed', async () => {
    const { text } = await get('/changes?about=march&load=load-3', html);
    expect(text).toContain('3 more changes are not listed; it may be among them.');
  });

  it('is read once for each version of the graph, and never as a whole for one load', async () => {
    await get('/changes', html);
    const before = asked;
    await get('/changes', html);
    await get('/changes.json');
    expect(asked).toBe(before);
    await get('/changes?load=load-1', html);
    expect(asked).toBe(before + 1);
  });

  it('is found by programs from any page', async () => {
    const { text } = await get('/q', html);
    expect(text).toContain(
      'rel="alternate" type="application/atom+xml" title="What changed" href="/changes.atom"',
    );
    expect(text).toContain(
      'rel="alternate" type="application/feed+json" title="What changed" href="/changes.json"',
    );
    expect(text).toContain('<a href="/changes">What changed</a>');
  });

  it('has a page for each load', async () => {
    const { text } = await get('/changes?load=load-1', html);
    expect(text).toContain('First load: 1,234 facts');
    expect(text).not.toContain('Now disputed');
    expect((await get('/changes?load=load-9', html)).text).toContain(
      'No load is remembered that has this id.',
    );
  });

  it('refuses parameters that it does not know', async () => {
    expect((await get('/changes.atom?about=march')).status).toBe(400);
    expect((await get('/changes?since=2026')).status).toBe(400);
  });
});
