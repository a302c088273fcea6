import { z } from 'zod';
import { count } from '../../dossier/count.ts';
import { responsesTo } from '../../dossier/response-count.ts';
import { sureWords } from '../../dossier/standing.ts';
import { isUnreal } from '../../drawing/certainty.ts';
import type { Finding } from './lead.ts';

/** The answer of `who-responded`, as far as it is counted. */
export const RESPONDERS = z.object({
  responders: z.object({
    nodes: z.array(
      z.object({
        response: z.object({ id: z.string() }),
        to: z.object({ id: z.string() }),
        occurrence: z.string().nullable(),
        basis: z.string(),
      }),
    ),
  }),
});
const DOCUMENTS = z.object({ documents: z.object({ totalCount: z.number() }) });

type Responder = z.infer<typeof RESPONDERS>['responders']['nodes'][number];

/** "2 responses, 3 more only planned ...; our reading, reported": each response once, with how sure they are. */
export function recorded(rows: readonly Responder[]): string {
  const each = new Map(rows.map((one) => [one.response.id, isUnreal(one.occurrence)]));
  const meant = [...each.values()].filter(Boolean).length;
  const sure = [...new Set(rows.map(({ basis }) => sureWords(basis)))].join(', ');
  return `${responsesTo({ responseTally: [{ happened: each.size - meant, meant }] })}: ${sure}`;
}

/** What stands behind "nobody says so". */
export async function lookedThrough({ ask }: Finding): Promise<string> {
  const { totalCount } = DOCUMENTS.parse(await ask('documents', { first: 1 })).documents;
  return `${count(totalCount, 'document')} ${totalCount === 1 ? 'was' : 'were'} read`;
}
