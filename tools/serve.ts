import type { Browser } from 'playwright-core';
import type { Seed } from '../src/seed/seed.ts';
import { findBrowser, openBrowser } from '../test/browser/browser.ts';
import { startAntiphon } from '../test/support/antiphon.ts';

/** Runs something with a server of its own and a browser; both end with it. */
export async function withExplorer(
  options: { readonly seed?: Seed },
  work: (url: string, browser: Browser) => Promise<void>,
): Promise<void> {
  const executable = await findBrowser();
  if (executable === undefined) throw new Error('There is no browser.');
  const antiphon = await startAntiphon(options);
  const browser = await openBrowser(executable);
  try {
    await work(antiphon.url, browser);
  } finally {
    await browser.close();
    await antiphon.stop();
  }
}
