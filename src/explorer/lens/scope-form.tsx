import { CHAIN_LINKS, LIMITS, relationWords } from '../../vocabulary.ts';
import { STRINGS } from '../strings.ts';
import { toggled, type View, viewOf } from '../view/view.ts';

interface ScopeFormProps {
  readonly view: View;
  readonly onChange: (change: Partial<View>) => void;
}

/** How far a map reaches; which way a chain runs, and through which relations. */
export function ScopeForm({ view, onChange }: ScopeFormProps) {
  const { scope, around, depth, direction, through } = view;
  if (scope === 'all') return null;
  if (scope === 'around')
    return (
      <fieldset class="lens">
        <label>
          {STRINGS.depth}
          <select
            value={String(depth)}
            onChange={(event) => onChange({ depth: Number(event.currentTarget.value), camera: undefined })}
          >
            {(around.length > 1 || depth === 0) && <option value="0">{STRINGS.theseAlone}</option>}
            {Array.from({ length: LIMITS.neighborhoodSteps }, (_, index) => (
              <option key={index} value={String(index + 1)}>
                {index + 1}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
    );
  return (
    <fieldset class="filter">
      <legend>{STRINGS.chain}</legend>
      {(['FORWARD', 'BACK'] as const).map((way) => (
        <label key={way}>
          <input
            type="radio"
            name="direction"
            checked={direction === way}
            onChange={() => onChange({ direction: way, camera: undefined })}
          />
          {way === 'FORWARD' ? STRINGS.chainFrom : STRINGS.chainBack}
        </label>
      ))}
      <p class="quiet">{STRINGS.alsoThrough}</p>
      {CHAIN_LINKS.map((link) => (
        <label key={link}>
          <input
            type="checkbox"
            checked={through.includes(link)}
            onChange={() => onChange({ through: toggled(through, link), camera: undefined })}
          />
          {relationWords(link)}
        </label>
      ))}
      <button type="button" onClick={() => onChange(viewOf(view, { scope: 'around' }))}>
        {STRINGS.backToMap}
      </button>
    </fieldset>
  );
}
