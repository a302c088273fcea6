import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ARTICLE } from './desk-article.ts';
import type { OpenDesk } from './desk-server.ts';

const SECONDS = { timeout: 30_000 };

/** What is known of the article, what a claim leaves unsaid, and what all of it made of the facts. */
export function describing(open: OpenDesk): void {
  it('the headline, the day and a new outlet are filled in by keys, and sentences use the headline', async () => {
    const desk = await open('describing', ARTICLE);
    const { page } = await desk.open();
    await page.locator('.sentence:focus').waitFor();
    await page.getByText('About the article: no headline, no day, no publisher yet').waitFor();
    await page.keyboard.press('d');
    await page.locator('#about-title:focus').waitFor();
    await page.keyboard.type('Hackers Take Down Website');
    expect(await page.locator('#about-name').inputValue()).toBe('Article “Hackers Take Down Website”');
    await page.locator('#about-edtf').fill('10 March 2021');
    await page.keyboard.press('Control+Enter');
    await page.locator('#about-edtf-wrong').getByText('This cannot be read').waitFor();
    await page.locator('#about-edtf').fill('2021-03-10');
    await page.locator('#about-dateBasis').selectOption('STATED');
    await page.locator('#about-publishedBy').focus();
    await page.keyboard.type('Marlow Courier');
    // Its name tells that it is an outlet: that stands first.
    await page.locator('[role="option"][aria-selected="true"]').getByText('New media outlet').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('“Hackers Take Down Website” · 2021-03-10 · Marlow Courier').waitFor();
    await page.locator('.sentence:focus').waitFor();
    expect(desk.file()).toContain('publishedBy: marlow-courier');
    await page.getByRole('button', { name: 'Undo: describe the article' }).click();
    await page.getByText('About the article: no headline').waitFor();
    expect(desk.file()).not.toContain('publishedBy: marlow-courier');
  });

  it('a first claim about a new event is told, says with one key that it took place, and both are what changed', async () => {
    const desk = await open('changing', ARTICLE);
    const { page } = await desk.open();
    await page.locator('.sentence:focus').waitFor();
    const options = page.locator('.combo [role="option"]');
    const make = async (name: string) => {
      await page.keyboard.type(name);
      await options.filter({ hasText: 'New' }).first().waitFor();
      // Whoever is not sure of the kind that the name tells takes the one that asks.
      const asking = options.filter({ hasText: /New record:/ });
      while ((await asking.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.combo .hits').getByText(`What is “${name}”?`).waitFor();
      await page.keyboard.press('Enter');
    };
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    await make('Daniel Okafor');
    await page.locator('#claim-predicate:focus').waitFor();
    await page.keyboard.type('was harmed');
    await options.filter({ hasText: 'was harmed in' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#claim-second:focus').waitFor();
    await make('Shooting of Daniel Okafor');
    // Its name tells that it is a shooting.
    await page.locator('#claim-role:focus').waitFor();
    expect(await page.locator('#claim-second-type').inputValue()).toBe('SHOOTING');
    // Enter goes on from a list of the browser too.
    await page.keyboard.press('Enter');
    await page.locator('#claim-outcome:focus').waitFor();
    await page.locator('.preview .reads').getByText('Daniel Okafor was harmed').waitFor();
    await page.getByText('Nobody says yet whether').waitFor();
    await page.keyboard.press('Alt+o');
    await expect.poll(() => page.locator('.preview .facts').textContent(), SECONDS).toContain('took place');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Undo: add changing-001 and changing-002' }).waitFor();

    await page.locator('.sentence:focus').waitFor();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('New facts: 2 (+). Gone: 0 (−). Changed: 0 (~).').waitFor();
    await dialog.getByRole('button', { name: 'new claim changing-002' }).click();
    await page.locator('#card-changing-002:focus').waitFor();
    expect(await page.locator('#card-changing-002 h3').textContent()).toContain('Daniel Okafor was harmed');
  });

  it('a name that was typed and not chosen survives a closed tab', async () => {
    const desk = await open('typing', ARTICLE);
    const visit = await desk.open();
    await visit.page.locator('.sentence:focus').waitFor();
    await visit.page.keyboard.press('Enter');
    await visit.page.locator('#claim-first:focus').waitFor();
    await visit.page.keyboard.type('Night Lant');
    await visit.page.waitForResponse((response) => response.url().endsWith('/api/unfinished'));
    await visit.page.close();
    const { page } = await desk.open({ beside: visit });
    await page.getByRole('heading', { name: 'New claim' }).waitFor();
    expect(await page.locator('#claim-first').inputValue()).toBe('Night Lant');
  });

  it('what is typed while the server is away is in the form again when both are back', async () => {
    const desk = await open('leaving', ARTICLE);
    const visit = await desk.open();
    await visit.page.locator('.sentence:focus').waitFor();
    await visit.page.keyboard.press('Enter');
    await visit.page.locator('#claim-first:focus').waitFor();
    await desk.stop();
    await visit.page.getByText('The desk does not answer.').first().waitFor();
    await visit.page.locator('#claim-first').fill('Night Lantern');
    await expect.poll(() => keptIn(visit.page)).toBe(true);
    await visit.page.close();
    await desk.start();
    const { page } = await desk.open({ beside: visit });
    await page.getByRole('heading', { name: 'New claim' }).waitFor();
    expect(await page.locator('#claim-first').inputValue()).toBe('Night Lantern');
    await expect.poll(() => keptIn(page), { timeout: 20_000 }).toBe(false);
  });
}

/** Whether the browser keeps a form itself, because the server does not answer. */
const keptIn = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('Object.keys(localStorage).some((key) => key.includes("unfinished"))');
