import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutStatement } from '../../src/cypher/layout.ts';
import { FORMATS } from '../../src/export/formats.ts';
import { readOperations } from '../../src/operations/read-operations.ts';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { schema } from '../support/schema.ts';

const folder = join(projectRoot(), 'queries');
const operations = [...readOperations(folder, schema).values()];
const HTML = { accept: 'text/html' };

/** `UPDATE_ANSWERS=1 npm test` writes down what the operations answer now, instead of comparing. */
const update = process.env.UPDATE_ANSWERS === '1';

describe.skipIf(!(await canRunNeo4j()))('saved operations', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${antiphon.url}${path}`, { headers });
  const text = async (path: string) => (await get(path)).text();
  const json = async (path: string): Promise<unknown> => (await get(path)).json();

  it('are at least 20', () => {
    expect(operations.length).toBeGreaterThanOrEqual(20);
  });

  it.each(operations)('$name answers as recorded beside it', async ({ name, file }) => {
    const answers = join(folder, file.replace('.graphql', '.json'));
    const answer = await json(`/q/${name}.json`);
    if (update) writeFileSync(answers, `${JSON.stringify(answer, null, 2)}\n`);
    expect(existsSync(answers)).toBe(true);
    expect(answer).toEqual(JSON.parse(readFileSync(answers, 'utf8')));
  });

  it.each(operations)('$name sends the statement recorded beside it', async ({ name, file }) => {
    antiphon.takeStatements();
    await json(`/q/${name}.json`);
    const [sent] = antiphon.takeStatements();
    const cypher = await text(`/q/${name}.cypher`);
    expect(antiphon.takeStatements()).toEqual([]);
    expect(cypher).toBe(sent && layoutStatement(sent));
    const written = join(folder, file.replace('.graphql', '.cypher'));
    if (update) writeFileSync(written, cypher);
    expect(cypher).toBe(readFileSync(written, 'utf8'));
  });

  it.each(operations)(
    '$name is one statement, and the same by POST as by its address',
    async ({ name, source }) => {
      antiphon.takeStatements();
      const answer = await json(`/q/${name}`);
      expect(antiphon.takeStatements()).toHaveLength(1);
      const { data } = await antiphon.ask(source);
      expect(answer).toEqual({ data });
    },
  );

  it.each(operations)('$name describes each of its variables', ({ variables }) => {
    expect(variables.filter(({ description }) => description === '').map(({ name }) => name)).toEqual([]);
  });

  it.each(operations)('$name has every format that it lists', async ({ name, graph }) => {
    const suffixes = graph
      ? [
          'json',
          'gexf',
          'graphml',
          'graphology.json',
          'cytoscape.json',
          'node-link.json',
          'nodes.csv',
          'edges.csv',
          'jsonld',
          'graphql',
          'cypher',
        ]
      : ['json', 'csv', 'graphql', 'cypher'];
    for (const suffix of suffixes) {
      const response = await get(`/q/${name}.${suffix}`);
      expect([suffix, response.status]).toEqual([suffix, 200]);
      expect((await response.text()).length).toBeGreaterThan(10);
    }
    const page = await get(`/q/${name}`, HTML);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  it('are listed with their sentences and variables', async () => {
    const list = await json('/q');
    expect(list).toHaveLength(operations.length);
    expect(list).toContainEqual(
      expect.objectContaining({ name: 'who-did-it', suffixes: ['json', 'csv', 'graphql', 'cypher'] }),
    );
    expect(list).toContainEqual(
      expect.objectContaining({
        name: 'neighborhood',
        formats: FORMATS.map(({ suffix, mediaType, description }) => ({ suffix, mediaType, description })),
      }),
    );
    expect(await (await get('/q', HTML)).text()).toContain('who-amplified-whom');
  });

  it('are offered in GraphiQL, without a third-party request', async () => {
    const page = await (await get('/graphql', HTML)).text();
    expect(page).toContain('query WhoResponded');
    expect(page).toContain('who-amplified-whom');
  });

  describe('variables', () => {
    it('lists by repetition, objects by dots', async () => {
      const path =
        '/q/response-matrix.json?by=anonymous&by=black-lives-matter&lens.minBasis=REPORTED&lens.documents=cleveland-article';
      const { data } = await antiphon.ask(
        operations.find(({ name }) => name === 'response-matrix')?.source ?? '',
        {
          by: ['anonymous', 'black-lives-matter'],
          lens: { minBasis: 'REPORTED', documents: ['cleveland-article'] },
        },
      );
      expect(await json(path)).toEqual({ data });
    });

    it('objects as JSON, and lists of objects by number', async () => {
      const filter = encodeURIComponent('{"kinds":["Incident"]}');
      const byJson = await json(
        `/q/events.json?filter=${filter}&orderBy.0.field=NAME&orderBy.0.direction=DESC&first=2`,
      );
      expect(byJson).toEqual(
        await json(
          '/q/events.json?filter.kinds=Incident&first=2&orderBy=%5B%7B%22field%22%3A%22NAME%22%2C%22direction%22%3A%22DESC%22%7D%5D',
        ),
      );
    });

    it('an empty one counts as missing, as forms send it', async () => {
      expect(await json('/q/who-did-it.json?event=&lens.minBasis=')).toEqual(
        await json('/q/who-did-it.json'),
      );
    });
  });

  describe('an error says what is allowed', () => {
    it.each([
      [
        '/q/who-respond',
        404,
        'there is no saved operation called "who-respond"',
        'did you mean who-responded',
      ],
      [
        '/q/who-responded.xls',
        404,
        'who-responded is not available as .xls',
        'available: .json, .csv, .graphql',
      ],
      ['/q/who-responded?tto=a', 400, 'who-responded has no variable "tto"', 'did you mean to?'],
      [
        '/q/who-responded?lens.minBasis=RUMOUR',
        400,
        'lens.minBasis: "RUMOUR" is not a value of it',
        'REPORTED',
      ],
      ['/q/who-responded?lens.sure=1', 400, 'lens: "sure" is not a part of it', 'minBasis'],
      ['/q/who-responded?lens=REPORTED', 400, 'lens: it has parts', 'minBasis'],
      [
        '/q/who-responded?lens.asOf=soon',
        400,
        'lens.asOf: "soon" is not a moment: it is not an EDTF date',
        'EDTF',
      ],
      ['/q/who-responded?first=many', 400, 'first: "many" is not a whole number', 'first=10'],
      ['/q/who-responded?first=1&first=2', 400, 'first: it is given 2 times', 'once'],
      ['/q/who-responded?first=501', 400, 'first: 501 is not a page size', '0 to 500'],
      ['/q/who-responded.csv?escape=yes', 400, 'escape: "yes" is not 0 or 1', 'escape=0'],
      ['/q/connection?to=nobody', 404, 'to: there is no record with the id nobody', ''],
      ['/e/tamir-ric', 404, 'id: there is no record with the id tamir-ric', 'did you mean tamir-rice'],
      ['/q/%E0%A4%A', 400, 'the address is malformed', '%'],
      ['/e/%', 400, 'the address is malformed', '%'],
      ['/e/tamir-rice?lens=1', 400, '/e/<id> takes no parameter "lens"', '/q/record'],
    ])('%s', async (path, status, message, hint) => {
      const response = await get(path);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({
        errors: [
          { message, ...(hint === '' ? {} : { extensions: { hint: expect.stringContaining(hint) } }) },
        ],
      });
    });
  });

  it('an error is a page for people', async () => {
    const response = await get('/q/who-respond', HTML);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(await response.text()).toContain('did you mean who-responded');
  });

  it('a complete answer has an ETag, and is not sent twice', async () => {
    const first = await get('/q/hashtags.json');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^(W\/)?"[0-9a-f]{16}\.[0-9a-f]{8}\.[0-9a-f]{12}\.[0-9a-f]{32}(\.gz)?"$/);
    const again = await get('/q/hashtags.json', { 'if-none-match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get('/q/hashtags.json', { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await fetch(`${antiphon.url}/q/hashtags.json`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
  });

  it('a list as CSV is the whole list, in the same columns as a page of it', async () => {
    const rows = (csv: string): readonly Record<string, string>[] => parseCsv(csv, { columns: true });
    const all = rows(await text('/q/timeline.csv?filter.kinds=Statement'));
    const { data } = await antiphon.ask('{ statements { totalCount } }');
    expect({ statements: { totalCount: all.length } }).toEqual(data);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(rows(await text('/q/timeline.csv?filter.kinds=Statement&first=2'))).toEqual(all.slice(0, 2));
    expect((await text('/q/disputes.csv')).trimEnd()).toBe(
      `kind,detail,subject.id,subject.name,predicate,object.id,object.name,value,rid,${['for', 'against']
        .flatMap((side) =>
          'id,sentence,rid,value,comparator,unit,of,outcome,stance,from,to,modality,basis,root,asOfDisplay,assertedBy.id,assertedBy.name,passages.id,passages.document.id,passages.document.name,passages.document.title,passages.document.dateDisplay,passages.document.publishedBy.id,passages.document.publishedBy.name'
            .split(',')
            .map((column) => `${side}.${column}`),
        )
        .join()}`,
    );
  });

  it('a record has a page, and is linked data with its neighbourhood', async () => {
    expect(await json('/e/tamir-rice.json')).toEqual(await json('/q/record.json?id=tamir-rice'));
    const linked = await text('/e/tamir-rice.jsonld');
    expect(linked).toContain('urn:antiphon:shooting-of-tamir-rice');
    expect(linked).toContain('"schema:Claim"');
    expect(await (await get('/e/tamir-rice', HTML)).text()).toContain('<h1>Tamir Rice</h1>');
  });

  it('a claim, its passage, its document and its subject link to each other', async () => {
    const page = async (id: string) => (await get(`/e/${id}`, HTML)).text();
    const leads = async (from: string, ...to: readonly string[]) => {
      const text = await page(from);
      for (const id of to) expect(text, `${from} leads to ${id}`).toContain(`href="/e/${id}"`);
    };
    const passage = 'day-of-solidarity-article-s18';
    const document = 'day-of-solidarity-article';
    const subject = 'day-of-solidarity-hashtag-tweets';
    await leads('dos-127', subject, passage, document);
    await leads(
      passage,
      'dos-127',
      document,
      'day-of-solidarity-article-s17c',
      'day-of-solidarity-article-s19',
    );
    await leads(document, passage);
    await leads(subject, 'dos-127', passage, document);
  });

  it('the page of a claim has all there is of it, and says it like its file', async () => {
    const text = await (await get('/e/dos-054', HTML)).text();
    for (const part of ['did not respond to', 'negated', 'independent statement', 'Holds up to', 'Note'])
      expect(text).toContain(part);
    expect(await json('/e/dos-054.json')).toEqual(await json('/q/claim.json?id=dos-054'));
    expect(await json('/e/day-of-solidarity-article-s18.json')).toEqual(
      await json('/q/passage.json?id=day-of-solidarity-article-s18'),
    );
  });

  it.each(['tamir-rice', 'dos-054', 'day-of-solidarity-article-s18'])(
    '/e/%s.jsonld is linked data with claims, and loads nothing',
    async (id) => {
      const nodes = await jsonld.expand(JSON.parse(await text(`/e/${id}.jsonld`)), {
        documentLoader: async (url: string): Promise<never> => {
          throw new Error(`nothing must be loaded: ${url}`);
        },
      });
      const claims = nodes.filter((node) => [node['@type']].flat().includes('https://schema.org/Claim'));
      expect(claims.length).toBeGreaterThan(0);
      for (const claim of claims) {
        expect(claim['http://www.w3.org/ns/prov#wasAttributedTo']).toHaveLength(1);
        expect(claim['https://schema.org/appearance'] ?? claim['https://schema.org/isBasedOn']).toBeDefined();
      }
    },
  );

  it('the command line gives the same answer', async () => {
    const { uri, user, password, database } = antiphon.neo4j;
    const env = {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    };
    const antiphonCommand = (...words: string[]) =>
      promisify(execFile)(process.execPath, [join(projectRoot(), 'dist/src/cli.js'), ...words], { env });
    const question = [
      'query',
      'who-responded',
      '--to',
      'death-of-george-floyd',
      '--lens.minBasis',
      'REPORTED',
    ];
    const { stdout } = await antiphonCommand(...question);
    const address = '/q/who-responded.json?to=death-of-george-floyd&lens.minBasis=REPORTED';
    expect(JSON.parse(stdout)).toEqual(await json(address));
    const csv = await antiphonCommand(...question, '--format', 'csv');
    expect(csv.stdout).toBe(await text(address.replace('.json', '.csv')));
    const table = await antiphonCommand(...question, '--format', 'table');
    expect(table.stdout).toMatch(/^actor\.id +actor\.name/);
    expect(table.stdout.includes('\u001b')).toBe(false);
    const graph = await antiphonCommand('export', 'graph', '--format', 'graphml');
    expect(graph.stdout).toBe(await text('/q/graph.graphml'));
    const wrong = antiphonCommand('query', 'who-responded', '--too', 'x');
    await expect(wrong).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('did you mean to?'),
    });
  });
});
