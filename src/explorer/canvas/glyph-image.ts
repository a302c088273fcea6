import type { NodeSingular } from 'cytoscape';
import { glyphSvg } from '../../drawing/glyph.ts';
import type { Palette } from '../../drawing/palette.ts';

/** Finer than any shape is drawn, so that it stays sharp. */
const SIZE = 128;

const images = new Map<string, string>();

/** The glyph of a record as an image that covers its shape, as Cytoscape takes it; pale shapes have one in an ink of the page. */
export function glyphImage(node: NodeSingular, { quiet }: Palette): string {
  const kind = String(node.data('kind'));
  const ink = node.data('unreal') === true ? quiet : undefined;
  const key = `${kind} ${ink}`;
  const image = images.get(key) ?? imageOf(glyphSvg(kind, ink));
  images.set(key, image);
  return image;
}

const imageOf = (glyph: string): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="-1 -1 2 2">${glyph}</svg>`,
  )}`;
