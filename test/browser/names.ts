import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawn, placeOf, type VisitOptions } from './browser.ts';
import { type Explorer, MINNEAPOLIS, TAMIR } from './explorer-server.ts';

const SOLIDARITY =
  '/?around=day-of-solidarity-2016&around=day-of-solidarity-protests&around=day-of-solidarity-cyber-attacks';
const EVERYTHING = '/?view=all&limit=400';
const STEPS_FROM_KLAN = '/?around=kkk&depth=3';

const SCREENS: readonly (readonly [string, VisitOptions])[] = [
  ['a wide screen', {}],
  ['a phone', { phone: true }],
  ['a screen at 200 %', { size: { width: 700, height: 450 }, finer: 2 }],
];

interface Names {
  readonly shapes: number;
  readonly named: number;
  /** Centres and the ten with most to do with responses and actors that have no name. */
  readonly missing: readonly string[];
  /** The smallest type, in pixels. */
  readonly type: number;
}

const names = (page: Page): Promise<Names> =>
  page.evaluate<Names>(
    `(() => {
      const { cy } = document.querySelector('.canvas')._cyreg;
      const shown = cy.nodes(':visible');
      const leading = (node) => node.connectedEdges(':visible').filter((edge) =>
        edge.data('answer') || edge.connectedNodes().some((end) => end.data('actor'))).length;
      const all = (node) => node.connectedEdges(':visible').length;
      const first = shown.not('.center').toArray()
        .sort((one, other) => leading(other) - leading(one) || all(other) - all(one) || (one.id() < other.id() ? -1 : 1))
        .slice(0, 10);
      return {
        shapes: shown.length,
        named: shown.filter('.labelled').length,
        missing: [...shown.filter('.center').toArray(), ...first].filter((node) => !node.hasClass('labelled')).map((node) => node.id()),
        type: Math.min(...shown.filter('.labelled').map((node) => node.numericStyle('font-size') * cy.zoom())),
      };
    })()`,
  );

/** What a reader wants to know the name of has its name, and all the rest says it when pointed at. */
export function naming(explorer: () => Explorer): void {
  it.each(SCREENS)(
    'centres and the ten most important shapes have their names on %s',
    async (_name, screen) => {
      for (const view of [TAMIR, MINNEAPOLIS, SOLIDARITY, EVERYTHING, STEPS_FROM_KLAN]) {
        const { page, context } = await explorer().open(view, screen);
        await drawn(page);
        const { missing, shapes, named, type } = await names(page);
        expect({ view, missing }).toEqual({ view, missing: [] });
        expect(type).toBeGreaterThan(9.99);
        if (shapes < 60) expect({ view, named }).toEqual({ view, named: shapes });
        expect((await page.locator('.canvas').boundingBox())?.height).toBeGreaterThanOrEqual(300);
        await context.close();
      }
    },
  );

  it('says what a shape is that the pointer or the keyboard is on, until Escape; nothing fades', async () => {
    const { page } = await explorer().open(TAMIR);
    await drawn(page);
    const { x, y } = await placeOf(page, 'death-of-tamir-rice');
    await page.mouse.move(x, y);
    const card = page.getByRole('tooltip');
    await card.waitFor();
    const text = await card.innerText();
    for (const part of [
      'Death of Tamir Rice',
      'incident, happened, between 00:00 and 06:00 on 23 November 2014',
      'One independent source',
    ])
      expect(text).toContain(part);
    expect(
      await page.evaluate<[string, number]>(
        "[getComputedStyle(document.querySelector('.canvas')).cursor, document.querySelector('.canvas')._cyreg.cy.elements('.faded').length]",
      ),
    ).toEqual(['pointer', 0]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.mouse.move(2, 2);
    await page.keyboard.press('Tab');
    await page.locator('.canvas').focus();
    await page.keyboard.press('ArrowLeft');
    await card.waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });
}
