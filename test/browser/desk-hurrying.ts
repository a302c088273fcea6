import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { DeskFound } from '../../src/desk/protocol.ts';
import { ARTICLE } from './desk-article.ts';
import type { TestDesk } from './desk-server.ts';

const SOMEBODY = { kind: 'Person', kindLabel: 'person', description: null };

/** Somebody who types a name and Enter faster than its list comes. */
export function hurrying(open: (name: string, text: string) => Promise<TestDesk>): void {
  /** At “About whom or what”, of a desk whose lists come late, with these names. */
  const begin = async (desk: TestDesk, late: number, names: readonly string[] = []): Promise<Page> => {
    const { page } = await desk.open();
    const entities = names.map((name, place) => ({ ...SOMEBODY, id: `somebody-${place}`, name }));
    await page.route('**/api/search?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late));
      const json: DeskFound = { entities, close: false, article: false };
      await route.fulfill({ json }).catch(() => undefined);
    });
    await page.locator('.sentence:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    return page;
  };
  const first = (page: Page) => page.locator('#claim-first').inputValue();
  const options = (page: Page) => page.locator('.combo [role="option"]');

  it('whoever is called so is taken when the list comes', async () => {
    const page = await begin(await open('hurrying', ARTICLE), 200, ['Frank Ancona', 'Frank Ancona Junior']);
    await page.keyboard.type('frank ancona');
    await page.keyboard.press('Enter');
    await page.locator('#claim-predicate:focus').waitFor();
    expect(await first(page)).toBe('Frank Ancona');
  });

  it('somebody new is made when the list comes, of the kind that the name tells', async () => {
    const page = await begin(await open('hurrying-new', ARTICLE), 200);
    await page.keyboard.type('Shooting of Quentin Zorn');
    await page.keyboard.press('Enter');
    await page.locator('#claim-predicate:focus').waitFor();
    expect(await first(page)).toBe('Shooting of Quentin Zorn');
  });

  it('of several none is taken unseen: the next Enter takes it', async () => {
    const page = await begin(await open('hurrying-several', ARTICLE), 200, ['Ann Lee', 'Bo Lee']);
    await page.keyboard.type('Lee');
    await page.keyboard.press('Enter');
    await options(page).filter({ hasText: 'Lee' }).nth(1).waitFor();
    await page.waitForTimeout(300);
    expect(await first(page)).toBe('Lee');
    await page.locator('#claim-first:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#claim-predicate:focus').waitFor();
  });

  it('a list that comes after a second takes nothing by itself', async () => {
    const page = await begin(await open('hurrying-late', ARTICLE), 1_500, ['Frank Ancona']);
    await page.keyboard.type('frank ancona');
    await page.keyboard.press('Enter');
    await options(page).filter({ hasText: 'Frank Ancona' }).first().waitFor();
    await page.waitForTimeout(300);
    await page.locator('#claim-first:focus').waitFor();
    expect(await first(page)).toBe('frank ancona');
  });
}
