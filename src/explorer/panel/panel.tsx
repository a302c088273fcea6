import { useEffect, useRef } from 'preact/hooks';
import { lazily } from '../lazily.tsx';
import type { Fold } from '../scene/folds.ts';
import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import type { View } from '../view/view.ts';
import { EdgePanel } from './edge-panel.tsx';
import { FoldPanel } from './fold-panel.tsx';
import { type NodeActions, NodePanel } from './node-panel.tsx';
import { Overview } from './overview.tsx';

const LazyChainList = lazily(async () => (await import('./chain-list.tsx')).ChainList);

interface PanelProps {
  readonly scene: Scene;
  readonly visible: Visible;
  readonly view: View;
  readonly actions: NodeActions;
  /** Whether somebody did something since the page was opened. */
  readonly moved: boolean;
  /** The stack that is selected, if one is. */
  readonly fold: Fold | undefined;
  readonly onUnfold: (fold: Fold) => void;
}

/**
 * What is known of the selected record or relation. Whoever chose it from a list that is gone goes on reading at its heading; who
 * walks in the drawing stays there.
 */
export function Panel(props: PanelProps) {
  const { scene, view, moved, fold, onUnfold } = props;
  const frame = useRef<HTMLDivElement>(null);
  const shown = fold?.id ?? shownIn(scene, view);
  useEffect(() => {
    if (!moved) return;
    // On a phone the panel opens in the next frame.
    const request = requestAnimationFrame(() => {
      if (document.activeElement === document.body) frame.current?.querySelector('h2')?.focus();
    });
    return () => cancelAnimationFrame(request);
  }, [shown]);
  return (
    <div ref={frame}>
      {fold ? (
        <FoldPanel fold={fold} onSelect={props.actions.select} onUnfold={() => onUnfold(fold)} />
      ) : (
        <Shown {...props} id={shown} />
      )}
    </div>
  );
}

/** What is selected; with nothing selected, what the view is about. */
function shownIn({ edges, nodes, chains, centers }: Scene, { selected }: View): string | undefined {
  if (selected !== undefined && (edges.has(selected) || nodes.has(selected))) return selected;
  return chains?.length ? undefined : centers[0];
}

function Shown({ scene, visible, view, actions, id }: PanelProps & { readonly id: string | undefined }) {
  const edge = scene.edges.get(id ?? '');
  if (edge) return <EdgePanel edge={edge} scene={scene} view={view} onSelect={actions.select} />;
  if (id !== undefined)
    return <NodePanel id={id} scene={scene} visible={visible} view={view} actions={actions} />;
  if (scene.chains?.length)
    return (
      <LazyChainList
        scene={scene}
        direction={view.direction}
        onSelect={actions.select}
        onChain={(other) => actions.chain(other, view.direction)}
      />
    );
  return <Overview visible={visible} onSelect={actions.select} />;
}
