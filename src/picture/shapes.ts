import { PALETTES } from '../drawing/palette.ts';
import { bend } from '../explorer/canvas/bending.ts';
import { labelsOf, usualLabel } from '../explorer/canvas/labels.ts';
import { put, show } from '../explorer/canvas/picture.ts';
import { type Shapes, shapesOf } from '../explorer/canvas/shapes.ts';
import { FULL_SIZE, styleOf } from '../explorer/canvas/style.ts';
import { doerLines } from '../explorer/layout/boxes.ts';
import { layoutOf } from '../explorer/layout/layout.ts';
import { withPins } from '../explorer/layout/positions.ts';
import { doersOf } from '../explorer/scene/doers.ts';
import { drawnSelection, drawnSide } from '../explorer/scene/folds.ts';
import type { Scene } from '../explorer/scene/scene.ts';
import { visibleOf } from '../explorer/scene/visible.ts';
import type { View } from '../explorer/view/view.ts';
import { screenless } from './screenless.ts';
import type { ForSheet } from './stretch.ts';

/** A sheet of print can be read slowly, and nobody can point at it: its names have as many lines as they need. */
const MOST_LINES = 12;

/** The shapes that the page draws for a view, worked out without a page; for a sheet with names that are not cut. */
export async function shapesOfView(scene: Scene, view: View, sheet?: ForSheet): Promise<Shapes> {
  const { pins } = view;
  const side = { scene, visible: visibleOf(scene) };
  const drawn = drawnSide(side, view);
  const positions = sheet?.positions ?? withPins((await layoutOf(drawn.scene, view)).positions, pins);
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
  bend(graph);
  const usual = usualLabel(graph);
  if (sheet)
    for (const [id, doers] of doersOf(drawn.scene))
      graph.getElementById(id).data('doers', doerLines(doers, MOST_LINES).join('\n'));
  const label = sheet ? { ...usual, lines: MOST_LINES } : usual;
  const shapes = shapesOf(graph, labelsOf(graph, FULL_SIZE.label, undefined, label));
  graph.destroy();
  return shapes;
}
