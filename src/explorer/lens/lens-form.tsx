import { termsOf } from '../../vocabulary.ts';
import { STRINGS } from '../strings.ts';
import type { Lens } from '../view/view.ts';
import type { Names } from './names.ts';
import { findDocuments, findTellers, TellerBox } from './teller-box.tsx';

interface LensFormProps {
  readonly title: string;
  readonly lens: Lens;
  readonly names: Names;
  readonly onChange: (lens: Lens) => void;
}

/** The first basis of each rank, weakest first; everything shown rests at least on the weakest. */
const LEAST_BASES = [...termsOf('Basis')]
  .filter(([, { rank }], index, all) => rank !== 0 && all.findIndex(([, one]) => one.rank === rank) === index)
  .toReversed();

/** Which facts are shown: how sure, by whose word, from which document, as of when, and what took place. */
export function LensForm({ title, lens, names, onChange }: LensFormProps) {
  const only = (value: string) => (value === '' ? [] : [value]);
  return (
    <fieldset class="lens">
      <legend>{title}</legend>
      <Choice
        name={STRINGS.minBasis}
        value={lens.minBasis ?? ''}
        options={[
          ['', STRINGS.anyBasis],
          ...LEAST_BASES.map(([basis, { least, label }]) => [basis, least ?? label] as const),
        ]}
        onChoose={(value) => onChange({ ...lens, minBasis: value || undefined })}
      />
      <TellerBox
        label={STRINGS.told}
        everybody={STRINGS.anyone}
        chosen={lens.assertedBy}
        names={names}
        find={findTellers}
        onChange={(assertedBy) => onChange({ ...lens, assertedBy })}
      />
      <TellerBox
        label={STRINGS.documents}
        everybody={STRINGS.anyBasis}
        chosen={lens.documents}
        names={names}
        find={findDocuments}
        onChange={(documents) => onChange({ ...lens, documents })}
      />
      <Choice
        name={STRINGS.occurrence}
        value={lens.occurrence.length > 1 ? '' : (lens.occurrence[0] ?? '')}
        options={[
          ['', STRINGS.anyOccurrence],
          ...[...termsOf('Occurrence')].map(([one, { said, label }]) => [one, said ?? label] as const),
        ]}
        onChoose={(value) => onChange({ ...lens, occurrence: only(value) })}
      />
      <label>
        {STRINGS.asOf}
        <input
          type="date"
          value={lens.asOf ?? ''}
          onChange={(event) => onChange({ ...lens, asOf: event.currentTarget.value || undefined })}
        />
      </label>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ name, value, options, onChoose }: ChoiceProps) {
  const known = options.some(([one]) => one === value);
  return (
    <label>
      {name}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
        {!known && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}
