import { labelOf, termsOf } from '../../vocabulary.ts';
import { STRINGS } from '../strings.ts';
import type { Lens } from '../view/view.ts';
import type { Names } from './names.ts';
import { occurrenceWords } from './sentence.ts';
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
        value={together(lens.occurrence)}
        options={occurrenceOptions(lens.occurrence)}
        onChoose={(value) => onChange({ ...lens, occurrence: value === '' ? [] : value.split(' ') })}
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

/** All that is only meant: it can be asked for in one step. */
const ONLY_MEANT = [...termsOf('Occurrence')].flatMap(([word, { meant }]) =>
  meant === undefined ? [] : word,
);

/** Several words as one choice, the same in every order. */
const together = (words: readonly string[]): string =>
  [...termsOf('Occurrence').keys()].filter((word) => words.includes(word)).join(' ');

/** What can be chosen of what happened: everything, all that was only meant, and each word; also what an address asks for. */
export function occurrenceOptions(
  asked: readonly string[],
): readonly (readonly [value: string, text: string])[] {
  const options = [
    ['', STRINGS.anyOccurrence],
    [
      together(ONLY_MEANT),
      STRINGS.onlyMeant(STRINGS.or(ONLY_MEANT.map((word) => labelOf('Occurrence', word)))),
    ],
    ...[...termsOf('Occurrence')].map(([one, { said, label }]) => [one, said ?? label] as const),
  ] as const;
  return options.some(([value]) => value === together(asked))
    ? options
    : [...options, [together(asked), occurrenceWords(asked)]];
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
