import { expect, it } from 'vitest';
import type { Explorer } from './explorer-server.ts';

/** The editor for those who write questions themselves. */
export function graphiql(explorer: () => Explorer): void {
  it('asks its first question by itself, and has saved operations and a way home beside it', async () => {
    const { page, problems } = await explorer().open('/graphql');
    // The editor draws only the lines in view.
    await page.getByText('"Anonymous"').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.graphiql-tab').allInnerTexts()).toEqual(['WhoResponded']);
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
