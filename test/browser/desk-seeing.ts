import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import type { VisitOptions } from './browser.ts';
import { ARTICLE } from './desk-article.ts';
import { ENTRIES } from './desk-entries.ts';
import type { TestDesk } from './desk-server.ts';
import { Typist } from './typist.ts';

const LOOKS: readonly (readonly [string, VisitOptions])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['phone', { phone: true }],
  ['dark and narrow', { dark: true, size: { width: 320, height: 700 } }],
];

const MARKUP = '<img src=x onerror="document.title=1"> {{7*7}} <b>bold</b>.';
const TURNED = 'This is \u202egnorw\u202c, and \u2066isolated\u2069, by \u05d3\u05e0\u05d9\u05d0\u05dc.';

/** Everybody can use it, and whatever an article holds, it is text. */
export function seeing(open: (name: string, text: string) => Promise<TestDesk>): void {
  it.each(LOOKS)('axe finds nothing that matters: %s', { timeout: 300_000 }, async (name, look) => {
    const desk = await open('looking', ARTICLE);
    const { page, problems } = await desk.open(look);
    const found: string[] = [];
    const wide = async (state: string) => {
      found.push(...(await violations(page)).map((one) => `${state}: ${one}`));
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) found.push(`${state} is ${over} pixels wider than the screen (${name})`);
    };
    await page.locator('.sentence:focus').waitFor();
    await wide('the article');
    const [entry] = ENTRIES;
    if (entry === undefined) throw new Error('There is nothing to enter.');
    const typist = new Typist(page);
    await typist.enter(entry);
    await page.locator('.preview .reads bdi').waitFor();
    await typist.press('Alt+w');
    await page.locator('#saying-fields').waitFor();
    await wide('the form');
    await typist.save();
    await page.locator('.sentence:focus').waitFor();
    await typist.press('a');
    await page.locator('.card').waitFor({ state: 'attached' });
    await wide('the article again');
    await typist.press('F6');
    await page.locator('.card').waitFor();
    await wide('the claims');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await wide('the keys');
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('markup, bidi controls and a name that is a script are text', async () => {
    const desk = await open('hostile', `${MARKUP}\n\n${TURNED}\n\nNobody did anything.\n`);
    const { page, problems, requests } = await desk.open();
    await page.locator('.sentence:focus').waitFor();
    const words = await page.locator('.words').allTextContents();
    expect(words.join(' ')).toContain('<img src=x onerror=');
    expect(words.join(' ')).toContain('\u202egnorw');
    expect(await page.locator('.words img, .words b').count()).toBe(0);
    expect(
      await page
        .locator('.words')
        .first()
        .evaluate((one) => getComputedStyle(one).unicodeBidi),
    ).toBe('plaintext');
    const typist = new Typist(page);
    await typist.enter({
      sentence: 1,
      first: { name: '<script>alert(1)</script> \u202egnorw', kind: 'person' },
      said: ['desc', 'described as'],
      fields: { 'Described as': '"><img src=x>' },
    });
    await page.locator('.preview .reads bdi').filter({ hasText: '<script>' }).waitFor();
    expect(await page.locator('img, .right script').count()).toBe(0);
    expect(await page.title()).toContain('The desk');
    expect(problems).toEqual([]);
    expect(requests.filter((one) => !one.startsWith(new URL(page.url()).origin))).toEqual([]);
  });

  it('a megabyte without a full stop is read and chosen from, and thousands of sentences are drawn as far as they are seen', async () => {
    const long = `${'word '.repeat(200_000)}end`;
    const desk = await open('long', `${'Somebody said something. '.repeat(3_000)}\n\n${long}\n`);
    const { page } = await desk.open();
    await page.locator('.sentence:focus').waitFor();
    expect(await page.locator('.sentence').count()).toBeLessThan(100);
    await page.keyboard.press('Control+End');
    await expect
      .poll(() => page.evaluate<string>('document.activeElement.getAttribute("aria-posinset")'), {
        timeout: 60_000,
      })
      .toBe('3001');
    await page.keyboard.press('End');
    await page.locator('.sentence mark').filter({ hasText: /^end$/ }).waitFor();
  });
}
