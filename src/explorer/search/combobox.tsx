import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Combo } from '../../browser/combo.tsx';
import { HitRow } from '../../dossier/hit-row.tsx';
import { type Offer, offersOf } from '../../dossier/offers.ts';
import { unaskedLine } from '../../dossier/unasked.ts';
import { STRINGS } from '../strings.ts';
import type { Find } from './latest.ts';
import { useHits } from './use-hits.ts';

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly title?: string | undefined;
  readonly find: Find;
  /** Whether something is offered as soon as the box is entered, before anybody types. */
  readonly offers?: boolean;
  /** What is opened by choosing one, in words; where a record is only picked, nothing is. */
  readonly opens?: ((offer: Offer) => string) | undefined;
  readonly onChoose: (offer: Offer) => void;
  readonly input?: RefObject<HTMLInputElement | null> | undefined;
}

/** So many questions stand over the list as examples. */
const EXAMPLES = 2;

/** A box that finds records as somebody types. */
export function Combobox({
  label,
  placeholder,
  title,
  find,
  offers = false,
  opens,
  onChoose,
  input,
}: ComboboxProps) {
  const [text, setText] = useState('');
  const [entered, setEntered] = useState(false);
  const wanted = text.trim();
  const asks = wanted !== '' || (offers && entered);
  const { found, problem, slow, text: foundFor, again } = useHits(asks ? wanted : undefined, find);
  const rows = found && offersOf(found, wanted);
  const unasked = found?.unasked;
  const similar = found?.similar ? STRINGS.similar(wanted) : undefined;
  return (
    <Combo
      label={label}
      placeholder={placeholder}
      title={title}
      text={text}
      onText={setText}
      input={input}
      patience={Number.POSITIVE_INFINITY}
      items={
        asks
          ? rows?.map((offer) => ({
              key: `${offer.kind} ${offer.id}`,
              content: <HitRow offer={offer} />,
              opens: opens?.(offer),
              // What is opened can be left again, and the list of all is no guess; a record that is picked must have been seen.
              isMeant: opens !== undefined || offer.kind === 'all',
              choose: () => {
                setText('');
                onChoose(offer);
              },
            }))
          : []
      }
      stale={foundFor !== wanted}
      heading={slow ? STRINGS.searching(wanted) : unasked ? unaskedLine(unasked, EXAMPLES) : similar}
      unsure={(found?.similar ?? false) && unasked === undefined}
      none={
        asks &&
        (problem !== undefined ? (
          <Failure problem={problem} again={again} />
        ) : slow ? (
          STRINGS.searching(wanted)
        ) : (
          rows?.length === 0 && STRINGS.nothingFound(wanted)
        ))
      }
      onEmptyEnter={problem === undefined ? undefined : again}
      onEnter={() => setEntered(true)}
      onLeave={() => setEntered(false)}
    />
  );
}

interface FailureProps {
  readonly problem: string;
  readonly again: () => void;
}

/** Why nothing was found, and another try. */
const Failure = ({ problem, again }: FailureProps) => (
  <>
    {problem}{' '}
    <button
      type="button"
      // The box keeps the focus, so that the list stays open.
      onPointerDown={(event) => event.preventDefault()}
      onClick={again}
    >
      {STRINGS.searchAgain}
    </button>
  </>
);
