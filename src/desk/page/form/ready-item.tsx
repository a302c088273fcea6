import type { ComboItem } from '../../../browser/combo.tsx';
import { capital } from '../../../dossier/capital.ts';
import { inWords } from '../../read-date.ts';
import { type ClaimForm, isBlank, lacking } from './model.ts';
import { newParty } from './naming.ts';
import { type Ready, readyIn, type Words, withReady } from './ready.ts';

/** Whole claims for an empty form, as rows of its first list; what one lacks yet is told by its field. */
export const readyItems = (
  of: Omit<Words, 'make'>,
  onTake: (claim: ClaimForm, lacks: string | undefined) => void,
): readonly ComboItem[] =>
  !isBlank(of.claim)
    ? []
    : readyIn({ ...of, make: (name, kind) => newParty(of.around, name, kind) }).map((ready) =>
        readyItem(ready, () => {
          const next = withReady(of.claim, ready);
          onTake(next, lacking(next, ready.reading.predicate));
        }),
      );

/** A whole claim as a row of the first list: "Ilse Braun · age · 34". */
function readyItem(ready: Ready, choose: () => void): ComboItem {
  const { first, reading, second, fields, occurred, by } = ready;
  const { value } = reading.predicate;
  const said = String(fields.value ?? '');
  const shown = value?.choices.find((one) => one.value === said)?.label ?? inWords(said) ?? said;
  return {
    key: `ready ${first.name} ${reading.predicate.name} ${second?.name}`,
    content: (
      <>
        <span class="plus" aria-hidden="true">
          ✓
        </span>
        <span>
          <bdi>{first.name}</bdi> · {reading.label} · <bdi>{second?.name ?? shown}</bdi>
          <small>
            {by === '' ? 'a whole claim' : <>a whole claim, by “{by}”</>}
            {occurred !== null && '; and that it took place'}
          </small>
        </span>
        <small>{capital(first.isNew || second?.isNew ? 'new' : '')}</small>
      </>
    ),
    choose,
  };
}
