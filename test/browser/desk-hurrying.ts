import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ARTICLE } from './desk-article.ts';
import type { TestDesk } from './desk-server.ts';

/** Somebody who types a name and Enter faster than its list comes. */
export function hurrying(open: (name: string, text: string) => Promise<TestDesk>): void {
  /** At “About whom or what”, of a desk whose lists come late. */
  const begin = async (desk: TestDesk, late: number): Promise<Page> => {
    const { page } = await desk.open();
    await page.route('**/api/search?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late));
      await route.continue().catch(() => undefined);
    });
    await page.locator('.sentence:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    return page;
  };
  const first = (page: Page) => page.locator('#claim-first').inputValue();
  const options = (page: Page) => page.locator('.combo [role="option"]');

  it('whoever is called so is taken when the list comes', async () => {
    const page = await begin(await open('hurrying', ARTICLE), 400);
    await page.keyboard.type('helen brandt');
    await page.keyboard.press('Enter');
    await page.locator('#claim-predicate:focus').waitFor();
    expect(await first(page)).toBe('Helen Brandt');
  });

  it('somebody new is made when the list comes, of the kind that the name tells', async () => {
    const page = await begin(await open('hurrying-new', ARTICLE), 400);
    await page.keyboard.type('Shooting of Quentin Zorn');
    await page.keyboard.press('Enter');
    await page.locator('#claim-predicate:focus').waitFor();
    expect(await first(page)).toBe('Shooting of Quentin Zorn');
  });

  it('of several none is taken unseen: the next Enter takes it', async () => {
    const page = await begin(await open('hurrying-several', ARTICLE), 400);
    await page.keyboard.type('Marlow');
    await page.keyboard.press('Enter');
    await options(page).filter({ hasText: 'Marlow' }).nth(1).waitFor();
    await page.waitForTimeout(300);
    expect(await first(page)).toBe('Marlow');
    await page.locator('#claim-first:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#claim-predicate:focus').waitFor();
  });

  it('a list that comes after a second takes nothing by itself', async () => {
    const page = await begin(await open('hurrying-late', ARTICLE), 1_500);
    await page.keyboard.type('helen brandt');
    await page.keyboard.press('Enter');
    await options(page).filter({ hasText: 'Helen Brandt' }).first().waitFor();
    await page.waitForTimeout(300);
    await page.locator('#claim-first:focus').waitFor();
    expect(await first(page)).toBe('helen brandt');
  });
}
