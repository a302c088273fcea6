import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawn, placeOf, places } from './browser.ts';
import { type Explorer, FLOYD } from './explorer-server.ts';

/** What somebody sees and does who follows a chain of responses. */
export function chains(explorer: () => Explorer): void {
  it.each([FLOYD, '/?view=chain&around=shooting-of-tamir-rice', `${FLOYD}&unfold=all`])(
    'a chain fills the width, is legible, and opens with nothing faded: %s',
    async (address) => {
      const { page } = await explorer().open(address);
      await drawn(page);
      const { width, left, right, type, faded } = await page.evaluate<Seen>(SEEN);
      expect(left).toBeLessThan(width * 0.12);
      expect(right).toBeGreaterThan(width * 0.88);
      expect(right).toBeLessThanOrEqual(width);
      expect(type).toBeGreaterThanOrEqual(11);
      expect(faded).toBe(0);
    },
  );

  it('on a phone names stay legible: what is wider than the screen is moved to', async () => {
    const { page } = await explorer().open(FLOYD, { phone: true });
    await drawn(page);
    expect((await page.evaluate<Seen>(SEEN)).type).toBeGreaterThanOrEqual(11);
    const [center, width] = [await placeOf(page, 'death-of-george-floyd'), page.viewportSize()?.width ?? 0];
    expect(center.x).toBeGreaterThan(0);
    expect(center.x).toBeLessThan(width);
  });

  it('responses that are alike are one stack: a click draws each, a button folds them again', async () => {
    const { page } = await explorer().open(FLOYD);
    await drawn(page);
    const before = await places(page);
    expect(before).toHaveLength(13);
    const stack = await placeOf(page, GUARD);
    await page.mouse.click(stack.x, stack.y);
    await page.waitForURL(/unfold=national-guard-called-in-by-california-2020/);
    await expect.poll(() => count(page), PATIENT).toBe(19);
    await drawn(page);
    const link = new URL(page.url());
    const again = await explorer().open(link.pathname + link.search);
    await drawn(again.page);
    expect(await places(again.page)).toEqual(await places(page));
    const button = page.getByRole('button', { name: '7 measures: National Guard called in by … (2020)' });
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await button.click();
    await expect.poll(() => count(page), PATIENT).toBe(13);
    await drawn(page);
    expect(page.url()).not.toContain('unfold');
    expect(await places(page)).toEqual(before);
    await page.getByRole('button', { name: 'Unfold all' }).click();
    await expect.poll(() => count(page), PATIENT).toBe(22);
  });

  it('the keyboard walks to a stack and opens it', async () => {
    const { page } = await explorer().open(`${FLOYD}&select=floyd-protests-2020`);
    await drawn(page);
    await page.locator('.canvas').focus();
    await page.keyboard.press('ArrowUp');
    await page.waitForURL(/select=(?!floyd-protests-2020)/);
    const at = new URL(page.url()).searchParams.get('select') ?? '';
    expect(at).toMatch(/^bundle of /);
    await page.keyboard.press('Enter');
    await page.waitForURL(/unfold=/);
    await expect.poll(() => count(page), PATIENT).toBe(16);
    expect(new URL(page.url()).searchParams.get('select')).toBe(at.replace('bundle of ', ''));
  });

  it('tables have every response, the picture what is drawn, with who did it', async () => {
    const { page } = await explorer().open(`${FLOYD}&as=records`);
    await page.getByRole('cell', { name: 'Curfew in Miami (2020)', exact: true }).waitFor();
    const svg = async (more: string) =>
      (await fetch(`${explorer().antiphon.url}/picture.svg${FLOYD.slice(1)}${more}`)).text();
    const [folded, open] = [await svg(''), await svg('&unfold=all')];
    const shapes = (text: string) => text.match(/<g data-id="[^"]*" transform/g)?.length;
    expect([shapes(folded), shapes(open)]).toEqual([13, 22]);
    expect(folded).toContain('>4 measures:<');
    expect(folded).toContain('>claimed: YouTube<');
    expect(open).not.toContain('measures:');
  });
}

const GUARD = 'bundle of national-guard-called-in-by-california-2020';
const PATIENT = { timeout: 60_000 };

const count = async (page: Page): Promise<number> => (await places(page)).length;

interface Seen {
  readonly width: number;
  /** Where what is drawn begins and ends, with its names. */
  readonly left: number;
  readonly right: number;
  /** The smallest type of a name, in pixels. */
  readonly type: number;
  readonly faded: number;
}

const SEEN = `(() => {
  const { cy } = document.querySelector('.canvas')._cyreg;
  const boxes = cy.nodes(':visible').map((node) => node.renderedBoundingBox({ includeOverlays: false }));
  return {
    width: cy.width(),
    left: Math.min(...boxes.map(({ x1 }) => x1)),
    right: Math.max(...boxes.map(({ x2 }) => x2)),
    type: Math.min(...cy.nodes('.labelled').map((node) => parseFloat(node.style('font-size')) * cy.zoom())),
    faded: cy.elements('.faded').length,
  };
})()`;
