import { expect, it } from 'vitest';
import type { Explorer } from './explorer-server.ts';

/** The editor for those who write questions themselves. */
export function graphiql(explorer: () => Explorer): void {
  it('has saved operations beside it, asks what stands in its address by itself, and has a way home', async () => {
    const { page, problems } = await explorer().open('/graphql');
    await page.getByRole('button', { name: 'Saved operations' }).click();
    await page.getByRole('link', { name: 'silences', exact: true }).click();
    // A question in the address is asked at once, too.
    await page.getByText('"nonResponses"').first().waitFor({ timeout: 60_000 });
    await page.getByText('The Cypher statement of the last question').click();
    await page
      .getByText(/MATCH .*DID_RESPOND|CALL|MATCH/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Antiphon' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Antiphon' }).waitFor();
    expect(problems).toEqual([]);
  });
}
