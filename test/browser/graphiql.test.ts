import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import { findBrowser, openBrowser, visit } from './browser.ts';

const executable = await findBrowser();

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  if (executable === undefined) return;
  browser = await openBrowser(executable);
  server = await startTestServer({ defaultQuery: '{ thing { name } }' });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.skipIf(executable === undefined)('GraphiQL', () => {
  it('runs the first query, under a policy that allows no inline script and no other host', async () => {
    const { page, context, problems, requests } = await visit(browser, `${server.url}/graphql`);
    await page
      .getByRole('button', { name: /execute/i })
      .first()
      .click();
    await page.locator('.result-window', { hasText: '"name": "A"' }).first().waitFor();
    expect(
      requests.filter((address) => !address.startsWith(server.url) && !/^(blob|data):/.test(address)),
    ).toEqual([]);
    expect(problems.filter((problem) => /Content Security Policy/.test(problem))).toEqual([]);
    await context.close();
  });

  it('shows the statement of a question, and the next one after the next question', async () => {
    const { page, context } = await visit(browser, `${server.url}/graphql?query={number}`);
    const execute = page.getByRole('button', { name: /execute/i }).first();
    await page.getByText('The Cypher statement of the last question').click();
    const cypher = page.getByRole('region', { name: 'Cypher' });
    // The question of an address is asked by itself.
    await cypher.filter({ hasText: 'RETURN $secret AS c0' }).waitFor();
    await execute.click();
    await cypher.filter({ hasText: 'RETURN $secret AS c0' }).waitFor();
    await context.close();
  });
});
