import { isUnreal } from '../drawing/certainty.ts';
import { styleOfKind } from '../drawing/kinds.ts';

interface KindShapeProps {
  readonly kind: string;
  /** Of an event, whether it happened: what did not is pale. */
  readonly occurrence?: string | null | undefined;
}

/** The shape and colour of a kind, as in the drawing, in a square from -1 to 1. */
export function KindShape({ kind, occurrence }: KindShapeProps) {
  const { color, corners } = styleOfKind(kind);
  const paint = { fill: color, class: isUnreal(occurrence) ? 'kind-shape pale' : 'kind-shape' };
  return corners ? <polygon points={corners.join(' ')} {...paint} /> : <circle r="1" {...paint} />;
}

/** The same as an icon; its name is written beside it. */
export function KindIcon({ size = 14, ...shape }: KindShapeProps & { readonly size?: number }) {
  return (
    <svg class="kind-icon" width={size} height={size} viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      <KindShape {...shape} />
    </svg>
  );
}
