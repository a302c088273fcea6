import { LINE_STYLES } from '../drawing/certainty.ts';
import { Sample } from './cells.tsx';
import { DISPUTED_WORDS, SURE_WORDS } from './form.ts';
import { UNREAL_WORDS } from './standing.ts';

/** What the strands mean, and what they do not. */
export const TieLegend = ({ disputed }: { readonly disputed: boolean }) => (
  <>
    <ul class="mark-legend" aria-label="What the lines mean">
      {LINE_STYLES.map((line) => (
        <li key={line}>
          <Sample line={line} ofResponse /> {SURE_WORDS[line]}
        </li>
      ))}
      <li>
        <span class="tie unreal">
          <Sample line="solid" ofResponse />
        </span>{' '}
        pale: the response was {UNREAL_WORDS}
      </li>
      {disputed && (
        <li>
          <Sample line="solid" contested /> {DISPUTED_WORDS}
        </li>
      )}
    </ul>
    <p class="quiet">
      An arrow leads from whoever made responses, on the left, to whoever had done what they responded to, on
      the right; the broader it is, the more responses. It is as sure as the weakest of three: who made the
      response, that it is one, and who did what it responded to. So it may run to somebody who is only
      accused. It does not say that it was addressed to them. Whoever is only named as the body responsible
      for others stands on neither side.
    </p>
  </>
);
