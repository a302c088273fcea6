import { expect, it } from 'vitest';
import type { Explorer } from './explorer-server.ts';

/** A busy machine asks and draws anew in more than the usual second. */
const LATER = { timeout: 30_000 };

/** The whole graph in groups, and how much there is of what is not drawn. */
export function groups(explorer: () => Explorer): void {
  const open = async () => {
    const { page, requests } = await explorer().open('/?view=all&limit=50');
    await page.getByText(/^50 of \d+ records/).waitFor();
    return { page, requests };
  };

  it('counts what the server found, drawn or not, and draws more of a kind that is picked', async () => {
    const { page } = await open();
    const count = (kind: string) => page.locator('.filter label', { hasText: kind }).locator('.count');
    const places = await count('places').textContent();
    await page.getByRole('button', { name: 'Only places: the most connected of them' }).click();
    await expect.poll(() => count('people').textContent(), LATER).toMatch(/^0 of /);
    // Those that only other kinds led to are not found now; how many there are hangs on nothing that is drawn.
    expect(await count('places').textContent()).toMatch(new RegExp(`^\\d+ of ${places}$`));
  });

  it('are unfolded by the keyboard; a bar leads to the events of its time', async () => {
    const { page, requests } = await open();
    expect(requests.filter((one) => one.includes('/q/overview'))).toEqual([]);
    await page.locator('.groups-of-all summary').press('Enter');
    await page.getByRole('heading', { name: /^\d+ records, by kind$/ }).waitFor();
    const bar = page.getByRole('link', { name: /^2016: \d+ events/ });
    await bar.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => new URL(page.url()).searchParams.get('time'))
      .toBe('2016-01-01T00:00/2017-01-01T00:00');
    await page
      .getByText(/from 1 January 2016 to/)
      .first()
      .waitFor();
    // Now its months are the bars.
    await page.getByRole('link', { name: /^July 2016: \d+ events/ }).waitFor();
  });

  it('lead to the records of a kind, and to a relation of two kinds', async () => {
    const { page } = await open();
    await page.locator('.groups-of-all summary').click();
    await page.getByRole('link', { name: /statement responded to\s+incident$/ }).click();
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('without').includes('PERFORMED'))
      .toBe(true);
    const address = new URL(page.url()).searchParams;
    expect(address.getAll('hide')).toContain('Person');
    expect(address.getAll('hide')).not.toContain('Statement');
    expect(address.getAll('without')).not.toContain('RESPONDS_TO');
  });
}
