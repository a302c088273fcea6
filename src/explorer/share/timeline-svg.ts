import { isEventKind } from '../../drawing/kinds.ts';
import type { Palette } from '../../drawing/palette.ts';
import { isMain } from '../../vocabulary.ts';
import type { GraphEdge, GraphNode } from '../api/answers.ts';
import { signedOf } from '../canvas/elements.ts';
import { signsOf } from '../canvas/signs.ts';
import { STRINGS } from '../strings.ts';
import { framed, type PictureText, type Svg } from './frame.ts';

/** What the style sheet says of the timeline's elements, which a file cannot ask. */
const STYLED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'display',
] as const;

/** The timeline as a standalone file: as it is drawn on the page, lanes above dates. */
export function timelineSvgOf(
  box: Element,
  drawn: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  text: PictureText,
  palette: Palette,
): Svg | undefined {
  const [lanes, dates] = box.querySelectorAll('svg');
  if (lanes === undefined || dates === undefined) return undefined;
  const signs = signsOf(
    signedOf({
      nodes: drawn.nodes.filter(({ kind }) => isEventKind(kind)),
      edges: drawn.edges.filter(({ relation }) => isMain(relation)),
    }),
  );
  const [above, below] = [lanes.height.baseVal.value, dates.height.baseVal.value];
  const written = (svg: SVGSVGElement): string => new XMLSerializer().serializeToString(standalone(svg));
  return framed(
    {
      parts: [written(lanes), `<g transform="translate(0 ${above})">`, written(dates), '</g>'],
      width: lanes.width.baseVal.value,
      height: above + below,
      // In time arrows run forward, from what was responded to.
      signs: signs.map((sign) => (sign.mark === 'arrow' ? { ...sign, name: STRINGS.legendArc } : sign)),
    },
    text,
    palette,
  );
}

/** A copy whose elements carry what the style sheet says of them, and nothing that only the page needs. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return svg;
  const copies = [...copy.querySelectorAll('*')];
  for (const [index, element] of [...svg.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(element);
    const twin = copies[index];
    if (twin === undefined) continue;
    for (const name of STYLED) {
      const value = style.getPropertyValue(name);
      if (value !== '') twin.setAttribute(name, value);
    }
    for (const name of ['class', 'tabindex', 'role', 'aria-pressed', 'style']) twin.removeAttribute(name);
  }
  for (const name of ['class', 'role', 'aria-label']) copy.removeAttribute(name);
  return copy;
}
