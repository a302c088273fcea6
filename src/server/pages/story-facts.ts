import { z } from 'zod';
import { QueryError } from '../../errors.ts';
import { FIXED_LIMITS } from '../../limits/limits.ts';
import { namedIn, type Story } from '../../stories/story.ts';
import { isMain } from '../../vocabulary.ts';
import type { Asked } from './drawings.ts';
import { claimsOf, type ToldClaim } from './sources.tsx';

/** What the graph says in the places that a story leaves for it. */
export interface StoryFacts {
  /** By the id of a claim: the sentence of its fact, with whoever says so. */
  readonly facts: ReadonlyMap<string, ToldFact>;
  /** Names of records. */
  readonly names: ReadonlyMap<string, string>;
  readonly claims: readonly ToldClaim[];
}

export interface ToldFact {
  readonly sentence: string;
  readonly basis: string | null;
  /** Whether it is a response, which is drawn in a colour of its own. */
  readonly main: boolean;
}

const Graph = z.object({
  neighborhood: z.object({
    nodes: z.array(z.object({ id: z.string(), name: z.string() })),
    edges: z.array(
      z.object({
        rid: z.string(),
        relation: z.string(),
        sentence: z.string().nullable(),
        basis: z.string().nullable(),
      }),
    ),
  }),
});

/** Reads what a story takes from the graph. Throws a QueryError that names what the graph does not know. */
export async function factsOf(ask: Asked, story: Story): Promise<StoryFacts> {
  const named = namedIn(story);
  const claims = await claimsOf(ask, named.facts);
  const unknown = [...named.facts].filter((id) => !claims.some((claim) => claim.id === id));
  if (unknown.length > 0)
    throw new QueryError(
      `the story ${story.name} names claims that this graph does not know: ${unknown.join(', ')}`,
      {
        code: 'NOT_FOUND',
        hint: 'run antiphon check with the stories and the seeds of this server',
      },
    );
  const read = await Promise.all(
    groupsOf([
      ...claims.map(({ subject, object }) => [subject, object].flatMap((end) => end?.id ?? [])),
      ...Array.from(named.records, (id) => [id]),
    ]).map(async (ids) =>
      Graph.parse(await ask('neighborhood', { around: ids, depth: 1, limit: ids.length })),
    ),
  );
  const edges = new Map(
    read.flatMap(({ neighborhood }) => neighborhood.edges.map((edge) => [edge.rid, edge] as const)),
  );
  return {
    claims,
    facts: new Map(
      claims.map(({ id, rid, sentence, basis }) => {
        const edge = edges.get(rid);
        // What is said of one record alone has no edge; there the claim itself says it, and who says so.
        const told = edge?.sentence ? { sentence: edge.sentence, basis: edge.basis } : { sentence, basis };
        return [id, { ...told, main: edge !== undefined && isMain(edge.relation) }];
      }),
    ),
    names: new Map(
      read.flatMap(({ neighborhood }) => neighborhood.nodes.map(({ id, name }) => [id, name] as const)),
    ),
  };
}

/** The ids in groups of as many as may be asked about at once; those that belong together stay together. */
function groupsOf(together: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const ids of together) {
    const last = groups.at(-1);
    const joined = [...new Set([...(last ?? []), ...ids])];
    if (last !== undefined && joined.length <= FIXED_LIMITS.ids) groups.splice(-1, 1, joined);
    else if (ids.length > 0) groups.push([...ids]);
  }
  return groups;
}
