import { expect, it } from 'vitest';
import { drawn } from './browser.ts';
import { describeExplorer, TAMIR } from './explorer-server.ts';

const token = 'a-token-of-the-newsroom-1';

describeExplorer('a server that requires a token', { token }, (explorer) => {
  it('has the browser ask for it, and the page works with it as the password', async () => {
    const { page, problems, requests } = await explorer().open(TAMIR, { password: token });
    await drawn(page);
    await page.keyboard.press('/');
    await page.keyboard.type('minneapolis');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(problems.filter((problem) => /401|Unauthorized|security policy/i.test(problem))).toEqual([]);
    // It is sent in a header: addresses are kept in histories and logs.
    expect(requests.filter((address) => address.includes(token))).toEqual([]);
  });

  it('shows nothing of the graph without it', async () => {
    const { page } = await explorer().open(TAMIR);
    expect(await page.locator('body').innerText()).not.toContain('Tamir');
    expect(await page.locator('canvas').count()).toBe(0);
  });
});
