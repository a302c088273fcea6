import { capital } from '../../dossier/capital.ts';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import { respondedWords } from '../../dossier/responded-words.ts';
import { mentionOf } from '../../dossier/tie-words.ts';
import { foundText, kindLabel, labelOf } from '../../vocabulary.ts';
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
            <small>{respondedWords(offer.event)}</small>
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
            <small>{respondedWords(offer.event)}</small>
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
        {responded?.id === entity.id && <small>{respondedWords(responded)}</small>}
      </span>
      <small>{kindLabel(entity.kind)}</small>
    </>
  );
}
