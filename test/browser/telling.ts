import { expect, it } from 'vitest';
import { clockOf } from '../../src/dossier/clock-stories.ts';
import { strokeAttributes } from '../../src/drawing/certainty.ts';
import type { Answers } from '../../src/explorer/api/answers.ts';
import { drawn } from './browser.ts';
import { type Explorer, MINNEAPOLIS, TAMIR } from './explorer-server.ts';

/** Who says so, as sentences put it. */
const ATTRIBUTED =
  /\b(?:say|says|assume|assumes|suppose|supposes|consider|considers|call|calls|reject|rejects) |^(?:Our reading|Known from outside the sources)/;

/** What stands beside a broken line. */
const UNSURE = ':has(.line-sample [stroke-dasharray])';

const HAPPENED = 'Happened, as sources report';
const CLAIMED = 'Claimed, assumed or our reading';
const PLANNED = 'Planned, called for, promised or threatened';
const DENIED = 'Said not to have happened';

/** How the page tells facts: whose word it is, and what happened apart from what did not. */
export function telling(explorer: () => Explorer): void {
  const rows = async (path: string, selector: string) => {
    const { page } = await explorer().open(path);
    await page.locator('.details h2').waitFor();
    await page.locator(selector).first().waitFor();
    return { page, texts: await page.locator(selector).allTextContents() };
  };

  it('names who says so in every list, heading and table, wherever nobody reports it', async () => {
    for (const view of ['/?around=tamir-rice', MINNEAPOLIS, '/?around=day-of-solidarity-2016']) {
      const { page, texts } = await rows(view, `.fact${UNSURE} bdi`);
      expect(texts.filter((text) => !ATTRIBUTED.test(text))).toEqual([]);
      await page.locator(`.fact${UNSURE}`).first().click();
      await page.getByRole('heading', { name: texts[0] ?? '' }).waitFor();
      const table = await rows(`${view}&as=facts`, `.table tr${UNSURE} td:first-child`);
      expect(table.texts.length).toBeGreaterThan(2);
      expect(table.texts.filter((text) => !ATTRIBUTED.test(text))).toEqual([]);
    }
  });

  it('an accusation is no headline: the heading says who accuses', async () => {
    const { page } = await explorer().open('/?around=tamir-rice&select=scaring-of-children-in-cleveland');
    await page
      .getByRole('heading', {
        name: 'The 911 caller says that the scaring of children with a gun took place.',
      })
      .waitFor();
    expect(await page.getByRole('heading', { name: /^Scaring of children/ }).count()).toBe(0);
  });

  it('lists what was done apart from what was claimed, planned, or not done', async () => {
    const { page } = await rows('/?around=anonymous', '.facts');
    const groups = page.locator('.facts');
    const titles = await page.locator('.facts h4').allTextContents();
    expect(titles).toEqual([HAPPENED, 'Other connections', CLAIMED, PLANNED]);
    const group = (title: string) => groups.nth(titles.indexOf(title));
    expect(await group(HAPPENED).textContent()).toContain(
      'Anonymous shut down Cleveland’s official website.',
    );
    expect(await group(CLAIMED).textContent()).toContain('assume that Anonymous took down');
    expect(await group(PLANNED).textContent()).toContain('threatened to shut down');
    expect(await group(PLANNED).locator('.kind-shape:not(.pale)').count()).toBeLessThan(2);
    expect(await group(HAPPENED).locator('.kind-shape.pale').count()).toBe(0);
  });

  it('has the same order in both tables, and there too an assumed deed is no reported one', async () => {
    const order = [HAPPENED, 'Other connections', CLAIMED, PLANNED, DENIED];
    for (const form of ['facts', 'records']) {
      const { page } = await rows(`/?around=anonymous&as=${form}`, '.table tbody tr');
      const column = await page.locator('.table').getByRole('columnheader').allTextContents();
      const cell = column.indexOf('What happened') + 1;
      const standings = await page.locator(`.table tbody td:nth-child(${cell})`).allTextContents();
      const places = standings.map((standing) => order.indexOf(standing));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      const takedown = page.locator('.table tbody tr').filter({ hasText: 'assume that Anonymous took down' });
      expect(await takedown.textContent()).toContain(CLAIMED);
      expect(await takedown.textContent()).not.toContain('reported');
    }
  });

  it('says where the responses are, if none is to the event itself', async () => {
    const { page } = await explorer().open('/?view=chain&around=death-of-tamir-rice');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('No response is recorded to Death of Tamir Rice itself.').waitFor();
    await details
      .getByText('6 responses are recorded to Shooting of Tamir Rice. The shooting of Tamir Rice led to')
      .waitFor();
    await details.getByRole('button', { name: 'Show them' }).click();
    await page.getByText(/^7 records, 6 responses to Shooting of Tamir Rice, direct and indirect/).waitFor();
    await page.getByLabel('What it responded to').check();
    await page.getByText('No source reports what Shooting of Tamir Rice responds to.').waitFor();
  });

  it('counts the connections that a lens or a filter hides', async () => {
    const { page } = await explorer().open('/?around=tamir-rice&told=youtube');
    await page
      .getByText(
        /^(All )?\d+ (connections? of the records here|of its connections) (is|are) hidden by the lens$/,
      )
      .first()
      .waitFor();
    expect(await page.getByText('All connections are shown').count()).toBe(0);
    await page.goto(`${explorer().antiphon.url}/?around=tamir-rice&hide=Incident`);
    await page
      .getByText(
        /^(All )?\d+ (connections? of the records here|of its connections) (is|are) hidden by the filters$/,
      )
      .first()
      .waitFor();
    expect(await page.getByText('All connections are shown').count()).toBe(0);
    await page.goto(`${explorer().antiphon.url}/?around=tamir-rice`);
    await page.getByText('All connections are shown').waitFor();
  });

  it('a lens says what it is around, if that does not match', async () => {
    const { page } = await explorer().open('/?around=day-of-solidarity-2016&occurrence=PLANNED');
    await page
      .getByText(
        'directly connected with Day of Solidarity, July 2016, which itself was called for, only what was',
      )
      .waitFor();
    await drawn(page);
    const outside = await page.evaluate<string[]>(
      "document.querySelector('.canvas')._cyreg.cy.nodes('.outside').map((node) => node.id())",
    );
    expect(outside).toEqual(['day-of-solidarity-2016']);
  });

  it('draws how soon responses came as surely as the server tells it', async () => {
    const { page } = await explorer().open('/');
    await page.locator('.clock-wide .clock-bar').first().waitFor();
    const answer = await fetch(`${explorer().antiphon.url}/q/responded-incidents.json`);
    const { data }: { readonly data: Answers['responded-incidents'] } = await answer.json();
    const { stories } = clockOf(data);
    const told = stories.flatMap(({ placed }) =>
      placed.map(({ line, unreal }) => {
        const dashes = strokeAttributes(line)['stroke-dasharray'] ?? 'solid';
        return `${unreal === undefined ? 'answer' : 'pale'} ${dashes}`;
      }),
    );
    const bars = await page
      .locator('.clock-wide .clock-bar')
      .evaluateAll((all) =>
        all.map(
          (bar) =>
            `${bar.classList.contains('pale') ? 'pale' : 'answer'} ${bar.getAttribute('stroke-dasharray') ?? 'solid'}`,
        ),
      );
    expect(bars).toEqual(told);
    expect(new Set(bars).size).toBeGreaterThan(2);
    // Everything that is drawn stands below in words, what has no date too.
    await page.getByText('The same in words').click();
    expect(await page.locator('.clock tbody tr').count()).toBe(
      stories.flatMap(({ placed, unplaced }) => [...placed, ...unplaced]).length,
    );
  });

  it('a choice by keyboard leads to the heading of what was chosen, and the first keys past the header', async () => {
    const { page } = await explorer().open(TAMIR);
    await drawn(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate<string>('document.activeElement.closest("aside, main").classList[0]');
    expect(await focused()).toBe('details');
    const fact = page.locator('.fact').first();
    const text = (await fact.locator('bdi').textContent()) ?? '';
    await fact.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: text, level: 2 }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('george floyd');
    await page.getByRole('option', { name: 'Death of George Floyd' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Floyd/ }).and(page.locator(':focus')).waitFor();
  });
}
