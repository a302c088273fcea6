import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { drawn, findBrowser, openBrowser, type Visit, visit } from './browser.ts';

const executable = await findBrowser();

const TAMIR =
  '/?around=shooting-of-tamir-rice&around=shutdown-of-cleveland-website&around=anonymous-cleveland-video&around=anonymous-cleveland-statement';

describe.skipIf(executable === undefined)('the explorer', () => {
  let antiphon: TestAntiphon;
  let browser: Browser;
  beforeAll(async () => {
    antiphon = await startAntiphon();
    browser = await openBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await antiphon?.stop();
  });

  const open = async (path: string, options = {}): Promise<Visit> =>
    visit(browser, `${antiphon.url}${path}`, options);

  it('begins with a sentence, a search and three stories, each one click from its picture', async () => {
    const { page, problems, context } = await open('/');
    expect(await page.getByText('Who responded to what, who says so, and how sure can one be?').count()).toBe(
      1,
    );
    const stories = page.locator('.stories a');
    expect(await stories.count()).toBe(3);
    for (const index of [0, 1, 2]) {
      await stories.nth(index).click();
      await drawn(page);
      expect(await page.locator('.sentence').textContent()).toMatch(/^\d\d records, one step around /);
      await page.goBack();
      await stories.first().waitFor();
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  it('finds, selects, and shows who says so and where in two clicks', async () => {
    const { page, problems, context } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('tamir rise shooting');
    await page.getByRole('option', { name: 'Shooting of Tamir Rice' }).first().click();
    await drawn(page);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: 'Shooting of Tamir Rice' }).waitFor();
    await details.getByRole('button', { name: /^Shutdown of the website of Cleveland/ }).click();
    await details.getByRole('heading', { name: 'The evidence' }).waitFor();
    await details.getByText('characters 164 to 482').waitFor();
    expect(await details.textContent()).toContain("Article on the outage of Cleveland's website");
    await details.getByText('Cite this').click();
    expect(await details.locator('.citation').textContent()).toMatch(
      /“Shutdown .* answers Shooting .*”, claims cle-013, .*characters 164 to 482/,
    );
    await page.goBack();
    await details.getByRole('heading', { name: 'Shooting of Tamir Rice' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('gives the same picture for the same link', async () => {
    const first = await open(TAMIR);
    await drawn(first.page);
    await first.page.getByLabel('How sure').selectOption('REPORTED');
    await first.page.getByText('18 of 21 records').waitFor();
    await first.page.getByRole('button', { name: 'Copy link' }).click();
    const link = await first.page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toContain('basis=REPORTED');
    const second = await visit(browser, link);
    await drawn(second.page);
    const places =
      "JSON.stringify(document.querySelector('.canvas')._cyreg.cy.nodes(':visible').map((node) => [node.id(), node.renderedPosition()]))";
    expect(await second.page.evaluate(places)).toBe(await first.page.evaluate(places));
    const canvas = '.drawing';
    expect(await second.page.locator(canvas).screenshot()).toEqual(
      await first.page.locator(canvas).screenshot(),
    );
    await first.context.close();
    await second.context.close();
  });

  it('asks no other host, and nothing is stopped by the policy', async () => {
    const { page, problems, requests, context } = await open(`${TAMIR}&select=anonymous`);
    await drawn(page);
    await page.getByRole('button', { name: /^Open \d+ more/ }).click();
    await page.getByText(/^\d\d records/).waitFor();
    await drawn(page);
    expect(requests.filter((url) => !url.startsWith(`${antiphon.url}/`))).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
