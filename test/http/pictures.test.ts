import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD } from '../../src/picture/frames.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

const HTML = { accept: 'text/html' };
const TAKEDOWN = '?around=minneapolis-police-website-takedown';

describe.skipIf(!(await canRunNeo4j()))('a view as a picture, elsewhere and in a story', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${antiphon.url}${path}`, { headers });
  const page = async (path: string) => (await get(path, HTML)).text();
  const without = (html: string) => html.replaceAll(/<style>.*?<\/style>/gs, '');

  it('as SVG: an assumption is dotted, and gone where only reports count', async () => {
    const svg = await (await get(`/picture.svg${TAKEDOWN}`)).text();
    expect(svg).toContain('<title>Takedown of the Minneapolis police website</title>');
    expect(svg).toMatch(/>assumed</);
    expect(svg).toContain(`${antiphon.url}/${TAKEDOWN}`);
    const sure = await (await get(`/picture.svg${TAKEDOWN}&basis=REPORTED`)).text();
    expect(sure).not.toMatch(/>assumed<|data-id="anonymous"/);
  });

  it('as PNG: of the size of a preview, once for whoever has it', async () => {
    const answer = await get(`/picture.png${TAKEDOWN}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    const body = Buffer.from(await answer.arrayBuffer());
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
    const etag = answer.headers.get('etag') ?? '';
    expect((await get(`/picture.png${TAKEDOWN}`, { 'if-none-match': etag })).status).toBe(304);
  });

  it('for a desk: as PDF, with the words that the desk gives it and the documents that it rests on', async () => {
    const wanted = new URLSearchParams({
      headline: 'Who took it down?',
      credit: 'A. Desk',
      size: 'a4',
      deck: '',
    });
    const answer = await get(`/picture.pdf${TAKEDOWN}&${wanted}`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain('filename="who-took-it-down.pdf"');
    const etag = answer.headers.get('etag') ?? '';
    expect((await get(`/picture.pdf${TAKEDOWN}&${wanted}`, { 'if-none-match': etag })).status).toBe(304);
    const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 }).promise;
    const sheet = await pdf.getPage(1);
    // A4, turned because the map is broad.
    expect(sheet.view.map(Math.round)).toEqual([0, 0, 842, 595]);
    const { items } = await sheet.getTextContent();
    const words = items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    expect(words).toContain('Who took it down?');
    expect(words).toContain('Anonymous');
    expect(words).toMatch(/Sources: .*31 May 2020/);
    const svg = await (await get(`/picture.svg${TAKEDOWN}&${wanted}&theme=clear`)).text();
    expect(svg).toContain('width="297mm" height="210mm"');
  });

  it('the timeline for a desk: as PDF with the events, their dates and the documents', async () => {
    const answer = await get(`/picture.pdf${TAKEDOWN}&picture=timeline&size=a3`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain(
      'filename="takedown-of-the-minneapolis-police-website-timeline.pdf"',
    );
    const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 }).promise;
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(words).toContain('Takedown of the Minneapolis police website');
    expect(words).toMatch(/May 2020/);
    expect(words).toMatch(/Sources: .*31 May 2020/);
    const svg = await (await get(`/picture.svg${TAKEDOWN}&picture=timeline`)).text();
    expect(svg).toContain('data-id="minneapolis-police-website-takedown"');
    expect(svg).not.toContain('class=');
  });

  it.each([
    ['a timeline of nothing dated', '?around=cleveland&hide=Incident&picture=timeline', 'picture'],
    ['a picture of something else', `${TAKEDOWN}&picture=poster`, 'picture'],
  ])('%s is refused', async (_, search, argument) => {
    const answer = await get(`/picture.svg${search}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(argument);
  });

  it.each([
    [
      'an unknown record',
      '?around=minneapolis-police-website-takedwn',
      404,
      'minneapolis-police-website-takedown',
    ],
    ['nothing', '', 400, '?around='],
    ['an unknown colour', `${TAKEDOWN}&theme=pink`, 400, 'theme=light'],
    ['an unknown size', `${TAKEDOWN}&size=a5`, 400, '2-columns, 3-columns, a4'],
    ['too long a headline', `${TAKEDOWN}&headline=${'a'.repeat(201)}`, 400, '200 are allowed'],
    ['the map alone with words', `${TAKEDOWN}&frame=none&deck=a`, 400, 'leave out frame'],
  ])('is refused with a way out: %s', async (_, search, status, hint) => {
    const answer = await get(`/picture.svg${search}`);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(hint);
  });

  it('/embed holds headline, picture, key, sources and the way to the map, and may stand in a frame', async () => {
    const answer = await get(`/embed${TAKEDOWN}`, HTML);
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
    const html = without(await answer.text());
    expect(html).not.toContain('<script');
    expect(html).toContain('<h1>Takedown of the Minneapolis police website</h1>');
    expect(html).toMatch(
      /<source srcset="\/picture\.svg\?[^"]*theme=dark[^"]*" media="\(prefers-color-scheme: dark\)"/,
    );
    expect(html).toMatch(/alt="[^"]*Our reading, no source says it outright/);
    expect(html).toContain('Untitled article of 31 May 2020');
    expect(html).toContain(`href="/${TAKEDOWN}"`);
  });

  it('no other page may stand in a frame', async () => {
    for (const path of ['/', `/${TAKEDOWN}`, '/e/anonymous', '/s', '/s/who-took-the-site-down', '/q']) {
      const { headers } = await get(path, HTML);
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    }
  });

  it('/oembed tells how, for addresses of this site alone', async () => {
    const ask = (url: string, more = '') => get(`/oembed?${new URLSearchParams({ url })}${more}`);
    for (const path of [
      `/${TAKEDOWN}`,
      '/e/minneapolis-police-website-takedown',
      '/s/who-took-the-site-down',
    ]) {
      const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(
        await page(path),
      );
      const address = (found?.[1] ?? '').replaceAll('&amp;', '&');
      expect(await (await fetch(address)).json(), path).toMatchObject({
        version: '1.0',
        type: 'rich',
        // A story begins through a lens, and says so.
        title: expect.stringMatching(/^Takedown of the Minneapolis police website(, at least reported)?$/),
        html: expect.stringContaining(
          `<iframe src="${antiphon.url}/embed?around=minneapolis-police-website-takedown`,
        ),
      });
    }
    expect(
      await (await ask(`${antiphon.url}/${TAKEDOWN}`, '&maxwidth=320&maxheight=200')).json(),
    ).toMatchObject({
      width: 320,
      height: 200,
    });
    expect((await ask(`https://example.org/${TAKEDOWN}`)).status).toBe(404);
    expect((await ask(`${antiphon.url}/q`)).status).toBe(404);
    expect((await ask(`${antiphon.url}/${TAKEDOWN}`, '&format=xml')).status).toBe(501);
    expect((await ask(`${antiphon.url}/?around=${'a'.repeat(2_000)}`)).status).toBe(400);
  });

  it('previews of links have a picture, and tell in words who says what', async () => {
    const html = await page(`/${TAKEDOWN}`);
    expect(html).toContain(`<meta property="og:image" content="${antiphon.url}/picture.png${TAKEDOWN}"`);
    expect(html).toMatch(/<meta property="og:image:alt" content="[^"]*our reading/);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
    expect(await page('/e/anonymous')).toContain(`${antiphon.url}/picture.png?around=anonymous`);
    expect(await page('/?view=all')).toContain(`${antiphon.url}/picture.png?view=all`);
    expect(await page('/')).not.toContain('og:image');
  });

  it('a story tells its facts as the graph does: what is assumed, with those who assume it', async () => {
    const html = without(await page('/s/who-took-the-site-down'));
    expect(html).toMatch(
      /<a href="\/e\/min-022">[^<]*assume that Anonymous took down the Minneapolis police website; [^<]* say that it is so; the article that cites them does not say so itself\.<\/a>/,
    );
    expect(html).toContain(
      '<a href="/e/min-181">The takedown of the Minneapolis police website came after the video',
    );
    expect(html).not.toMatch(/\{(fact|record):/);
    expect(html.match(/<img /g)).toHaveLength(5);
    expect(html).toContain('Open in the map');
  });

  it('a story tells what was planned or claimed as such, with a timeline among its pictures', async () => {
    const html = without(await page('/s/planned-called-for-done'));
    expect(html.match(/<section id="step-\d"/g)).toHaveLength(6);
    expect(html).toMatch(
      /<a href="\/e\/dos-113">[^<]*were to take place on 15 July 2016[^<]*; no source here says/,
    );
    expect(html).toMatch(/<a href="\/e\/dos-156">Anonymous itself says that it carried out a cyber attack/);
    expect(html).toContain('aria-label="Timeline 6: Cyber attacks of the Day of Solidarity"');
    const [, drawn = ''] = /<img src="([^"]*picture=timeline[^"]*)"/.exec(html) ?? [];
    const svg = await (await get(drawn.replaceAll('&amp;', '&'))).text();
    expect(svg).toContain('Death of Alton Sterling');
    expect(svg).not.toContain('…');
    // As large as the page says: nothing moves when it is there.
    const [, width] = /<svg [^>]*width="(\d+)"/.exec(svg) ?? [];
    expect(html).toMatch(new RegExp(`<img src="[^"]*picture=timeline[^"]*" width="${width}"`));
  });

  it('a story runs one small script of this server, and no other', async () => {
    const answer = await get('/s/who-took-the-site-down', HTML);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe');
    const scripts = [...(await answer.text()).matchAll(/<script type="module" src="([^"]+)"><\/script>/g)];
    expect(scripts).toHaveLength(1);
    const script = await get(scripts[0]?.[1] ?? '');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect((await script.text()).length).toBeLessThan(10_000);
    // Pages that need none may run none.
    for (const path of ['/s', '/e/anonymous'])
      expect((await get(path, HTML)).headers.get('content-security-policy'), path).not.toContain(
        'script-src',
      );
  });

  it('stories are listed, and a wrong name leads to the right one', async () => {
    expect(await (await get('/s.json')).json()).toMatchObject({
      stories: [{ address: '/s/planned-called-for-done' }, { address: '/s/who-took-the-site-down' }],
    });
    const wrong = await get('/s/who-took-the-site-up');
    expect(wrong.status).toBe(404);
    expect(await wrong.text()).toContain('did you mean who-took-the-site-down?');
  });
});
