import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { OpenDesk } from './desk-server.ts';
import { FERRY } from './desk-wishes.ts';

const SECONDS = { timeout: 120_000 };

/** What is offered, and what Enter makes of it. */
export function offering(open: OpenDesk): void {
  const begin = async (name: string, sentence: number) => {
    const desk = await open(name, FERRY);
    const { page, problems } = await desk.open();
    page.setDefaultTimeout(10_000);
    await page.locator('.sentence:focus').waitFor();
    for (let moves = 1; moves < sentence; moves += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    return { desk, page, problems };
  };
  const options = (page: Page) => page.locator('.combo [role="option"]:visible');
  const active = (page: Page) => page.locator('.combo [role="option"][aria-selected="true"]:visible');
  const type = async (page: Page, text: string, row: string) => {
    await page.keyboard.type(text);
    await options(page).filter({ hasText: row }).first().waitFor();
    // The list that comes after the letters.
    await page.waitForTimeout(400);
  };

  it('a whole claim is offered, read and saved by a few keys', SECONDS, async () => {
    const { desk, page, problems } = await begin('whole', 3);
    await options(page).filter({ hasText: 'Ilse Braun · age · 34' }).waitFor();
    for (let moves = 0; moves < 4 && !(await active(page).textContent())?.includes('age · 34'); moves += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#claim-save:focus').waitFor();
    // Enter saves no sooner than its sentence stands there.
    await page.keyboard.press('Enter');
    expect(desk.file()).not.toContain('AGE');
    await page.locator('.preview .reads bdi').getByText('34').waitFor();
    await page.getByText('Once you have read the sentence').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo: add whole-001' }).waitFor();
    expect(desk.file()).toContain('AGE: 34');
    // Whom it was about is first for the next claim on the same sentence.
    await page.locator('.sentence:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    await options(page).filter({ hasText: 'Ilse Braun' }).first().waitFor();
    expect(problems).toEqual([]);
  });

  it('a name that is only near is offered, and the new one is what Enter takes', SECONDS, async () => {
    const { page } = await begin('near', 3);
    await type(page, 'Ilse Braun', 'New person: Ilse Braun');
    await page.keyboard.press('Enter');
    await page.locator('#claim-predicate:focus').waitFor();
    await type(page, 'job', 'described as');
    await page.keyboard.press('Enter');
    await page.locator('#claim-value:focus').waitFor();
    await page.locator('.preview .reads bdi').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Undo: add near-001' }).waitFor();
    await page.locator('.sentence:focus').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await page.locator('#claim-first:focus').waitFor();

    await type(page, 'Braun Tomas', 'New person: Braun Tomas');
    await page.getByText('Did you mean one of those below?').waitFor();
    expect(await active(page).textContent()).toContain('New person: Braun Tomas');
    await page.locator('.enters').getByText('takes what is marked').first().waitFor();
    // The same name, however it is written, is known.
    await page.keyboard.press('Control+a');
    await type(page, 'the ilse braun', 'Ilse Braun');
    expect(await active(page).textContent()).toMatch(/^Ilse Braun/);
    // A slip of the fingers is told before it is saved, and one key takes the known one.
    await page.keyboard.press('Control+a');
    await type(page, 'Ilsa Braun', 'New person: Ilsa Braun');
    await page.keyboard.press('Enter');
    await page.locator('#claim-predicate:focus').waitFor();
    await type(page, 'job', 'described as');
    await page.keyboard.press('Enter');
    await page.locator('#claim-value:focus').waitFor();
    await page.keyboard.type('a deckhand');
    await page.getByText('There is a person of nearly this name').waitFor();
    await page.keyboard.press('Alt+k');
    await expect.poll(() => page.locator('#claim-first').inputValue()).toBe('Ilse Braun');
  });

  it(
    'below a line that nobody can choose the first row that can be is marked, and Enter takes it',
    SECONDS,
    async () => {
      const { page } = await begin('grey', 3);
      await type(page, 'Ilse Braun', 'New person: Ilse Braun');
      await page.keyboard.press('Enter');
      await page.locator('#claim-predicate:focus').waitFor();
      await page.keyboard.type('condemns');
      await page.getByText('is said of:').first().waitFor();
      if ((await options(page).count()) === 0) return;
      await active(page).waitFor();
      await page.keyboard.press('Enter');
      expect(await page.locator('#claim-predicate').inputValue()).not.toBe('condemns');
    },
  );

  it(
    'who says so stands there in words, and one key gives the words to whom they quote',
    SECONDS,
    async () => {
      const { page } = await begin('said-by', 15);
      const summary = page.locator('.saying p').first();
      await summary.getByText('Said by:').waitFor();
      await summary.getByText('the article itself').waitFor();
      await summary.getByText('Tomas Braun says so').waitFor();
      await page.keyboard.press('Alt+s');
      await expect.poll(() => summary.locator('strong').first().textContent()).toBe('Tomas Braun');
      // Thrown away, nobody speaks whom only the form had made.
      await page.keyboard.press('Alt+t');
      await page.locator('.sentence:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('#claim-first:focus').waitFor();
      await expect.poll(() => summary.locator('strong').first().textContent()).toBe('the article itself');
      expect(await page.locator('.right').textContent()).not.toContain('tomas-braun');
    },
  );

  it(
    'headline, day and outlet that the text gives are taken with one key, and read before they are saved',
    SECONDS,
    async () => {
      const desk = await open('about-head', FERRY);
      const { page } = await desk.open();
      await page.locator('.sentence:focus').waitFor();
      await page.keyboard.press('d');
      await page.getByText('The text itself seems to say').waitFor();
      await page.keyboard.press('Alt+f');
      await page.locator('#about-save:focus').waitFor();
      expect(await page.locator('#about-edtf').inputValue()).toBe('2023-03-14');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Undo: describe the article' }).waitFor();
      expect(desk.file()).toContain('publishedBy: harbour-courier');
      expect(desk.file()).toContain(
        'title: Ferry crews walk out after deckhand is crushed at Lindholm terminal',
      );
    },
  );
}
