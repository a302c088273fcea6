import { KindIcon } from '../../dossier/kind-icon.tsx';
import { byKindOrder } from '../../drawing/kinds.ts';
import type { Theme } from '../../drawing/palette.ts';
import { Legend } from '../../explorer/canvas/legend.tsx';
import { sizeOf, type ViewPicture, wordsOf } from '../../picture/view-picture.ts';
import { kindLabel } from '../../vocabulary.ts';

/** The address of a drawing of a view. */
export function pictureAddress(
  view: string,
  file: 'svg' | 'png',
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(view.slice(view.indexOf('?') + 1));
  for (const [name, value] of Object.entries(more)) search.append(name, value);
  return `/picture.${file}?${search}`;
}

/** The picture of a view with the key to it, in the colours that the reader's screen is set to. */
export function Figure({
  picture,
  label = `Map: ${picture.title}`,
}: {
  readonly picture: ViewPicture;
  readonly label?: string;
}) {
  const { width, height } = sizeOf(picture);
  const drawing = (theme: Theme) => pictureAddress(picture.address, 'svg', { theme, frame: 'none' });
  const kinds = [...new Set(picture.visible.nodes.map(({ kind }) => kind))].sort(byKindOrder);
  return (
    <figure class="map">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it is scrolled, also by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={label}>
        <picture>
          <source srcset={drawing('dark')} media="(prefers-color-scheme: dark)" />
          <img src={drawing('light')} width={width} height={height} alt={wordsOf(picture)} />
        </picture>
      </section>
      <figcaption>
        <Legend drawn={picture.shapes} />
        <ul class="legend" aria-label="What the shapes stand for">
          {kinds.map((kind) => (
            <li key={kind}>
              <KindIcon kind={kind} /> {kindLabel(kind)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
