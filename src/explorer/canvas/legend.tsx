import { strokeAttributes } from '../../drawing/certainty.ts';
import { STRINGS } from '../strings.ts';
import { type Sign, type Signed, signsOf } from './signs.ts';

/** What the lines and outlines of the drawing mean; the filters explain the shapes. */
export function Legend({ drawn }: { readonly drawn: Signed }) {
  return (
    <ul class="legend" aria-label={STRINGS.legend}>
      {signsOf(drawn).map((sign) => (
        <li key={sign.name + sign.mark}>
          <svg width="26" height="16" viewBox="0 -8 26 16" aria-hidden="true">
            <Mark {...sign} />
          </svg>
          {sign.name}
        </li>
      ))}
    </ul>
  );
}

function Mark({ mark, color, line, weight }: Sign) {
  const stroke = strokeAttributes(line, weight);
  return (
    <g class={`sign ${color} ${mark}`} {...stroke}>
      {mark === 'outline' || mark === 'pale' ? (
        <circle cx="13" r="6" />
      ) : (
        <path d={`M1 0h22${mark === 'crossed' ? 'M13-5v10' : ''}`} />
      )}
      {mark === 'arrow' && <path class="head" d="M26 0l-9-3.75v7.5z" />}
    </g>
  );
}
