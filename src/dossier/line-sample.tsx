import { type Line, strokeAttributes } from '../drawing/certainty.ts';

/** The line of what stands right of it: how sure that is. */
export function LineSample({ line }: { readonly line: Line }) {
  return (
    <svg class="line-sample" aria-hidden="true">
      <line class="sign" x1="2" x2="2" y1="1" y2="100%" {...strokeAttributes(line, 'strong')} />
    </svg>
  );
}
