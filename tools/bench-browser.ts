import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../src/project-root.ts';
import { drawn, visit } from '../test/browser/browser.ts';
import { withExplorer } from './serve.ts';

const NODES = 2_000;
const TIMES = 7;
const SECONDS = 4;
const STORY = '/?around=shooting-of-tamir-rice&around=shutdown-of-cleveland-website';

/** An answer of `graph`: half of the records are people, half are statements, each by two of them and answering another. */
function largeGraph() {
  const half = Array.from({ length: NODES / 2 }, (_, index) => index);
  /** An earlier one, in no order that shows. */
  const before = (index: number) => Math.floor((((index * 7_919) % 10_007) / 10_007) * index);
  const certain = { status: 'SINGLE_SOURCE', basis: 'REPORTED', modality: 'ASSERTED', sources: 1 };
  const line = (id: string, source: string, relation: string, target: string) => ({
    id,
    source,
    target,
    relation,
    role: null,
    type: null,
    sourceIds: ['paper'],
    claimIds: [id],
    ...certain,
  });
  const node = (id: string, kind: string, label: string) => ({
    id,
    kind,
    label,
    description: null,
    edtf: null,
    dateDisplay: null,
    start: null,
    end: null,
    occurrence: null,
    ...certain,
  });
  return {
    total: NODES,
    truncated: false,
    nodes: half.flatMap((index) => [
      node(`person-${index}`, 'Person', `Person number ${index}`),
      node(`statement-${index}`, 'Statement', `Statement number ${index}`),
    ]),
    edges: half.flatMap((index) => [
      line(`p-${index}`, `person-${index}`, 'PERFORMED', `statement-${index}`),
      line(`q-${index}`, `person-${index}`, 'PERFORMED', `statement-${before(index)}`),
      ...(index === 0
        ? []
        : [line(`r-${index}`, `statement-${index}`, 'RESPONDS_TO', `statement-${before(index)}`)]),
    ]),
  };
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
    globalThis.picture = new Promise((resolve) => {
      const look = () => {
        const graph = document.querySelector('.canvas')?._cyreg?.cy;
        requestAnimationFrame(graph?.nodes(':visible').length > 0 ? () => resolve(performance.now()) : look);
      };
      look();
    });
  `);
  await page.goto(address);
  const at = await page.evaluate<number>('globalThis.picture');
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

const listed = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(', ');

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

await withExplorer(async (url, browser) => {
  const fresh = await visit(browser, 'about:blank');
  const bytes = await download(fresh.page, `${url}${STORY}`);
  await fresh.context.close();
  console.log(`initial download: ${(bytes / 1_000).toFixed(1)} kB gzip`);

  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) times.push(await firstPicture(browser, `${url}${STORY}`));
  console.log(`first picture: ${median(times).toFixed(0)} ms (${listed(times)})`);

  // The drawing alone is measured: the graph comes from here.
  const { page } = await visit(browser, 'about:blank');
  await page.route('**/q/graph.json?*', (route) =>
    route.fulfill({ json: { data: { graph: largeGraph() } } }),
  );
  const start = performance.now();
  await page.goto(`${url}/?view=all&limit=${NODES}`);
  await drawn(page);
  console.log(`a picture of ${NODES} records: ${((performance.now() - start) / 1_000).toFixed(1)} s`);
  const rates: number[] = [];
  for (let time = 0; time < 3; time++) rates.push(await framesPerSecond(page));
  const lines = largeGraph().edges.length;
  console.log(
    `${NODES} records, ${lines} lines: ${median(rates).toFixed(0)} frames per second (${listed(rates)})`,
  );
});
