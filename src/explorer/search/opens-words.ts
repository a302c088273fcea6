import type { Offer } from '../../dossier/offers.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { kindPlural } from '../../vocabulary.ts';

/** What is opened by an offer, so that whoever presses Enter knows before. */
export function opensWords(offer: Offer): string {
  switch (offer.kind) {
    case 'record':
      return `the map around ${mentionOf(offer.hit.entity)}`;
    case 'responded':
      return `what responded to ${mentionOf(offer.event)}`;
    case 'lead':
      return 'the answer to the marked question';
    case 'story':
      return `the story “${offer.story.title}”`;
    case 'only':
      return `the list of the ${kindPlural(offer.only.kind)} found`;
    case 'all':
      return 'the list of all that these words find';
  }
}
