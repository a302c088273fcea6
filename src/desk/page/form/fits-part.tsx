import { capital } from '../../../dossier/capital.ts';
import type { DeskForm, DeskIssue, FieldValue, FormPredicate } from '../../protocol.ts';

/** What a field can only be, by its name, and why. */
export interface Fit {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** What follows for other fields from what a claim says, and is not chosen yet. */
export function fitsIn(
  issues: readonly DeskIssue[],
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly Fit[] {
  const all = issues.flatMap(({ fits = {}, message }) =>
    Object.entries(fits).map(([name, value]): Fit => ({ name, value, why: message })),
  );
  return [
    ...new Map(
      all.filter(({ name, value }) => fields[name] !== value).map((fit) => [fit.name, fit]),
    ).values(),
  ];
}

interface FitsPartProps {
  readonly form: DeskForm;
  readonly predicate: FormPredicate | undefined;
  readonly fits: readonly Fit[];
  readonly onTake: () => void;
}

/** What only fits here, with its reason: one key takes it. */
export function FitsPart({ form, predicate, fits, onTake }: FitsPartProps) {
  const field = (name: string) =>
    [...(predicate?.details ?? []), ...form.saying].find((one) => one.name === name);
  return (
    <div class="fits hint">
      <ul>
        {fits.map(({ name, value, why }) => (
          <li key={name}>
            Only this fits: {capital(field(name)?.label ?? name)}{' '}
            <strong>“{field(name)?.choices.find((choice) => choice.value === value)?.label ?? value}”</strong>
            . <span class="quiet">{capital(why)}.</span>
          </li>
        ))}
      </ul>
      <button type="button" aria-keyshortcuts="Alt+F" onClick={onTake}>
        Take {fits.length === 1 ? 'it' : 'them'} <kbd>Alt F</kbd>
      </button>
    </div>
  );
}
