import { LINE_STYLES } from '../drawing/certainty.ts';
import { DISPUTED_WORDS, SURE_WORDS } from './form.ts';
import { MarkSign } from './mark.tsx';
import { UNREAL_WORDS } from './standing.ts';

/** What the marks mean, and what an empty cell does not. */
export const MatrixLegend = ({ disputed }: { readonly disputed: boolean }) => (
  <>
    <ul class="mark-legend" aria-label="What the marks mean">
      {LINE_STYLES.map((line) => (
        <li key={line}>
          <MarkSign form={{ line, hollow: false, disputed: false }} /> {SURE_WORDS[line]}
        </li>
      ))}
      <li>
        <MarkSign form={{ line: 'solid', hollow: true, disputed: false }} /> hollow: {UNREAL_WORDS}
      </li>
      {disputed && (
        <li>
          <MarkSign form={{ line: 'solid', hollow: false, disputed }} /> {DISPUTED_WORDS}
        </li>
      )}
    </ul>
    <p class="quiet">
      Each mark is one recorded response, as sure as the weaker of two: that this actor made it, and that it
      responded to this event. One to several events, or by several actors, has a mark at each, but counts
      once in a total. Events are in order of time, those without a date last. Whoever is only named as the
      body responsible for others is not counted as having responded. An empty cell says only that no response
      is recorded.
    </p>
  </>
);
