import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ARTICLE } from './desk-article.ts';
import type { OpenDesk } from './desk-server.ts';

const SECONDS = { timeout: 30_000 };
const READERS = { 'ann-lee': 'Ann Lee', 'bo-ek': 'Bo Ek' };

const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.querySelector("h3")?.textContent ?? ""');

/** What a program proposes, and what a second person has read, all by keys. */
export function deciding(open: OpenDesk): void {
  it('proposals are read one after the other: accepted, changed and accepted, rejected, and taken back', async () => {
    const desk = await open('deciding', ARTICLE, { drafted: true, curators: READERS, as: 'bo-ek' });
    const { page } = await desk.open();
    await page.locator('.sentence:focus').waitFor();
    const proposed = async () =>
      (await page.locator('.desk-header .progress strong').allTextContents()).at(-1);
    const all = Number(await proposed());
    expect(all).toBeGreaterThan(3);
    await page.keyboard.press('p');
    const card = page.locator('.card.proposed:focus');
    await card.waitFor();
    // It is nobody's claim yet, and drawn as a reading, whatever it proposes to rest on.
    expect(await card.textContent()).toContain('counts for nothing until a person accepts it');
    expect(await card.locator('line, path').first().getAttribute('stroke-dasharray')).not.toBeNull();
    expect(desk.file()).not.toContain('reviewedBy');

    const first = await focused(page);
    await page.keyboard.press('y');
    await expect.poll(proposed, SECONDS).toBe(String(all - 1));
    await expect.poll(() => desk.file(), SECONDS).toMatch(/reviewedBy: \[?bo-ek/);
    await expect.poll(() => focused(page), SECONDS).not.toBe(first);

    const second = await focused(page);
    await page.keyboard.press('Delete');
    await expect.poll(proposed, SECONDS).toBe(String(all - 2));
    await expect.poll(() => focused(page), SECONDS).not.toBe(second);

    await page.keyboard.press('e');
    await page.getByRole('heading', { name: 'Change a proposal' }).waitFor();
    await page.locator('#claim-note').or(page.locator('#claim-saying')).first().waitFor();
    await page.locator('.preview .reads bdi').waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(proposed, SECONDS).toBe(String(all - 3));
    expect(desk.file().match(/reviewedBy/g)?.length ?? 0).toBeGreaterThan(0);

    await page.locator('.sentence:focus').waitFor();
    for (const gone of [2, 1, 0]) {
      await page.keyboard.press('Control+z');
      await expect.poll(proposed, SECONDS).toBe(String(all - gone));
    }
    expect(desk.file()).not.toContain('reviewedBy');
  });

  it('a second person has read a claim too: by a key, once, and under their own name', async () => {
    const desk = await open('agreeing', ARTICLE, { drafted: true, curators: READERS, as: 'ann-lee' });
    const visit = await desk.open();
    const { page } = visit;
    await page.locator('.sentence:focus').waitFor();
    await page.keyboard.press('p');
    await page.locator('.card.proposed:focus').waitFor();
    await page.keyboard.press('y');
    await expect.poll(() => desk.file(), SECONDS).toMatch(/reviewedBy: \[?ann-lee/);
    await page.getByRole('button', { name: 'All claims' }).click();
    const claim = page.locator('.card:not(.proposed)').first();
    await claim.getByText('Read and agreed to by Ann Lee').waitFor();
    // Who has read it is not asked again.
    expect(await claim.getByRole('button', { name: 'I have read it too' }).count()).toBe(0);

    await page.getByText('You are Ann Lee.').waitFor();
    await page.close();
    await desk.stop();
    await desk.start({ as: 'bo-ek' });
    const { page: other } = await desk.open();
    await other.locator('.sentence:focus').waitFor();
    await other.keyboard.press('a');
    const same = other.locator('.card:not(.proposed)').first();
    await same.focus();
    await other.keyboard.press('y');
    await same.getByText(/Read and agreed to by.*Ann Lee.*Bo Ek/).waitFor();
    expect(desk.file()).toMatch(/reviewedBy: \[ann-lee, bo-ek\]/);
  });
}
