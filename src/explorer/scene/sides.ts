import type { Scenes } from './load.ts';
import { type Scene, together } from './scene.ts';
import { type Visible, visibleOf } from './visible.ts';

/** What one lens shows. */
export interface Side {
  readonly scene: Scene;
  readonly visible: Visible;
  /** What is not shown here but on the other side: drawn faintly, so that one sees what is missing. */
  readonly ghosts?: ReadonlySet<string>;
}

/** The sides of a view: one, or two on the same ground. */
export interface Sides {
  readonly left: Side;
  readonly right: Side | undefined;
}

export function sidesOf({ scene, beside }: Scenes): Sides {
  if (beside === undefined) return { left: { scene, visible: visibleOf(scene) }, right: undefined };
  return { left: sideOf(scene, beside), right: sideOf(beside, scene) };
}

const sideOf = (own: Scene, other: Scene): Side => ({
  scene: together(own, other),
  visible: visibleOf(own),
  ghosts: new Set([...other.shown.nodes, ...other.shown.edges]),
});
