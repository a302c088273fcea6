import { isPersonKind } from '../vocabulary.ts';
import { searchAddress } from './address.ts';
import type { Article } from './articles.tsx';
import type { Lead } from './lead.ts';
import type { FoundEvent, SearchHit } from './search-answer.ts';
import type { Unasked } from './unasked.ts';

/** What a search found. */
export interface Found {
  readonly hits: readonly SearchHit[];
  /** Nothing fits: the hits are only spelt in a similar way. */
  readonly similar?: boolean;
  /** Where the text leads, if it is a question. */
  readonly leads?: readonly Lead[];
  /** What to say of a question that leads nowhere: no hit is its answer. */
  readonly unasked?: Unasked | undefined;
  readonly stories?: readonly Article[];
  /** Where more fits than is shown: how many there are of each kind, the most first. */
  readonly kinds?: readonly KindFound[];
}

export interface KindFound {
  readonly kind: string;
  readonly total: number;
  /** Whether there may be more: not all hits were looked at. */
  readonly isLeast: boolean;
}

/** What a search offers: what was found, what of it was responded to, where a question leads, a story, one kind alone. */
export type Offer =
  | { readonly kind: 'record'; readonly id: string; readonly hit: SearchHit; readonly isBelow?: boolean }
  | {
      readonly kind: 'responded';
      readonly id: string;
      readonly event: FoundEvent;
      readonly isBelow?: boolean;
    }
  | { readonly kind: 'lead'; readonly id: string; readonly lead: Lead }
  | { readonly kind: 'story'; readonly id: string; readonly story: Article }
  | { readonly kind: 'only'; readonly id: string; readonly only: KindFound }
  | { readonly kind: 'all'; readonly id: string };

/** Only the hits in front lead on to what was responded to: the others are there to be looked through. */
const LEADING = 3;

/**
 * The offers in their order: where a question leads, or of one that leads nowhere the list of all, then the hits. What was responded to stands beside whoever was found,
 * and there alone: before a person, for that is what people look for by the name, else behind. Stories and kinds come
 * behind the hits in front.
 */
export function offersOf(found: Found, text = ''): readonly Offer[] {
  const { hits, similar = false, leads = [], stories = [], kinds = [], unasked } = found;
  const seen = new Set<string>();
  const offers = hits.map((hit, place): readonly Offer[] => {
    const { entity, responded } = hit;
    if (seen.has(entity.id)) return [];
    seen.add(entity.id);
    const record: Offer = { kind: 'record', id: entity.id, hit };
    if (!responded || similar || place >= LEADING || seen.has(responded.id)) return [record];
    seen.add(responded.id);
    const event: Offer = { kind: 'responded', id: responded.id, event: responded };
    return isPersonKind(entity.kind)
      ? [event, { ...record, isBelow: true }]
      : [record, { ...event, isBelow: true }];
  });
  return [
    ...leads.map((lead): Offer => ({ kind: 'lead', id: lead.address, lead })),
    ...(unasked ? [{ kind: 'all', id: searchAddress(text) } as const] : []),
    ...offers.slice(0, LEADING).flat(),
    ...stories.map((story): Offer => ({ kind: 'story', id: story.address, story })),
    ...kinds.map((only): Offer => ({ kind: 'only', id: searchAddress(text, only.kind), only })),
    ...offers.slice(LEADING).flat(),
  ];
}
