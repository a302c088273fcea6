import { join } from 'node:path';
import { projectRoot } from '../src/project-root.ts';
import { findBrowser, openBrowser } from '../test/browser/browser.ts';
import { ARTICLE } from '../test/browser/desk-article.ts';
import { ENTRIES } from '../test/browser/desk-entries.ts';
import { openDesk } from '../test/browser/desk-server.ts';
import { Typist } from '../test/browser/typist.ts';

/** The picture of the desk in the guide: some claims are entered, and one that disputes another is being written. */
const SHOWN = 7;

const executable = await findBrowser();
if (executable === undefined) throw new Error('There is no browser to draw with.');
const browser = await openBrowser(executable);
const desk = await openDesk(browser, 'marlow-outage', ARTICLE);
try {
  const { page } = await desk.open({ size: { width: 1300, height: 860 }, finer: 2 });
  await page.locator('.sentence:focus').waitFor();
  const typist = new Typist(page);
  for (const [place, entry] of ENTRIES.slice(0, SHOWN + 1).entries()) {
    await typist.enter(entry);
    if (place < SHOWN) await typist.save();
  }
  await typist.press('Alt+w');
  await page.locator('.preview .facts').waitFor();
  const path = join(projectRoot(), 'docs/desk.png');
  await page.screenshot({ path });
  console.log(path);
} finally {
  await desk.remove();
  await browser.close();
}
