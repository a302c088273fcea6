import { expect, it } from 'vitest';
import { ARTICLE } from './desk-article.ts';
import type { OpenDesk } from './desk-server.ts';
import { Typist } from './typist.ts';

/** What the chosen words say by themselves, so that one key takes it. */
export function suggesting(open: OpenDesk): void {
  it('names and a day in the chosen words are offered before anything is typed, and Enter takes them', {
    timeout: 120_000,
  }, async () => {
    const desk = await open('suggesting', ARTICLE);
    const { page, problems } = await desk.open();
    await page.locator('.sentence:focus').waitFor();
    const typist = new Typist(page);
    await typist.press('d');
    await page.locator('#about-title:focus').waitFor();
    await typist.to('Day of publication');
    await typist.type('Wednesday 10 March 2021');
    const options = page.locator('.combo [role="option"]');
    await options.filter({ hasText: '10 March 2021' }).waitFor();
    await typist.press('Enter');
    expect(await page.locator('#about-edtf').inputValue()).toBe('2021-03-10');
    // Nothing but the day itself was chosen: where it comes from is said by hand.
    await page.locator('#about-dateBasis').selectOption('PUBLICATION');
    await typist.press('Control+Enter');
    await page.locator('.sentence:focus').waitFor();

    // About 300 people marched from the grocery store to City Hall on Monday evening.
    await typist.toSentence(13);
    await typist.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    await options.filter({ hasText: 'named in these words' }).first().waitFor();
    await typist.name({ name: 'March to City Hall', kind: 'demonstration' });
    await typist.to('What is said');
    await typist.type('when');
    await options.filter({ hasText: 'dated' }).first().waitFor();
    await typist.press('Enter');
    await page.locator('#claim-value:focus').waitFor();
    await options.first().getByText('8 March 2021').waitFor();
    await options.first().getByText('the last Monday before the article').waitFor();
    await typist.press('Enter');
    expect(await page.locator('#claim-value').inputValue()).toBe('2021-03-08');
    await page.getByText('counted from the article').waitFor();
    // Nobody says yet that it took place: with that said too, its sentence stands there.
    await typist.press('Alt+o');
    await page.locator('.preview .reads').getByText('on Monday evening').waitFor({ timeout: 30_000 });

    await typist.press('Alt+t');
    await page.locator('.sentence:focus').waitFor();
    expect(desk.file()).not.toContain('DATED');
    expect(problems).toEqual([]);
  });
}
