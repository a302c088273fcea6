import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawn, placeOf, type VisitOptions } from './browser.ts';
import { type Explorer, MINNEAPOLIS, TAMIR } from './explorer-server.ts';

const SOLIDARITY =
  '/?around=day-of-solidarity-2016&around=day-of-solidarity-protests&around=day-of-solidarity-cyber-attacks';
const EVERYTHING = '/?view=all&limit=400';
const STEPS_FROM_KLAN = '/?around=kkk&depth=3';

/** The most responded to, and who responded most: named in every view that has them. */
const FIRST = ['death-of-george-floyd', 'anonymous'];

const SCREENS: readonly (readonly [string, VisitOptions])[] = [
  ['a wide screen', {}],
  ['a screen at 200 %', { size: { width: 700, height: 450 }, finer: 2 }],
  ['a phone', { phone: true }],
  ['the smallest phone', { size: { width: 320, height: 800 } }],
];

interface Names {
  readonly shapes: number;
  readonly named: number;
  /** Of the centres and of the ten with the most responses to them or by them: without a name, and with one that is cut. */
  readonly missing: readonly string[];
  readonly cut: readonly string[];
  /** Names on one another. */
  readonly pairs: readonly string[];
  /** Shapes of others that names cover. */
  readonly covers: readonly string[];
  readonly centers: readonly string[];
  /** The smallest type, in pixels. */
  readonly type: number;
}

const names = (page: Page): Promise<Names> =>
  page.evaluate<Names>(
    `(() => {
      const { cy } = document.querySelector('.canvas')._cyreg;
      const shown = cy.nodes(':visible').toArray();
      const responses = (node) => node.incomers('edge[?answer]:visible').sources().toArray();
      const had = (node) => {
        const found = new Set([node]);
        for (const one of found) for (const next of responses(one)) found.add(next);
        return found.size - 1;
      };
      const made = (node) => node.outgoers('[relation = "PERFORMED"]:visible').targets().filter((one) => one.outgoers('edge[?answer]:visible').nonempty()).length;
      const degree = (node) => node.connectedEdges(':visible').length;
      const weight = new Map(shown.map((node) => [node, [node.data('actor') ? made(node) : had(node), degree(node)]]));
      const byWeight = ([one, few], [other, fewer]) => other - one || fewer - few;
      const first = shown.toSorted((one, other) => byWeight(weight.get(one), weight.get(other))).slice(0, 10);
      const leading = [...new Set([...shown.filter((node) => node.hasClass('center')), ...first])];
      const named = shown.filter((node) => node.hasClass('labelled'));
      const letters = named.map((node) => {
        const { x1, x2, y1, y2 } = node.boundingBox({ includeNodes: false, includeEdges: false, includeOverlays: false, includeUnderlays: false });
        // Without the outline of the letters.
        const edge = parseFloat(node.style('text-outline-width')) + 4;
        return { id: node.id(), node, x1: x1 + edge, x2: x2 - edge, y1: y1 + edge, y2: y2 - edge };
      });
      const lie = (one, other) => one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
      const rim = (node) => {
        const [{ x, y }, half] = [node.position(), node.width() / 2 - 2];
        return { x1: x - half, x2: x + half, y1: y - half, y2: y + half };
      };
      // By less than the breadth of a thin letter a name only touches.
      const thin = (node) => node.numericStyle('font-size') * 0.25;
      const within = ({ node, x1, x2, y1, y2 }) => ({ x1: x1 + thin(node), x2: x2 - thin(node), y1: y1 + thin(node), y2: y2 - thin(node) });
      const id = (node) => node.id();
      return {
        shapes: shown.length,
        named: named.length,
        missing: leading.filter((node) => !named.includes(node)).map(id),
        centers: shown.filter((node) => node.hasClass('center') && !named.includes(node)).map(id),
        cut: leading.filter((node) => named.includes(node) && node.data('shown').replaceAll('\\n', ' ') !== node.data('name').trim()).map(id),
        pairs: letters.flatMap((one, index) => letters.slice(index + 1).filter((other) => lie(one, other)).map((other) => one.id + ' on ' + other.id)),
        covers: letters.flatMap((one) => shown.filter((node) => node !== one.node && lie(within(one), rim(node))).map((node) => one.id + ' over ' + node.id())),
        type: Math.min(...named.map((node) => node.numericStyle('font-size') * cy.zoom())),
      };
    })()`,
  );

/** What a reader wants to know the name of has its name, and all the rest says it when pointed at. */
export function naming(explorer: () => Explorer): void {
  it.each(SCREENS)(
    'centres and the ten with the most responses to them or by them have their names; none lies on another, or covers a shape, on %s',
    async (screen, options) => {
      const wide = screen === 'a wide screen';
      // Where there is little room, as many as find it without a line through shapes; the first three in any case.
      const most = { 'a wide screen': 2, 'the smallest phone': 6 }[screen] ?? 4;
      for (const view of [
        TAMIR,
        MINNEAPOLIS,
        SOLIDARITY,
        EVERYTHING,
        STEPS_FROM_KLAN,
        '/?around=anonymous',
      ]) {
        const { page, context } = await explorer().open(view, options);
        await drawn(page);
        const { missing, centers, cut, pairs, covers, shapes, named, type } = await names(page);
        expect({ view, centers: centers.filter((id) => view.includes(`?around=${id}`)) }).toEqual({
          ...{ view, centers: [] },
        });
        expect({ view, missing: missing.filter((id) => FIRST.includes(id)) }).toEqual({ view, missing: [] });
        expect(missing.length, `${view} without ${missing.join()}`).toBeLessThanOrEqual(most);
        // On a phone and in a crowd a long name may be shortened, and what the view is about may cover a shape.
        if (wide && view !== EVERYTHING) expect({ view, cut }).toEqual({ view, cut: [] });
        const about = covers.filter((one) => view.includes(`around=${one.split(' over ')[0]}`));
        expect({ view, pairs, covers: wide ? covers : covers.filter((one) => !about.includes(one)) }).toEqual(
          {
            ...{ view, pairs: [], covers: [] },
          },
        );
        expect(type).toBeGreaterThan(9.99);
        if (shapes < 60 && wide) expect(named).toBeGreaterThanOrEqual(shapes * 0.85);
        expect((await page.locator('.canvas').boundingBox())?.height).toBeGreaterThanOrEqual(300);
        await context.close();
      }
    },
  );

  it('a card goes with a click, and covers neither the selected line nor its ends', async () => {
    const { page } = await explorer().open('/?around=minneapolis-police-website-takedown');
    await drawn(page);
    const { x, y } = await page.evaluate<{ readonly x: number; readonly y: number }>(
      `(() => {
        const { cy } = document.querySelector('.canvas')._cyreg;
        const { x, y } = cy.edges('[line = "dotted"]').filter((edge) => edge.source().id() === 'anonymous')[0].renderedMidpoint();
        const { left, top } = document.querySelector('.canvas').getBoundingClientRect();
        return { x: left + x, y: top + y };
      })()`,
    );
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    const card = page.getByRole('tooltip');
    await card.waitFor();
    const box = await card.boundingBox();
    const ends = await page.evaluate<readonly { readonly x: number; readonly y: number }[]>(
      `(() => {
        const { cy } = document.querySelector('.canvas')._cyreg;
        const { left, top } = document.querySelector('.canvas').getBoundingClientRect();
        const edge = cy.edges('[line = "dotted"]').filter((one) => one.source().id() === 'anonymous')[0];
        return [edge.source(), edge.target()].map((node) => node.renderedPosition()).concat(edge.renderedMidpoint())
          .map(({ x, y }) => ({ x: left + x, y: top + y }));
      })()`,
    );
    for (const end of ends)
      expect(
        box !== null &&
          end.x > box.x &&
          end.x < box.x + box.width &&
          end.y > box.y &&
          end.y < box.y + box.height,
      ).toBe(false);
    await page.mouse.click(x, y);
    await page.waitForURL(/select=/);
    await drawn(page);
    expect(await card.count()).toBe(0);
    expect(
      await page.evaluate(
        "document.querySelector('.canvas')._cyreg.cy.edges('.selected').map((edge) => edge.data('name'))",
      ),
    ).toEqual(['assumed: did (agent)']);
  });

  it('no name stands on a selected line, from afar either', async () => {
    const { page } = await explorer().open('/?around=minneapolis-police-website-takedown&at=0,0,0.4');
    await drawn(page);
    const id = await page.evaluate<string>(
      "document.querySelector('.canvas')._cyreg.cy.edges('[line = \"dotted\"]').filter((edge) => edge.source().id() === 'anonymous')[0].id()",
    );
    const again = await explorer().open(
      `/?around=minneapolis-police-website-takedown&at=0,0,0.4&select=${encodeURIComponent(id)}`,
    );
    await drawn(again.page);
    const on = await again.page.evaluate<string[]>(
      `(() => {
        const { cy } = document.querySelector('.canvas')._cyreg;
        const edge = cy.edges('.selected')[0];
        const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
        const points = Array.from({ length: 60 }, (_, step) => step / 59)
          .map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));
        return cy.nodes('.labelled').filter((node) => {
          const { x1, x2, y1, y2 } = node.boundingBox({ includeNodes: false, includeEdges: false, includeOverlays: false, includeUnderlays: false });
          const edge = parseFloat(node.style('text-outline-width')) + 2;
          return points.some(({ x, y }) => x > x1 + edge && x < x2 - edge && y > y1 + edge && y < y2 - edge);
        }).map((node) => node.id());
      })()`,
    );
    expect(on).toEqual([]);
  });

  it('the map takes all of the screen, spread to fill it, until Escape; without full screen, the window', async () => {
    for (const able of [true, false]) {
      const { page } = await explorer().open(EVERYTHING);
      await drawn(page);
      if (!able) await page.evaluate('Element.prototype.requestFullscreen = undefined');
      const across = () =>
        page.evaluate<number>(
          `(() => {
            const { cy } = document.querySelector('.canvas')._cyreg;
            return cy.nodes(':visible').renderedBoundingBox({ includeLabels: false }).w / cy.width();
          })()`,
        );
      const before = await page.locator('.canvas').boundingBox();
      await page.getByRole('button', { name: 'Full screen' }).click();
      await drawn(page);
      expect(await page.evaluate('document.fullscreenElement !== null')).toBe(able);
      const box = await page.locator('.canvas').boundingBox();
      expect(box?.width).toBe(1400);
      expect(box?.height).toBeGreaterThan((before?.height ?? 0) * 1.4);
      expect(await across()).toBeGreaterThan(0.75);
      if (able) await page.evaluate('document.exitFullscreen()');
      else await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Full screen' }).waitFor();
      await drawn(page);
      expect(await page.locator('.canvas').boundingBox()).toEqual(before);
    }
  });

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
