import { isUnreal } from '../drawing/certainty.ts';
import { glyphAttributes } from '../drawing/glyph.ts';
import { styleOfKind } from '../drawing/kinds.ts';

interface KindShapeProps {
  readonly kind: string;
  /** Of an event, whether it happened: what did not is pale. */
  readonly occurrence?: string | null | undefined;
}

/** The shape, colour and glyph of a kind, as in the drawing, in a square from -1 to 1. */
export function KindShape({ kind, occurrence }: KindShapeProps) {
  const { color, corners } = styleOfKind(kind);
  const paint = { fill: color, class: isUnreal(occurrence) ? 'kind-shape pale' : 'kind-shape' };
  return (
    <>
      {corners ? <polygon points={corners.join(' ')} {...paint} /> : <circle r="1" {...paint} />}
      <Glyph kind={kind} occurrence={occurrence} />
    </>
  );
}

/** The glyph of a kind, on its shape. */
function Glyph({ kind, occurrence }: KindShapeProps) {
  const glyph = glyphAttributes(kind);
  return glyph && <path class={isUnreal(occurrence) ? 'glyph pale' : 'glyph'} {...glyph} />;
}

/** The same as an icon; its name is written beside it. */
export function KindIcon({ size = 16, ...shape }: KindShapeProps & { readonly size?: number }) {
  return (
    <svg class="kind-icon" width={size} height={size} viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
      <KindShape {...shape} />
    </svg>
  );
}
