import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import jsonld from 'jsonld';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { RELATIONS as EVERY_RELATION } from '../../src/vocabulary.ts';
import { drawn } from './browser.ts';
import { type Explorer, FLOYD, MINNEAPOLIS, TAMIR } from './explorer-server.ts';

const VIEW = `${TAMIR}&basis=REPORTED`;
/** With a lens that lets the dates pass, which are the curators' reading. */
const DATED = `${TAMIR}&basis=CLAIMED`;
/** What the view shows. */
const [RECORDS, RELATIONS] = [16, 30];

/** What is downloaded can be read back by the libraries that people use. */
export function downloads(explorer: () => Explorer): void {
  /** The view, with the menu open. */
  async function share(path = VIEW): Promise<Page> {
    const { page } = await explorer().open(path);
    await drawn(page);
    await page.getByRole('button', { name: 'Share' }).click();
    return page;
  }

  async function save(page: Page, role: 'button' | 'link', name: string) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole(role, { name, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), body: await readFile(await download.path()) };
  }

  it("PNG: a picture with twice the screen's resolution", async () => {
    const { name, body } = await save(await share(), 'button', 'PNG picture');
    expect(name).toBe('shooting-of-tamir-rice.png');
    expect(body.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const [width, height] = [body.readUInt32BE(16), body.readUInt32BE(20)];
    expect(width).toBeGreaterThan(1_400);
    expect(height).toBeGreaterThan(900);
    expect(body.length).toBeGreaterThan(50_000);
  });

  it.each([TAMIR, VIEW, FLOYD, `${FLOYD}&unfold=all`])(
    'SVG: the server draws the same picture for the same link: %s',
    async (path) => {
      const page = await share(path);
      const { body } = await save(page, 'button', 'SVG picture');
      const search = path.slice(path.indexOf('?'));
      const drawn = await (await fetch(`${explorer().antiphon.url}/picture.svg${search}`)).text();
      const shapes = (svg: string) => svg.match(/<g data-id=.*/g) ?? [];
      expect(shapes(drawn).length).toBeGreaterThan(10);
      expect(shapes(drawn)).toEqual(shapes(body.toString()));
    },
  );

  it('for print: a form that asks for the view with the words that a desk gives it', async () => {
    const page = await share();
    const form = page.locator('form.desk');
    await form.getByLabel('Headline').fill('Who responded?');
    await form.getByLabel('Size').selectOption('a3');
    const [opened] = await Promise.all([
      page.context().waitForEvent('request', (request) => request.url().includes('/picture.svg')),
      form.getByRole('button', { name: 'Make SVG' }).click(),
    ]);
    const wanted = new URL(opened.url()).searchParams;
    expect(wanted.get('basis')).toBe('REPORTED');
    const svg = await (await fetch(opened.url())).text();
    expect(svg).toContain('width="420mm"');
    expect(svg).toContain('>Who responded?</text>');
  });

  it('for print: while a file is made the form says so, then its name; what cannot be made says why', async () => {
    const page = await share();
    const form = page.locator('form.desk');
    let serve = () => {};
    const waiting = new Promise<void>((resolve) => {
      serve = resolve;
    });
    await page.route('**/picture.png*', async (route) => {
      await waiting;
      await route.continue();
    });
    await form.getByLabel('Size').selectOption('a3');
    const button = form.getByRole('button', { name: 'Make PNG' });
    const download = page.waitForEvent('download');
    await button.click();
    const told = form.getByRole('status');
    await expect.poll(() => told.innerText()).toContain('Making the PNG');
    expect(await form.getAttribute('aria-busy')).toBe('true');
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    serve();
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
    await expect.poll(() => told.innerText()).toMatch(/^Saved as .+\.png\./);
    expect(await form.getAttribute('aria-busy')).toBe('false');
    await page.route('**/picture.pdf*', (route) =>
      route.fulfill({
        status: 400,
        json: { errors: [{ message: 'too many words', extensions: { hint: 'shorten them' } }] },
      }),
    );
    await form.getByRole('button', { name: 'Make PDF' }).click();
    await expect.poll(() => told.innerText()).toBe('It was not made: too many words; shorten them.');
  });

  it('for print: the form makes the timeline where that is chosen, with the lens of the view', async () => {
    const page = await share(DATED);
    const form = page.locator('form.desk');
    await form.getByLabel('Picture of').selectOption('The timeline');
    await form.getByLabel('Headline').fill('Who responded, and when?');
    const [opened] = await Promise.all([
      page.context().waitForEvent('request', (request) => request.url().includes('/picture.svg')),
      form.getByRole('button', { name: 'Make SVG' }).click(),
    ]);
    expect(Object.fromEntries(new URL(opened.url()).searchParams)).toMatchObject({
      basis: 'CLAIMED',
      picture: 'timeline',
    });
    const answer = await fetch(opened.url());
    expect(answer.headers.get('content-disposition')).toContain('who-responded-and-when-timeline.svg');
    const svg = await answer.text();
    expect(svg).toContain('>Who responded, and when?</text>');
    expect(svg).toContain('a response; the arrow points to what it responded to');
    // On a timeline a person has no shape, and every event stands above a date.
    expect(svg).toContain('data-id="shooting-of-tamir-rice"');
    expect(svg).not.toContain('data-id="tamir-rice"');
    expect(svg).toMatch(/>[^<]*Nov(ember)? 2014<\/text>/);
  });

  it.each([
    ['a link, of the map', false],
    ['the form, of the timeline with a headline', true],
  ])('the data behind the picture, in one zip: from %s', async (_, byForm) => {
    const page = await share(DATED);
    const form = page.locator('form.desk');
    if (byForm) {
      await form.getByLabel('Picture of').selectOption('The timeline');
      await form.getByLabel('Headline').fill('Who responded?');
    }
    const zip = byForm
      ? form.getByRole('button', { name: 'Make zip with its data' })
      : page.getByRole('dialog').getByRole('link', { name: 'Data behind this picture (zip)' });
    const [opened] = await Promise.all([
      page.context().waitForEvent('request', (request) => request.url().includes('/picture.zip')),
      zip.click(),
    ]);
    const files = unzipSync(new Uint8Array(await (await fetch(opened.url())).arrayBuffer()));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const nodes: Record<string, string>[] = parseCsv(text('nodes.csv'), { columns: true });
    expect(text('README.txt')).toContain(byForm ? 'Who responded?\n=' : 'Shooting of Tamir Rice\n=');
    expect(text('README.txt')).toContain(`that the ${byForm ? 'timeline' : 'map'} shows`);
    expect(text('README.txt')).toContain('at least this basis: CLAIMED');
    expect(nodes.map(({ Id }) => Id)).toContain('shooting-of-tamir-rice');
  });

  it('no timeline is offered where nothing has a date', async () => {
    const offered = async (path: string) => {
      const page = await share(path);
      await page.locator('form.desk').waitFor();
      return page.getByRole('button', { name: 'Timeline as SVG' }).isEnabled();
    };
    expect(await offered('/?around=cleveland&hide=Incident')).toBe(false);
    expect(await offered(TAMIR)).toBe(true);
  });

  it('the timeline: lanes of those who did it, with the style of every line, and its own key', async () => {
    const page = await share(TAMIR);
    await page.locator('.timeline-box').waitFor();
    const { name, body } = await save(page, 'button', 'Timeline as SVG');
    expect(name).toBe('shooting-of-tamir-rice-timeline.svg');
    const read = await page.evaluate<{ error: boolean; texts: string[]; styled: boolean }>(
      `(() => {
        const picture = new DOMParser().parseFromString(${JSON.stringify(body.toString())}, 'image/svg+xml');
        return {
          error: picture.querySelector('parsererror') !== null,
          texts: [...picture.querySelectorAll('text')].map((text) => text.textContent.trim()),
          styled: picture.querySelector('[class]') === null,
        };
      })()`,
    );
    expect(read).toMatchObject({ error: false, styled: true });
    expect(read.texts.join('\n')).toMatch(/Anonymous[\s\S]*Shutdown of the website of Cleveland/);
    expect(read.texts).toContain('a response; the arrow points to what it responded to');
    const { name: pixels, body: png } = await save(page, 'button', 'Timeline as PNG');
    expect(pixels).toBe('shooting-of-tamir-rice-timeline.png');
    expect(png.length).toBeGreaterThan(10_000);
  });

  it('SVG: has title, description, legend, day and source, and every record and relation', async () => {
    const page = await share();
    const { name, body } = await save(page, 'button', 'SVG picture');
    expect(name).toBe('shooting-of-tamir-rice.svg');
    const read = await page.evaluate<{ error: boolean; texts: string[]; items: number; title: string }>(
      `(() => {
        const picture = new DOMParser().parseFromString(${JSON.stringify(body.toString())}, 'image/svg+xml');
        return {
          error: picture.querySelector('parsererror') !== null,
          texts: [...picture.querySelectorAll('text')].map((text) => text.textContent),
          items: picture.querySelectorAll('[data-id]').length,
          title: picture.querySelector('title').textContent,
        };
      })()`,
    );
    expect(read).toMatchObject({ error: false, items: RECORDS + RELATIONS, title: 'Shooting of Tamir Rice' });
    const text = read.texts.join('\n');
    expect(text).toMatch(/16 of 22 records, directly connected with .*, at least reported\./);
    for (const sign of [
      'a response; the arrow points to what it responded to',
      'reported, or stated by the actor',
      'cyber action',
      'incident',
    ])
      expect(read.texts).toContain(sign);
    expect(text).toMatch(/Antiphon, \d{1,2} \w+ \d{4}\. http:/);
  });

  it('CSV: one row for each record and relation', async () => {
    const page = await share();
    const rows = async (suffix: string): Promise<Record<string, string>[]> =>
      parseCsv((await save(page, 'link', suffix)).body, { columns: true, bom: true });
    const [nodes, edges] = [await rows('.nodes.csv'), await rows('.edges.csv')];
    expect([nodes.length, edges.length]).toEqual([RECORDS, RELATIONS]);
    const ids = new Set(nodes.map(({ Id }) => Id));
    for (const { Source, Target } of edges) expect([ids.has(Source), ids.has(Target)]).toEqual([true, true]);
    expect(new Set(edges.map(({ Basis }) => Basis))).toEqual(new Set(['REPORTED', 'STATED']));
  });

  it.each([
    ['without some kinds', `${TAMIR}&hide=Person&hide=Statement`],
    ['without some relations', `${TAMIR}&without=PERFORMED&without=ABOUT`],
    [
      'of some days, at least reported',
      `${MINNEAPOLIS}&time=2020-05-29T00:00/2020-05-31T23:59&basis=REPORTED`,
    ],
    ['of a chain without statements, each response drawn', `${FLOYD}&unfold=all&hide=Statement`],
    ['of everything, without people', '/?view=all&limit=400&hide=Person'],
    [
      'where every relation is left out',
      `${TAMIR}&${[...EVERY_RELATION.keys()].map((name) => `without=${name}`).join('&')}`,
    ],
  ])('a file holds what is seen, %s', async (_what, view) => {
    const page = await share(view);
    const seen = await page.evaluate<readonly (readonly string[])[]>(
      "(() => { const { cy } = document.querySelector('.canvas')._cyreg; return [cy.nodes(':visible'), cy.edges(':visible')].map((all) => all.map((one) => one.id()).sort()); })()",
    );
    const ids = async (suffix: string): Promise<readonly unknown[]> => {
      const rows: Record<string, string>[] = parseCsv((await save(page, 'link', suffix)).body, {
        columns: true,
        bom: true,
      });
      return rows.map(({ Id }) => Id).sort();
    };
    expect([await ids('.nodes.csv'), await ids('.edges.csv')]).toEqual(seen);
  });

  it('GEXF and graphology: the same graph', async () => {
    const page = await share();
    const gexf = parseGexf(MultiDirectedGraph, (await save(page, 'link', '.gexf')).body.toString());
    const own = MultiDirectedGraph.from(
      JSON.parse((await save(page, 'link', '.graphology.json')).body.toString()),
    );
    for (const graph of [gexf, own]) expect([graph.order, graph.size]).toEqual([RECORDS, RELATIONS]);
    expect(gexf.nodes().sort()).toEqual(own.nodes().sort());
  });

  it('GraphML: well-formed, with every record and relation', async () => {
    const page = await share();
    const { body } = await save(page, 'link', '.graphml');
    const read = await page.evaluate<readonly [boolean, number, number]>(
      `(() => {
        const graph = new DOMParser().parseFromString(${JSON.stringify(body.toString())}, 'application/xml');
        const count = (name) => graph.getElementsByTagName(name).length;
        return [count('parsererror') === 0, count('node'), count('edge')];
      })()`,
    );
    expect(read).toEqual([true, RECORDS, RELATIONS]);
  });

  it('JSON for Cytoscape, networkx and D3, linked data, and the answer itself', async () => {
    const page = await share();
    const json = async (suffix: string) => JSON.parse((await save(page, 'link', suffix)).body.toString());
    const { elements } = await json('.cytoscape.json');
    expect([elements.nodes.length, elements.edges.length]).toEqual([RECORDS, RELATIONS]);
    const nodeLink = await json('.node-link.json');
    expect([nodeLink.nodes.length, nodeLink.links?.length ?? nodeLink.edges?.length]).toEqual([
      RECORDS,
      RELATIONS,
    ]);
    const linked = await jsonld.expand(await json('.jsonld'));
    // And what the file says of itself.
    expect(linked).toHaveLength(RECORDS + RELATIONS + 1);
    const { data } = await json('.json');
    expect(data.neighborhood.nodes).toHaveLength(RECORDS);
  });

  it('GraphQL: the copied query returns the same graph', async () => {
    const page = await share();
    await page.getByRole('button', { name: 'As GraphQL' }).click();
    await page.getByText('# Variables').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click();
    const code = await page.evaluate<string>('navigator.clipboard.readText()');
    const variables = JSON.parse(code.slice(code.indexOf('# Variables') + 11).replaceAll(/^# /gm, ''));
    const { data, errors } = await explorer().antiphon.ask(code, variables);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ neighborhood: { total: RECORDS } });
  });

  it('Python: the addresses in it work', async () => {
    const page = await share();
    await page.getByRole('button', { name: 'As Python' }).click();
    const code = (await page.locator('dialog pre').textContent()) ?? '';
    const addresses = code.match(/http:[^"]+/g) ?? [];
    expect(addresses).toHaveLength(2);
    for (const address of addresses) expect((await fetch(address)).status).toBe(200);
  });

  it('a chain and the whole graph can be downloaded too', async () => {
    const chain = await share('/?view=chain&around=shooting-of-tamir-rice');
    const members = parseCsv((await save(chain, 'link', '.nodes.csv')).body, { columns: true, bom: true });
    expect(members).toHaveLength(7);
    const { name } = await save(chain, 'button', 'SVG picture');
    expect(name).toBe('shooting-of-tamir-rice.svg');
    const all = await share('/?view=all&limit=400');
    expect((await save(all, 'link', '.gexf')).name).toBe('graph.gexf');
  });

  it('Gephi Lite gets the address of the file, which any page may read', async () => {
    const page = await share();
    const address = await page.getByRole('link', { name: 'Open in Gephi Lite' }).getAttribute('href');
    const file = new URL(address ?? '').searchParams.get('file') ?? '';
    const response = await fetch(file, { headers: { origin: 'https://gephi.org' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toContain('<gexf');
  });
}
