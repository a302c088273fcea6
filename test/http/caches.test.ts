import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';
import { type AskingHeaders, onTheWire, StrictCache, type WireAnswer } from '../support/strict-cache.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const ACCEPT = [
  undefined,
  BROWSER,
  'application/json',
  'application/graphql-response+json',
  'application/json, text/html;q=0.1',
];
const ACCEPT_ENCODING = [undefined, 'gzip', 'gzip, deflate, br', 'gzip;q=0'];

const QUESTION = encodeURIComponent('{ node(id: "ann") { id name } }');

const ADDRESSES = [
  ...[
    '/',
    '/?around=shooting',
    '/q',
    '/q.json',
    '/schema.graphql',
    '/health',
    '/graphql',
    `/graphql?query=${QUESTION}`,
  ],
  ...['', '.json', '.csv', '.graphql', '.csv-metadata.json'].map((suffix) => `/q/timeline${suffix}`),
  ...['', '.json'].map((suffix) => `/q/timeline${suffix}?lens.minBasis=REPORTED`),
  ...['', '.json', '.gexf'].map((suffix) => `/q/neighborhood${suffix}?around=ann`),
  ...['', '.json', '.jsonld'].map((suffix) => `/e/ann${suffix}`),
  ...['/e/claim-1', '/e/no-such-thing', '/e/no-such-thing.json', '/q/no-such-question', '/nothing'],
];

/** People enough that answers are worth compressing. */
const people = Array.from({ length: 20 }, (_, index) => `person-${index}`);

const seedWith = (name: string) =>
  smallGraph(
    [
      ['paper', 'Document'],
      ['ann', 'Person', { name }],
      ...people.map((id) => [id, 'Person', { name: `${name} ${id}` }] as const),
      ['shooting', 'Incident'],
      ...people.map((id) => [`words-of-${id}`, 'Statement', { name: `${name}: words of ${id}` }] as const),
    ],
    [
      ['claim-0', 'shooting', 'OCCURRED', 'HAPPENED'],
      ['claim-1', 'ann', 'INVOLVED_IN', 'shooting', { values: { role: 'WITNESS' } }],
      ...people.flatMap((id) => [
        [`claim-${id}`, id, 'PERFORMED', `words-of-${id}`, { values: { role: 'SPEAKER' } }] as const,
        [`claim-of-${id}`, `words-of-${id}`, 'OCCURRED', 'HAPPENED'] as const,
      ]),
    ],
  );

const requests = ADDRESSES.flatMap((path) =>
  ACCEPT.flatMap((accept) =>
    ACCEPT_ENCODING.map((encoding) => ({
      path,
      headers: {
        ...(accept !== undefined && { accept }),
        ...(encoding !== undefined && { 'accept-encoding': encoding }),
      },
    })),
  ),
);

/** In an order that mixes forms and addresses, the same each time. */
const mixed = (round: number) =>
  requests.map(
    (_, index) => requests[(index * 997 + round * 331) % requests.length] ?? { path: '/', headers: {} },
  );

const unpackers: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
};

/** What a client makes of an answer; it fails on a coding that it does not take. */
function seen({ status, headers, body }: WireAnswer, asked: AskingHeaders) {
  const coding = headers['content-encoding'];
  const taken = (asked['accept-encoding'] ?? '').split(',').map((one) => one.trim());
  if (coding !== undefined && !taken.includes(coding)) throw new Error(`${coding} was not asked for`);
  const unpack = coding === undefined ? undefined : unpackers[coding];
  return {
    status,
    type: headers['content-type'],
    policy: headers['content-security-policy'],
    text: (unpack?.(body) ?? body).toString(),
  };
}

describe.skipIf(!(await canRunNeo4j()))('what a cache returns is what the server returns', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: seedWith('Ann') });
    // The first screen waits a second for its answer, which the database plans when it is first asked.
    const first = async () => (await onTheWire(antiphon.url, { accept: BROWSER })).body.toString();
    while (!(await first()).includes('<main class="home">'));
  });
  afterAll(() => antiphon?.stop());

  const both = async (cache: StrictCache, path: string, headers: AskingHeaders) => {
    const own = seen(await onTheWire(`${antiphon.url}${path}`, headers), headers);
    const kept = seen(await cache.get(path, headers), headers);
    expect({ path, headers, ...kept }).toEqual({ path, headers, ...own });
    return own;
  };

  it('for every address, form, encoding and lens, however often they are requested', async () => {
    const cache = new StrictCache(antiphon.url);
    for (const round of [0, 1]) {
      for (const { path, headers } of mixed(round)) await both(cache, path, headers);
    }
    // It has kept answers, and has been told that they still hold: else this would show nothing.
    expect(cache.used.validated).toBeGreaterThan(requests.length / 2);
    expect(cache.used.fetched).toBeLessThan((2 * requests.length * 2) / 3);
  });

  it('an answer that varies says on what, in 304s and errors too', async () => {
    for (const path of ['/', '/q', '/q/timeline', '/e/ann', '/e/no-such-thing', '/q/no-such', '/nothing']) {
      for (const accept of [BROWSER, 'application/json']) {
        const first = await onTheWire(`${antiphon.url}${path}`, { accept });
        expect([path, first.headers.vary]).toEqual([path, 'Accept, Accept-Encoding']);
        if (first.status !== 200) continue;
        const { etag = '' } = first.headers;
        const again = await onTheWire(`${antiphon.url}${path}`, { accept, 'if-none-match': etag });
        expect([path, again.status, again.headers.vary]).toEqual([path, 304, 'Accept, Accept-Encoding']);
      }
    }
  });

  it('a tag is valid for its form, its address and its encoding alone', async () => {
    const ask = (path: string, headers: AskingHeaders) => onTheWire(`${antiphon.url}${path}`, headers);
    const json = await ask('/e/ann', { accept: 'application/json' });
    const given = { 'if-none-match': json.headers.etag ?? '' };
    expect((await ask('/e/ann', { accept: 'application/json', ...given })).status).toBe(304);
    expect((await ask('/e/ann', { accept: BROWSER, ...given })).status).toBe(200);
    expect((await ask('/e/no-such-thing', { accept: 'application/json', ...given })).status).toBe(404);
    expect((await ask('/q/timeline.json', given)).status).toBe(200);
    const zipped = await ask('/q/timeline.json', { 'accept-encoding': 'gzip' });
    const weak = { 'if-none-match': zipped.headers.etag ?? '' };
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect((await ask('/q/timeline.json', { 'accept-encoding': 'gzip', ...weak })).status).toBe(304);
    expect((await ask('/q/timeline.json', weak)).status).toBe(200);
  });

  it('after a load as before', async () => {
    const cache = new StrictCache(antiphon.url);
    const paths = [
      '/q/timeline',
      '/q/timeline.json',
      '/e/ann',
      '/e/ann.json',
      '/q/neighborhood.gexf?around=ann',
    ];
    const walk = async () => {
      for (const path of paths) {
        for (const accept of [BROWSER, 'application/json'])
          await both(cache, path, { accept, 'accept-encoding': 'gzip' });
      }
    };
    await walk();
    await antiphon.load(seedWith('Anna'));
    // For up to a second a server may hold what it knows for the latest.
    await expect
      .poll(async () => seen(await onTheWire(`${antiphon.url}/e/ann.json`, {}), {}).text)
      .toContain('Anna');
    await walk();
    expect(cache.used.validated).toBeGreaterThan(0);
  });
});
