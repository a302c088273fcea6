import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { drawn, type VisitOptions } from './browser.ts';
import { type Explorer, MINNEAPOLIS, TAMIR } from './explorer-server.ts';

const LOOKS: readonly (readonly [string, VisitOptions])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['phone', { phone: true }],
  ['dark phone', { dark: true, phone: true }],
];

/** Everybody can use it: by keyboard, by table, on a phone, in the dark, with a screen reader. */
export function access(explorer: () => Explorer): void {
  // Eight pages, each read as a whole: on a busy machine this takes minutes.
  it.each(LOOKS)('axe finds nothing that matters: %s', { timeout: 300_000 }, async (_name, look) => {
    const found: string[] = [];
    const { page, problems } = await explorer().open('/', look);
    found.push(...(await violations(page)));
    const views = [
      `${TAMIR}&select=shooting-of-tamir-rice`,
      `${TAMIR}&as=records`,
      `${TAMIR}&as=facts`,
      '/?view=chain&around=shooting-of-tamir-rice',
      '/?view=all&limit=400',
      '/?around=shooting-of-tamir-ric',
    ];
    for (const view of views) {
      await page.goto(explorer().antiphon.url + view);
      await page.locator('main[aria-busy="false"]').waitFor();
      await page.locator('.timeline, .note').first().waitFor();
      found.push(...(await violations(page)).map((one) => `${view} ${one}`));
    }
    for (const path of [
      '/s',
      '/s/who-took-the-site-down',
      '/s/planned-called-for-done',
      '/search?text=who+hacked+the+police',
      '/search?text=police',
      `/embed${TAMIR.slice(1)}`,
    ]) {
      await page.goto(explorer().antiphon.url + path);
      found.push(...(await violations(page)).map((one) => `${path} ${one}`));
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (wide > 0) found.push(`${path} is ${wide} pixels wider than the screen`);
    }
    await page.goto(`${explorer().antiphon.url}${TAMIR}`);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'As Python' }).click();
    found.push(...(await violations(page)));
    expect(found).toEqual([]);
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  });

  it('whoever opens a story by keyboard goes on at its heading, and is at the first answer in a few steps', async () => {
    const { page } = await explorer().open('/');
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    await page
      .getByRole('link', { name: /Tamir Rice/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.locator('.answer .responses').waitFor();
    await drawn(page);
    expect(await focused()).toContain('Shooting of Tamir Rice');
    const passed: string[] = [];
    while (!(await focused()).startsWith('Anonymous') && passed.length < 20) {
      await page.keyboard.press('Tab');
      passed.push(await focused());
    }
    // Past the step to the map, the event, and who did it: two facts, each with its source and why.
    expect(passed.length).toBeLessThanOrEqual(7);

    // From the beginning of the page, past the step to the map.
    const { page: direct } = await explorer().open(TAMIR);
    await direct.locator('.answer .responses').waitFor();
    const at = () => direct.evaluate<string>('document.activeElement.textContent');
    await direct.keyboard.press('Tab');
    expect(await at()).toContain('Skip to the answer');
    await direct.keyboard.press('Enter');
    let steps = 2;
    while (!(await at()).startsWith('Anonymous') && steps < 20) {
      await direct.keyboard.press('Tab');
      steps += 1;
    }
    expect(steps).toBeLessThanOrEqual(8);
  });

  it('the keyboard alone is enough: search, follow edges, open, read the evidence, copy the link', async () => {
    const { page } = await explorer().open('/');
    const { keyboard } = page;
    const focused = () =>
      page.evaluate<string>('document.activeElement.className + document.activeElement.textContent');
    /** Tabs on until the focus is on what is looked for. */
    const tabTo = async (wanted: RegExp) => {
      for (let step = 0; step < 200; step++) {
        if (wanted.test(await focused())) return;
        await keyboard.press('Tab');
      }
      throw new Error(`Nothing that the keyboard reaches is ${wanted}.`);
    };
    await page.getByRole('combobox').waitFor();
    await keyboard.press('/');
    await keyboard.type('shooting tamir');
    await page.getByRole('option').nth(1).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await page.getByText(/directly connected with/).waitFor();
    await drawn(page);
    const first = await page.locator('.details h2').textContent();
    await tabTo(/^canvas/);
    await keyboard.press('ArrowLeft');
    expect(await page.locator('[aria-live="polite"]:not(:empty)').textContent()).toMatch(
      /: .+, .+, \d+ lines?$/,
    );
    expect(await page.locator('.details h2').textContent()).not.toBe(first);
    const before = page.url();
    await keyboard.press('Enter');
    await page.waitForURL(/open=/);
    await drawn(page);
    expect(page.url()).not.toBe(before);
    await keyboard.press('p');
    await page.waitForURL(/pin=/);
    await tabTo(/^fact/);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The evidence' }).waitFor();
    await page.locator('.claim').first().waitFor();
    await tabTo(/^Cite this/);
    await keyboard.press('Enter');
    await page.locator('.citation').waitFor();
    await tabTo(/^Copy link/);
    await keyboard.press('Enter');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(page.url());
  });

  it('the drawing is also a table: the same records and relations, sortable by every column', async () => {
    const { page } = await explorer().open(`${MINNEAPOLIS}&basis=REPORTED`);
    await drawn(page);
    const drawnNow = await page.evaluate<readonly [number, number]>(
      "(() => { const { cy } = document.querySelector('.canvas')._cyreg; return [cy.nodes(':visible').length, cy.edges(':visible').length]; })()",
    );
    await page.getByRole('button', { name: 'Records' }).click();
    const rows = page.locator('.table tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(drawnNow[0]);
    await page.getByRole('button', { name: 'Lines' }).click();
    expect(await rows.first().textContent()).toContain('Video message of Anonymous on George Floyd');
    await page.getByRole('button', { name: 'Relations' }).click();
    expect(await rows.count()).toBe(drawnNow[1]);
    await rows.first().getByRole('button').click();
    await page.getByRole('heading', { name: 'The evidence' }).waitFor();
  });

  it('on a phone lens and details are sheets, and nothing overflows', async () => {
    const { page } = await explorer().open(TAMIR, { phone: true });
    await drawn(page);
    const wide = () => page.evaluate<number>('document.documentElement.scrollWidth');
    expect(await wide()).toBe(390);
    await page.getByRole('button', { name: 'Lens and filters' }).click();
    await page.getByLabel('Certainty').selectOption('REPORTED');
    await page.getByText('16 of 22 records').waitFor();
    await page.getByRole('button', { name: 'Details' }).click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Shooting of Tamir Rice' })
      .waitFor();
    expect(await wide()).toBe(390);
    await page.getByRole('button', { name: 'Records' }).click();
    expect(await wide()).toBe(390);
    await page.goto(explorer().antiphon.url);
    await page.locator('.openings').waitFor();
    expect(await wide()).toBe(390);
  });
}
