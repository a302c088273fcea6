import { useState } from 'preact/hooks';
import { Combo } from '../../../browser/combo.tsx';
import type { DeskForm } from '../../protocol.ts';
import { detailsTold } from './choices.ts';
import type { Likely } from './likely.ts';
import type { Party } from './model.ts';
import { fitting, type Reading, saidOfOthers } from './predicates.ts';

interface PredicateBoxProps {
  readonly form: DeskForm;
  readonly first: Party | null;
  readonly second: Party | null;
  readonly chosen: Reading | undefined;
  readonly problem: boolean;
  /** What the chosen words seem to say. */
  readonly likely: readonly Likely[];
  /** `typed`: the words by which it was found. */
  readonly onChoose: (reading: Reading | undefined, typed?: string) => void;
}

/** What the words that were typed say besides: "brother or sister" of "sister". */
function partIn(
  form: DeskForm,
  {
    typed,
    predicate,
    ...ends
  }: Reading & Pick<PredicateBoxProps, 'first' | 'second'> & { readonly typed: string },
) {
  const told = detailsTold({ ...ends, form, predicate, words: '', typed });
  const labels = predicate.details.flatMap(
    ({ name, choices }) => choices.find(({ value }) => value === told[name])?.label ?? [],
  );
  return labels.length > 0 && <small>as {labels.join(', ')}</small>;
}

const MOST = 60;

/** What is said of whoever stands on the left, in words that can be read from either end. */
export function PredicateBox({ form, first, second, chosen, problem, likely, onChoose }: PredicateBoxProps) {
  const [typed, setTyped] = useState<string>();
  const isOffered = ({ predicate, inverse }: Reading) =>
    likely.some((one) => one.predicate === predicate && one.inverse === inverse);
  const all = chosen && typed === undefined ? [] : fitting(form, typed ?? '', { first, second });
  // Before anything is typed, what the words seem to say comes first.
  const offered = (typed ?? '').trim() === '' && !chosen ? likely : [];
  const found = offered.length > 0 ? [...offered, ...all.filter((one) => !isOffered(one))] : all;
  const byOf = (reading: Reading) => offered.find((one) => one === reading)?.by;
  const other = typed === undefined ? undefined : saidOfOthers(form, typed, { first, fits: found });
  return (
    <Combo
      id="claim-predicate"
      label="What is said"
      describedBy="claim-predicate-wrong claim-predicate-about"
      placeholder="type a verb: responded to, took part …"
      text={typed ?? chosen?.label ?? ''}
      invalid={problem}
      heading={other && `“${other.label}” is said of: ${other.kinds}.`}
      tells
      onText={(text) => {
        setTyped(text);
        if (chosen) onChoose(undefined);
      }}
      onLeave={() => {
        // Typed out in full, it is chosen.
        const [exact] = found.filter(({ label }) => label === typed?.trim());
        if (exact) onChoose(exact);
        setTyped(undefined);
      }}
      none={
        chosen && typed === undefined
          ? undefined
          : other
            ? `“${other.label}” is said of: ${other.kinds}. Begin with that.`
            : `Nothing that can be said ${first ? `of a record of this kind ` : ''}is called “${typed ?? ''}”.`
      }
      items={found.slice(0, MOST).map((reading) => ({
        key: `${reading.predicate.name} ${reading.inverse}`,
        content: (
          <span>
            {reading.label}
            {typed && partIn(form, { ...reading, first, second, typed })}
            {byOf(reading) === '' && <small>nobody says so yet</small>}
            {byOf(reading) && <small>in these words: “{byOf(reading)}”</small>}
            <small>{reading.predicate.description}</small>
          </span>
        ),
        choose: () => {
          setTyped(undefined);
          onChoose(reading, typed);
        },
      }))}
    />
  );
}
