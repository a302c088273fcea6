import type { ComboItem } from '../../../browser/combo.tsx';
import { capital } from '../../../dossier/capital.ts';
import { inWords } from '../../read-date.ts';
import type { Ready } from './ready.ts';

/** A whole claim as a row of the first list: "Ilse Braun · age · 34". */
export function readyItem(ready: Ready, choose: () => void): ComboItem {
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
