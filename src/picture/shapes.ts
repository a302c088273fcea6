import { PALETTES } from '../drawing/palette.ts';
import { labelsOf } from '../explorer/canvas/labels.ts';
import { put, show } from '../explorer/canvas/picture.ts';
import { type Shapes, shapesOf } from '../explorer/canvas/shapes.ts';
import { FULL_SIZE, styleOf } from '../explorer/canvas/style.ts';
import { layoutOf } from '../explorer/layout/layout.ts';
import { withPins } from '../explorer/layout/positions.ts';
import { drawnSelection, drawnSide } from '../explorer/scene/folds.ts';
import type { Scene } from '../explorer/scene/scene.ts';
import { visibleOf } from '../explorer/scene/visible.ts';
import type { View } from '../explorer/view/view.ts';
import { screenless } from './screenless.ts';

/** The shapes that the page draws for a view, worked out without a page. */
export async function shapesOfView(scene: Scene, view: View): Promise<Shapes> {
  const { pins } = view;
  const side = { scene, visible: visibleOf(scene) };
  const drawn = drawnSide(side, view);
  const positions = withPins(await layoutOf(drawn.scene, view), pins);
  // Colours are chosen later; no shape depends on them.
  const graph = screenless(styleOf(PALETTES.light, FULL_SIZE));
  graph.batch(() => {
    put(graph, { scene: drawn.scene, positions });
    show(graph, {
      visible: drawn.visible,
      selected: drawnSelection(side, view),
      pinned: new Set(pins.keys()),
    });
  });
  const shapes = shapesOf(graph, labelsOf(graph, FULL_SIZE.label, undefined));
  graph.destroy();
  return shapes;
}
