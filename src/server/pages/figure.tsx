import { pictureAddress } from '../../dossier/address.ts';
import type { Theme } from '../../drawing/palette.ts';
import { Key } from '../../picture/key.tsx';
import type { Pictured } from '../../picture/pictured.ts';
import { aroundOf, type ViewPicture, wordsOf } from '../../picture/view-picture.ts';

/** The picture of a view with the key to it, in the colours that the reader's screen is set to. */
export function Figure({
  picture,
  of = 'map',
  label = `Map: ${picture.title}`,
}: {
  readonly picture: ViewPicture;
  readonly of?: Pictured;
  readonly label?: string;
}) {
  const around = aroundOf(picture, of);
  const asked = { frame: 'none', ...(of !== 'map' && { picture: of }) };
  const drawing = (theme: Theme) => pictureAddress(picture.address, 'svg', { theme, ...asked });
  return (
    <figure class="map">
      <p class="quiet sideways-figure">Move the picture sideways to see all of it.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it is scrolled, also by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={label}>
        <picture>
          <source srcset={drawing('dark')} media="(prefers-color-scheme: dark)" />
          <img src={drawing('light')} {...around.size} alt={wordsOf(picture)} />
        </picture>
      </section>
      <figcaption>
        <Key around={around} />
      </figcaption>
    </figure>
  );
}
