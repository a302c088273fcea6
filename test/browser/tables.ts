import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Explorer } from './explorer-server.ts';
import { RELATIONS, stubLargeGraph } from './large-graph.ts';

/** More rows than a screen of any size shows, with those just beyond its edges. */
const MOST_DRAWN = 150;

/** Tables of more rows than a browser draws in a moment. */
export function tables(explorer: () => Explorer): void {
  async function relations() {
    const { page, problems } = await explorer().open('/');
    await stubLargeGraph(page);
    await page.goto(`${explorer().antiphon.url}/?view=all&as=facts`);
    await page.locator('.table [data-index="0"]').waitFor();
    return { page, problems };
  }
  const rows = (page: Page) => page.locator('.table tbody tr[aria-rowindex]');
  const focused = (page: Page) =>
    page.evaluate<string | null>(
      "document.activeElement.closest('tr')?.getAttribute('aria-rowindex') ?? null",
    );

  const focusAt = (page: Page, row: string) => expect.poll(() => focused(page)).toBe(row);

  it('draws the rows in view alone, and says how many there are', async () => {
    const { page, problems } = await relations();
    expect(await page.getByRole('table', { name: 'Relations' }).getAttribute('aria-rowcount')).toBe(
      String(RELATIONS + 1),
    );
    await page.getByText('10,000 rows', { exact: true }).waitFor();
    expect(await rows(page).count()).toBeLessThan(MOST_DRAWN);
    await scrollToTheMiddle(page);
    expect(await rows(page).count()).toBeLessThan(MOST_DRAWN);
    expect(problems).toEqual([]);
  });

  it('keys walk the rows: End reaches the last, Tab the next, and a row keeps the focus that is scrolled away', async () => {
    const { page } = await relations();
    const last = String(RELATIONS + 1);
    await rows(page).first().getByRole('button').focus();
    await page.keyboard.press('End');
    await page.locator(`.table tr[aria-rowindex="${last}"]`).waitFor();
    await focusAt(page, last);
    await expectInView(page, last);
    await page.keyboard.press('Home');
    await focusAt(page, '2');
    await page.keyboard.press('ArrowDown');
    await focusAt(page, '3');
    await page.keyboard.press('Tab');
    await focusAt(page, '4');
    await page.keyboard.press('PageDown');
    await expect.poll(async () => Number(await focused(page))).toBeGreaterThan(8);
    const after = Number(await focused(page));
    await expectInView(page, String(after));
    await scrollToTheMiddle(page);
    await focusAt(page, String(after));
    await page.keyboard.press('Tab');
    await focusAt(page, String(after + 1));
    await expectInView(page, String(after + 1));
  });

  it('sorts all rows, not those in view; what has no date comes last both ways, and equals keep their order', async () => {
    const { page } = await relations();
    const texts = async () => (await rows(page).allTextContents()).slice(0, 3);
    await page.getByRole('button', { name: 'When' }).click();
    await page.getByRole('columnheader', { name: 'When' }).waitFor();
    // Statement 0 was made on the first day, by everybody.
    expect(await texts()).toEqual([
      expect.stringContaining('Person 0 made statement 0.'),
      expect.stringContaining('Person 1 made statement 0.'),
      expect.stringContaining('Person 2 made statement 0.'),
    ]);
    await page.getByRole('button', { name: 'When' }).click();
    // Statement 27 on the last one that is known: 37 x 27 = 999.
    expect(await texts()).toEqual([
      expect.stringContaining('Person 0 made statement 27.'),
      expect.stringContaining('Person 1 made statement 27.'),
      expect.stringContaining('Person 2 made statement 27.'),
    ]);
    await rows(page).first().getByRole('button').focus();
    await page.keyboard.press('End');
    const last = page.locator(`.table tr[aria-rowindex="${RELATIONS + 1}"]`);
    await last.waitFor();
    expect(await last.textContent()).toContain('Person 99 made statement 99.');
  });

  it('finds words in all rows, which the browser’s own search cannot, and has them as CSV', async () => {
    const { page } = await relations();
    await page.getByRole('searchbox', { name: 'Find in these rows' }).fill('person 7 made statement 5');
    await page.getByText('11 of 10,000 rows').waitFor();
    expect(await rows(page).count()).toBe(11);
    await page.getByRole('searchbox').fill('person 7 made statement 58');
    await page.getByText('1 of 10,000 rows').waitFor();
    expect(await rows(page).first().textContent()).toContain('Person 7 made statement 58.');
    expect(await page.getByRole('link', { name: 'All rows as CSV' }).getAttribute('href')).toMatch(
      /^\/q\/graph\.edges\.csv\?/,
    );
  });

  it('lists what a record has many connections to by the first fifty, and all of them when asked', async () => {
    const { page } = await relations();
    await page.goto(`${page.url()}&select=person-3`);
    const facts = page.locator('.facts .fact');
    await facts.first().waitFor();
    expect(await facts.count()).toBe(50);
    await page.getByRole('button', { name: 'Show all 100' }).click();
    expect(await facts.count()).toBe(100);
    const reached = await page.evaluate<string>('document.activeElement.textContent');
    expect(reached).toBe(await facts.nth(50).textContent());
  });

  it('prints rows that are not in view, and says where those are that paper has no room for', async () => {
    const { page } = await relations();
    await page.emulateMedia({ media: 'print' });
    await page.locator('.table [data-index="1999"]').waitFor();
    expect(await rows(page).count()).toBe(2_000);
    await page.getByText('The first 2,000 of 10,000 rows are printed.').waitFor();
    expect(await page.getByText('/q/graph.edges.csv').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => rows(page).count()).toBeLessThan(MOST_DRAWN);
  });
}

async function scrollToTheMiddle(page: Page): Promise<void> {
  await page.locator('.table .rows').evaluate((frame) => frame.scrollTo({ top: frame.scrollHeight / 2 }));
  // Its height is an estimate as long as rows have not been drawn.
  await page.locator('.table tr[aria-rowindex^="49"], .table tr[aria-rowindex^="50"]').first().waitFor();
}

/** Whether a row stands below the headings and above the lower edge. */
async function expectInView(page: Page, index: string): Promise<void> {
  await expect
    .poll(async () => {
      const frame = await page.locator('.table .rows').boundingBox();
      const row = await page.locator(`.table tr[aria-rowindex="${index}"]`).boundingBox();
      if (frame === null || row === null) return undefined;
      const [above, below] = [frame.y + 20 - row.y, row.y + row.height - frame.y - frame.height - 1];
      return Math.max(above, below, 0);
    })
    .toBe(0);
}
