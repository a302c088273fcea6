import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

const HTML = { accept: 'text/html' };

describe.skipIf(!(await canRunNeo4j()))('an address answers by itself, without scripts', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  /** The page at an address; a database that has just started may need a moment longer than the page waits. */
  async function page(path: string, expected: string | undefined = 'class="answer"'): Promise<string> {
    for (let tries = 0; ; tries++) {
      const text = await (await fetch(`${antiphon.url}${path}`, { headers: HTML })).text();
      if (expected === undefined || text.includes(expected) || tries === 20) return text;
      expect(text.startsWith('<!doctype html>')).toBe(true);
    }
  }

  /** The rows of its table as text, the actor first. */
  const rowsOf = (html: string): readonly string[] =>
    [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      row
        .replaceAll(/<details.*?<\/details>/gs, '')
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );

  it('the page of an event holds who responded, with what, how sure, and who says so', async () => {
    const html = await page('/?around=shooting-of-tamir-rice');
    const rows = rowsOf(html);
    expect(rows).toHaveLength(7);
    expect(rows.find((row) => row.includes('Shutdown of the website'))).toMatch(
      /24 November 2014 reported “After Tamir Rice, 12, .*” , 24 November 2014 or later/,
    );
    expect(rows.find((row) => row.startsWith('Cleveland police officials'))).toContain('our reading');
    expect(html).toContain('<title>Who responded to: Shooting of Tamir Rice · Antiphon</title>');
    expect(html).toMatch(
      /<meta property="og:description" content="6 responses by 2 named responders; told in 1 document[^"]*our reading/,
    );
  });

  it('the first screen, the answer that it leads to and the saved question grade a response alike', async () => {
    const GRADE = /stated by the actor|reported|claimed|our reading|assumed/;
    const pages = [
      await page('/', '</table>'),
      await page('/?around=shooting-of-tamir-rice'),
      await page('/q/who-responded?to=shooting-of-tamir-rice', '</table>'),
    ];
    const gradesOf = (response: string) =>
      pages.map((html) => {
        const row = rowsOf(html).find((one) => one.includes(response)) ?? '';
        return GRADE.exec(row.slice(row.indexOf(response) + response.length))?.[0];
      });
    expect(gradesOf('Shutdown of the website of Cleveland')).toEqual(['reported', 'reported', 'reported']);
    expect(gradesOf('Released statement of Anonymous on the shooting of Tamir Rice')).toEqual(
      Array.from(pages, () => 'our reading'),
    );
  });

  it('the page of an actor holds what it did apart from what was only planned, and a preview that says so', async () => {
    const html = await page('/?around=anonymous');
    expect(html).toContain(
      '<title>What Anonymous did, planned, or is said to have done, and to what in response · Antiphon</title>',
    );
    expect(html).toMatch(
      /og:description" content="\d+ happened, \d+ only claimed, assumed or disputed, \d+ only planned/,
    );
    const rows = rowsOf(html);
    const planned = rows.findIndex((row) => row.startsWith('Planned, called for'));
    const shutdown = rows.findIndex((row) => row.startsWith('Shutdown of the website of Cleveland'));
    expect(shutdown).toBeGreaterThan(0);
    expect(shutdown).toBeLessThan(planned);
  });

  it('the lens in the address is the lens of its answer', async () => {
    const rows = rowsOf(await page('/?around=shooting-of-tamir-rice&basis=REPORTED'));
    expect(rows.slice(1).every((row) => row.includes(' reported '))).toBe(true);
    expect(rows).toHaveLength(3);
  });

  it('who is only assumed to have done it is told with those who assume so', async () => {
    const html = await page('/?around=minneapolis-police-website-takedown');
    expect(html).toMatch(
      /<h[23]>Who did it<\/h[23]><ul><li><svg.*?<\/svg>[^<]* assume that Anonymous took down the Minneapolis police website/,
    );
  });

  it('the first screen holds how soon responses came, and does not take for one what no source calls so', async () => {
    const html = await page('/', 'class="clock"');
    expect(html).toContain('After 1 of the 4 incidents a response that a source reports came within 3 days.');
    expect(html).toContain('<svg class="clock-picture clock-wide"');
    expect(rowsOf(html).find((row) => row.startsWith('Shutdown of the website of Cleveland'))).toMatch(
      /within 3 days .*24 November 2014 reported “After Tamir Rice, 12/,
    );
    // It came after the death of George Floyd; no source says that it responded to it.
    expect(html).toContain('Death of George Floyd');
    expect(html).not.toContain('minneapolis-police-website-takedown');
  });

  it('a page about anything else, or with a wrong address, comes without an answer', async () => {
    for (const path of ['/?view=all', '/?around=nobody', '/?around=tamir-rice&basis=NONSENSE'])
      expect(await page(path, '<div id="page">')).toContain('<div id="page"><noscript>');
  });

  it('the page of a person tells who responded to what happened to that person, once for each affair', async () => {
    const html = await page('/e/tamir-rice', 'Who responded');
    // What somebody did stands in a table of its own.
    const tables = html.match(/<caption>Who responded<\/caption>.*?<\/table>/gs) ?? [];
    expect(tables).toHaveLength(1);
    expect(rowsOf(tables.join(''))).toHaveLength(7);
    expect(html.indexOf('Who responded')).toBeLessThan(html.indexOf('What sources say'));
  });

  /** What a reader sees of a page: no style, no tag. */
  const textOf = (html: string): string =>
    html
      .replaceAll(/<(style|script|details|title)\b.*?<\/\1>/gs, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  it.each([
    'death-of-alton-sterling',
    'anonymous',
    'dos-054',
    'minneapolis-article-s03a',
    'cleveland-article',
  ])('the page of %s has no code, no raw date and no offset', async (id) => {
    const text = textOf(await page(`/e/${id}`, '<main'));
    expect(text).not.toMatch(
      /\dT\d\d:|\[?\.\.\d{4}|\d{4}\.\.|EDTF|code point|[A-Z]{2,}_[A-Z]|asserted|inferred/,
    );
  });

  it('the page of an event tells when it was, how sure that is, and where each claim stands, in words', async () => {
    const text = textOf(await page('/e/death-of-alton-sterling', '<main'));
    expect(text).toContain('By the order of events not before 3 July 2016, not after 9 July 2016');
    expect(text).toContain('How sure Reported by one source.');
    expect(text).toMatch(
      /The death of Alton Sterling took place\. Stated by “Anonymous Declares [^”]*” in its own/,
    );
    // Its documents are named in full above: beside a claim the beginning of the headline tells which it is.
    expect(text).toMatch(/“Anonymous Declares [^”]*BLM” , [^“]*10 July 2016, 07:22 New York time/);
    expect(text).toMatch(/“Anonymous Declares [^”]*…” , in sentence 23/);
  });

  it('a silence is told by the clocks of the document that tells of it, and with that document', async () => {
    const text = textOf(await page('/e/day-of-solidarity-2016'));
    expect(text).toMatch(
      /As of 10 July 2016 at 07:22 New York time, Black Lives Matter did not respond .*\(says who:/,
    );
    expect(text).toContain('Who called for it Anonymous organised or called for the Day of Solidarity');
  });

  it('an id of nothing is told in plain words, with names', async () => {
    const response = await fetch(`${antiphon.url}/e/tamir`, { headers: HTML });
    expect(response.status).toBe(404);
    const text = textOf(await response.text());
    expect(text).toMatch(/No record is called “ tamir ”\. Did you mean Tamir Rice ,/);
    expect(text).not.toMatch(/tamir-rice|id:/);
  });

  it('a lens that lets no response through says how many it hides', async () => {
    expect(await page('/?around=shooting-of-tamir-rice&told=motherboard')).toContain(
      'no response passes the lens; 6 are hidden by the lens',
    );
  });

  it('a question by its address is answered before its form', async () => {
    const html = await (await fetch(`${antiphon.url}/q/who-responded`, { headers: HTML })).text();
    expect(html.indexOf('<table')).toBeGreaterThan(0);
    expect(html.indexOf('<table')).toBeLessThan(html.indexOf('<form'));
  });

  it('names what it is asked about, and says who says what: who did it, and that it was a response', async () => {
    const html = await page('/q/who-responded', 'class="responses reading"');
    expect(html).toContain('<title>Who responded to the shooting of Tamir Rice? · Antiphon</title>');
    expect(html).toMatch(/Asked about: <a href="\/e\/shooting-of-tamir-rice"/);
    const rows = rowsOf(html);
    expect(rows[0]).toMatch(/Says who did it Says that it was a response/);
    // A source goes by its headline, and its reader's conclusion is not put into it.
    expect(rows.find((row) => row.includes('Video of Anonymous attacking the Cleveland police'))).toMatch(
      /“After Tamir Rice, 12, [^”]*” , 24 November 2014 or later Curators of Antiphon$/,
    );
    expect(html).not.toContain('Article on the outage');
  });

  it('a link to a question tells the answer with how sure it is; through a lens it says so and shows no picture', async () => {
    const html = await page('/q/responses');
    expect(html).toMatch(/<meta property="og:description" content="[^"]*\(condemnation, our reading\)/);
    expect(html).toContain(`content="${antiphon.url}/picture.png?around=shooting-of-tamir-rice"`);
    expect(html).not.toContain('oembed');
    const then = await page('/q/responses?lens.asOf=2014-11-25');
    expect(then).toContain('og:description" content="As known by the end of 25 November 2014: ');
    expect(then).toContain('What was known by the end of 25 November 2014, and no more.');
    expect(then).not.toContain('og:image');
    expect(await page('/q/who-did-it')).toMatch(/og:description" content="Anonymous: [^"]*nobody reports it/);
  });

  it('what was known on a day says so before its script runs, and leads to what is known now', async () => {
    const html = await page('/?around=shooting-of-tamir-rice&asof=2014-11-25');
    expect(html).toMatch(
      /by the end of 25 November 2014, and no more\..*<a href="\/\?around=shooting-of-tamir-rice">Show what is known now/,
    );
  });

  it('of a wide table it is said that there is more to the side', async () => {
    expect(await page('/q/responders-and-events', 'class="matrix"')).toMatch(
      /Each event is a column, \d+ in all: move the table sideways/,
    );
  });

  it('who did an event is told with how sure that is and who says so, on every page alike', async () => {
    for (const path of ['/?around=shooting-of-tamir-rice', '/e/shooting-of-tamir-rice']) {
      const [, told = ''] = /<h[23]>Who did it<\/h[23]>(.*?)<\/ul>/s.exec(await page(path)) ?? [];
      expect(told.match(/<li>/g)).toHaveLength(2);
      expect(told.match(/class="sign"/g)).toHaveLength(2);
      expect(
        told.match(/reported; says who: .*?After Tamir Rice, 12,.*?href="\/q\/evidence\?rid=/gs),
      ).toHaveLength(2);
    }
  });

  it('the page of a newspaper leads to what it tells, which is more than what it did', async () => {
    const html = await page('/?around=motherboard');
    expect(html).toContain('href="/?view=all&amp;told=motherboard"');
    expect(html).toMatch(/Told by <bdi>Motherboard<\/bdi>: 14 records/);
  });

  it('its answer is in words: no codes, keys or ranks, and how sure each line is beside it', async () => {
    const rows = rowsOf(await page('/q/who-responded', 'class="responses reading"'));
    expect(rows[0]).toMatch(/Actor Response In response to .* How sure Says who/);
    expect(rows.find((row) => row.includes('Shutdown of the website of Cleveland'))).toMatch(
      /Anonymous .* Shooting of Tamir Rice happened retaliation .* reported , told by one source/,
    );
    const whoDidIt = await page('/q/who-did-it', 'class="responses reading"');
    const [named, read] = rowsOf(whoDidIt).filter((row) => row.startsWith('Anonymous'));
    expect(named).toMatch(
      /^Anonymous agent assumed Social media users assume that .* as agent who count as one source nobody Pass on what others claim, say nothing themselves: Article/,
    );
    expect(read).toMatch(/assumed , unverified/);
    expect(whoDidIt).toContain('stroke-dasharray');
    const [answer = '', form = ''] = whoDidIt.split('<form');
    expect(answer).not.toMatch(/>[A-Z]+(_[A-Z]+)*<|sha256/);
    expect(form).toMatch(/<option value="ASSUMED">assumed</);
  });

  it('what was only called for is not told as what happened', async () => {
    const rows = rowsOf(await page('/q/plans', 'class="responses reading"'));
    expect(rows.find((row) => row.startsWith('Day of Solidarity'))).toContain('only called for');
  });

  it('who responded is the same table there as on the page of the event', async () => {
    expect(await page('/q/responses', 'class="answer"')).toContain('6 responses by 2 named responders');
    expect(await page('/q/deeds', 'class="answer"')).toContain('What Anonymous did, planned');
  });

  it('all responses at once are a table of marks, each cell with words that say how sure each is', async () => {
    const html = await page('/q/responders-and-events', 'class="matrix"');
    const rows = rowsOf(html.match(/<table class="matrix">.*?<\/table>/s)?.[0] ?? '');
    // Whose doing nobody names has a row of its own; what is only claimed or planned is never added to what happened.
    expect(rows.some((row) => row.startsWith('No source says who'))).toBe(true);
    expect(html).toMatch(
      /class="counts">\d+ responses happened, \d+ of them reported, the others our reading; 1 only claimed, assumed or disputed; 3 only planned, called for or threatened</,
    );
    const words = [...html.matchAll(/class="marks"[^>]* aria-label="([^"]*)"/g)].map(
      ([, label = '']) => label,
    );
    expect(words.find((one) => one.startsWith('Anonymous, in response to Shooting of Tamir Rice:'))).toMatch(
      /Shutdown of the website [^;]*, reported(;|$)/,
    );
    expect(words.find((one) => one.startsWith('YouTube,'))).toMatch(/, claimed$/);
    expect(words.find((one) => one.startsWith('Black Lives Matter, '))).toMatch(
      /, only called for, claimed and our reading$/,
    );
    // Anonymous is assumed to have taken the site down, which is no response to it.
    expect(words.filter((one) => /^Anonymous, in response to Takedown/.test(one))).toEqual([]);
    // That a body is named as responsible for others does not make it respond.
    expect(words.filter((one) => one.startsWith('Cleveland police,'))).toEqual([]);
    expect(html.indexOf('class="matrix"')).toBeLessThan(html.indexOf('<form'));
    expect(await page('/q/response-matrix', undefined)).toContain('href="/q/responders-and-events"');
  });

  it('a lens holds for the picture of all responses as well', async () => {
    const html = await page('/q/responders-and-events?lens.minBasis=REPORTED', 'class="matrix"');
    const words = [...html.matchAll(/class="marks"[^>]* aria-label="([^"]*)"/g)].map(
      ([, label = '']) => label,
    );
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((one) => /our reading|claimed|assumed/.test(one))).toEqual([]);
  });

  it('who responded to whom is told in words, with how sure both sides of it are', async () => {
    const html = await page('/q/who-responded-to-whom', 'class="responses ties"');
    const told = rowsOf(html.match(/<table class="responses ties">.*?<\/table>/s)?.[0] ?? '').join('\n');
    expect(told).toContain(
      'Anonymous , in response to what the officer who shot Tamir Rice did: 5 responses, 2 of them reported or stated by the actor, the others our reading',
    );
    // Who is only assumed to have taken the site down is not said to have done it.
    expect(told).toMatch(
      /struggles” ?, in response to what Anonymous is said or taken to have done: 1 response only claimed, assumed or disputed/,
    );
    // That a body is named as responsible for others is not a deed of its own.
    expect(told).not.toMatch(/to what (the )?(Cleveland police|Minneapolis Police Department) /i);
    expect(told).toMatch(
      /Anonymous , in response to what no source names a doer of: .* Death of George Floyd/s,
    );
  });

  it('each strand of that drawing is a link to its words', async () => {
    const html = await page('/q/who-responded-to-whom', 'class="ties-drawn"');
    const drawing = html.match(/<svg class="ties-drawn".*?<\/svg>\s*<\/section>/s)?.[0] ?? '';
    const strands = [...drawing.matchAll(/<a href="#(tie-\d+)"[^>]*><title>([^<]*)<\/title>/g)];
    expect(strands.length).toBeGreaterThan(10);
    for (const [, key, title] of strands) {
      expect(html).toContain(`<tbody id="${key}"`);
      expect(title).toMatch(/, in response to what .*: \d+ response/);
    }
    // Assumed, claimed and reported are drawn apart.
    expect(drawing).toMatch(/stroke-linecap="round"/);
    expect(html.indexOf('class="ties-drawn"')).toBeLessThan(html.indexOf('<form'));
  });

  it('the page of a place tells what happened there, with the part that each had in it, and how sure one is that it was there', async () => {
    const [row = ''] = rowsOf(await page('/e/cleveland', 'What happened in Cleveland')).filter((text) =>
      text.startsWith('Shooting of Tamir Rice'),
    );
    expect(row).toContain('Officer who shot Tamir Rice (shooter, reported)');
    expect(row).toContain('Cleveland police (responsible body, reported)');
    expect(row).toMatch(/our reading .*6 responses, reported, claimed or our reading$/);
  });

  it('the map of a place holds what happened there, and its lens what it hides of that', async () => {
    const html = await page('/?around=cleveland');
    expect(html).toContain('<title>What happened in Cleveland · Antiphon</title>');
    expect(rowsOf(html).find((row) => row.startsWith('Shooting of Tamir Rice'))).toMatch(
      /6 responses, reported, claimed or our reading$/,
    );
    // That it was in Cleveland is our reading.
    expect(await page('/?around=cleveland&basis=REPORTED')).toMatch(
      /1 event in Cleveland is hidden by the lens/,
    );
  });

  it('the page of a record leads to the map, to its timeline, and to the stories that tell of it', async () => {
    const linksOf = async (id: string) =>
      (await page(`/e/${id}`, 'class="elsewhere"')).match(/<p class="elsewhere">.*?<\/p>/s)?.[0] ?? '';
    const takedown = await linksOf('minneapolis-police-website-takedown');
    expect(takedown).toContain('href="/?around=minneapolis-police-website-takedown"');
    expect(takedown).toContain('picture=timeline"');
    expect(takedown).toContain('href="/s/who-took-the-site-down"');
    expect(takedown).not.toContain('href="/s/planned-called-for-done"');
    // A place has no day of its own.
    expect(await linksOf('cleveland')).not.toContain('timeline');
  });

  it('the page of a record holds its data for search engines, with what is only claimed as claims', async () => {
    const dataOf = async (id: string) => {
      const html = await page(`/e/${id}`, 'ld+json');
      return JSON.parse(html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '');
    };
    const [takedown, ...others] = (await dataOf('minneapolis-police-website-takedown'))['@graph'];
    expect(takedown).toMatchObject({ '@type': 'Event', name: 'Takedown of the Minneapolis police website' });
    expect(JSON.stringify(takedown)).not.toContain('Anonymous');
    expect(others).toContainEqual(
      expect.objectContaining({
        '@type': 'Claim',
        text: expect.stringMatching(/assume that Anonymous took down/),
      }),
    );
    const [threatened] = (await dataOf('day-of-solidarity-cyber-attacks'))['@graph'];
    expect(threatened['@type']).toBe('Thing');
  });

  it('the evidence for a fact has a row for each claim: what it says, who says so and how, and where', async () => {
    const { data } = await (await fetch(`${antiphon.url}/e/min-022.json`)).json();
    const html = await page(`/q/evidence?rid=${data.node.rid}`);
    const table = html.match(/<table class="responses evidence">.*?<\/table>/s)?.[0] ?? '';
    const [, side, ...rows] = rowsOf(table);
    expect(side).toBe('Says so');
    expect(rows).toHaveLength(4);
    expect(rows.find((row) => row.startsWith('Social media users assume'))).toMatch(
      /Assumed by Social media users .* assumed .*, in sentence 3/,
    );
    for (const row of rows) expect(row).toMatch(/ by .* sentence \d+/);
    // With everything else, the claims are in the files and below.
    expect(html).toContain('What was read for this, as a table');
  });

  it('the page of a claim is headed by its sentence, which names who says so', async () => {
    const html = await page('/e/cle-001', '<h1>');
    expect(html).toMatch(/<h1>Known from outside the sources: the video of Anonymous [^<]* 24 November 2014/);
    expect(html).toContain('Knowledge from outside the documents');
    expect(html).toContain('Every property, as it is recorded');
  });
});
