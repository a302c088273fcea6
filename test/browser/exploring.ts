import { expect, it } from 'vitest';
import { difference, drawn, lines, picture, placeOf, places } from './browser.ts';
import { type Explorer, MINNEAPOLIS, TAMIR } from './explorer-server.ts';

/** What somebody does who looks around. */
export function exploring(explorer: () => Explorer): void {
  it('begins with a sentence, a search and questions from the data, each one click from its picture', async () => {
    const { page, problems } = await explorer().open('/');
    await page.getByText('Who responded to what, who says so, and how sure can one be?').waitFor();
    await page.getByRole('combobox').waitFor();
    const questions = page.locator('.openings a');
    await questions.nth(3).waitFor();
    expect(await questions.count()).toBe(4);
    for (const index of [0, 1, 2, 3]) {
      await questions.nth(index).click();
      await drawn(page);
      expect(await page.locator('.sentence').textContent()).toMatch(
        /^\d\d records, directly connected with /,
      );
      await page.goBack();
      await questions.first().waitFor();
    }
    expect(problems).toEqual([]);
  });

  it('finds, selects, and shows who says so and where in two clicks', async () => {
    const { page, problems } = await explorer().open('/');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('tamir rise shooting');
    await page.getByRole('option', { name: 'Shooting of Tamir Rice' }).first().click();
    await drawn(page);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: 'Shooting of Tamir Rice' }).waitFor();
    await details
      .getByRole('button', { name: /^The shutdown of .* responded to the shooting of Tamir Rice/ })
      .click();
    await details.getByRole('heading', { name: 'The evidence' }).waitFor();
    await details
      .locator('.passages')
      .getByText(/sentence 5$/)
      .waitFor();
    expect(await details.textContent()).toContain('“After Tamir Rice, 12, Killed by Cleveland Cops');
    await details.getByText('Cite this').click();
    expect(await details.locator('.citation').textContent()).toMatch(
      /^The shutdown .* responded to the shooting of Tamir Rice in retaliation\. “After Tamir Rice, 12, .*”, 24 November 2014 or later, sentence 5\. Antiphon/,
    );
    await page.goBack();
    await details.getByRole('heading', { name: 'Shooting of Tamir Rice' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('what nobody reports is cited with those who assume it', async () => {
    const { page } = await explorer().open(`${MINNEAPOLIS}&select=minneapolis-police-website-takedown`);
    await drawn(page);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('button', { name: /assume that Anonymous took down/ }).click();
    await details.getByRole('heading', { name: 'The evidence' }).waitFor();
    await details.getByText('Cite this').click();
    const text = (await details.locator('.citation').textContent()) ?? '';
    expect(text).toContain('assume that Anonymous took down the Minneapolis police website');
    const bare = /(?:^|\. )Anonymous took down/;
    expect(text).not.toMatch(bare);
    expect(await details.locator('.claim').allTextContents()).not.toContainEqual(expect.stringMatching(bare));
  });

  it('selects what is clicked in the drawing: a record, an edge, or nothing', async () => {
    const { page } = await explorer().open(TAMIR);
    await drawn(page);
    const details = page.getByRole('complementary', { name: 'Details' });
    const anonymous = await placeOf(page, 'anonymous');
    await page.mouse.click(anonymous.x, anonymous.y);
    await details.getByRole('heading', { name: 'Anonymous', exact: true }).waitFor();
    expect(page.url()).toContain('select=anonymous');
    const edge = await page.evaluate<string>(
      "document.querySelector('.canvas')._cyreg.cy.edges('[?answer]').filter((edge) => edge.source().id() === 'shutdown-of-cleveland-website')[0].id()",
    );
    const middle = await placeOf(page, edge);
    await page.mouse.click(middle.x, middle.y);
    await details.getByRole('heading', { name: 'The evidence' }).waitFor();
    const canvas = await page.locator('.canvas').boundingBox();
    await page.mouse.click((canvas?.x ?? 0) + 4, (canvas?.y ?? 0) + 4);
    await details.getByRole('heading', { name: 'Shooting of Tamir Rice' }).waitFor();
    expect(page.url()).not.toContain('select=');
  });

  it('says how many neighbours a record has, opens them, folds them, pins, and undoes', async () => {
    const { page } = await explorer().open(`${TAMIR}&select=anonymous`);
    await drawn(page);
    const before = await places(page);
    await page
      .getByText('Not drawn yet: did 24, speaks for 3, runs 2, is about 1, is linked with 1')
      .waitFor();
    await page.getByRole('button', { name: 'Open 31 more relations' }).click();
    await page.getByText('50 records').waitFor();
    await drawn(page);
    expect(page.url()).toContain('open=anonymous');
    expect(await places(page)).toHaveLength(50);
    await page.getByRole('button', { name: 'Collapse' }).click();
    await page.getByText('22 records').waitFor();
    await drawn(page);
    expect(await places(page)).toEqual(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('50 records').waitFor();
    await page.goBack();
    await page.getByText('22 records').waitFor();
    await drawn(page);
    const anonymous = await placeOf(page, 'anonymous');
    await page.mouse.move(anonymous.x, anonymous.y);
    await page.mouse.down();
    await page.mouse.move(anonymous.x - 60, anonymous.y + 30, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Unpin' }).waitFor();
    expect(page.url()).toMatch(/pin=anonymous%40/);
    await page.getByRole('button', { name: 'Fit' }).click();
  });

  it('walks a chain: what responded to it, and what responded to that', async () => {
    const { page } = await explorer().open('/?around=death-of-george-floyd&select=death-of-george-floyd');
    await drawn(page);
    await page.getByRole('button', { name: 'What responded to it' }).click();
    await page
      .getByText(
        '22 records, 21 responses to Death of George Floyd, direct and indirect, some links are our reading.',
      )
      .waitFor();
    await drawn(page);
    const at = new Map((await places(page)).map((place) => [place.id, place]));
    const [event, answer, second] = [
      'death-of-george-floyd',
      'floyd-protests-2020',
      'national-guard-ohio-2020',
    ].map((id) => at.get(id)?.x);
    const xs = [...at.values()].map(({ x }) => x);
    expect(event).toBe(Math.min(...xs));
    if (answer !== undefined && second !== undefined) expect(second).toBeGreaterThan(answer);
    await page.keyboard.press('Escape');
    await page.locator('.canvas').focus();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '21 responses, direct and indirect' }).waitFor();
    await page.locator('.chains button').first().click();
    await page
      .getByRole('heading', { name: 'Pledge of Anonymous to hold the Minneapolis police accountable' })
      .waitFor();
    await page.getByLabel('What it responded to').first().click();
    await page.getByText('No source reports what Death of George Floyd responds to').waitFor();
    await page.getByRole('button', { name: 'Show its connections' }).last().click();
    await page.getByText(/records, directly connected with Death of George Floyd/).waitFor();
  });

  it('shows less through a lens, and says so', async () => {
    const { page } = await explorer().open(TAMIR);
    await drawn(page);
    const [all, whole] = [await lines(page), await picture(page)];
    await page.getByLabel('Certainty').selectOption('REPORTED');
    await page.getByText('16 of 22 records').waitFor();
    expect(await page.locator('.sentence').textContent()).toContain('at least reported');
    await drawn(page);
    const reported = await lines(page);
    expect(reported).toBeLessThan(all);
    await page.getByLabel('Certainty').selectOption('');
    await page.getByRole('combobox', { name: 'According to' }).fill('anonymous');
    await page
      .getByRole('option', { name: /^Anonymous/ })
      .first()
      .click();
    await page.getByText(/^\d+ of 22 records, .*, according to Anonymous/).waitFor();
    await drawn(page);
    expect(await lines(page)).toBeLessThan(reported);
    expect((await picture(page)).equals(whole)).toBe(false);
    await page.goBack();
    await page.goBack();
    await page.getByText('16 of 22 records').waitFor();
  });

  it('has lenses for plans and threats, for documents, and for a day', async () => {
    const { page } = await explorer().open(TAMIR);
    await page.getByLabel(/^What happened/).selectOption('THREATENED');
    await page.getByText('only what was threatened').waitFor();
    await page.getByLabel(/^What happened/).selectOption('');
    await page.getByRole('combobox', { name: 'Documents' }).fill('outage of cleveland');
    await page
      .getByRole('option', { name: /^Article on the outage/ })
      .first()
      .click();
    await page.getByText("from Article on the outage of Cleveland's website").waitFor();
    await page.getByRole('button', { name: /^Remove Article on the outage/ }).click();
    await page.getByLabel('As known on').fill('2014-11-23');
    await page.getByText('as known on 23 November 2014').waitFor();
  });

  it('hides kinds and relations, and counts what is hidden', async () => {
    const { page } = await explorer().open(TAMIR);
    await drawn(page);
    await page.getByRole('checkbox', { name: /^people/ }).uncheck();
    await page.getByText('20 of 22 records').waitFor();
    expect(await page.locator('.sentence').textContent()).toContain('without people');
    await page.locator('label').filter({ hasText: 'people' }).getByText('0 of 2', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: /^responded to/ }).uncheck();
    await page.locator('.sentence').getByText('“responded to”').waitFor();
  });

  it('brushes the timeline, which filters the drawing, and selects from it', async () => {
    const { page } = await explorer().open(MINNEAPOLIS);
    await drawn(page);
    const all = await places(page);
    await page.getByRole('button', { name: /^Post by sawayamass, 31 May 2020, / }).click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Post by sawayamass, 31 May 2020' })
      .waitFor();
    const box = await page.locator('.timeline-box').boundingBox();
    const [left, top] = [box?.x ?? 0, (box?.y ?? 0) + 40];
    await page.mouse.move(left + 110, top);
    await page.mouse.down();
    await page.mouse.move(left + 300, top, { steps: 5 });
    await page.mouse.up();
    await page.getByText(/^\d+ of 39 records, .*from 2\d May 2020 to 2\d May 2020/).waitFor();
    expect(page.url()).toContain('time=2020-05-2');
    await drawn(page);
    expect((await places(page)).length).toBeLessThan(all.length);
    await page.getByRole('button', { name: 'All time' }).click();
    await page.getByText(/^39 records/).waitFor();
    await page.getByLabel('From', { exact: true }).fill('2020-05-31');
    await page.getByText(/^\d+ of 39 records/).waitFor();
  });

  it('gives the same picture for the same link', async () => {
    const first = await explorer().open(TAMIR);
    await drawn(first.page);
    await first.page.getByLabel('Certainty').selectOption('REPORTED');
    await first.page.getByText('16 of 22 records').waitFor();
    await first.page.getByRole('button', { name: 'Zoom in' }).click();
    await drawn(first.page);
    await first.page.getByRole('button', { name: 'Copy link' }).click();
    const link = await first.page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toContain('basis=REPORTED');
    const second = await explorer().open(new URL(link).pathname + new URL(link).search);
    await drawn(second.page);
    expect(await places(second.page)).toEqual(await places(first.page));
    const pictures = [await picture(first.page), await picture(second.page)] as const;
    expect(await difference(second.page, ...pictures)).toBeLessThan(8);
  });

  it('shows everything in one map, the same for everybody', async () => {
    const { page } = await explorer().open('/');
    await page.getByRole('link', { name: 'Show the whole network' }).click();
    await page.getByText('270 records.').waitFor();
    await drawn(page);
    const mine = await places(page);
    const other = await explorer().open('/?view=all&limit=400');
    await drawn(other.page);
    expect(await places(other.page)).toEqual(mine);
  });

  it('makes no third-party requests, and the policy blocks nothing', async () => {
    const { page, problems, requests } = await explorer().open(`${TAMIR}&select=anonymous`);
    await drawn(page);
    await page.getByRole('button', { name: /^Open \d+ more/ }).click();
    await page.getByText('50 records').waitFor();
    await drawn(page);
    await page.getByRole('button', { name: 'Records' }).click();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'As GraphQL' }).click();
    await page.getByText('query Neighborhood').waitFor();
    expect(requests.filter((url) => !url.startsWith(`${explorer().antiphon.url}/`))).toEqual([]);
    expect(
      requests
        .map((url) => new URL(url).pathname)
        .filter((path) => !/^\/($|assets\/|q\/|q\.json$)/.test(path)),
    ).toEqual([]);
    expect(problems).toEqual([]);
    const response = await fetch(explorer().antiphon.url, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
  it('compares two lenses on the same ground: what only one shows is listed, and faint on the other side', async () => {
    const { page } = await explorer().open(`${TAMIR}&basis=REPORTED`);
    await drawn(page);
    await page.getByRole('button', { name: 'Compare with another lens' }).click();
    await page.getByRole('heading', { name: 'What each lens shows' }).waitFor();
    await page.waitForURL(/beside=lens/);
    expect(await page.locator('.pane figcaption').allTextContents()).toEqual([
      'at least reported',
      'as all sources together tell it',
    ]);
    await page.getByRole('heading', { name: /^\d+ only as all sources together tell it$/ }).waitFor();
    await expect.poll(() => page.locator('.pane .canvas canvas').count()).toBeGreaterThanOrEqual(6);
    await drawn(page);
    const sides = await page.evaluate<readonly { readonly places: string; readonly ghosts: number }[]>(
      `[...document.querySelectorAll('.canvas')].map(({ _cyreg: { cy } }) => ({
        places: JSON.stringify(cy.nodes().map((node) => [node.id(), node.position()]).sort()),
        ghosts: cy.elements('.ghost').filter((one) => one.visible()).length,
      }))`,
    );
    expect(sides).toHaveLength(2);
    expect(sides[0]?.places).toBe(sides[1]?.places);
    expect(sides.map(({ ghosts }) => ghosts > 0)).toEqual([true, false]);
    const tops = await page.evaluate<readonly number[]>(
      "[...document.querySelectorAll('.canvas')].map((one) => one.getBoundingClientRect().top)",
    );
    expect(tops[0]).toBe(tops[1]);
    await page.getByText('hollow: not told by what this lens lets through').waitFor();
    await page.getByRole('button', { name: 'One lens again' }).click();
    await page.getByRole('heading', { name: 'What each lens shows' }).waitFor({ state: 'detached' });
  });
}
