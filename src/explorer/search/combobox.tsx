import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Combo } from '../../browser/combo.tsx';
import { STRINGS } from '../strings.ts';
import { HitRow } from './hit-row.tsx';
import { type Offer, offersOf } from './offers.ts';
import { type Find, useHits } from './use-hits.ts';

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly title?: string | undefined;
  readonly find: Find;
  /** Whether something is offered as soon as the box is entered, before anybody types. */
  readonly offers?: boolean;
  readonly onChoose: (offer: Offer) => void;
  readonly input?: RefObject<HTMLInputElement | null> | undefined;
}

/** A box that finds records as somebody types. */
export function Combobox({
  label,
  placeholder,
  title,
  find,
  offers = false,
  onChoose,
  input,
}: ComboboxProps) {
  const [text, setText] = useState('');
  const [entered, setEntered] = useState(false);
  const wanted = text.trim();
  const asks = wanted !== '' || (offers && entered);
  const { found, problem, text: foundFor } = useHits(asks ? wanted : undefined, find);
  const rows = found && offersOf(found);
  return (
    <Combo
      label={label}
      placeholder={placeholder}
      title={title}
      text={text}
      onText={setText}
      input={input}
      items={
        asks
          ? rows?.map((offer) => ({
              key: `${offer.kind} ${offer.id}`,
              content: <HitRow offer={offer} />,
              choose: () => {
                setText('');
                onChoose(offer);
              },
            }))
          : []
      }
      stale={foundFor !== wanted}
      heading={found?.similar ? STRINGS.similar(wanted) : undefined}
      unsure={found?.similar ?? false}
      none={
        asks && (problem !== undefined || rows?.length === 0)
          ? (problem ?? STRINGS.nothingFound(wanted))
          : undefined
      }
      onEnter={() => setEntered(true)}
      onLeave={() => setEntered(false)}
    />
  );
}
