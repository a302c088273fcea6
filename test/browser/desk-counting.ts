import { expect, it } from 'vitest';
import type { OpenDesk } from './desk-server.ts';
import { FERRY, WISHES } from './desk-wishes.ts';
import { QuickTypist } from './quick-typist.ts';

/** How many keys a claim takes somebody who takes what is offered. */
export function counting(open: OpenDesk): void {
  it('twenty claims of as many sorts take few keys each', { timeout: 600_000 }, async () => {
    const desk = await open('ferry-terminal', FERRY);
    const { page, problems } = await desk.open();
    await page.locator('.sentence:focus').waitFor();
    const typist = new QuickTypist(page);
    await typist.press('d');
    await page.locator('#about-title:focus').waitFor();
    await typist.to('Day of publication');
    await typist.type('14 March 2023');
    await page.locator('.combo [role="option"]').filter({ hasText: '14 March 2023' }).waitFor();
    await typist.press('Enter');
    await page.locator('#about-dateBasis').selectOption('PUBLICATION');
    await typist.press('Control+Enter');
    await page.locator('.sentence:focus').waitFor();

    typist.keys = 0;
    const counts: number[] = [];
    for (const [place, wish] of WISHES.entries()) {
      const before = typist.keys;
      expect(await typist.wish(wish, WISHES[place + 1]), JSON.stringify(wish)).toMatch(/^Saved\./);
      counts.push(typist.keys - before);
    }
    const mean = typist.keys / WISHES.length;
    console.log(
      `The desk: ${mean.toFixed(1)} keys for each of ${WISHES.length} claims (${counts.join(', ')}).`,
    );
    expect(mean).toBeLessThan(MOST_KEYS);
    expect(problems).toEqual([]);
  });
}

/** Before whole claims and words of the text were offered, it took them thirty. */
const MOST_KEYS = 20;
