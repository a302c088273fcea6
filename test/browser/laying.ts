import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawn } from './browser.ts';
import type { Explorer } from './explorer-server.ts';

const RECORDS = 2_000;

/** What the page does while a large map is laid out, and after. */
export function laying(explorer: () => Explorer): void {
  it('a large map is laid out beside the page, which says so and goes on meanwhile', async () => {
    const page = await withCrowd(explorer());
    await page.locator('main[aria-busy="false"] .canvas canvas').first().waitFor();
    const { ticks, said } = await page.evaluate<Watched>('watched');
    expect(said).toContain('Laying out 2,000 records…');
    // A page that lays out by itself does nothing else until it is done.
    expect(ticks).toBeGreaterThan(20);
    expect(await shapes(page)).toBe(RECORDS);
  });

  it('a layout that nobody waits for any more is ended, and never drawn', async () => {
    const page = await withCrowd(explorer());
    await page.getByRole('status').filter({ hasText: 'Laying out' }).waitFor();
    const ended = page.workers()[0]?.waitForEvent('close');
    expect(ended).toBeDefined();
    await page.unroute(QUESTION);
    await page.getByLabel('Steps away').selectOption('1');
    await page.getByRole('heading', { name: 'There is no such record' }).waitFor();
    await ended;
    await page.goBack();
    await page.goBack();
    await page.locator('.openings').waitFor();
  });

  it('a layout that fails is told as every other failure', async () => {
    const { page } = await explorer().open('/');
    await page.route('**/assets/worker-*.js', (route) => route.abort());
    await page.goto(`${explorer().antiphon.url}/?around=tamir-rice`);
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).first().waitFor();
    await page.unroute('**/assets/worker-*.js');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await drawn(page);
  });
}

interface Watched {
  readonly ticks: number;
  readonly said: string;
}

/** Counts how often the page gets to do something while a map is laid out, and keeps what it says then. */
const WATCH = `window.watched = { ticks: 0, said: '' };
setInterval(() => {
  const words = document.querySelector('.progress')?.textContent ?? '';
  if (!/Laying out|Drawing/.test(words)) return;
  watched.ticks += 1;
  watched.said = words;
}, 20);`;

const QUESTION = '**/q/neighborhood.json?*';

/** The page on its way to a map of a crowd, laid out once for each that was opened. */
async function withCrowd({ open, antiphon }: Explorer): Promise<Page> {
  const { page } = await open('/');
  await page.addInitScript(WATCH);
  await page.route(QUESTION, (route) => route.fulfill({ json: { data: { neighborhood: CROWD } } }));
  const opened = [1, 2, 3, 4].map((one) => `&open=crowd-${one}`).join('');
  await page.goto(`${antiphon.url}/?around=crowd-0${opened}&depth=3&limit=${RECORDS}`);
  return page;
}

const shapes = (page: Page): Promise<number> =>
  page.evaluate<number>("document.querySelector('.canvas')._cyreg.cy.nodes().length");

const unknown = { role: null, type: null, status: null, modality: null, basis: null, sentence: null };

/** Each knows one that came long before, and one somewhere. */
const CROWD = {
  total: RECORDS,
  truncated: false,
  kinds: [],
  counts: [],
  nodes: Array.from({ length: RECORDS }, (_, index) => ({
    ...{ id: `crowd-${index}`, name: `Somebody ${index}`, kind: 'Person', edtf: null, dateDisplay: null },
    ...{ occurrence: null, status: null, basis: null, sentence: null },
  })),
  edges: Array.from({ length: RECORDS - 1 }, (_, index) => [Math.floor(index / 7), (index * 37) % RECORDS])
    .flatMap((others, index) => others.map((other) => [index + 1, other] as const))
    .filter(([one, other]) => one !== other)
    .map(([one, other], index) => ({
      ...{ ...unknown, id: `line-${index}`, rid: `line-${index}`, relation: 'MEMBER_OF' },
      ...{ source: `crowd-${one}`, target: `crowd-${other}`, sources: null, sourceIds: [], claimIds: [] },
    })),
};
