import { KindKey, Signs } from '../explorer/canvas/legend.tsx';
import type { Around } from './view-picture.ts';

/** What the lines and shapes of a picture mean: those that are in it. */
export const Key = ({ around: { signs, shapes, notes } }: { readonly around: Around }) => (
  <>
    <Signs signs={signs} />
    <KindKey drawn={{ nodes: shapes }} />
    {notes !== '' && <p class="quiet">{notes}</p>}
  </>
);
