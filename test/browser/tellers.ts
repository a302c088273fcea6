import { expect, it } from 'vitest';
import { type Explorer, TAMIR } from './explorer-server.ts';

const ABOUT_TELLERS = /\/q\/(documents|tellers|names|search)\.json/;

/** By whose word: the lens finds those who say something by search. */
export function tellers(explorer: () => Explorer): void {
  const open = async (path: string) => {
    const visit = await explorer().open(path);
    await visit.page.getByText(/^\d+ .*records, /).waitFor();
    await visit.page.waitForLoadState('networkidle');
    return {
      ...visit,
      asked: () => visit.requests.filter((address) => ABOUT_TELLERS.test(address)),
      told: visit.page.getByRole('combobox', { name: 'According to' }),
    };
  };

  it('asks for nobody before somebody opens the box, and then for a few', async () => {
    const { page, asked, told } = await open(TAMIR);
    expect(asked()).toEqual([]);
    await told.click();
    const options = page.getByRole('listbox', { name: 'According to' }).getByRole('option');
    await options.first().waitFor();
    expect(await options.count()).toBeLessThanOrEqual(10);
    expect(asked().length).toBe(2);
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
  });

  it('takes several by keyboard, calls them by name after a reload with one question, and lets each go', async () => {
    const { page, requests, told } = await open(TAMIR);
    const offered = page.getByRole('listbox', { name: 'According to' }).getByRole('option');
    for (const name of ['Anonymous', 'Motherboard']) {
      await told.fill(name.toLowerCase());
      await expect.poll(() => offered.first().textContent()).toMatch(new RegExp(`^${name}`));
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `Remove ${name} from the lens` }).waitFor();
    }
    const chosen = page.locator('.tellers .chosen');
    const names = ['Anonymous ×', 'Motherboard ×'];
    await expect.poll(() => chosen.allTextContents()).toEqual(names);
    requests.length = 0;
    await page.reload();
    await expect.poll(() => chosen.allTextContents()).toEqual(names);
    await page.getByText(/according to Anonymous and Motherboard/).waitFor();
    expect(requests.filter((address) => ABOUT_TELLERS.test(address)).length).toBe(1);
    await page.getByRole('button', { name: 'Remove Anonymous from the lens' }).click();
    await expect.poll(() => chosen.count()).toBe(1);
    expect(page.url()).not.toContain('told=anonymous');
  });

  it('offers those alone who say something, and under documents only documents', async () => {
    const { page, told } = await open(TAMIR);
    await told.fill('tamir');
    await page.waitForTimeout(800);
    expect(await page.getByRole('option', { name: /^Tamir Rice/ }).count()).toBe(0);
    await told.fill('');
    await page.getByRole('combobox', { name: 'Documents' }).fill('cleveland');
    const options = page.getByRole('listbox', { name: 'Documents' }).getByRole('option');
    await options.first().waitFor();
    for (const icon of await options.all()) expect(await icon.textContent()).toContain('document');
  });
}
