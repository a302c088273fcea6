import { useState } from 'preact/hooks';
import type { Positions } from '../../drawing/positions.ts';
import { kindLabel, relationWords } from '../../vocabulary.ts';
import { isArrow, stepFrom } from '../layout/walk.ts';
import type { NodeActions } from '../panel/node-panel.tsx';
import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import type { View } from '../view/view.ts';
import { CANVAS_STRINGS } from './strings.ts';

interface Walk {
  readonly view: View;
  readonly scene: Scene | undefined;
  readonly visible: Visible | undefined;
  readonly positions: Positions | undefined;
  readonly actions: NodeActions & { readonly select: (id: string | undefined) => void };
}

/** The keyboard in the drawing: arrows follow the lines, and screen readers announce what is reached. */
export function useWalk({ view, scene, visible, positions, actions }: Walk) {
  const [said, setSaid] = useState('');
  const { selected } = view;

  const reach = (id: string, relation: string) => {
    if (scene === undefined || visible === undefined) return;
    const node = scene.nodes.get(id);
    const lines = visible.edges.filter(({ source, target }) => source === id || target === id).length;
    setSaid(CANVAS_STRINGS.walked(node?.name ?? id, kindLabel(node?.kind ?? ''), relation, lines));
    actions.select(id);
  };

  const onKey = (event: KeyboardEvent) => {
    if (scene === undefined || visible === undefined || positions === undefined) return;
    const here = selected !== undefined && visible.nodeIds.has(selected) ? selected : undefined;
    if (isArrow(event.key)) {
      const start = here ?? endOf(scene, visible, selected) ?? visible.nodes[0]?.id;
      if (start === undefined) return;
      const step = here === undefined ? undefined : stepFrom(here, event.key, visible, positions);
      if (here === undefined) reach(start, '');
      else if (step !== undefined) {
        const { edge, id } = step;
        reach(id, edge ? relationWords(edge.relation, edge.source === here) : '');
      }
    } else if (event.key === 'Enter' && here !== undefined) actions.open(here);
    else if (event.key === 'p' && here !== undefined) actions.pin(here);
    else if (event.key === 'Escape') actions.select(undefined);
    else return;
    event.preventDefault();
  };

  return { onKey, said };
}

/** Where to continue from a selected edge: its source. Without one: the centre of the view. */
function endOf(scene: Scene, visible: Visible, selected: string | undefined): string | undefined {
  const edge = selected === undefined ? undefined : scene.edges.get(selected);
  return [edge?.source, ...scene.centers].find((id) => id !== undefined && visible.nodeIds.has(id));
}
