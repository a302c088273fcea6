import { pictureAddress } from '../../dossier/address.ts';
import type { Theme } from '../../drawing/palette.ts';
import { Key } from '../../picture/key.tsx';
import { sizeOf, type ViewPicture, wordsOf } from '../../picture/view-picture.ts';

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
        <Key picture={picture} />
      </figcaption>
    </figure>
  );
}
