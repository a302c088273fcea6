import { expect, it } from 'vitest';
import { drawn } from './browser.ts';
import { type Explorer, MINNEAPOLIS, TAMIR } from './explorer-server.ts';

/** What the page answers before anything is clicked. */
export function answering(explorer: () => Explorer): void {
  it('has on paper what is known of a record that is chosen, and nothing to press', async () => {
    const { page } = await explorer().open(`${TAMIR}&select=anonymous&asof=2014-11-24`);
    await page.locator('.details .fact').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.details .fact').first().isVisible()).toBe(true);
    for (const button of await page.locator('button:not(.fact)').all())
      expect(await button.isVisible(), (await button.textContent()) ?? '').toBe(false);
  });

  it('has on a few sheets the answer, whoever says so under numbers, and the whole picture, and no list that says the same again', async () => {
    const { page } = await explorer().open(TAMIR);
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.details').isVisible()).toBe(false);
    const numbers = await page.locator('.responses .note-numbers').first().innerText();
    expect(numbers).toMatch(/\[1(, \d+)*\]/);
    expect(await page.locator('.footnotes li').first().innerText()).toContain('“After Tamir Rice, 12, ');
    const [picture, sheet] = await Promise.all([
      page.locator('svg.on-paper').boundingBox(),
      page.locator('.pictured').boundingBox(),
    ]);
    expect(picture?.width).toBeLessThanOrEqual(sheet?.width ?? 0);
    expect(await page.locator('svg.on-paper').innerHTML()).toContain('data-id="shooting-of-tamir-rice"');
    for (const format of ['A4', 'Letter']) {
      const file = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
      const sheets = file.match(/\/Type \/Page\b/g) ?? [];
      expect(sheets.length, format).toBeGreaterThan(0);
      expect(sheets.length, format).toBeLessThanOrEqual(3);
    }
  });

  it('the first row of the answer is in sight on a phone, and on a screen seen at twice its size', async () => {
    for (const size of [
      { width: 390, height: 844 },
      { width: 700, height: 450 },
    ])
      for (const path of [TAMIR, '/e/shooting-of-tamir-rice']) {
        const { page } = await explorer().open(path, { size });
        const row = page.locator('.responses tbody tr').first().getByText('our reading').first();
        await row.waitFor();
        const place = await row.boundingBox();
        expect((place?.y ?? Infinity) + (place?.height ?? 0), path).toBeLessThan(size.height);
      }
  });

  it('what was known on a day says of which day it is, what it leaves out, and leads back', async () => {
    const { page } = await explorer().open('/?around=day-of-solidarity-2016&asof=2016-07-08');
    const note = page.getByRole('note');
    await note.getByText('What was known by the end of 8 July 2016, and no more.').waitFor();
    await note
      .getByText(/Told only later, and left out: \d+ of \d+ records and \d+ of \d+ connections\./)
      .waitFor();
    await note.getByRole('button', { name: 'Show what is known now' }).click();
    await note.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('asof');
  });

  it('who responded, with what, how sure and who says so stand above the picture, one click from the first screen', async () => {
    const { page, problems } = await explorer().open('/');
    await page.locator('.openings a').first().click();
    const table = page.getByRole('table', { name: 'Who responded' });
    await table.waitFor();
    const rows = await table.locator('tbody tr').allTextContents();
    expect(rows).toHaveLength(6);
    expect(rows.join('\n')).toMatch(
      /Shutdown of the website of Cleveland[^\n]*reported[^\n]*“After Tamir Rice, 12/,
    );
    expect(rows.filter((row) => row.includes('our reading'))).toHaveLength(4);
    // As sure as the line says.
    for (const row of await table.locator('tbody tr').all()) {
      const dashes = await row.locator('path.sign').getAttribute('stroke-dasharray');
      expect(dashes === null).toBe(!(await row.textContent())?.includes('our reading'));
    }
    await drawn(page);
    const [answer, picture] = await Promise.all([table.boundingBox(), page.locator('.canvas').boundingBox()]);
    expect(answer?.y).toBeLessThan(picture?.y ?? 0);
    await table.getByRole('link', { name: 'Anonymous', exact: true }).click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Anonymous' })
      .waitFor();
    expect(problems).toEqual([]);
  });

  it('who is only assumed to have done it is told with those who assume so', async () => {
    const { page } = await explorer().open(MINNEAPOLIS);
    await page
      .getByText(/assume that Anonymous took down the Minneapolis police website/)
      .first()
      .waitFor();
    expect(await page.locator('.answer').first().textContent()).not.toMatch(/(?:^|\. )Anonymous took down/);
  });

  it('a person leads to who responded to what happened to that person', async () => {
    const { page } = await explorer().open('/');
    await page.getByRole('combobox').fill('tamir rice');
    await page
      .getByRole('option', { name: /^Tamir Rice/ })
      .first()
      .click();
    await page.getByRole('table', { name: 'Who responded' }).waitFor();
    expect(await page.getByRole('table', { name: 'Who responded' }).count()).toBe(1);
    expect(await page.locator('.answer h2').textContent()).toBe('Shooting of Tamir Rice');
  });

  it('the search box says what Enter opens before it does; a question that is not understood opens a list, never a record', async () => {
    const { page, context } = await explorer().open('/');
    const box = page.getByRole('combobox').first();
    await box.fill('which police');
    const opens = page.locator('.hits .opens');
    await expect.poll(() => opens.textContent()).toBe('Enter opens the list of all that these words find');
    expect(await page.locator('.hits > p').first().textContent()).toMatch(
      /^Not understood as a question: .* You can ask: “/,
    );
    await box.fill('how are Anonymous and the KKK connected');
    await expect.poll(() => opens.textContent()).toBe('Enter opens the answer to the marked question');
    await box.fill('which police');
    await expect.poll(() => opens.textContent()).toMatch(/the list/);
    await box.press('Enter');
    await page.waitForURL(/\/search\?text=which\+police$/);
    expect(await page.locator('.unasked a').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('Enter that comes before the list is carried out when it comes; not if somebody types on or presses Escape', async () => {
    const { page, context } = await explorer().open('/');
    await page.route('**/search.json*', async (route) => {
      await new Promise((done) => setTimeout(done, 600));
      await route.continue();
    });
    const box = page.getByRole('combobox').first();
    const options = page.getByRole('option');
    await box.fill('who shot Tamir Rice');
    await box.press('Enter');
    await box.press('Escape');
    await options.first().waitFor();
    await box.press('End');
    await box.pressSequentially('?');
    await box.press('Enter');
    await box.press('Backspace');
    await options.getByText('Who is said to be behind the shooting of Tamir Rice?').first().waitFor();
    await page.waitForTimeout(1_000);
    expect(new URL(page.url()).pathname).toBe('/');
    await box.fill('when was Tamir Rice shot');
    await box.press('Enter');
    await page.waitForURL(/\/e\/shooting-of-tamir-rice$/);
    await context.close();
  });

  it('the search box leads from a person to what was responded to, and from a question to its answer', async () => {
    const { page } = await explorer().open('/');
    const box = page.getByRole('combobox').first();
    await box.fill('tamir');
    const options = page.getByRole('option');
    await options.getByText('Also: Tamir', { exact: true }).waitFor();
    expect(await options.nth(0).textContent()).toMatch(/^Shooting of Tamir Rice.*\d responses/);
    expect(await options.nth(1).textContent()).toMatch(/^Tamir Rice/);
    await box.fill('who took the site down');
    await options.getByText('What the map does not say: who took the site down').waitFor();
    await box.fill('who answered the shooting');
    await options.getByText('Who responded to the shooting of Tamir Rice?').waitFor();
    await box.press('Enter');
    await page.waitForURL(/\/q\/who-responded\?to=shooting-of-tamir-rice$/);
  });

  it('the picture around an event holds those who made the responses to it', async () => {
    const { page } = await explorer().open('/?around=shooting-of-tamir-rice');
    await drawn(page);
    const ids = await page.evaluate<string[]>(
      "document.querySelector('.canvas')._cyreg.cy.nodes().map((node) => node.id())",
    );
    expect(ids).toEqual(expect.arrayContaining(['anonymous', 'cleveland-police-officials']));
  });

  it('how two are connected: sentences, the weakest step marked, and drawn on demand', async () => {
    const { page, problems } = await explorer().open('/?around=kkk&select=kkk');
    await drawn(page);
    await page.getByText('How is it connected with …?').click();
    await page.getByRole('combobox', { name: 'The other person, group or event' }).fill('cleveland');
    await page.getByRole('option', { name: /^Cleveland place/ }).click();
    await page.getByRole('heading', { name: 'How are KKK and Cleveland connected?' }).waitFor();
    expect(page.url()).toContain('with=cleveland');
    const steps = await page.locator('.ladder').first().locator('li').allTextContents();
    expect(steps).toHaveLength(5);
    expect(steps.filter((step) => step.includes('the weakest step'))).toHaveLength(1);
    await page.getByRole('button', { name: 'without Anonymous', exact: true }).click();
    await page.waitForURL(/avoid=anonymous/);
    await page.getByText(/without passing Anonymous/).waitFor();
    for (const step of await page.locator('.ladder li').allTextContents())
      expect(step).not.toMatch(/^Anonymous |by Anonymous/);
    await page.getByRole('button', { name: 'without Anonymous', exact: true }).click();
    await page.waitForURL((url) => !url.search.includes('avoid='));
    await page.getByRole('button', { name: 'Draw these ways' }).click();
    await page.waitForURL(/around=cleveland(&|$)/);
    await drawn(page);
    expect(problems).toEqual([]);
  });

  it('the timeline has a lane for each who did something, and one for what is only said to be theirs', async () => {
    const { page } = await explorer().open(MINNEAPOLIS);
    await drawn(page);
    const lanes = async () => page.locator('.lane-name title').allTextContents();
    expect(await lanes()).toEqual(
      expect.arrayContaining(['Anonymous', 'By whom is not certain: assumed or claimed']),
    );
    await page.getByRole('button', { name: 'By kind' }).click();
    expect(await lanes()).toContain('Statements');
    expect(page.url()).toContain('lanes=kind');
  });

  it('a lens on the page is the lens of its answer', async () => {
    const { page } = await explorer().open(`${TAMIR}&basis=REPORTED`);
    const table = page.getByRole('table', { name: 'Who responded' });
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(2);
  });
}
