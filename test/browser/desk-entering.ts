import { expect, it } from 'vitest';
import { ARTICLE } from './desk-article.ts';
import { ENTRIES } from './desk-entries.ts';
import type { TestDesk } from './desk-server.ts';
import { Typist } from './typist.ts';

/** A person with an article and a keyboard, from nothing to a graph that is accepted. */
export function entering(open: (name: string, text: string) => Promise<TestDesk>): void {
  it('an article is entered by keyboard alone, and the check accepts it', { timeout: 600_000 }, async () => {
    const desk = await open('marlow-outage', ARTICLE);
    const { page, problems } = await desk.open();
    await page.locator('.sentence[tabindex="0"]:focus').waitFor();
    const typist = new Typist(page);
    const began = Date.now();
    for (const entry of ENTRIES) {
      await typist.enter(entry);
      await page.locator('.preview .reads bdi').waitFor();
      const said = await typist.save();
      expect(said, JSON.stringify(entry)).toMatch(/^Saved\./);
    }
    const claims = (Date.now() - began) / 1_000;
    // The rest says nothing that is claimed here.
    const uncovered = page.locator('.sentence[data-state="uncovered"]');
    for (let left = await uncovered.count(); left > 0; left = await uncovered.count()) {
      await typist.press('n');
      await typist.press('x');
      await page.locator('#note-text:focus').waitFor();
      await typist.press('Enter');
      typist.steps += 1;
      await expect.poll(() => uncovered.count(), { timeout: 20_000 }).toBe(left - 1);
      await page.locator('.sentence:focus').waitFor();
    }
    const seconds = (Date.now() - began) / 1_000;
    console.log(
      `The desk: ${ENTRIES.length} claims and ${await page.locator('.sentence[data-state="noted"]').count()} notes with ${typist.keys} keys in ${typist.steps} steps; the machine took ${claims.toFixed(0)} + ${(seconds - claims).toFixed(0)} s. At three keys a second the typing alone takes ${(typist.keys / 180).toFixed(0)} min; reading and thinking come on top.`,
    );
    await page.getByText('All 24 sentences are covered.').waitFor();
    const { code, said } = await desk.check();
    expect(said).not.toContain('marlow-outage.yaml:');
    expect(code).toBe(0);
    expect(problems).toEqual([]);
  });
}
