import type { Variables } from '../../dossier/address.ts';
import { relationWords } from '../../vocabulary.ts';
import type { RelationCount } from '../api/answers.ts';
import { lensVariables } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';
import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';
import type { View } from '../view/view.ts';

interface OpenButtonProps {
  readonly id: string;
  readonly scene: Scene;
  readonly visible: Visible;
  readonly view: View;
  readonly onOpen: () => void;
}

/** Opens the neighbours of a record; says in advance how many there are, of which kinds, and how many are hidden. */
export function OpenButton({ id, scene, visible, view, onOpen }: OpenButtonProps) {
  const through = useCounts(id, lensVariables(view));
  const all = useCounts(id, {});
  if (through === undefined || all === undefined) return null;
  const drawn = [...scene.edges.values()].filter(
    (edge) => scene.seen.edges.has(edge.id) && (edge.source === id || edge.target === id),
  );
  const missing = through
    .map(({ relation, total }) => ({
      relation,
      total: total - drawn.filter((edge) => edge.relation === relation).length,
    }))
    .filter(({ total }) => total > 0);
  const hidden = [
    { by: STRINGS.byLens, total: sum(all) - sum(through) },
    { by: STRINGS.byFilters, total: drawn.filter((edge) => !visible.edgeIds.has(edge.id)).length },
  ].filter(({ total }) => total > 0);
  return (
    <>
      {missing.length > 0 && (
        <div class="open">
          <button type="button" class="main" title={STRINGS.openTitle} onClick={onOpen}>
            {STRINGS.openMore(sum(missing))}
          </button>
          <small>
            {STRINGS.around}:{' '}
            {missing.map(({ relation, total: more }) => `${relationWords(relation)} ${more}`).join(', ')}
          </small>
        </div>
      )}
      {hidden.map(({ by, total }) => (
        <p key={by} class="quiet">
          {STRINGS.hiddenOwn(total, by)}
        </p>
      ))}
      {missing.length === 0 && hidden.length === 0 && <p class="quiet">{STRINGS.openNothing}</p>}
    </>
  );
}

type Count = Pick<RelationCount, 'relation' | 'total'>;

/** How many relations a record has, through a lens or without one. */
const useCounts = (id: string, lens: Variables): readonly Count[] | undefined =>
  useAsk('neighborhood', { around: [id], depth: 1, limit: 1, ...lens }).data?.neighborhood.counts;

const sum = (counts: readonly Count[]): number => counts.reduce((total, one) => total + one.total, 0);
