import { z } from 'zod';
import type { Ask } from './asking.ts';

const Hits = z.object({
  data: z.object({ search: z.array(z.object({ entity: z.object({ id: z.string() }) })) }),
});
/** How many ids a client shows; it asks while somebody writes. */
const SHOWN = 20;
const CLAIM_KIND = 'Claim';

/** The ids of what a search finds, for somebody who begins to write a name; none where the search fails. */
export async function completed(ask: Ask, text: string, claims = false): Promise<string[]> {
  if (text.trim() === '') return [];
  const { signal } = new AbortController();
  const kinds = claims ? { kinds: [CLAIM_KIND] } : {};
  const outcome = await ask('search', { text: text.replaceAll('-', ' '), first: SHOWN, ...kinds }, signal);
  const found = outcome.failed ? undefined : Hits.safeParse(outcome.structured).data;
  return found?.data.search.map(({ entity }) => entity.id) ?? [];
}
