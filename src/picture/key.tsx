import { KindIcon } from '../dossier/kind-icon.tsx';
import { byKindOrder } from '../drawing/kinds.ts';
import { Legend } from '../explorer/canvas/legend.tsx';
import { kindLabel } from '../vocabulary.ts';
import type { ViewPicture } from './view-picture.ts';

/** What the lines and shapes of a picture mean: those that are in it. */
export function Key({ picture: { shapes, visible } }: { readonly picture: ViewPicture }) {
  const kinds = [...new Set(visible.nodes.map(({ kind }) => kind))].sort(byKindOrder);
  return (
    <>
      <Legend drawn={shapes} />
      <ul class="legend" aria-label="What the shapes stand for">
        {kinds.map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} /> {kindLabel(kind)}
          </li>
        ))}
      </ul>
    </>
  );
}
