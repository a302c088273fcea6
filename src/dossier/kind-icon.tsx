import { styleOfKind } from '../drawing/kinds.ts';

interface KindIconProps {
  readonly kind: string;
  readonly size?: number;
  /** Pale for what did not happen. */
  readonly unreal?: boolean;
}

/** The shape and colour of a kind, as in the drawing; its name is written beside it. */
export function KindIcon({ kind, size = 14, unreal = false }: KindIconProps) {
  const { color, corners } = styleOfKind(kind);
  const paint = { fill: color, class: unreal ? 'kind-shape unreal' : 'kind-shape' };
  return (
    <svg class="kind-icon" width={size} height={size} viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      {corners ? <polygon points={corners.join(' ')} {...paint} /> : <circle r="1" {...paint} />}
    </svg>
  );
}
