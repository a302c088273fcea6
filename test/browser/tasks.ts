import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawn } from './browser.ts';
import type { Explorer } from './explorer-server.ts';

/** What a reader comes for, from the first screen to the answer, in no more clicks than are said. */
export function tasks(explorer: () => Explorer): void {
  /** A reader who has just come, and counts clicks; a line of typing is one. */
  async function reader(path = '/') {
    const { page, problems } = await explorer().open(path);
    let clicks = 0;
    const click = async (what: ReturnType<Page['locator']>) => {
      clicks += 1;
      await what.click();
    };
    const search = async (words: string, found: RegExp) => {
      clicks += 1;
      await page.getByRole('combobox').first().fill(words);
      await click(page.getByRole('option', { name: found }).first());
    };
    return { page, problems, click, search, clicks: () => clicks };
  }

  it('who responded to the shooting of Tamir Rice, how sure, and who says so: one click', async () => {
    const { page, click, clicks } = await reader();
    await click(page.getByRole('link', { name: /^Who responded to the shooting of Tamir Rice/ }));
    const rows = await page.getByRole('table', { name: 'Who responded' }).locator('tbody tr').all();
    await rows[0]?.waitFor();
    for (const row of rows)
      expect(await row.textContent()).toMatch(/(reported|our reading).*(“After Tamir Rice|Curators)/);
    expect(clicks()).toBe(1);
  });

  it('how the outage in Minneapolis follows from the death of George Floyd: no source says that it responded', async () => {
    const { page, click, search, clicks } = await reader();
    await search('death of george floyd', /^Death of George Floyd/);
    await click(page.getByText('How is it connected with …?'));
    await page
      .getByRole('combobox', { name: 'The other person, group or event' })
      .fill('takedown minneapolis');
    await click(page.getByRole('option', { name: /^Takedown of the Minneapolis police website/ }));
    const answer = page.locator('.answer').filter({ hasText: 'How are Death of George Floyd' });
    await answer.getByText('No source here connects them directly').waitFor();
    expect(await answer.textContent()).toContain('came after the video message of Anonymous');
    for (const rung of await answer.locator('.ladder li').allTextContents())
      expect(rung).not.toMatch(/^\s*The takedown [^.]*responded to/);
    expect(clicks()).toBeLessThanOrEqual(4);
  });

  it('the evidence that Anonymous took the site down: all who assume so, who passes it on, and the note', async () => {
    const { page, click, search, clicks } = await reader();
    await search('minneapolis police website', /^Takedown of the Minneapolis police website/);
    await click(page.getByRole('button', { name: /assume that Anonymous took down/ }).first());
    await page.getByRole('heading', { name: 'The evidence' }).waitFor();
    const claims = page.locator('.claim');
    await claims.first().waitFor();
    expect(await claims.count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('.details').textContent()).toContain('assume');
    expect(clicks()).toBe(3);
  });

  it('what was only planned for the Day of Solidarity: nothing of it reads as a deed', async () => {
    const { page, search, clicks } = await reader();
    await search('day of solidarity', /^Day of Solidarity, July 2016/);
    const answer = page.locator('.answer').first();
    await answer
      .getByText(/no source here says that it took place/)
      .first()
      .waitFor();
    for (const line of await answer.locator('li:visible').allTextContents())
      expect(line).toMatch(/^But:|no source here says that it took place|did not respond|only called for/);
    expect(clicks()).toBe(2);
  });

  it('how the KKK and Cleveland are connected', async () => {
    const { page, click, search, clicks } = await reader();
    await search('kkk', /^KKK/);
    await click(page.getByText('How is it connected with …?'));
    await page.getByRole('combobox', { name: 'The other person, group or event' }).fill('cleveland');
    await click(page.getByRole('option', { name: /^Cleveland place/ }));
    await page.getByText('the weakest step').first().waitFor();
    expect(clicks()).toBeLessThanOrEqual(4);
    const ways = await page.locator('.ladder').all();
    const rungs = await Promise.all(ways.map((way) => way.locator('li').allTextContents()));
    // Each way begins or goes on otherwise than the ones before, and each rung has its source.
    expect(new Set(rungs.map((way) => way.slice(0, 3).join())).size).toBe(3);
    // What a way shares with one before it is said once.
    for (const rung of rungs.flat()) expect(rung).toMatch(/(says who: .+ · why|^As above from .+)$/);
    // The ways are drawn, and not all that is around them.
    await click(page.getByRole('button', { name: 'Draw these ways' }));
    await page.getByText('10 records, only KKK and 9 more, with what joins them.').waitFor();
    await drawn(page);
    // From there on, what is around one of them is a view of its own again.
    await page.getByRole('button', { name: 'Draw what is around KKK' }).click();
    await page.getByText('9 records, directly connected with KKK.').waitFor();
  });

  it('all that Anonymous did, in time, apart from what was planned', async () => {
    const { page, click, search, clicks } = await reader();
    await search('anonymous', /^Anonymous group/);
    await click(page.locator('.deeds-of > summary'));
    const groups = page.locator('.deeds tbody');
    expect(await groups.count()).toBe(3);
    expect(await groups.nth(0).textContent()).toContain('24 November 2014');
    expect(await groups.nth(0).textContent()).not.toContain('threatened');
    expect(await groups.nth(2).textContent()).toContain('no source here says that it took place');
    expect(clicks()).toBeLessThanOrEqual(3);
  });

  it('the page of Motherboard leads to what it tells', async () => {
    const { page, click } = await reader('/?around=motherboard');
    await click(page.getByRole('link', { name: 'Told by Motherboard: 14 records' }));
    await page.getByText(/^14 of \d+ records, according to Motherboard/).waitFor();
  });

  it('no name is told through a lens that hides when it came up', async () => {
    const { page } = await reader('/?around=day-of-solidarity-2016&select=day-of-solidarity-2016');
    await page.getByText('Day of Rage').first().waitFor();
    const { page: early } = await reader(
      '/?around=day-of-solidarity-2016&select=day-of-solidarity-2016&asof=2014-12-31',
    );
    await early
      .getByText('What sources say')
      .or(early.getByText('date hidden by the lens'))
      .first()
      .waitFor();
    await early.waitForLoadState('networkidle');
    expect(await early.locator('.details').textContent()).not.toContain('Day of Rage');
  });

  it('from a long answer one step leads to the map', async () => {
    const { page, click } = await reader('/?around=shooting-of-tamir-rice');
    await page.getByRole('table', { name: 'Who responded' }).waitFor();
    await drawn(page);
    await click(page.getByRole('button', { name: 'To the map' }));
    const top = await page.locator('.drawing').evaluate((drawing) => drawing.getBoundingClientRect().top);
    expect(top).toBeLessThan(200);
  });

  it('a search says in words what something was', async () => {
    const { page } = await reader();
    await page.getByRole('combobox').first().fill('takedown');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect((await options.allTextContents()).join()).not.toMatch(/[A-Z]{4,}_?/);
  });

  it('what Motherboard alone tells', async () => {
    const { page, click } = await reader();
    await click(page.getByRole('link', { name: 'Show the whole network' }));
    await drawn(page);
    await page.getByRole('combobox', { name: 'According to' }).fill('motherb');
    await click(page.getByRole('option', { name: /^Motherboard/ }).first());
    await page.getByText(/^\d+ of \d+ records, .*according to Motherboard/).waitFor();
  });

  it('what was known on 10 July 2016, and what came later', async () => {
    const { page, click } = await reader();
    await click(page.getByRole('link', { name: 'Show the whole network' }));
    await drawn(page);
    await page.getByLabel('As known on').fill('2016-07-10');
    await page
      .getByText(/as known on 10 July 2016/)
      .first()
      .waitFor();
    await click(page.getByRole('button', { name: 'Compare with another lens' }));
    await page.getByRole('heading', { name: /^\d+ only as all sources together tell it/ }).waitFor();
    const later = page.locator('.sides section').nth(1);
    expect(await later.textContent()).toContain('George Floyd');
    expect(await page.locator('.sides section').nth(0).textContent()).not.toContain('George Floyd');
  });

  it('a file for Gephi or a spreadsheet holds what is on the screen', async () => {
    const { page, click, clicks } = await reader();
    await click(page.getByRole('link', { name: /^Who responded to the shooting of Tamir Rice/ }));
    await drawn(page);
    await click(page.getByRole('checkbox', { name: /^statements/ }));
    await page.waitForURL(/hide=Statement/);
    await drawn(page);
    await click(page.getByRole('button', { name: 'Share' }));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      click(page.getByRole('dialog').getByRole('link', { name: '.nodes.csv', exact: true })),
    ]);
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\n').slice(1);
    const [, shown] = /^(\d+) of/.exec((await page.locator('.sentence').textContent()) ?? '') ?? [];
    expect(rows).toHaveLength(Number(shown));
    expect(rows.join('\n')).not.toContain('Tweets with');
    expect(clicks()).toBe(4);
  });

  it('a link opens the same anew, and says in a chat what it is about', async () => {
    const { page, click } = await reader('/?around=shooting-of-tamir-rice');
    await drawn(page);
    await click(page.getByRole('button', { name: 'Copy link' }));
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toBe(page.url());
    expect(await (await fetch(link, { headers: { accept: 'text/html' } })).text()).toContain(
      'property="og:title" content="Who responded to: Shooting of Tamir Rice"',
    );
  });
}
