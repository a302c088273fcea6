import { relationWords } from '../../vocabulary.ts';
import { lensVariables } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';
import type { Scene } from '../scene/scene.ts';
import { STRINGS } from '../strings.ts';
import type { View } from '../view/view.ts';

interface OpenButtonProps {
  readonly id: string;
  readonly scene: Scene;
  readonly view: View;
  readonly onOpen: () => void;
}

/** Opens the neighbours of a record; says in advance how many there are, and of which kinds. */
export function OpenButton({ id, scene, view, onOpen }: OpenButtonProps) {
  const lens = lensVariables(view, { lensed: true });
  const { data } = useAsk('neighborhood', { around: [id], depth: 1, limit: 1, ...lens });
  if (data === undefined) return null;
  const drawn = [...scene.edges.values()].filter(
    (edge) => scene.seenEdges.has(edge.id) && (edge.source === id || edge.target === id),
  );
  const missing = (data.neighborhood.counts ?? [])
    .map(({ relation, total }) => ({
      relation,
      total: total - drawn.filter((edge) => edge.relation === relation).length,
    }))
    .filter(({ total }) => total > 0);
  const total = missing.reduce((sum, one) => sum + one.total, 0);
  if (total === 0) return <p class="quiet">{STRINGS.openNothing}</p>;
  return (
    <div class="open">
      <button type="button" class="main" title={STRINGS.openTitle} onClick={onOpen}>
        {STRINGS.openMore(total)}
      </button>
      <small>
        {STRINGS.around}:{' '}
        {missing.map(({ relation, total: more }) => `${relationWords(relation)} ${more}`).join(', ')}
      </small>
    </div>
  );
}
