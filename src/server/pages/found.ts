import type { Variables } from '../../dossier/address.ts';
import type { Found, KindFound } from '../../dossier/offers.ts';
import { SEARCH_ANSWER, type SearchHit } from '../../dossier/search-answer.ts';
import { FIXED_LIMITS } from '../../limits/limits.ts';
import { type Led, leadsOf } from '../../search/leads/leads.ts';
import { isNameOf, unaskedIn } from '../../search/leads/unasked.ts';
import { isQuestion } from '../../search/question.ts';
import { storiesFor } from '../../stories/found-stories.ts';
import type { Stories } from '../../stories/read-stories.ts';
import type { Asked } from './drawings.ts';
import { articlesIn } from './story.tsx';

/** So many hits are shown at once. */
const MOST = 12;
/** Of what is only spelt in a similar way. */
const FEW = 5;
/** Of so many kinds one alone can be chosen. */
const KINDS = 6;

/** Of one kind alone nothing is asked. */
const NOWHERE: Led = { leads: [] };

interface Searching {
  readonly ask: Asked;
  readonly stories: Stories;
}

/** What a text finds: where it leads as a question, records of all kinds or of one, stories; where nothing fits, what is spelt in a similar way. */
export async function foundFor(
  text: string,
  kind: string | undefined,
  { ask, stories }: Searching,
): Promise<Found> {
  const search = async (more: Variables): Promise<readonly SearchHit[]> =>
    SEARCH_ANSWER.parse(await ask('search', { text, ...(kind && { kinds: [kind] }), ...more })).search;
  const [hits, led] = await Promise.all([
    search({ first: kind === undefined ? MOST : FIXED_LIMITS.searchHits }),
    kind === undefined ? leadsOf(text, ask) : NOWHERE,
  ]);
  // A record may be called as a question begins.
  const leads = isNameOf(text, hits[0]) ? [] : led.leads;
  const about = kind === undefined ? articlesIn(storiesFor(text, stories.values())) : [];
  const unaskedBy = async (found: readonly SearchHit[], unknown?: string) =>
    kind === undefined && leads.length === 0 ? unaskedIn(text, found, ask, unknown) : undefined;
  if (hits.length === 0 && leads.length === 0) {
    const near = await search({ similar: true, first: FEW });
    return {
      hits: near,
      similar: true,
      stories: about,
      unasked: await unaskedBy(near, isQuestion(text) ? led.unknown : undefined),
    };
  }
  const kinds =
    kind === undefined && isVague(text, hits)
      ? kindsIn(await search({ responded: false, first: FIXED_LIMITS.searchHits }))
      : [];
  return { hits, leads, stories: about, kinds, unasked: await unaskedBy(hits, led.unknown) };
}

/** A whole name is meant by what fits so well. */
const WHOLE = 90;

/** Whether one word fits more than is shown, and is the whole name of nothing: "police". */
const isVague = (text: string, hits: readonly SearchHit[]): boolean =>
  hits.length === MOST && !text.trim().includes(' ') && (hits[0]?.score ?? 0) < WHOLE;

/** How many of each kind there are, the most first; none where all are of one. Of more hits than are looked at, at least so many. */
function kindsIn(hits: readonly SearchHit[]): readonly KindFound[] {
  const totals = new Map<string, number>();
  for (const { entity } of hits) totals.set(entity.kind, (totals.get(entity.kind) ?? 0) + 1);
  if (totals.size < 2) return [];
  const isLeast = hits.length === FIXED_LIMITS.searchHits;
  return Array.from(totals, ([kind, total]) => ({ kind, total, isLeast }))
    .toSorted((one, other) => other.total - one.total || (one.kind < other.kind ? -1 : 1))
    .slice(0, KINDS);
}
