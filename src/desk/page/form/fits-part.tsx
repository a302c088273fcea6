import { capital } from '../../../dossier/capital.ts';
import type { DeskForm, FormPredicate } from '../../protocol.ts';
import type { Fit } from './fits.ts';

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
