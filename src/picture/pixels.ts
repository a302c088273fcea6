import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);

const fontFile = (name: string): string => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** The one font, usual and bold, that pictures of pixels and of print have, wherever they are made; its names are as wide as the layout expects. */
export const FONTS = [fontFile('DejaVuSansCondensed'), fontFile('DejaVuSansCondensed-Bold')] as const;

const FAMILY = 'DejaVu Sans';

/** A drawing as PNG, as wide as it says unless told otherwise. */
export const pixelsOf = (svg: string, width?: number): Uint8Array =>
  new Resvg(svg, {
    ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
    font: {
      loadSystemFonts: false,
      fontFiles: [...FONTS],
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
  })
    .render()
    .asPng();
