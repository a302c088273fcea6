import { LineSample } from '../../dossier/line-sample.tsx';
import { lineOf } from '../../drawing/certainty.ts';
import { labelOf } from '../../vocabulary.ts';
import type { Chain } from '../api/answers.ts';
import { chained, relativesOf, startOf } from '../scene/affair.ts';
import type { Scene } from '../scene/scene.ts';
import { factText } from '../scene/told.ts';
import { STRINGS } from '../strings.ts';
import type { Direction } from '../view/view.ts';
import { Shortened } from './shortened.tsx';

/** Chains at first. */
const MOST = 60;

interface ChainListProps {
  readonly scene: Scene;
  readonly direction: Direction;
  readonly onSelect: (id: string) => void;
  readonly onChain: (id: string) => void;
}

/** Every chain with its weakest link; clicking one selects its last event. */
export function ChainList({ scene, direction, onSelect, onChain }: ChainListProps) {
  const { chains = [] } = scene;
  return (
    <>
      <h2 tabIndex={-1}>{STRINGS.chainsTitle(chains.length, chained(chains), direction)}</h2>
      <Relatives scene={scene} direction={direction} onChain={onChain} />
      <Shortened
        as="ol"
        class="chains"
        items={chains}
        most={MOST}
        keyOf={({ steps }) => steps.map(({ event }) => event.id).join(' ')}
        row={(chain) => <ChainRow chain={chain} scene={scene} onSelect={onSelect} />}
      />
    </>
  );
}

interface ChainRowProps extends Pick<ChainListProps, 'scene' | 'onSelect'> {
  readonly chain: Chain;
}

function ChainRow({ chain, scene, onSelect }: ChainRowProps) {
  const { steps, weakestBasis } = chain;
  const last = steps.at(-1)?.event;
  const between = steps.slice(1, -1).map(({ event }) => event.name);
  return (
    <button type="button" class="fact" onClick={() => last && onSelect(last.id)}>
      <LineSample line={lineOf(weakestBasis)} />
      <span>
        <bdi>{lastStep(chain, scene)}</bdi>
        <small>
          {between.length > 0 && (
            <>
              {STRINGS.chainVia} <bdi>{between.join(', ')}</bdi>;{' '}
            </>
          )}
          {STRINGS.weakest(labelOf('Basis', weakestBasis))}
        </small>
      </span>
    </button>
  );
}

/** What its last step says, with those who say so; the name of its last event, if the lines between are not drawn. */
function lastStep({ steps }: Chain, { edges, nodes }: Scene): string {
  const [before, last] = steps.slice(-2).map(({ event }) => event);
  const link = [...edges.values()].find(
    ({ source, target }) =>
      (source === last?.id && target === before?.id) || (source === before?.id && target === last?.id),
  );
  return link === undefined ? (last?.name ?? '') : factText(link, nodes);
}

type RelativesProps = Omit<ChainListProps, 'onSelect'>;

/** Where nothing starts from the event itself: what does, and how it is tied to the event. */
function Relatives({ scene, direction, onChain }: RelativesProps) {
  const {
    chains = [],
    centers: [center = ''],
    nodes,
  } = scene;
  const name = (id: string) => nodes.get(id)?.name ?? id;
  const relatives = relativesOf(scene);
  if (relatives.length === 0 || chains.some((chain) => startOf(chain) === center)) return null;
  return (
    <>
      <p>{STRINGS.onlyRelatives(name(center), direction)}</p>
      {relatives.map(({ id, nearest, tie }) => (
        <p key={id}>
          {STRINGS.relative(name(id), nearest, direction)} {tie && factText(tie, nodes)}{' '}
          <button type="button" onClick={() => onChain(id)}>
            {STRINGS.showThem}
          </button>
        </p>
      ))}
    </>
  );
}
