import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import type { View } from '../view/view.ts';
import { ChainList } from './chain-list.tsx';
import { EdgePanel } from './edge-panel.tsx';
import { type NodeActions, NodePanel } from './node-panel.tsx';
import { Overview } from './overview.tsx';

interface PanelProps {
  readonly scene: Scene;
  readonly visible: Visible;
  readonly view: View;
  readonly actions: NodeActions;
}

/** What is known of the selected record or relation. */
export function Panel({ scene, visible, view, actions }: PanelProps) {
  const { selected = '' } = view;
  const edge = scene.edges.get(selected);
  if (edge) return <EdgePanel edge={edge} scene={scene} view={view} onSelect={actions.select} />;
  if (scene.nodes.has(selected))
    return <NodePanel id={selected} scene={scene} visible={visible} view={view} actions={actions} />;
  if (scene.chains)
    return (
      <ChainList
        scene={scene}
        direction={view.direction}
        onSelect={actions.select}
        onChain={(id) => actions.chain(id, view.direction)}
      />
    );
  // With nothing selected, the panel shows what the view is about.
  const [center] = scene.centers;
  if (center !== undefined)
    return <NodePanel id={center} scene={scene} visible={visible} view={view} actions={actions} />;
  return <Overview visible={visible} onSelect={actions.select} />;
}
