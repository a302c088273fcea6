import { foundText, kindLabel, kindPlural, labelOf } from '../vocabulary.ts';
import { capital } from './capital.ts';
import { Sample } from './cells.tsx';
import { type Doubt, doubtOf } from './doubt.ts';
import { KindIcon } from './kind-icon.tsx';
import type { Offer } from './offers.ts';
import { responsesTo } from './response-count.ts';

/** One line of what a search offers: its sign, what it is, and what sort of thing that is. */
export function HitRow({ offer }: { readonly offer: Offer }) {
  switch (offer.kind) {
    case 'record':
      return <RecordRow {...offer} />;
    case 'responded':
      return (
        <>
          <KindIcon kind={offer.event.kind} />
          <span class={offer.isBelow ? 'leads-on' : undefined}>
            <bdi>{offer.event.name}</bdi>
            <small>{responsesTo(offer.event)}</small>
          </span>
          <small>responded to</small>
        </>
      );
    case 'lead':
      return (
        <>
          <i />
          <span>
            <strong>{offer.lead.question}</strong>
            {offer.lead.answer !== undefined && <small>{offer.lead.answer}</small>}
            {offer.lead.doubt && <DoubtWords {...offer.lead.doubt} of="That it happened" />}
          </span>
          <small>answer</small>
        </>
      );
    case 'story':
      return (
        <>
          <i />
          <span>
            <bdi>{offer.story.title}</bdi>
            <small>{offer.story.deck}</small>
          </span>
          <small>story</small>
        </>
      );
    case 'all':
      return (
        <>
          <i />
          <span>
            <strong>All that these words find</strong>
          </span>
          <small>list</small>
        </>
      );
    case 'only':
      return (
        <>
          <KindIcon kind={offer.only.kind} />
          <span>
            <bdi>
              Only {kindPlural(offer.only.kind)} ({offer.only.total}
              {offer.only.isLeast && ' or more'})
            </bdi>
          </span>
          <small>fewer hits</small>
        </>
      );
  }
}

interface DoubtProps extends Doubt {
  /** What is doubted, where that is not the event that is named. */
  readonly of?: string;
}

/** What keeps an event from being taken for what happened, in words; of what somebody claims to have happened with its line. */
const DoubtWords = ({ line, disputed, hollow, words, of }: DoubtProps) => (
  <small class="doubt">
    {!hollow && <Sample line={line} />} {of !== undefined && !hollow && `${of}: `}
    {disputed ? <strong class="disputed">{words}</strong> : words}
  </small>
);

function RecordRow({ hit, isBelow }: Extract<Offer, { readonly kind: 'record' }>) {
  const { entity, field, text, responded } = hit;
  const doubt = doubtOf(entity);
  return (
    <>
      <KindIcon kind={entity.kind} occurrence={entity.occurrence} />
      <span class={isBelow ? 'leads-on' : undefined}>
        <bdi>{entity.name}</bdi>
        {text !== entity.name && (
          <small>
            {capital(labelOf('SearchField', field))}: <bdi>{foundText(field, text)}</bdi>
          </small>
        )}
        {doubt && <DoubtWords {...doubt} />}
        {responded?.id === entity.id && <small>{responsesTo(responded)}</small>}
      </span>
      <small>{kindLabel(entity.kind)}</small>
    </>
  );
}
