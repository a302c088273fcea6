import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../src/project-root.ts';
import { drawn, type VisitOptions, visit } from '../test/browser/browser.ts';
import { withExplorer } from './serve.ts';

const around = (...ids: string[]) => `/?${ids.map((id) => `around=${id}`).join('&')}`;
const TAMIR = around(
  'shooting-of-tamir-rice',
  'shutdown-of-cleveland-website',
  'anonymous-cleveland-video',
  'anonymous-cleveland-statement',
);
const MINNEAPOLIS = around('minneapolis-police-website-takedown', 'floyd-video-message');
const SOLIDARITY = around(
  'day-of-solidarity-2016',
  'day-of-solidarity-protests',
  'day-of-solidarity-cyber-attacks',
);

/** Everything to look at after a change, by the name of its file. */
const VIEWS: Readonly<Record<string, string>> = {
  start: '/',
  'tamir-rice': TAMIR,
  minneapolis: MINNEAPOLIS,
  solidarity: SOLIDARITY,
  chain: '/?view=chain&around=death-of-george-floyd',
  everything: '/?view=all&limit=400',
  record: `${TAMIR}&select=shooting-of-tamir-rice`,
  reported: `${TAMIR}&basis=REPORTED`,
  'as-anonymous-tells-it': `${TAMIR}&told=anonymous`,
  time: `${MINNEAPOLIS}&time=2020-05-25T00:00/2020-05-30T00:00`,
  records: `${TAMIR}&as=records`,
  relations: `${TAMIR}&as=facts`,
  empty: '/?around=tamir-rice&told=youtube',
  unknown: '/?around=shooting-of-tamir-ric',
};

const LOOKS: Readonly<Record<string, VisitOptions>> = {
  light: {},
  dark: { dark: true },
  phone: { phone: true },
};

const root = projectRoot();
/** Not checked in. */
const folder = join(root, 'test/browser/screenshots');
/** The picture that the README opens with. */
const README_PICTURE = join(root, 'docs/explorer.png');

async function shoot(browser: Browser, address: string, path: string, look: VisitOptions = {}) {
  const { page, context } = await visit(browser, address, look);
  await page.locator('.openings, .canvas canvas, .table, .note').first().waitFor();
  if ((await page.locator('.canvas').count()) > 0) await drawn(page);
  // What is said of a record is read by itself.
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path });
  await context.close();
}

await withExplorer(async (url, browser) => {
  // The first time the database plans its answers.
  await shoot(browser, `${url}${SOLIDARITY}`, README_PICTURE);
  await shoot(browser, `${url}${SOLIDARITY}`, README_PICTURE);
  mkdirSync(folder, { recursive: true });
  for (const [look, options] of Object.entries(LOOKS))
    for (const [name, view] of Object.entries(VIEWS))
      await shoot(browser, `${url}${view}`, join(folder, `${name}-${look}.png`), options);
  console.log(`docs/explorer.png, and everything to look at in ${folder}`);
});
