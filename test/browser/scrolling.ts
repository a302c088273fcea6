import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Explorer } from './explorer-server.ts';

const STORY = '/s/who-took-the-site-down';
const PLANNED = '/s/planned-called-for-done';

/** What the stage draws at one moment. */
interface Moment {
  /** Where the takedown is on the screen; undefined where it is not drawn, or not fully. */
  readonly takedown: number | undefined;
  /** How much of Anonymous is seen. */
  readonly anonymous: number;
  /** The records and relations, each with the style of its line. */
  readonly marks: readonly string[];
}

const MARK = `(group) => group.dataset.id + ' ' + (group.querySelector('path')?.getAttribute('stroke-dasharray') ?? '')`;

const WATCH = `new Promise((end) => {
  const stage = document.querySelector('.stage svg');
  const moments = [];
  const look = () => {
    const named = (id) => stage.querySelector('[data-id="' + id + '"]');
    const [takedown, anonymous] = ['minneapolis-police-website-takedown', 'anonymous'].map(named);
    moments.push({
      takedown: takedown?.hasAttribute('opacity') === false
        ? takedown.querySelector('polygon, circle').getBoundingClientRect().left
        : undefined,
      anonymous: anonymous ? Number(anonymous.getAttribute('opacity') ?? 1) : 0,
      marks: [...stage.querySelectorAll('[data-id]')].map(${MARK}),
    });
    if (stage.parentElement.dataset.step === '2' && !stage.hasAttribute('data-moving')) end(moments);
    else requestAnimationFrame(look);
  };
  look();
  document.querySelector('#step-1 .step-links a').click();
})`;

/** A story whose picture stands beside the text that is read. */
export function scrolling(explorer: () => Explorer): void {
  const step = (page: Page, number: number) =>
    page.locator(`.stage[data-step="${number}"] svg:not([data-moving])`).first().waitFor();

  /** The records and relations of the picture of a step, as its file has them. */
  const inFile = (page: Page, number: number) =>
    page.evaluate<string[]>(`fetch(document.querySelector('#step-${number} figure img').currentSrc)
      .then((answer) => answer.text())
      .then((text) => new DOMParser().parseFromString(text, 'image/svg+xml'))
      .then((svg) => [...svg.querySelectorAll('[data-id]')].map(${MARK}).sort())`);

  const onStage = (page: Page) =>
    page.evaluate<string[]>(`[...document.querySelectorAll('.stage > svg [data-id]')].map(${MARK}).sort()`);

  it('shows the picture of the step that is read, and the address follows', async () => {
    const { page, problems } = await explorer().open(STORY);
    await step(page, 1);
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('#step-2').hover();
    for (const number of [1, 2, 3]) {
      await page
        .locator(`#step-${number}`)
        .evaluate((section) => section.scrollIntoView({ block: 'center' }));
      await step(page, number);
      expect(new URL(page.url()).hash).toBe(`#step-${number}`);
      expect(await onStage(page)).toEqual(await inFile(page, number));
    }
    // No entry of the history for what was only scrolled past.
    expect(await page.evaluate('history.length')).toBeLessThanOrEqual(2);
    expect(problems).toEqual([]);
  });

  it('loads each picture once, for the article and for the stage', async () => {
    const { page } = await explorer().open(`${STORY}#step-3`);
    await step(page, 3);
    await page.getByRole('link', { name: 'Next step' }).nth(3).click();
    await step(page, 5);
    const loaded = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource')
        .filter(({ name, transferSize }) => name.includes('/picture.') && transferSize > 0)
        .map(({ name }) => name)`,
    );
    expect(loaded).toHaveLength(5);
    expect(new Set(loaded).size).toBe(5);
  });

  it('what stays moves to its place, what is new comes after, and no line ever looks surer than it is', async () => {
    const { page } = await explorer().open(`${STORY}#step-1`, { moving: true });
    await step(page, 1);
    const moments = await page.evaluate<Moment[]>(WATCH);
    const files = new Set([...(await inFile(page, 1)), ...(await inFile(page, 2))]);
    expect(moments.flatMap(({ marks }) => marks).filter((mark) => !files.has(mark))).toEqual([]);
    const places = moments.map(({ takedown }) => takedown ?? Number.NaN);
    expect(places).not.toContain(Number.NaN);
    const [from = 0, to = 0] = [places[0], places.at(-1)];
    expect(Math.abs(to - from)).toBeGreaterThan(20);
    // Between the two, and one way: it glides.
    expect(
      places.filter((place) => place > Math.max(from, to) + 1 || place < Math.min(from, to) - 1),
    ).toEqual([]);
    expect(places.some((place) => Math.min(Math.abs(place - from), Math.abs(place - to)) > 2)).toBe(true);
    const seen = moments.map(({ anonymous }) => anonymous);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted());
    const atRest = moments.findIndex(({ takedown }) => Math.abs((takedown ?? 0) - to) < 0.5);
    expect(seen.slice(0, atRest).filter((opacity) => opacity > 0)).toEqual([]);
  });

  it('comes to rest with the right picture for a reader who hurries', async () => {
    const { page } = await explorer().open(`${STORY}#step-1`, { moving: true });
    await step(page, 1);
    await page.getByRole('link', { name: 'Next step' }).first().focus();
    for (const pause of [400, 150, 700]) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(pause);
    }
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await step(page, 3);
    expect(await onStage(page)).toEqual(await inFile(page, 3));
    expect(await page.locator('.stage > svg > [opacity]').count()).toBe(0);
  });

  it('leaves the pictures in the article where the stage cannot have them', async () => {
    const { page } = await explorer().open('/s');
    await page.route('**/picture.svg**', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await page.goto(explorer().antiphon.url + STORY);
    await page.locator('figure.map [tabindex="0"]').first().waitFor();
    expect(await page.locator('.stage').isVisible()).toBe(false);
    expect((await page.locator('figure.map img').first().boundingBox())?.width).toBeGreaterThan(100);
  });

  it('changes at once for readers who asked for less motion', async () => {
    const { page } = await explorer().open(`${STORY}#step-1`);
    await step(page, 1);
    const moments = await page.evaluate<Moment[]>(WATCH);
    const places = new Set(moments.map(({ takedown }) => takedown));
    expect(places.size).toBeLessThanOrEqual(2);
    expect(new Set(moments.map(({ anonymous }) => anonymous))).toEqual(new Set([0, 1]));
  });

  it('goes from step to step by keyboard, with the focus; Back, Forward and reloading keep the step', async () => {
    const { page } = await explorer().open(STORY);
    await step(page, 1);
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    await page.getByRole('link', { name: 'Next step' }).first().focus();
    for (const number of [2, 3, 4, 5]) {
      await page.keyboard.press('Enter');
      await step(page, number);
      expect(new URL(page.url()).hash).toBe(`#step-${number}`);
      expect(await page.evaluate('document.activeElement.closest("section").id')).toBe(`step-${number}`);
    }
    expect(await focused()).toBe('Previous step');
    await page.goBack();
    await step(page, 4);
    await page.goBack();
    await step(page, 3);
    expect(new URL(page.url()).hash).toBe('#step-3');
    await page.goForward();
    await step(page, 4);
    await page.reload();
    await step(page, 4);
    expect(new URL(page.url()).hash).toBe('#step-4');
  });

  it('shows a timeline where the story does', async () => {
    const { page, problems } = await explorer().open(`${PLANNED}#step-6`);
    await step(page, 6);
    await page.locator('.stage > svg').getByText('Death of Alton Sterling').waitFor();
    expect(await page.locator('#step-6 figure img').getAttribute('alt')).toContain('Day of Solidarity');
    expect(problems).toEqual([]);
  });

  it('is an article with all its pictures: without scripts, on a phone, on paper', async () => {
    const pictures = async (page: Page) => {
      const widths = await page
        .locator('figure.map img')
        .evaluateAll((all) => all.map((image) => image.getBoundingClientRect()))
        .then((boxes) => boxes.map(({ width, height }) => Math.min(width, height)));
      return widths.filter((least) => least > 100).length;
    };
    const plain = await explorer().open(STORY, { unscripted: true });
    expect(await plain.page.locator('figure.map img').count()).toBe(5);
    expect(await plain.page.locator('.stage, .step-links').count()).toBe(0);
    for (const size of [
      { width: 390, height: 844 },
      { width: 320, height: 700 },
    ]) {
      const { page } = await explorer().open(STORY, { size });
      await page.locator('.step-links').first().waitFor();
      expect(await page.locator('.stage').isVisible()).toBe(false);
      expect(await pictures(page)).toBe(5);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
    const { page } = await explorer().open(STORY);
    await step(page, 1);
    expect(await pictures(page)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await pictures(page)).toBe(5);
    expect(await page.locator('.stage').isVisible()).toBe(false);
    expect(await page.locator('.step-links').first().isVisible()).toBe(false);
  });

  it('is read out once: the article has the pictures in words, the stage has nothing to read or to reach', async () => {
    const { page } = await explorer().open(STORY);
    await step(page, 1);
    expect(await page.locator('.stage').getAttribute('aria-hidden')).toBe('true');
    expect(await page.locator('.stage :is(a, button, [tabindex])').count()).toBe(0);
    expect(
      await page.getByRole('img', { name: /^Takedown of the Minneapolis police website\./ }).count(),
    ).toBe(2);
    // What cannot be seen takes no focus.
    expect(await page.locator('figure.map [tabindex="0"]').count()).toBe(0);
  });
}
