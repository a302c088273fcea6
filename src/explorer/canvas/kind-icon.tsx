import { isUnreal } from '../../drawing/certainty.ts';
import { styleOfKind } from '../../drawing/kinds.ts';

interface KindIconProps {
  readonly kind: string;
  /** Of an event, whether it happened: what did not is pale. */
  readonly occurrence?: string | null | undefined;
  readonly size?: number;
}

/** The shape and colour of a kind, as in the drawing; its name is written beside it. */
export function KindIcon({ kind, occurrence, size = 14 }: KindIconProps) {
  const { color, corners } = styleOfKind(kind);
  const paint = { fill: color, class: isUnreal(occurrence) ? 'kind-shape pale' : 'kind-shape' };
  return (
    <svg class="kind-icon" width={size} height={size} viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      {corners ? <polygon points={corners.join(' ')} {...paint} /> : <circle r="1" {...paint} />}
    </svg>
  );
}
