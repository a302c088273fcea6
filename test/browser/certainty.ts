import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LINE_STYLES } from '../../src/drawing/certainty.ts';
import { drawn, picture } from './browser.ts';
import { type Explorer, MINNEAPOLIS } from './explorer-server.ts';

const CY = "document.querySelector('.canvas')._cyreg.cy";

/** The first straight line of a style, if there is one. */
const straight = (page: Page, selector: string): Promise<string | undefined> =>
  page.evaluate<string | undefined>(
    `${CY}.edges(${JSON.stringify(selector)}).filter((edge) => !edge.controlPoints()).sort((one, other) => length(other) - length(one)).map((edge) => edge.id())[0]`.replace(
      /length\((\w+)\)/g,
      'Math.hypot($1.sourceEndpoint().x - $1.targetEndpoint().x, $1.sourceEndpoint().y - $1.targetEndpoint().y)',
    ),
  );

/** Brings the first third of a line, alone, to the middle of the drawing at a zoom. */
async function lookAt(page: Page, id: string, zoom: number, look: string): Promise<void> {
  await page.evaluate(
    `(() => {
      const cy = ${CY};
      const edge = cy.getElementById(${JSON.stringify(id)});
      cy.elements().removeClass('selected faded').style('visibility', 'hidden');
      edge.addClass(${JSON.stringify(look)}).style('visibility', 'visible');
      // Without the words, which stand on a ground of their own.
      document.querySelector('.canvas .overlay').style.visibility = 'hidden';
      const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
      const at = { x: from.x + (to.x - from.x) * 0.3, y: from.y + (to.y - from.y) * 0.3 };
      cy.viewport({ zoom: ${zoom}, pan: { x: cy.width() / 2 - at.x * ${zoom}, y: cy.height() / 2 - at.y * ${zoom} } });
    })()`,
  );
  await page.waitForTimeout(250);
}

/** How far each pixel along the first half of a line, in all its breadth, is from the colour of the page, in steps of half a pixel. */
async function along(page: Page, id: string, finer: number): Promise<readonly number[]> {
  const file = JSON.stringify((await picture(page)).toString('base64'));
  return page.evaluate<number[]>(
    `(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + ${file};
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const edge = ${CY}.getElementById(${JSON.stringify(id)});
      const [from, to] = [edge.renderedSourceEndpoint(), edge.renderedTargetEndpoint()];
      const length = Math.hypot(to.x - from.x, to.y - from.y) * ${finer};
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const differs = (x, y) => [0, 1, 2].reduce((sum, part) =>
        sum + Math.abs(data[4 * (y * canvas.width + x) + part] - data[4 * (2 * canvas.width + 2) + part]), 0);
      // Between pixels, or a thin line that runs across them would seem uneven.
      const away = (x, y) => {
        const [left, top] = [Math.floor(x), Math.floor(y)];
        const [right, down] = [x - left, y - top];
        return (differs(left, top) * (1 - right) + differs(left + 1, top) * right) * (1 - down) +
          (differs(left, top + 1) * (1 - right) + differs(left + 1, top + 1) * right) * down;
      };
      const [across, down] = [(to.x - from.x) * ${finer} / length, (to.y - from.y) * ${finer} / length];
      const samples = [];
      for (let step = 0.1 * length; step < 0.6 * length; step += 0.5) {
        // All of its breadth together: a thin line alone is uneven where it crosses from pixel to pixel.
        let sum = 0;
        for (let side = -6; side <= 6; side += 0.5)
          sum += away(from.x * ${finer} + across * step - down * side, from.y * ${finer} + down * step + across * side);
        samples.push(sum);
      }
      return samples;
    })()`,
  );
}

/** What somebody sees who follows a line: it goes through, or has gaps between dashes, or between dots. */
function seenAs(samples: readonly number[]): 'solid' | 'dashed' | 'dotted' | 'filled' {
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  if (most - least < most * 0.35) return 'solid';
  // A band below it would fill the gaps: from afar that is one thick line.
  if (least > most * 0.15) return 'filled';
  const ink = samples.map((sample) => sample > (least + most) / 2);
  return longest(ink, true) > 1.15 * longest(ink, false) ? 'dashed' : 'dotted';
}

/** The length of the longest stretch of ink, or without ink. */
function longest(ink: readonly boolean[], wanted: boolean): number {
  let [most, now] = [0, 0];
  for (const one of ink) {
    now = one === wanted ? now + 1 : 0;
    most = Math.max(most, now);
  }
  return most;
}

const ZOOMS = [0.4, 0.64, 1, 1.5, 2];

/** How sure something is can be seen on every line, at every zoom. */
export function certainty(explorer: () => Explorer): void {
  it.each([1, 2])('solid, dashed and dotted lines differ at every zoom, on a screen of %s', async (finer) => {
    const { page } = await explorer().open(`${MINNEAPOLIS}&limit=32`, { finer });
    await drawn(page);
    const [seen, wanted] = [new Map<string, string>(), new Map<string, string>()];
    for (const line of LINE_STYLES)
      for (const kind of ['[!answer]', '[?answer]']) {
        const id = await straight(page, `[line = "${line}"]${kind}`);
        if (id === undefined) continue;
        for (const look of ['', 'selected', 'faded']) {
          for (const zoom of ZOOMS) {
            await lookAt(page, id, zoom, look);
            const name = `${line} ${kind} ${look} ${zoom}`;
            wanted.set(name, line);
            seen.set(name, seenAs(await along(page, id, finer)));
          }
        }
      }
    expect(seen).toEqual(wanted);
    expect(seen.size).toBeGreaterThan(40);
  });
}
