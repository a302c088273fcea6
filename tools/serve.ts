import type { Browser } from 'playwright-core';
import { findBrowser, openBrowser } from '../test/browser/browser.ts';
import { startAntiphon } from '../test/support/antiphon.ts';
import { startTestNeo4j } from '../test/support/neo4j.ts';

/**
 * Runs something with a browser and a server, which is one of its own with the fixture's seeds unless EXPLORER_URL names
 * one that runs.
 */
export async function withExplorer(work: (url: string, browser: Browser) => Promise<void>): Promise<void> {
  const executable = await findBrowser();
  if (executable === undefined) throw new Error('There is no browser.');
  const given = process.env.EXPLORER_URL;
  const neo4j = given === undefined ? await startTestNeo4j() : undefined;
  const antiphon = neo4j && (await startAntiphon({ neo4j }));
  const browser = await openBrowser(executable);
  try {
    await work(antiphon?.url ?? given ?? '', browser);
  } finally {
    await browser.close();
    await antiphon?.stop();
    await neo4j?.stop();
  }
}
