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

  it.each(['floyd-video-message', 'death-of-tamir-rice', 'death-of-george-floyd'])(
    'on a phone a chain runs down in one column, legible, with nothing at its sides, and the centre in sight: %s',
    async (around) => {
      for (const size of [
        { width: 390, height: 844 },
        { width: 320, height: 800 },
      ]) {
        const { page } = await explorer().open(`/?view=chain&around=${around}`, { size });
        await drawn(page);
        const { width, left, right, type, faded } = await page.evaluate<Seen>(SEEN);
        expect(type).toBeGreaterThanOrEqual(10.99);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(faded).toBe(0);
        const center = await placeOf(page, around);
        const canvas = await page.locator('.canvas').boundingBox();
        expect(center.y).toBeGreaterThan(canvas?.y ?? 0);
        expect(center.y).toBeLessThan((canvas?.y ?? 0) + (canvas?.height ?? 0));
        expect(await page.getByRole('button', { name: /^\d+ more →$|^← \d+ more$/ }).count()).toBe(0);
        const { lines, crossed, far, ends, lanes } = await page.evaluate<Lines>(LINES);
        expect(lines).toBeGreaterThan(2);
        expect([crossed, far]).toEqual([[], []]);
        // Whatever responded to one event shares its lane: each line has an end of its own all the same.
        expect(new Set(ends).size).toBe(ends.length);
        expect(lanes).toBeLessThan(lines);
        expect(lanes).toBeLessThanOrEqual(8);
      }
    },
  );

  it('where a user moved a column it stays, until everything is fitted again; its address is that of the chain', async () => {
    const { page } = await explorer().open(FLOYD, { phone: true });
    await drawn(page);
    const before = await placeOf(page, 'death-of-george-floyd');
    await page.getByRole('button', { name: /^↓ \d+ more$/ }).click();
    await page.getByRole('button', { name: /^↑ \d+ more$/ }).waitFor();
    expect(new URL(page.url()).searchParams.has('at')).toBe(false);
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect.poll(async () => (await placeOf(page, 'death-of-george-floyd')).y).toBeCloseTo(before.y, 0);
  });

  it.each([
    FLOYD,
    `${FLOYD}&unfold=all`,
    '/?view=chain&around=death-of-tamir-rice',
    '/?view=chain&around=floyd-video-message',
  ])(
    'no line runs through a shape or a name, and each has ends of its own at the edges of its records: %s',
    async (address) => {
      const { page } = await explorer().open(address);
      await drawn(page);
      const { lines, crossed, far, ends } = await page.evaluate<Lines>(LINES);
      expect(lines).toBeGreaterThan(2);
      expect(crossed).toEqual([]);
      expect(far).toEqual([]);
      expect(new Set(ends).size).toBe(ends.length);
    },
  );

  it('a chain that is too wide for its room runs down, so that nothing is at its sides', async () => {
    const { page } = await explorer().open(FLOYD, { size: { width: 1000, height: 700 } });
    await drawn(page);
    const { width, left, right, type } = await page.evaluate<Seen>(SEEN);
    expect([left >= 0, right <= width, type > 10.9]).toEqual([true, true, true]);
    expect(await page.getByRole('button', { name: /^\d+ more →$|^← \d+ more$/ }).count()).toBe(0);
    const heights = (await places(page)).map(({ y }) => y);
    expect(new Set(heights).size).toBe(heights.length);
  });

  it('says where there is more, and leads there; on all of the screen there is nothing more', async () => {
    const { page } = await explorer().open(FLOYD, { size: { width: 620, height: 700 } });
    await drawn(page);
    const more = page.getByRole('button', { name: /^↓ \d+ more$/ });
    await more.click();
    await page.getByRole('button', { name: /^↑ \d+ more$/ }).waitFor();
    const wide = await explorer().open(FLOYD);
    await drawn(wide.page);
    await wide.page.getByRole('button', { name: 'Full screen' }).click();
    await drawn(wide.page);
    expect(await wide.page.locator('.beyond').count()).toBe(0);
  });

  it('responses that are alike are one stack: a click tells what is in it, a button draws each and another folds them', async () => {
    const { page } = await explorer().open(FLOYD);
    await drawn(page);
    const before = await places(page);
    expect(before).toHaveLength(13);
    const stack = await placeOf(page, GUARD);
    await page.mouse.click(stack.x, stack.y);
    await page.getByRole('heading', { name: '7 measures: National Guard called in by … (2020)' }).waitFor();
    expect(await page.locator('.details .fact').count()).toBe(7);
    expect(await page.getByText('one behind another: several alike, drawn as one').count()).toBe(1);
    await page.getByRole('button', { name: 'Draw each of them' }).click();
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

  it('what only came after is counted apart from the responses, listed once and apart, and unfolds nothing', async () => {
    const { page } = await explorer().open(`${FLOYD}&through=AFTER`);
    await drawn(page);
    const said = await page.locator('.canvas').getAttribute('aria-label');
    const text = `${said} ${await page.locator('main, body').first().innerText()}`;
    expect(text).toContain(
      '21 responses to Death of George Floyd, direct and indirect, and 6 records that only came after or follow from those',
    );
    expect(await page.locator('.chains > li').count()).toBe(27);
    await page.getByRole('heading', { name: '21 responses, direct and indirect' }).waitFor();
    await page
      .getByRole('heading', { name: 'Apart from those: 6 records that only came after or follow from those' })
      .waitFor();
    const folds = page.getByRole('button', { name: /measures: / });
    expect(await folds.count()).toBe(2);
    expect((await places(page)).map(({ id }) => id)).not.toContain('detention-of-george-floyd');
  });

  it('what is no response says so on its line, in the key, when pointed at, and beside the response that it came after', async () => {
    const { page } = await explorer().open(`${FLOYD}&through=AFTER`, { size: { width: 1600, height: 900 } });
    await drawn(page);
    expect(await page.getByText('came after: not a response', { exact: true }).count()).toBe(1);
    const { words, point } = await page.evaluate<{
      readonly words: readonly string[];
      readonly point: { readonly x: number; readonly y: number };
    }>(
      `(() => {
        const { cy } = document.querySelector('.canvas')._cyreg;
        const lines = cy.edges('.labelled[!answer]:visible');
        const { left, top } = document.querySelector('.canvas').getBoundingClientRect();
        const { x, y } = lines[0].segmentPoints()[0];
        return { words: lines.map((line) => line.data('label')), point: { x: left + cy.pan().x + x * cy.zoom(), y: top + cy.pan().y + y * cy.zoom() } };
      })()`,
    );
    expect(words).toContain('came after');
    await page.mouse.move(point.x - 2, point.y);
    await page.mouse.move(point.x, point.y);
    expect(await page.getByRole('tooltip').innerText()).toContain('not recorded as a response');
    const row = page.locator('.chains > li', {
      hasText: 'responded to the death of George Floyd with a demand',
    });
    expect(await row.innerText()).toContain(
      'not a response: Takedown of the Minneapolis police website (came after)',
    );
    const { page: plain } = await explorer().open(FLOYD);
    await drawn(plain);
    expect(await plain.getByText(/not a response/).count()).toBe(0);
  });

  it('all of a chain is in the page, which a wheel moves: it zooms nothing', async () => {
    const { page } = await explorer().open(`${FLOYD}&unfold=all`);
    await drawn(page);
    expect(await page.locator('.beyond').count()).toBe(0);
    const zoom = () => page.evaluate<number>("document.querySelector('.canvas')._cyreg.cy.zoom()");
    const [before, canvas] = [await zoom(), await page.locator('.canvas').boundingBox()];
    await page.mouse.move((canvas?.x ?? 0) + 40, (canvas?.y ?? 0) + 60);
    await page.mouse.wheel(0, 50);
    await expect
      .poll(async () => (await page.locator('.canvas').boundingBox())?.y ?? 0)
      .toBeLessThan((canvas?.y ?? 0) - 20);
    expect(await zoom()).toBe(before);
  });

  it('a wheel and keys move a chain that is larger than its room; names that are cut off are told as well', async () => {
    const { page } = await explorer().open(`${FLOYD}&unfold=all`, { size: { width: 800, height: 700 } });
    await drawn(page);
    const at = () =>
      page.evaluate<{ readonly x: number; readonly y: number; readonly zoom: number }>(
        "(({ _cyreg: { cy } }) => ({ ...cy.pan(), zoom: cy.zoom() }))(document.querySelector('.canvas'))",
      );
    const before = await at();
    const canvas = await page.locator('.canvas').boundingBox();
    await page.mouse.move((canvas?.x ?? 0) + 40, (canvas?.y ?? 0) + 60);
    await page.mouse.wheel(0, 50);
    await expect.poll(async () => (await at()).y).toBeCloseTo(before.y - 50, -1);
    expect((await at()).zoom).toBeCloseTo(before.zoom, 2);
    await page.locator('.canvas').focus();
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await at()).y).toBeLessThan(before.y - 100);
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('PageUp');
    await expect.poll(async () => (await at()).y).toBeGreaterThan(before.y);
    expect(await page.getByRole('button', { name: /^↓ \d+ more$/ }).count()).toBe(1);
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

interface Lines {
  readonly lines: number;
  readonly crossed: readonly string[];
  /** Heads that end away from their records. */
  readonly far: readonly string[];
  /** Where they begin and end. */
  readonly ends: readonly string[];
  /** How many of them run side by side at most, where they run down. */
  readonly lanes: number;
}

const LINES = `(() => {
  const { cy } = document.querySelector('.canvas')._cyreg;
  const records = cy.nodes(':visible').map((node) => {
    const edge = node.hasClass('labelled') ? parseFloat(node.style('text-outline-width')) : 0;
    const { x1, x2, y1, y2 } = node.boundingBox({ includeOverlays: false, includeUnderlays: false });
    return { id: node.id(), x1: x1 + edge, x2: x2 - edge, y1: y1 + edge, y2: y2 - edge };
  });
  const edges = cy.edges(':visible').toArray();
  const pointsOf = (edge) => [edge.sourceEndpoint(), ...(edge.segmentPoints() ?? []), edge.targetEndpoint()];
  const dense = (points) => points.slice(1).flatMap((to, index) => Array.from({ length: 41 }, (_, step) => ({
    x: points[index].x + (to.x - points[index].x) * step / 40,
    y: points[index].y + (to.y - points[index].y) * step / 40,
  })));
  const inside = ({ x, y }, { x1, x2, y1, y2 }) => x > x1 && x < x2 && y > y1 && y < y2;
  return {
    lines: edges.length,
    crossed: edges.flatMap((edge) => records
      .filter(({ id }) => id !== edge.source().id() && id !== edge.target().id())
      .filter((record) => dense(pointsOf(edge)).some((point) => inside(point, record)))
      .map(({ id }) => edge.data('name') + ' through ' + id)),
    far: edges.filter((edge) => {
      const end = edge.targetEndpoint();
      const { x1, x2, y1, y2 } = records.find(({ id }) => id === edge.target().id());
      const away = Math.max(x1 - end.x, end.x - x2, y1 - end.y, end.y - y2);
      return away > 22;
    }).map((edge) => edge.id()),
    ends: edges.map((edge) => JSON.stringify([edge.sourceEndpoint(), edge.targetEndpoint()])),
    lanes: new Set(edges.map((edge) => edge.segmentPoints()?.[0]?.x)).size,
  };
})()`;

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
