import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Seed } from '../../src/seed/model/seed.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j, type Neo4jAddress } from '../support/neo4j.ts';
import { findBrowser, openBrowser, type Visit, type VisitOptions, visit } from './browser.ts';

/** A server with the page, and a browser to open it in. */
export interface Explorer {
  readonly antiphon: TestAntiphon;
  /** Opens an address of the server; everything is closed at the end. */
  open(path: string, options?: VisitOptions): Promise<Visit>;
}

export const TAMIR =
  '/?around=shooting-of-tamir-rice&around=shutdown-of-cleveland-website&around=anonymous-cleveland-video&around=anonymous-cleveland-statement';
export const SOLIDARITY =
  '/?around=day-of-solidarity-2016&around=day-of-solidarity-protests&around=day-of-solidarity-cyber-attacks';
export const FLOYD = '/?view=chain&around=death-of-george-floyd';
export const MINNEAPOLIS = '/?around=minneapolis-police-website-takedown&around=floyd-video-message';

const executable = (await canRunNeo4j()) ? await findBrowser() : undefined;

/** Asks what the page asks until it is answered: the first time the database plans, which takes long on a busy machine. */
async function warm({ url }: TestAntiphon, headers: Readonly<Record<string, string>>): Promise<void> {
  const lens = 'lens.minBasis=REPORTED';
  const questions = [
    ...['neighborhood', 'graph', 'record', 'response-chains', 'evidence'].flatMap((name) => [
      `${name}.json`,
      `${name}.json?${lens}`,
    ]),
    ...['search.json?text=attack', 'documents.json', 'tellers.json'],
  ];
  for (const question of questions)
    for (let tries = 0; tries < 10; tries++)
      if ((await fetch(`${url}/q/${question}`, { headers })).status !== 504) break;
}

export interface ExplorerOptions {
  readonly seed?: Seed;
  readonly neo4j?: () => Neo4jAddress;
  /** Without it the server answers nobody. */
  readonly token?: string;
}

/** Tests with a server and a browser of their own, and a Neo4j where they give one; left out, and said so, where either cannot run. */
export function describeExplorer(
  name: string,
  { seed, neo4j, token }: ExplorerOptions,
  tests: (explorer: () => Explorer) => void,
): void {
  describe.skipIf(executable === undefined)(name, () => {
    let started: { readonly antiphon: TestAntiphon; readonly browser: Browser } | undefined;
    beforeAll(async () => {
      const antiphon = await startAntiphon({
        ...(seed && { seed }),
        ...(neo4j && { neo4j: neo4j() }),
        ...(token !== undefined && { env: { ANTIPHON_TOKENS: token } }),
      });
      await warm(antiphon, token === undefined ? {} : { authorization: `Bearer ${token}` });
      started = { antiphon, browser: await openBrowser(executable ?? '') };
    });
    // A page that stays open draws on, and slows all tests that come after.
    afterEach(async () => {
      await Promise.all((started?.browser.contexts() ?? []).map((context) => context.close()));
    });
    afterAll(async () => {
      await started?.browser.close();
      await started?.antiphon.stop();
    });
    tests(() => {
      if (started === undefined) throw new Error('It has not started.');
      const { antiphon, browser } = started;
      return { antiphon, open: (path, options) => visit(browser, `${antiphon.url}${path}`, options) };
    });
  });
}
