import { PALETTES } from '../../drawing/palette.ts';
import { mapOf } from '../share/svg.ts';
import type { Shapes } from './shapes.ts';

/** The drawing for paper: sharp, whole and as large as the sheet has room for, whatever the window was like. */
export function OnPaper({ shapes }: { readonly shapes: Shapes }) {
  const { parts, width, height } = mapOf(shapes, PALETTES.light);
  return (
    <svg
      class="on-paper"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      font-family="system-ui, sans-serif"
      dangerouslySetInnerHTML={{ __html: parts.join('') }}
    />
  );
}
