import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

const TAKEDOWN = '?around=minneapolis-police-website-takedown';
const TAMIR = '?around=shooting-of-tamir-rice';
const NAMES = [
  'README.txt',
  'picture.svg',
  'nodes.csv',
  'edges.csv',
  'claims.csv',
  'query.graphql',
  'query.json',
];

type Row = Readonly<Record<string, string>>;

const Answered = z.record(
  z.string(),
  z.object({
    nodes: z.array(z.object({ id: z.string() })),
    edges: z.array(z.object({ id: z.string() })),
  }),
);
const Question = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });

describe.skipIf(!(await canRunNeo4j()))('the data behind a picture', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${antiphon.url}${path}`, { headers });
  const bytes = async (search: string) =>
    new Uint8Array(await (await get(`/picture.zip${search}`)).arrayBuffer());

  /** What is in the zip. */
  async function opened(search: string) {
    const files = unzipSync(await bytes(search));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const rows = (name: string): readonly Row[] => parseCsv(text(name), { columns: true });
    const [nodes, edges, claims] = [rows('nodes.csv'), rows('edges.csv'), rows('claims.csv')];
    return { names: Object.keys(files), text, nodes, edges, claims };
  }
  type Opened = Awaited<ReturnType<typeof opened>>;

  const drawnIds = ({ text }: Opened) =>
    [...text('picture.svg').matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id).sort();
  const idsOf = (rows: readonly { readonly Id?: string; readonly id?: string }[]) =>
    rows.map(({ Id, id }) => Id ?? id).sort();
  /** The question in the zip, asked again. */
  async function asked({ text }: Opened) {
    const { query, variables } = Question.parse(JSON.parse(text('query.json')));
    const { data, errors } = await antiphon.ask(query, variables);
    expect(errors).toBeUndefined();
    const [graph] = Object.values(Answered.parse(data));
    return { nodes: idsOf(graph?.nodes ?? []), edges: idsOf(graph?.edges ?? []) };
  }

  it.each([
    ['one step around a record', TAMIR],
    ['through a lens', `${TAMIR}&basis=REPORTED`],
    ['with filters', `${TAMIR}&basis=REPORTED&hide=Person&without=ABOUT`],
    ['of some days', '?around=floyd-protests-2020&time=2020-05-29T00:00/2020-05-31T23:59&around=anonymous'],
    [
      'of a chain whose responses are drawn one by one',
      '?view=chain&around=death-of-george-floyd&unfold=all',
    ],
    ['of everything, without people', '?view=all&limit=400&hide=Person'],
  ])('is of what is drawn and of nothing else, and the same when asked again: %s', async (_, search) => {
    const zip = await opened(search);
    const [nodes, edges] = [idsOf(zip.nodes), idsOf(zip.edges)];
    expect(nodes.length).toBeGreaterThan(3);
    expect([...nodes, ...edges].sort()).toEqual(drawnIds(zip));
    expect(await asked(zip)).toEqual({ nodes, edges });
  });

  it('holds each of several that are drawn as one', async () => {
    const search = '?view=chain&around=death-of-george-floyd';
    const [folded, whole] = [await opened(search), await opened(`${search}&unfold=all`)];
    expect(drawnIds(folded).length).toBeLessThan(drawnIds(whole).length);
    expect(idsOf(folded.nodes)).toEqual(idsOf(whole.nodes));
    expect(folded.text('README.txt')).toContain('where it draws several records as one, each of them');
  });

  it('has the claims for and against each relation, with their words, passages and who says so', async () => {
    const { edges, claims } = await opened(TAKEDOWN);
    const facts = new Set(edges.map(({ EdgeId }) => EdgeId));
    expect(new Set(claims.map(({ rid }) => rid))).toEqual(facts);
    const ids = new Set(claims.map(({ id }) => id));
    for (const { ClaimIds = '' } of edges)
      for (const id of ClaimIds.split('; ').filter(Boolean)) expect(ids).toContain(id);
    for (const claim of claims) {
      expect(claim.sentence).not.toBe('');
      expect(claim['assertedBy.name']).not.toBe('');
      expect(claim['passages.document.id']).not.toBe('');
    }
  });

  it('says everywhere that what is assumed is assumed', async () => {
    const zip = await opened(TAKEDOWN);
    const deed = zip.edges.find(
      ({ Source, Target, Relation }) =>
        Source === 'anonymous' &&
        Target === 'minneapolis-police-website-takedown' &&
        Relation === 'PERFORMED',
    );
    expect(deed).toMatchObject({ Basis: 'ASSUMED', Status: 'UNVERIFIED', Weight: '0.25' });
    const claims = zip.claims.filter(({ rid }) => rid === deed?.EdgeId);
    expect(claims.map(({ basis }) => basis)).toContain('ASSUMED');
    for (const { basis, sentence } of claims)
      if (basis === 'ASSUMED') expect(sentence).toMatch(/does not say so itself/);
    expect(zip.text('README.txt')).toMatch(/Of \d+ relations: .*\d assumed\./);
    expect(zip.text('README.txt')).toContain('Social media users on the Minneapolis takedown: 1 claim');
    expect(zip.text('picture.svg')).toContain('>assumed<');
    const sure = await opened(`${TAKEDOWN}&basis=REPORTED`);
    expect(sure.edges.map(({ Basis }) => Basis)).not.toContain('ASSUMED');
    expect(sure.claims.map(({ basis }) => basis)).not.toContain('ASSUMED');
    expect(sure.text('README.txt')).toContain('at least this basis: REPORTED');
    expect(sure.text('README.txt')).not.toMatch(/Of \d+ relations: .*assumed\./);
  });

  it('says everywhere that what was threatened was threatened', async () => {
    const zip = await opened('?around=day-of-solidarity-cyber-attacks');
    const threat = zip.nodes.find(({ Id }) => Id === 'day-of-solidarity-cyber-attacks');
    expect(threat).toMatchObject({ Occurrence: 'THREATENED' });
    const responses = zip.edges.filter(
      ({ Source, Relation }) => Source === 'day-of-solidarity-cyber-attacks' && Relation === 'RESPONDS_TO',
    );
    expect(responses.length).toBeGreaterThan(0);
    for (const { SourceOccurrence, Weight, EdgeId } of responses) {
      expect(SourceOccurrence).toBe('THREATENED');
      expect(Number(Weight)).toBeLessThan(0.1);
      const said = zip.claims.filter(({ rid }) => rid === EdgeId).map(({ sentence }) => sentence);
      expect(said.join(' ')).toMatch(/ were to respond to /);
    }
    expect(zip.text('picture.svg')).toMatch(/>[^<]*threatened[^<]*</);
    expect(zip.text('README.txt')).toMatch(/did not take place, or not yet, .*\d threatened/);
  });

  it('of a timeline: the dated events, who did them and the responses among them, as far as they are drawn', async () => {
    const zip = await opened(`${TAKEDOWN}&picture=timeline`);
    const drawn = drawnIds(zip);
    expect(drawn).toContain('minneapolis-police-website-takedown');
    const [events, others] = [
      zip.nodes.filter(({ Id }) => drawn.includes(Id)),
      zip.nodes.filter(({ Id }) => !drawn.includes(Id)),
    ];
    expect(idsOf(events)).toEqual(drawn);
    for (const { Edtf } of events) expect(Edtf).not.toBe('');
    const doers = new Set(
      zip.edges.filter(({ Relation }) => Relation === 'PERFORMED').map(({ Source }) => Source),
    );
    for (const { Id } of others) expect(doers).toContain(Id);
    expect(new Set(zip.edges.map(({ Relation }) => Relation))).toEqual(new Set(['RESPONDS_TO', 'PERFORMED']));
    const { nodes, edges } = await asked(zip);
    expect(nodes).toEqual(expect.arrayContaining(idsOf(zip.nodes)));
    expect(edges).toEqual(expect.arrayContaining(idsOf(zip.edges)));
    expect(zip.text('README.txt')).toContain('that the timeline shows');
    const byKind = await opened(`${TAKEDOWN}&picture=timeline&lanes=kind`);
    expect(idsOf(byKind.nodes)).toEqual(drawn);
  });

  it('has the words that a desk gives it, the picture with them, and where all of it is found again', async () => {
    const wanted = new URLSearchParams({
      headline: 'Who took it down?',
      deck: 'Nobody knows.',
      credit: 'A. Desk',
    });
    const answer = await get(`/picture.zip${TAKEDOWN}&${wanted}`);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain('filename="who-took-it-down-data.zip"');
    const { names, text, nodes } = await opened(`${TAKEDOWN}&${wanted}`);
    expect(names).toEqual(expect.arrayContaining(NAMES));
    expect(text('picture.svg')).toContain('>Who took it down?</text>');
    const readme = text('README.txt');
    expect(readme).toMatch(/^Who took it down\?\n=+\n\nNobody knows\.\n/);
    expect(readme).toContain(`- The view: ${antiphon.url}/${TAKEDOWN}\n`);
    expect(readme).toContain('\n\nA. Desk\n');
    expect(readme).toMatch(/Untitled article of 31 May 2020/);
    expect(readme).toContain('creativecommons.org/licenses/by/4.0');
    for (const [address] of readme.matchAll(/http:\S+\/q\/\S+/g))
      expect((await fetch(address)).status, address).toBe(200);
    for (const name of ['nodes.csv', 'edges.csv', 'claims.csv']) {
      const { url, tableSchema } = JSON.parse(text(`${name}-metadata.json`));
      const [header] = text(name).split('\n');
      expect(url).toBe(name);
      const titles = tableSchema.columns.map((column: { titles: string }) => column.titles);
      expect(titles.join(',')).toBe(header);
      for (const title of titles) expect(readme).toContain(`\n- ${title}: `);
    }
    expect(nodes.length).toBeGreaterThan(3);
  });

  it('the same link has the same bytes, once for whoever has them', async () => {
    const [one, other] = [await bytes(TAKEDOWN), await bytes(TAKEDOWN)];
    expect(Buffer.from(one).equals(other)).toBe(true);
    const etag = (await get(`/picture.zip${TAKEDOWN}`)).headers.get('etag') ?? '';
    expect((await get(`/picture.zip${TAKEDOWN}`, { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    ['an unknown record', '?around=minneapolis-police-website-takedwn', 404],
    ['nothing', '', 400],
    ['an unknown size', `${TAKEDOWN}&size=a5`, 400],
    ['a timeline of nothing dated', '?around=cleveland&hide=Incident&picture=timeline', 400],
  ])('a wrong address gets the error that the picture gives: %s', async (_, search, status) => {
    const [zip, svg] = [await get(`/picture.zip${search}`), await get(`/picture.svg${search}`)];
    expect([zip.status, await zip.json()]).toEqual([status, await svg.json()]);
  });

  it('is linked from frames and stories, by an address that works', async () => {
    for (const path of [`/embed${TAKEDOWN}`, '/s/who-took-the-site-down']) {
      const html = await (await get(path, { accept: 'text/html' })).text();
      const [, address = ''] = /<a href="([^"]+)">Data behind this picture \(zip\)<\/a>/.exec(html) ?? [];
      const { status, headers } = await get(address.replaceAll('&amp;', '&'));
      expect([status, headers.get('content-type')], path).toEqual([200, 'application/zip']);
    }
  });
});
