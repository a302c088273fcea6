import { z } from 'zod';
import { SourceLink } from '../../dossier/cells.tsx';
import { isReading, type ViewPicture } from '../../picture/view-picture.ts';
import type { Asked } from './drawings.ts';

const Named = z.object({ id: z.string(), name: z.string() });
const nodesOf = <Shape extends z.ZodType>(shape: Shape) => z.object({ nodes: z.array(shape) });

/** A claim, as far as a text needs it: what it says, of which fact, and which documents bear it. */
const Claim = z.object({
  id: z.string(),
  rid: z.string(),
  basis: z.string(),
  sentence: z.string(),
  subject: Named.nullable(),
  object: Named.nullable(),
  passages: nodesOf(z.object({ document: z.object({ id: z.string() }) })),
});
export type ToldClaim = z.infer<typeof Claim>;
const Claims = z.object({ claims: nodesOf(Claim) });

const Source = Named.extend({
  title: z.string().nullable(),
  dateDisplay: z.string().nullable(),
  url: z.string().nullable(),
  publishedBy: nodesOf(Named),
});
export type Source = z.infer<typeof Source>;
const Sources = z.object({ documents: nodesOf(Source) });

/** How many claims are asked for at once. */
const MOST_CLAIMS = 200;
/** How many documents are looked through, as on the page. */
const MOST_DOCUMENTS = 200;

/** The claims with some ids; of more than 200, the first. */
export async function claimsOf(ask: Asked, ids: Iterable<string>): Promise<readonly ToldClaim[]> {
  const asked = [...new Set(ids)].slice(0, MOST_CLAIMS);
  if (asked.length === 0) return [];
  return Claims.parse(await ask('claims', { 'filter.id.in': asked, first: asked.length })).claims.nodes;
}

/** The documents in which some claims stand. */
export const sourcesOf = (ask: Asked, claims: readonly ToldClaim[]): Promise<readonly Source[]> =>
  sourcesWith(ask, documentsOf(claims));

/** The documents with some ids. */
export async function sourcesWith(ask: Asked, ids: ReadonlySet<string>): Promise<readonly Source[]> {
  if (ids.size === 0) return [];
  const { documents } = Sources.parse(await ask('documents', { first: MOST_DOCUMENTS }));
  return documents.nodes.filter(({ id }) => ids.has(id));
}

/** Where a view stands in documents: those that bear what it draws. */
export async function sourcesOfPicture(
  ask: Asked,
  { visible }: Pick<ViewPicture, 'visible'>,
): Promise<{ readonly sources: readonly Source[]; readonly all: boolean; readonly ours: boolean }> {
  const ids = new Set(visible.edges.flatMap(({ claimIds }) => claimIds));
  const claims = await claimsOf(ask, ids);
  const sources = await sourcesOf(ask, claims);
  const all = ids.size <= MOST_CLAIMS && sources.length === documentsOf(claims).size;
  return { sources, all, ours: isReading(visible.edges) };
}

const documentsOf = (claims: readonly ToldClaim[]): ReadonlySet<string> =>
  new Set(claims.flatMap(({ passages }) => passages.nodes.map(({ document }) => document.id)));

/** Sources as readers know them: headline, publisher and day, with the address where there is one. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLink source={source} />
          {source.url && (
            <>
              {', '}
              <a href={source.url}>{source.url}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
