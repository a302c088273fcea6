import { expect, it } from 'vitest';
import { ARTICLE } from './desk-article.ts';
import { ENTRIES } from './desk-entries.ts';
import type { TestDesk } from './desk-server.ts';
import { type Entry, Typist } from './typist.ts';

const [HAPPENED] = ENTRIES;
const SECONDS = { timeout: 30_000 };

/** Nothing that a person has typed is lost: by a slip, a closed tab, a stopped server, or somebody else. */
export function keeping(open: (name: string, text: string) => Promise<TestDesk>): void {
  const entered = async (desk: TestDesk, entry: Entry | undefined = HAPPENED) => {
    const visit = await desk.open();
    await visit.page.locator('.sentence[tabindex="0"]:focus').waitFor();
    const typist = new Typist(visit.page);
    if (entry === undefined) throw new Error('There is nothing to enter.');
    await typist.enter(entry);
    return { ...visit, typist };
  };

  it('what was done is undone and done again by keys, and the buttons say what that would be', async () => {
    const desk = await open('undoing', ARTICLE);
    const { page, typist } = await entered(desk);
    await typist.save();
    await page.getByRole('button', { name: 'Undo: add undoing-001' }).waitFor();
    expect(desk.file()).toContain('OCCURRED: HAPPENED');
    await page.locator('.sentence:focus').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Redo: add undoing-001' }).waitFor();
    expect(desk.file()).not.toContain('OCCURRED: HAPPENED');
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('button', { name: 'Undo: add undoing-001' }).waitFor();
    expect(desk.file()).toContain('OCCURRED: HAPPENED');
  });

  it('a form that was not finished comes back after a closed tab', async () => {
    const desk = await open('closing', ARTICLE);
    const visit = await entered(desk);
    await visit.page.locator('.preview .facts').waitFor();
    await visit.page.close();
    const { page } = await desk.open({ beside: visit });
    await page.getByRole('heading', { name: 'New claim' }).waitFor();
    expect(await page.locator('#claim-first').inputValue()).toBe('Takedown of the Marlow city website');
    expect(await page.locator('#claim-predicate').inputValue()).toBe('occurred');
    expect(await page.locator('#claim-value').inputValue()).toBe('HAPPENED');
    await page.locator('.preview .facts').waitFor();
  });

  it('while the server is away the page says so and keeps the form; once it is back the claim can be saved', async () => {
    const desk = await open('stopping', ARTICLE);
    const visit = await entered(desk);
    const { page, typist } = visit;
    await desk.stop();
    await page.getByText('The desk does not answer.').first().waitFor();
    await typist.press('Control+Enter');
    await page.getByText('the claim is not saved, and kept here').waitFor();
    expect(await page.locator('#claim-first').inputValue()).toBe('Takedown of the Marlow city website');
    await desk.start();
    await (await desk.open({ beside: visit })).page.close();
    await page.getByText('All saved in stopping.yaml').waitFor();
    await page.getByRole('button', { name: 'Save Ctrl Enter' }).click();
    await expect.poll(() => desk.file(), SECONDS).toContain('OCCURRED: HAPPENED');
  });

  it('two tabs change one claim: the second sees both versions, and chooses', async () => {
    const desk = await open('meeting', ARTICLE);
    const first = await entered(desk);
    await first.typist.save();
    const second = await desk.open({ beside: first });
    for (const { page } of [first, second]) {
      await page.getByRole('button', { name: 'All claims' }).click();
      await page.locator('.card').getByRole('button', { name: 'Change' }).click();
    }
    await first.page.locator('#claim-value').selectOption('ONGOING');
    await first.page.getByRole('button', { name: 'Save Ctrl Enter' }).click();
    await first.page.locator('.claim-form').waitFor({ state: 'detached' });
    await second.page.locator('#claim-value').selectOption('PLANNED');
    const conflict = second.page.getByRole('alert');
    await conflict.getByText('Somebody else changed this claim meanwhile').waitFor();
    await expect.poll(() => conflict.textContent(), SECONDS).toContain('was going on');
    await expect.poll(() => conflict.textContent(), SECONDS).toContain('planned');
    expect(await second.page.locator('#claim-value').inputValue()).toBe('PLANNED');
    await conflict.getByRole('button', { name: 'Let mine stand' }).click();
    await expect.poll(() => desk.file(), SECONDS).toContain('OCCURRED: PLANNED');
    await first.page.locator('.card h3').filter({ hasText: 'planned' }).waitFor();
  });
}
