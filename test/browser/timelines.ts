import { expect, it } from 'vitest';
import { drawn } from './browser.ts';
import { type Explorer, FLOYD, MINNEAPOLIS, SOLIDARITY, TAMIR } from './explorer-server.ts';

/** What somebody sees and does who follows events through time. */
export function timelines(explorer: () => Explorer): void {
  it.each([
    ['the first story', TAMIR],
    ['the second story', MINNEAPOLIS],
    ['the third story', SOLIDARITY],
    ['a chain', FLOYD],
    ['everything', '/?view=all'],
  ])('hides no event under another, and draws no response before its cause: %s', async (_, address) => {
    const { page } = await explorer().open(address);
    await drawn(page);
    const marks = await page.evaluate<readonly Box[]>(
      `[...document.querySelectorAll('.mark')].map((mark) => mark.getBoundingClientRect().toJSON())`,
    );
    expect(marks.length).toBeGreaterThan(4);
    for (const [index, one] of marks.entries())
      for (const other of marks.slice(index + 1)) expect(areApart(one, other)).toBe(true);
    const arcs = await page.evaluate<readonly (readonly [number, number])[]>(
      `[...document.querySelectorAll('.arc')].map((arc) => [0, arc.getTotalLength()].map((at) => arc.getPointAtLength(at).x))`,
    );
    expect(arcs.length).toBeGreaterThan(0);
    for (const [response, cause] of arcs) expect(response).toBeGreaterThanOrEqual(cause - 0.5);
  });

  it('has its bars on paper as well, and says on the screen what they are', async () => {
    const { page } = await explorer().open(TAMIR);
    await drawn(page);
    expect(await page.locator('.timeline-key').innerText()).toContain('happened at some time within');
    await page.emulateMedia({ media: 'print' });
    const bars = page.locator('.timeline rect.bar');
    expect(await bars.count()).toBeGreaterThan(0);
    for (const bar of await bars.all()) expect((await bar.boundingBox())?.width).toBeGreaterThan(3);
  });

  it('says of a date that was worked out what it was worked out from', async () => {
    const { page } = await explorer().open(SOLIDARITY);
    await drawn(page);
    const label = await page.locator('.mark[data-mark="death-of-alton-sterling"]').getAttribute('aria-label');
    expect(label).toMatch(
      /^Death of Alton Sterling, 10 July 2016 or earlier; not before 3 July 2016, .*; not after 9 July 2016/,
    );
  });

  it('is one stop for Tab; arrow keys walk its events, and Enter selects', async () => {
    const { page } = await explorer().open(TAMIR);
    await drawn(page);
    expect(await page.locator('.timeline-box [tabindex="0"]').count()).toBe(1);
    await page.locator('.mark[data-mark="shooting-of-tamir-rice"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Death of Tamir Rice' })
      .waitFor();
  });

  it('shows siblings as one mark, which opens to them', async () => {
    const { page } = await explorer().open(FLOYD);
    await drawn(page);
    const bundle = page.getByRole('button', { name: /^13 measures, / });
    expect(await page.locator('.mark[data-mark="curfew-in-atlanta-2020"]').count()).toBe(0);
    await bundle.focus();
    await page.keyboard.press('Enter');
    await page.locator('.mark[data-mark="curfew-in-atlanta-2020"]').waitFor();
    expect(await bundle.getAttribute('aria-expanded')).toBe('true');
  });

  it('chooses a period by a drag that begins on a bar, where a click selects', async () => {
    const { page } = await explorer().open(MINNEAPOLIS);
    await drawn(page);
    const protests = page.locator('.mark[data-mark="floyd-protests-2020"] .bar');
    await protests.scrollIntoViewIfNeeded();
    const bar = await protests.boundingBox();
    const [x, y] = [(bar?.x ?? 0) + 20, (bar?.y ?? 0) + (bar?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 150, y, { steps: 5 });
    await page.mouse.up();
    await page
      .locator('main')
      .getByText(/^\d+ of 39 records, /)
      .waitFor();
    expect(page.url()).not.toContain('select=');
    await page.mouse.click(x, y);
    await page.waitForURL(/select=floyd-protests-2020/);
    expect(page.url()).toContain('time=');
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const areApart = (one: Box, other: Box): boolean =>
  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
