import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Explorer } from './explorer-server.ts';

const CLEVELAND = '/?read=cleveland-article';
const TITLE =
  'After Tamir Rice, 12, Killed by Cleveland Cops, Anonymous Shuts Down Cleveland’s Official Site Because of ‘Ignorant’ Cops';
const sources = process.env.ANTIPHON_SOURCES;

/** What somebody does who holds a source against what was read out of it. */
export function reading(explorer: () => Explorer): void {
  it('a source lists its passages in order, each with the claims read from it', async () => {
    const { page, problems } = await explorer().open(CLEVELAND);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const passages = page.locator('ol.text button');
    expect(await passages.count()).toBeGreaterThan(50);
    await passages.nth(1).click();
    expect(page.url()).toContain('select=cleveland-article-s02');
    await page.locator('.claims .claim').first().waitFor();
    expect(problems).toEqual([]);
  });

  it('another edition is marked wherever its words are the same, and none of it leaves the page', async () => {
    const { page, requests, problems } = await explorer().open(CLEVELAND);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const asked = requests.length;
    await drop(page, `A PRINTED EDITION\n\n${TITLE}\n\nSomething else.\n`);
    await page.getByText(/another edition: \d of \d+ passages are in it word for word/).waitFor();
    await page.locator('article.text button').last().click();
    const claims = page.locator('.claims .claim');
    await claims.first().waitFor();
    // From a claim back to its words.
    await claims.first().getByRole('button').click();
    expect(await page.locator('article.text button[aria-current="true"]').count()).toBeGreaterThan(0);
    expect(requests.slice(asked)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.skipIf(sources === undefined)('the text that was read has every passage in its place', async () => {
    const { page } = await explorer().open(CLEVELAND);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await drop(page, await readFile(join(sources ?? '', '000_6bec03a59523d8bb.txt')));
    await page.getByText('This is the text that was read').waitFor();
    expect(await page.locator('article.text').textContent()).toContain('probably fake');
  });

  it('reports a file that is not text', async () => {
    const { page } = await explorer().open(CLEVELAND);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await drop(page, Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    await page.getByRole('alert').getByText('not UTF-8 text').waitFor();
  });

  it('evidence leads to its sentence in the source', async () => {
    const { page } = await explorer().open('/?around=tamir-rice&select=tamir-rice');
    await page.locator('.passages a').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toMatch(/\?read=cleveland-article&select=cleveland-article-s/);
    await page.locator('.claims .claim').first().waitFor();
  });
}

type Page = Awaited<ReturnType<Explorer['open']>>['page'];

function drop(page: Page, text: string | Buffer): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  return page.locator('input[type=file]').setInputFiles({ name: 'copy.txt', mimeType: 'text/plain', buffer });
}
