import { render, type VNode } from 'preact';
import { PALETTES, type Theme } from '../../drawing/palette.ts';
import type { Visible } from '../scene/visible.ts';
import { textWidth } from '../timeline/text-width.ts';
import type { View } from '../view/view.ts';
import { framed, type PictureText, type Svg } from './frame.ts';
import { timelineFile, timelineOf, timelineText } from './timeline-svg.tsx';

/** The timeline as a standalone file, as wide as on the page. */
export function timelineSvgOf(
  shown: { readonly visible: Visible; readonly view: View },
  box: Element | null,
  text: PictureText,
  theme: Theme,
): Svg | undefined {
  if (box === null) return undefined;
  const laid = timelineFile({ ...shown, width: box.clientWidth, measure: textWidth });
  return framed(
    timelineOf(laid, shown, theme, written),
    timelineText(text, laid, shown.visible),
    PALETTES[theme],
  );
}

function written(drawing: VNode): string {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  render(drawing, group);
  return new XMLSerializer().serializeToString(group);
}
