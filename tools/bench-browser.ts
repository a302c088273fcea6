import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../src/project-root.ts';
import { drawn, visit } from '../test/browser/browser.ts';
import { smallGraph } from '../test/support/small-graph.ts';
import { withExplorer } from './serve.ts';

const NODES = 2_000;
const TIMES = 7;
const SECONDS = 4;
const STORY = '/?around=shooting-of-tamir-rice&around=shutdown-of-cleveland-website';

/** Every event answers an earlier one and is done by somebody: half of the records are people, half are events. */
function largeGraph() {
  const half = Array.from({ length: NODES / 2 }, (_, index) => index);
  /** An earlier one, in no order that shows. */
  const before = (index: number) => Math.floor((((index * 7_919) % 10_007) / 10_007) * index);
  return smallGraph(
    [
      ['paper', 'Document', { edtf: '2015-03-01' }],
      ...half.map((index) => [`person-${index}`, 'Person', { name: `Person number ${index}` }] as const),
      ...half.map((index) => [`event-${index}`, 'Statement', { name: `Statement number ${index}` }] as const),
    ],
    half.flatMap((index) => [
      [`o-${index}`, `event-${index}`, 'OCCURRED', 'HAPPENED'] as const,
      [
        `p-${index}`,
        `person-${index}`,
        'PERFORMED',
        `event-${index}`,
        { values: { role: 'SPEAKER' } },
      ] as const,
      ...(index === 0
        ? []
        : [
            [
              `r-${index}`,
              `event-${index}`,
              'RESPONDS_TO',
              `event-${before(index)}`,
              { values: { type: 'SUPPORT' } },
            ] as const,
            [
              `q-${index}`,
              `person-${index}`,
              'PERFORMED',
              `event-${before(index)}`,
              { values: { role: 'SPEAKER' } },
            ] as const,
          ]),
    ]),
  );
}

/** What the browser fetches of the page itself, as gzip has it, until the first picture stands. */
async function download(page: Page, address: string): Promise<number> {
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await page.goto(address);
  await drawn(page);
  const files = [...paths].filter((path) => path === '/' || path.startsWith('/assets/'));
  return files
    .map((path) => join(projectRoot(), 'dist/explorer', `${path === '/' ? 'index.html' : path}.gz`))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}

/** Milliseconds from the first byte that is asked for until the drawing stands, with nothing in the browser's cache. */
async function firstPicture(browser: Browser, address: string): Promise<number> {
  const { page, context } = await visit(browser, 'about:blank');
  await page.addInitScript(`
    const look = () => {
      const graph = document.querySelector('.canvas')?._cyreg?.cy;
      if (graph?.nodes(':visible').length > 0) requestAnimationFrame(() => { globalThis.pictureAt ??= performance.now(); });
      else requestAnimationFrame(look);
    };
    look();
  `);
  await page.goto(address);
  await page.waitForFunction('globalThis.pictureAt !== undefined');
  const at = await page.evaluate<number>('globalThis.pictureAt');
  await context.close();
  return at;
}

/** Drawn frames in each second while the drawing is panned and zoomed in every one. */
const framesPerSecond = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const graph = document.querySelector('.canvas')._cyreg.cy;
    const [zoom, { x, y }] = [graph.zoom(), graph.pan()];
    let frames = 0;
    graph.on('render', () => { frames++; });
    const start = performance.now();
    const step = () => {
      const time = (performance.now() - start) / 1000;
      if (time > ${SECONDS}) return resolve(frames / time);
      graph.viewport({ zoom: zoom * (1 + 0.8 * Math.abs(Math.sin(time))), pan: { x: x + 120 * Math.sin(2 * time), y: y + 60 * Math.cos(3 * time) } });
      requestAnimationFrame(step);
    };
    step();
  })`);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

await withExplorer({}, async (url, browser) => {
  const { page, context } = await visit(browser, 'about:blank');
  const bytes = await download(page, `${url}${STORY}`);
  await context.close();
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) times.push(await firstPicture(browser, `${url}${STORY}`));
  console.log(`initial download: ${(bytes / 1_000).toFixed(1)} kB gzip`);
  console.log(
    `first picture: ${median(times).toFixed(0)} ms (median of ${TIMES}; ${times.map((time) => time.toFixed(0)).join(', ')})`,
  );
});

await withExplorer({ seed: largeGraph() }, async (url, browser) => {
  const { page, context } = await visit(browser, `${url}/?view=all&limit=${NODES}`);
  await drawn(page);
  const drawnNow = await page.evaluate<string>(
    "(() => { const { cy } = document.querySelector('.canvas')._cyreg; return cy.nodes(':visible').length + ' nodes, ' + cy.edges(':visible').length + ' lines'; })()",
  );
  const rates: number[] = [];
  for (let time = 0; time < 3; time++) rates.push(await framesPerSecond(page));
  console.log(
    `${drawnNow}: ${median(rates).toFixed(0)} frames per second (${rates.map((rate) => rate.toFixed(0)).join(', ')})`,
  );
  await context.close();
});
