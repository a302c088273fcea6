import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMATS } from '../../src/export/formats.ts';
import { canRunNeo4j, startTestNeo4j, type TestNeo4j } from '../support/neo4j.ts';
import { drawn, placeOf } from './browser.ts';
import { describeExplorer } from './explorer-server.ts';
import { HACKED, hostileGraph, MEMBERS, NAMES } from './hostile-graph.ts';

/** Of this file alone, for it is killed. */
let own: TestNeo4j;
const available = await canRunNeo4j();
beforeAll(async () => {
  if (available) own = await startTestNeo4j();
});
afterAll(() => own?.stop());

const graph = { seed: hostileGraph, neo4j: () => own };

describeExplorer('whatever the graph holds, and whatever goes wrong', graph, (explorer) => {
  it('names are text: markup, right-to-left writing, formulas, very long ones', async () => {
    const { page, problems } = await explorer().open('/?around=attack&select=markup');
    await drawn(page);
    await page.getByRole('heading', { name: NAMES.markup }).waitFor();
    await page.getByRole('button', { name: 'Records' }).click();
    await page.locator('.table tbody tr').first().waitFor();
    for (const name of [NAMES.markup, NAMES.rightToLeft, NAMES.formula, NAMES.long])
      expect([name, await page.getByRole('cell', { name, exact: true }).count()]).toEqual([name, 1]);
    await page.keyboard.press('/');
    await page.keyboard.type('img src');
    await page.getByRole('listbox').getByRole('option', { name: NAMES.markup }).first().click();
    await page
      .getByText(/directly connected with|responds to/)
      .first()
      .waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).not.toBe(HACKED);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await drawn(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG picture' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    expect(await page.title()).not.toBe(HACKED);
    expect(problems).toEqual([]);
  });

  it('disputes are marked, and both sides are side by side', async () => {
    const { page } = await explorer().open('/?around=attack&select=markup');
    await drawn(page);
    const fact = page.locator('.fact').filter({ hasText: 'The attack' });
    expect(await fact.textContent()).toContain('disputed');
    await fact.click();
    await page.getByRole('heading', { name: 'Says so', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Says otherwise', exact: true }).waitFor();
    const [one, other] = [page.locator('.sides section').nth(0), page.locator('.sides section').nth(1)];
    // A sentence has the quotation marks of print.
    expect(await one.textContent()).toContain(NAMES.script.replaceAll("'", '’'));
    expect(await other.textContent()).toContain('passed on by');
    const [left, right] = [await one.boundingBox(), await other.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect(
      await page.evaluate<string>(
        "document.querySelector('.canvas')._cyreg.cy.edges('[?disputed]')[0].data('name')",
      ),
    ).toContain('≠ disputed');
  });

  it('a lens that hides everything says so, and can be removed', async () => {
    const { page } = await explorer().open('/?around=attack&told=formula');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await page.getByRole('button', { name: 'Clear the lens' }).click();
    await page.getByText('5 records').waitFor();
    await drawn(page);
    expect((await placeOf(page, 'markup')).id).toBe('markup');
  });

  it('filters that hide everything say so', async () => {
    const { page } = await explorer().open('/?view=all&limit=50');
    await page.locator('main[aria-busy="false"]').waitFor();
    await page
      .getByRole('group', { name: /^Kinds/ })
      .getByRole('button', { name: 'none' })
      .click();
    await page.getByText('The filters leave nothing to show.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByText('The filters leave nothing to show.').waitFor({ state: 'detached' });
  });

  it('more than is drawn: says how many, and offers more, or files', async () => {
    const { page } = await explorer().open('/?around=hub');
    await drawn(page);
    await page.getByText('2,101 records found; the 100 most connected are drawn.').waitFor();
    await page.getByRole('button', { name: 'Draw up to 250' }).waitFor();
  });

  it('too much to draw at all: offers the lens, or all of it as a file', async () => {
    const { page } = await explorer().open('/?view=all&limit=2000');
    await page.getByText('At most 2,000 can be drawn.').waitFor();
    const links = page.locator('.too-large a');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual(FORMATS.map(({ suffix }) => `.${suffix}`));
    expect(MEMBERS).toBeGreaterThan(2_000);
  });

  it('unknown id: did you mean', async () => {
    const { page } = await explorer().open('/?around=attac');
    await page.getByRole('heading', { name: 'There is no such record' }).waitFor();
    await page.getByRole('button', { name: 'attack' }).click();
    await page.getByText('5 records').waitFor();
  });

  it('unknown name', async () => {
    const { page } = await explorer().open('/');
    await page.getByRole('combobox').fill('qqqqqqqq');
    await page.getByText('No match for “qqqqqqqq”.').waitFor();
  });

  it('says that it is loading', async () => {
    const { page } = await explorer().open('/');
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/q/neighborhood.json?*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${explorer().antiphon.url}/?around=attack`);
    await page.getByText('Loading…').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(1);
    answer();
    await drawn(page);
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  it('database down: says so, retries, and continues when it is back', async () => {
    const { page } = await explorer().open('/?around=attack');
    await drawn(page);
    await own.kill9();
    const gone = await explorer().antiphon.ask('{ event(id: "attack") { id } }');
    expect(gone.errors?.[0]?.extensions?.code).toBe('DATABASE_UNAVAILABLE');
    expect(gone.status).toBe(503);
    await page.getByLabel('Steps away').selectOption('2');
    await page.getByRole('heading', { name: 'The database does not answer' }).waitFor();
    await page.getByText(/^Trying again/).waitFor();
    await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    const { url } = explorer().antiphon;
    await own.restart();
    // The database plans anew, which takes long on a busy machine; the page goes on by itself.
    while (!(await fetch(`${url}/q/neighborhood.json?around=attack&depth=2`)).ok);
    const { data } = await explorer().antiphon.ask('{ event(id: "attack") { id } }');
    expect(data).toEqual({ event: { id: 'attack' } });
    await page.getByText(/up to 2 steps from The attack/).waitFor();
    await drawn(page);
  }, 300_000);
});
