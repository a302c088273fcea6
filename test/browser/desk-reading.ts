import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ARTICLE } from './desk-article.ts';
import { ENTRIES } from './desk-entries.ts';
import type { OpenDesk } from './desk-server.ts';
import { Typist } from './typist.ts';

const LONG =
  'Hackers Take Down Marlow City Website After Police Shooting of a Young Man in the Parking Lot of a Grocery Store';
/** "After Police Shooting", word by word from the end. */
const LAST_THREE = ['End', 'Shift+ArrowLeft', 'Shift+ArrowLeft'];

/** The place in the article while claims are made of it: it stays, keys work at it, and it is seen. */
export function readingOn(open: OpenDesk): void {
  const begin = async (name: string, size?: { readonly width: number; readonly height: number }) => {
    const desk = await open(name, ARTICLE);
    const { page } = await desk.open(size && { size });
    await page.locator('.sentence:focus').waitFor();
    return { page, typist: new Typist(page) };
  };
  const chosen = (page: Page) => page.locator('.sentence mark').allTextContents();
  const [TAKEDOWN] = ENTRIES;

  it('after a claim on some words the place stays, the next words are chosen, and N goes on', async () => {
    const { page, typist } = await begin('staying');
    if (TAKEDOWN === undefined) throw new Error('There is nothing to enter.');
    await typist.enter({ ...TAKEDOWN, sentence: 1, words: LAST_THREE });
    expect(await typist.save()).toMatch(/^Saved/);
    await page.locator('.sentence[data-place="0"]:focus').waitFor();
    expect(await chosen(page)).toEqual(['Hackers Take Down Marlow City Website']);
    await typist.press('n');
    await page.locator('.sentence[data-place="1"]:focus').waitFor();
  });

  it('once a note is written keys are those of the article at once, also before it is saved', async () => {
    const { page, typist } = await begin('noting');
    await typist.press('x');
    await typist.type('A headline.');
    await typist.press('Enter');
    await typist.press('ArrowDown');
    await page.locator('.sentence[data-place="1"]:focus').waitFor();
    await page.locator('.sentence[data-place="0"] .note').waitFor();
    expect(await page.locator('.sentence[data-place="0"] .note').textContent()).toBe('A headline.');
  });

  it('keys work on a button, and where nothing has the focus', async () => {
    const { page, typist } = await begin('anywhere');
    await page.getByRole('button', { name: 'All claims' }).click();
    await typist.press('n');
    await page.locator('.sentence:focus').waitFor();
    await page.evaluate('document.activeElement.blur()');
    await typist.press('x');
    await page.locator('#note-text:focus').waitFor();
  });

  it.each([
    [1280, 800],
    [1024, 700],
  ])(
    'at %i × %i a long headline takes no room, and no field in focus lies under what it will read',
    async (width, height) => {
      const { page, typist } = await begin(`room-${width}`, { width, height });
      await typist.press('d');
      await page.locator('#about-title').fill(LONG);
      await typist.press('Control+Enter');
      await page.locator('.sentence:focus').waitFor();
      if (TAKEDOWN === undefined) throw new Error('There is nothing to enter.');
      await typist.enter(TAKEDOWN);
      await page.locator('.preview .reads bdi').waitFor();
      await typist.press('Alt+w');
      await page.locator('#claim-assertedBy:focus').waitFor();
      const box = async (selector: string) =>
        (await page.locator(selector).first().boundingBox()) ?? { y: 0, height: 0 };
      const article = await box('.article-frame');
      expect(article.height).toBeGreaterThan(height * 0.75);
      for (let tabs = 0; tabs < 8; tabs += 1) {
        const [field, foot] = [await box('.claim-form :focus'), await box('.claim-form .foot')];
        if (await page.locator('.foot :focus').count()) break;
        expect(field.y + field.height, await typist.at()).toBeLessThanOrEqual(foot.y);
        await typist.press('Tab');
      }
      expect((await box('.claim-form .foot')).height).toBeLessThan(height * 0.4);
    },
  );
}
