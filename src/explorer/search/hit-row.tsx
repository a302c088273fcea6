import { capital } from '../../dossier/capital.ts';
import { count } from '../../dossier/count.ts';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import { STANDING_WORDS } from '../../dossier/standing.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { foundText, kindLabel, labelOf } from '../../vocabulary.ts';
import type { RespondedEvent } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';
import type { Offer } from './offers.ts';

/** One line of what a search box offers. */
export function HitRow({ offer }: { readonly offer: Offer }) {
  switch (offer.kind) {
    case 'record':
      return <RecordRow {...offer} />;
    case 'responded':
      return (
        <>
          <KindIcon kind={offer.event.kind} />
          <span class="leads-on">
            <bdi>{offer.event.name}</bdi>
            <small>{responsesTo(offer.event)}</small>
          </span>
          <small>{STRINGS.wasRespondedTo}</small>
        </>
      );
    case 'answer':
      return (
        <>
          <i />
          <span>
            <strong>{STRINGS.whoRespondedTo(mentionOf(offer.event))}</strong>
            <small>{responsesTo(offer.event)}</small>
          </span>
          <small>{STRINGS.anAnswer}</small>
        </>
      );
    case 'story':
      return (
        <>
          <i />
          <span>
            {offer.story.title}
            <small>{offer.story.deck}</small>
          </span>
          <small>{STRINGS.aStory}</small>
        </>
      );
  }
}

function RecordRow({ hit: { entity, field, text, responded } }: Extract<Offer, { readonly kind: 'record' }>) {
  return (
    <>
      <KindIcon kind={entity.kind} />
      <span>
        <bdi>{entity.name}</bdi>
        {text !== entity.name && (
          <small>
            {capital(labelOf('SearchField', field))}: <bdi>{foundText(field, text)}</bdi>
          </small>
        )}
        {responded?.id === entity.id && <small>{responsesTo(responded)}</small>}
      </span>
      <small>{kindLabel(entity.kind)}</small>
    </>
  );
}

/** "2 responses, 3 more only planned, called for or threatened" */
function responsesTo({ responseCount, meantResponseCount }: RespondedEvent): string {
  const meant = STANDING_WORDS.PLANNED;
  if (meantResponseCount === 0) return count(responseCount, 'response');
  if (responseCount === 0) return `${count(meantResponseCount, 'response')}, ${meant}`;
  return `${count(responseCount, 'response')}, ${meantResponseCount} more ${meant}`;
}
