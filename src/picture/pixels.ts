import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);

/** The one font that pictures of pixels have, wherever they are made; its names are as wide as the layout expects. */
const FONTS = ['DejaVuSansCondensed', 'DejaVuSansCondensed-Bold'].map((name) =>
  resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`),
);

const FAMILY = 'DejaVu Sans';

/** A drawing as PNG. */
export const pixelsOf = (svg: string): Uint8Array =>
  new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS,
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
  })
    .render()
    .asPng();
