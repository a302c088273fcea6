import { STRINGS } from '../strings.ts';

/** Line styles of certainty and meaning, each with its words. */
const LINE_SIGNS = [
  { name: STRINGS.legendAnswer, sign: 'answer' },
  { name: STRINGS.legendSure, sign: 'solid' },
  { name: STRINGS.legendClaimed, sign: 'dashed' },
  { name: STRINGS.legendAssumed, sign: 'dotted' },
  { name: STRINGS.legendDisputed, sign: 'disputed' },
] as const;

/** What the lines of the drawing mean; the filters explain the shapes. */
export function Legend() {
  return (
    <ul class="legend" aria-label={STRINGS.legend}>
      {LINE_SIGNS.map(({ sign, name }) => (
        <li key={sign}>
          <svg width="26" height="10" aria-hidden="true">
            <line class={`sign ${sign}`} x1="1" x2="25" y1="5" y2="5" />
            {sign === 'disputed' && <path class="sign disputed" d="M13 0v10" />}
          </svg>
          {name}
        </li>
      ))}
      <li>
        <svg class="kind-icon" width="14" height="14" viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true">
          <circle class="unreal" r="1" />
        </svg>
        {STRINGS.legendUnreal}
      </li>
    </ul>
  );
}
