import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

type Row = Readonly<Record<string, string>>;

describe.skipIf(!(await canRunNeo4j()))('files', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  const get = async (path: string) => {
    const response = await fetch(`${antiphon.url}${path}`);
    const [, name = ''] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    const [, described = ''] = /^<([^>]+)>; rel="describedby"/.exec(response.headers.get('link') ?? '') ?? [];
    return { name, described, text: await response.text() };
  };
  const rows = (csv: string): readonly Row[] => parseCsv(csv, { columns: true });
  const notes = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
    JSON.parse((await get(path)).text).notes[0];

  it('the neighbourhood of the README is complete: all that is found, unlike a drawing of the first 100', async () => {
    const question = 'around=anonymous&depth=2';
    const { data } = JSON.parse((await get(`/q/neighborhood.json?${question}`)).text);
    const { total, truncated } = data.neighborhood;
    expect([truncated, total > 100]).toEqual([true, true]);
    const file = await get(`/q/neighborhood.gexf?${question}`);
    expect(file.name).toBe('neighborhood.gexf');
    const graph = parseGexf(MultiDirectedGraph, file.text);
    expect(graph.order).toBe(total);
    expect(graph.getAttribute('description')).toContain(`${total} of ${total} records`);
    const cut = await get(`/q/neighborhood.gexf?${question}&limit=100`);
    expect(cut.name).toBe(`neighborhood-first-100-of-${total}.gexf`);
    expect(parseGexf(MultiDirectedGraph, cut.text).getAttribute('description')).toContain('This file is cut');
  });

  it('name the lens in words, the question, the seeds and the program', async () => {
    const { text } = await get(
      '/q/graph.node-link.json?lens.minBasis=REPORTED&lens.documents=cleveland-article',
    );
    expect(JSON.parse(text).graph).toMatchObject({
      operation: 'graph',
      lens: 'Only facts that rest on at least this basis: REPORTED; The graph according to these documents: cleveland-article',
      truncated: false,
      seed: expect.stringMatching(/^[0-9a-f]{64}$/),
      software: expect.stringMatching(/^Antiphon \d/),
      made: new Date().toISOString().slice(0, 10),
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('hold what the filters by kind, relation and time leave, and nothing else', async () => {
    const whole = rows((await get('/q/graph.nodes.csv')).text);
    const kinds = rows((await get('/q/graph.nodes.csv?kinds=Actor&kinds=CyberAction')).text);
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.length).toBeLessThan(whole.length);
    expect(new Set(kinds.map(({ Kind }) => Kind))).not.toContain('Statement');
    const relations = rows((await get('/q/graph.edges.csv?relations=RESPONDS_TO')).text);
    expect(new Set(relations.map(({ Relation }) => Relation))).toEqual(new Set(['RESPONDS_TO']));
    const none = rows((await get('/q/neighborhood.nodes.csv?around=tamir-rice&relations=[]')).text);
    expect(none.map(({ Id }) => Id)).toEqual(['tamir-rice']);
  });

  it('leave out what happened at another time, by the clocks of the place', async () => {
    const around = '/q/neighborhood.nodes.csv?around=anonymous';
    const ids = async (time: string) => rows((await get(`${around}&${time}`)).text).map(({ Id }) => Id);
    const july = await ids('possiblyIn.from=2016-07&possiblyIn.to=2016-07');
    expect(july).toContain('anonymous');
    expect(july).toContain('day-of-solidarity-2016');
    expect(july).not.toContain('floyd-video-message');
  });

  it('no two edges between the same records have the same kind', async () => {
    const edges = rows((await get('/q/graph.edges.csv')).text);
    const kinds = edges.map(({ Source, Target, Kind }) => `${Source} ${Target} ${Kind}`);
    expect(new Set(kinds).size).toBe(edges.length);
  });

  it('in the first table that anybody makes, no threat or plan weighs as much as a deed', async () => {
    const edges = rows((await get('/q/graph.edges.csv')).text);
    const real = new Set(['', 'HAPPENED', 'ONGOING']);
    const isDeed = ({ SourceOccurrence = '', TargetOccurrence = '' }: Row) =>
      real.has(SourceOccurrence) && real.has(TargetOccurrence);
    const weights = (some: readonly Row[]) => some.map(({ Weight }) => Number(Weight));
    const deeds = edges.filter(isDeed);
    const others = edges.filter((edge) => !isDeed(edge));
    expect(others.length).toBeGreaterThan(20);
    expect(Math.max(...weights(others))).toBeLessThan(Math.min(...weights(deeds)));
  });

  it('a table is described beside it, at an address that its answer names', async () => {
    const whole = await get('/q/claims.csv?filter.polarity.eq=NEGATED');
    expect(whole.name).toBe('claims.csv');
    expect(whole.described).toBe('/q/claims.csv-metadata.json?filter.polarity.eq=NEGATED');
    const { length } = rows(whole.text);
    expect(await notes(whole.described)).toMatchObject({ total: length, shown: length, truncated: false });
    const cut = await get('/q/claims.csv?filter.polarity.eq=NEGATED&first=2');
    expect(cut.name).toBe(`claims-first-2-of-${length}.csv`);
    expect(await notes(cut.described)).toMatchObject({ total: length, shown: 2, truncated: true });
    const nodes = await get('/q/graph.nodes.csv?limit=10');
    expect(nodes.name).toMatch(/^graph-first-10-of-\d+\.nodes\.csv$/);
    expect(await notes(nodes.described)).toMatchObject({ shown: 10, truncated: true });
  });

  it('claims have a row each: who says what, with the words and the document', async () => {
    const { data } = await antiphon.ask('{ claims { totalCount } }');
    const claims = rows((await get('/q/claims.csv')).text);
    expect({ claims: { totalCount: claims.length } }).toEqual(data);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const claim of claims) {
      for (const column of [
        'sentence',
        'subject.id',
        'predicate',
        'assertedBy.id',
        'voice',
        'modality',
        'basis',
      ])
        expect([claim.id, claim[column]]).not.toEqual([claim.id, '']);
      expect(claim['passages.document.id']).not.toBe('');
      expect(claim['passages.start']).toMatch(/^\d+(; \d+)*$/);
    }
  });

  it('a record has a row for each claim about it', async () => {
    const { data } = JSON.parse((await get('/q/record.json?id=anonymous&first=1')).text);
    const claims = rows((await get('/q/record.csv?id=anonymous')).text);
    expect(claims).toHaveLength(data.node.claims.totalCount);
    expect(Object.keys(claims[0] ?? {}).slice(0, 4)).toEqual(['id', 'name', 'sentence', 'predicate']);
  });

  it('a list with a total is counted by it', async () => {
    const { data } = JSON.parse((await get('/q/response-chains.json?first=1')).text);
    const { total } = data.responseChains;
    expect(total).toBeGreaterThan(1);
    const { name, described } = await get('/q/response-chains.csv?first=1');
    expect(name).toBe(`response-chains-first-1-of-${total}.csv`);
    expect(await notes(described)).toMatchObject({ total, shown: 1, truncated: true });
  });
});
