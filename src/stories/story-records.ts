import { namedIn, type Story } from './story.ts';

/** Something of the graph, and the claims about it. */
interface Used {
  readonly id: string;
  readonly claims: readonly { readonly id: string }[];
}

/** Whether a story is about a record: shows what is around it, names it, or tells of what is claimed of it. */
export function tellsOf(story: Story, { id, claims }: Used): boolean {
  const { facts, records } = namedIn(story);
  return (
    records.has(id) ||
    claims.some((claim) => facts.has(claim.id)) ||
    story.steps.some(({ view }) => [...new URLSearchParams(view.slice('/?'.length)).values()].includes(id))
  );
}
