import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ARTICLE } from './desk-article.ts';
import { ENTRIES } from './desk-entries.ts';
import type { TestDesk } from './desk-server.ts';
import { type Entry, Typist } from './typist.ts';

const [, SHOOTING] = ENTRIES;
const SILENCE: Entry = {
  sentence: 3,
  first: { name: 'Night Lantern', kind: 'group' },
  said: ['did resp', 'did respond'],
  second: 'Shooting of Daniel Okafor',
  saying: { 'Yes, no or unknown': 'no' },
};

/** Where the focus goes, and that it goes nowhere while somebody types. */
export function focusing(open: (name: string, text: string) => Promise<TestDesk>): void {
  const begin = async (desk: TestDesk) => {
    const { page } = await desk.open();
    await page.locator('.sentence:focus').waitFor();
    const typist = new Typist(page);
    return { page, typist };
  };
  const enter = async (typist: Typist, entry: Entry | undefined) => {
    if (entry === undefined) throw new Error('There is nothing to enter.');
    await typist.enter(entry);
  };
  /** A claim that is refused: a silence without the day up to which it holds. */
  const refuse = async (desk: TestDesk) => {
    const { page, typist } = await begin(desk);
    await enter(typist, SHOOTING);
    expect(await typist.save()).toMatch(/^Saved/);
    await page.locator('.sentence:focus').waitFor();
    await enter(typist, SILENCE);
    expect(await typist.save()).toMatch(/^Not saved/);
    return { page, typist };
  };
  const value = (page: Page, field: string) => page.locator(`#claim-${field}`).inputValue();

  it('of a refused claim the field that lacks is unfolded and has the focus, and the reason stands at the buttons too', async () => {
    const { page } = await refuse(await open('refusing', ARTICLE));
    await page.locator('#claim-asOf:focus').waitFor();
    await page.locator('.foot').getByText('Not saved').waitFor();
    expect(await page.locator('.foot').textContent()).toContain('“holds up to”');
    await expect.poll(() => page.locator('#claim-asOf-wrong').textContent()).toContain('“holds up to”');
  });

  it('after a refusal a date is typed letter by letter: the focus stays, and no other field changes', async () => {
    const { page, typist } = await refuse(await open('dating', ARTICLE));
    await typist.to('Holds up to');
    for (const letter of '2018-03-12') {
      await typist.type(letter);
      await page.waitForTimeout(60);
    }
    expect(await typist.at()).toBe('Holds up to');
    expect(await value(page, 'asOf')).toBe('2018-03-12');
    expect(await value(page, 'predicate')).toBe('did respond');
    expect(await value(page, 'second')).toBe('Shooting of Daniel Okafor');
  });

  it('a date that cannot be read is unfolded and has the focus once saving was refused', async () => {
    const { page, typist } = await refuse(await open('unfolding', ARTICLE));
    await typist.to('Holds up to');
    await typist.type('2');
    await typist.press('Alt+w');
    await page.waitForTimeout(600);
    expect(await typist.save()).toMatch(/^Not saved/);
    await page.locator('#claim-asOf:focus').waitFor();
  });

  it('a predicate that is chosen anew leads to the object that it had before', async () => {
    const { page, typist } = await begin(await open('anew', ARTICLE));
    await enter(typist, SHOOTING);
    expect(await typist.save()).toMatch(/^Saved/);
    await page.locator('.sentence:focus').waitFor();
    await enter(typist, SILENCE);
    await page.locator('#claim-predicate').focus();
    await typist.type('did resp');
    await page.locator('.combo [role="option"]').filter({ hasText: 'did respond' }).first().waitFor();
    await typist.press('Enter');
    await page.locator('#claim-second:focus').waitFor();
    expect(await value(page, 'second')).toBe('Shooting of Daniel Okafor');
    await typist.type('Marlow');
    expect(await value(page, 'second')).toBe('Marlow');
  });

  it.each(['claim-value', 'claim-voice', 'claim-predicate'])(
    'another claim on the same words begins in “What is said”, also from %s',
    async (from) => {
      const { page, typist } = await begin(await open('again', ARTICLE));
      await enter(typist, SHOOTING);
      await page.locator('.preview .reads bdi').waitFor();
      if (from === 'claim-voice') await typist.press('Alt+w');
      await page.locator(`#${from}`).focus();
      await typist.press('Control+Shift+Enter');
      await page.getByRole('button', { name: 'Undo: add again-001' }).waitFor();
      await page.locator('#claim-predicate:focus').waitFor();
      await page.waitForTimeout(500);
      expect(await typist.at()).toBe('What is said');
      await typist.type('dat');
      expect(await value(page, 'predicate')).toBe('dat');
    },
  );

  it('Enter goes on to the next field, in every field, and saves nothing; Ctrl Enter saves', async () => {
    const desk = await open('entering-on', ARTICLE);
    const { page, typist } = await begin(desk);
    await enter(typist, SHOOTING);
    await typist.to('Occurred');
    const seen: string[] = [];
    for (let fields = 0; fields < 10 && !seen.at(-1)?.startsWith('Save Ctrl Enter'); fields += 1) {
      await typist.press('Enter');
      seen.push(await typist.at());
    }
    expect(seen.at(-1)).toMatch(/^Save Ctrl Enter/);
    expect(desk.file()).not.toContain('OCCURRED');
    // Whom it is about, changed, leads to what is said of it, whatever stands there.
    await page.locator('#claim-first').focus();
    await typist.name({ name: 'March for Daniel Okafor', kind: 'demonstration' });
    await page.locator('#claim-predicate:focus').waitFor();
    await typist.press('Enter');
    expect(await typist.at()).toBe('Occurred');
    await page.locator('.preview .reads bdi').waitFor();
    expect(await typist.save()).toMatch(/^Saved/);
    expect(desk.file()).toContain('OCCURRED');
  });

  it('whom somebody took away from words does not speak there again, and one key says so as before elsewhere', async () => {
    const { page, typist } = await begin(await open('taking-away', ARTICLE));
    const summary = page.locator('.saying p').first();
    await enter(typist, SHOOTING);
    await typist.press('Alt+w');
    await typist.to('Who says so');
    await typist.name({ name: 'Helen Brandt', kind: 'person' });
    expect(await typist.save()).toMatch(/^Saved/);
    await page.locator('.sentence:focus').waitFor();
    await typist.toSentence(2);
    await typist.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    expect(await summary.textContent()).toContain('Helen Brandt');
    await typist.press('Alt+a');
    await typist.press('Alt+t');
    await page.locator('.sentence:focus').waitFor();
    await typist.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    expect(await summary.textContent()).toContain('the article');
    await typist.press('Alt+l');
    await expect.poll(() => summary.textContent()).toMatch(/Helen Brandt/);
    await summary.getByText('Alt A').waitFor();
  });

  it('who says so is carried on to another claim on the same words, and not to another sentence', async () => {
    const { page, typist } = await begin(await open('carrying', ARTICLE));
    const summary = page.locator('.saying p').first();
    await enter(typist, SHOOTING);
    await typist.press('Alt+w');
    await typist.to('Who says so');
    await typist.name({ name: 'Marlow Police Department', kind: 'group' });
    expect(await typist.save()).toMatch(/^Saved/);
    await page.locator('.sentence:focus').waitFor();
    await typist.toSentence(2);
    await typist.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    expect(await summary.textContent()).toContain('Marlow Police Department');
    // The first closes the list of the box.
    await typist.press('Escape');
    await typist.press('Escape');
    await page.locator('.sentence:focus').waitFor();
    await typist.toSentence(8);
    await typist.press('Enter');
    await page.locator('#claim-first:focus').waitFor();
    expect(await summary.locator('strong').allTextContents()).toEqual(['the article itself']);
  });
}
