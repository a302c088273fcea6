import { KindKey, Legend } from '../explorer/canvas/legend.tsx';
import type { ViewPicture } from './view-picture.ts';

/** What the lines and shapes of a picture mean: those that are in it. */
export const Key = ({ picture: { shapes } }: { readonly picture: ViewPicture }) => (
  <>
    <Legend drawn={shapes} />
    <KindKey drawn={shapes} />
  </>
);
