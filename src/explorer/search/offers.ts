import type { Article } from '../../dossier/articles.tsx';
import type { RespondedEvent, SearchHit } from '../api/answers.ts';
import type { Found } from './use-hits.ts';

/** What a search box offers: what was found, what of it was responded to, the answer to a question, a story. */
export type Offer =
  | { readonly kind: 'record'; readonly id: string; readonly hit: SearchHit }
  | { readonly kind: 'responded'; readonly id: string; readonly event: RespondedEvent }
  | { readonly kind: 'answer'; readonly id: string; readonly event: RespondedEvent }
  | { readonly kind: 'story'; readonly id: string; readonly story: Article };

/** Only the hits in front lead on to what was responded to: the others are there to be looked through. */
const LEADING = 3;

/**
 * The offers in their order. Whoever was found stands directly before what was responded to, which then stands there alone;
 * who asks who responded gets the answer first; stories come behind the hits in front.
 */
export function offersOf({ hits, similar = false, answers = false, stories = [] }: Found): readonly Offer[] {
  const event = hits.find(({ asked, responded }) => asked && responded)?.responded;
  const answer: readonly Offer[] = answers && event ? [{ kind: 'answer', id: event.id, event }] : [];
  const seen = new Set<string>();
  const offers = hits.map((hit, place): readonly Offer[] => {
    const { entity, responded } = hit;
    if (seen.has(entity.id)) return [];
    seen.add(entity.id);
    const record: Offer = { kind: 'record', id: entity.id, hit };
    if (!responded || similar || place >= LEADING || seen.has(responded.id)) return [record];
    seen.add(responded.id);
    return [record, { kind: 'responded', id: responded.id, event: responded }];
  });
  return [
    ...answer,
    ...offers.slice(0, LEADING).flat(),
    ...stories.map((story): Offer => ({ kind: 'story', id: story.address, story })),
    ...offers.slice(LEADING).flat(),
  ];
}
