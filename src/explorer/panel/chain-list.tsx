import { LineSample } from '../../dossier/line-sample.tsx';
import { lineOf } from '../../drawing/certainty.ts';
import { labelOf, relationWords } from '../../vocabulary.ts';
import type { ChainStep } from '../api/answers.ts';
import {
  beginsWithResponse,
  joinedBy,
  joinedTo,
  type Reached,
  reachedBy,
  relativesOf,
  startOf,
  weakestIn,
} from '../scene/affair.ts';
import type { Scene } from '../scene/scene.ts';
import { factText } from '../scene/told.ts';
import type { Direction } from '../view/view.ts';
import { CHAIN_STRINGS } from './chain-strings.ts';
import { Shortened } from './shortened.tsx';

/** Chains at first. */
const MOST = 60;

interface ChainListProps {
  readonly scene: Scene;
  readonly direction: Direction;
  readonly onSelect: (id: string) => void;
  readonly onChain: (id: string) => void;
}

/** Every event that chains lead to, once, with the ways there; a click selects it. What no response leads to stands apart. */
export function ChainList({ scene, direction, onSelect, onChain }: ChainListProps) {
  const { chains = [], centers, nodes } = scene;
  const { responses, others } = reachedBy(chains);
  const rows = { scene, onSelect };
  return (
    <>
      {(responses.length > 0 || others.length === 0) && (
        <h2 tabIndex={-1}>{CHAIN_STRINGS.chainsTitle(responses.length, direction)}</h2>
      )}
      <Relatives scene={scene} direction={direction} onChain={onChain} />
      <Rows all={responses} others={others} {...rows} />
      {others.length > 0 && (
        <>
          <h2 tabIndex={-1}>
            {CHAIN_STRINGS.othersTitle(
              { total: others.length, relations: joinedBy(others), alone: responses.length === 0 },
              direction,
            )}
          </h2>
          <p class="hint">{CHAIN_STRINGS.othersText(nameIn(nodes, centers[0] ?? ''), direction)}</p>
          <Rows all={others} {...rows} />
        </>
      )}
    </>
  );
}

interface RowsProps extends Pick<ChainListProps, 'scene' | 'onSelect'> {
  readonly all: readonly Reached[];
  /** What is told apart, and belongs to some of these. */
  readonly others?: readonly Reached[];
}

const Rows = ({ all, ...props }: RowsProps) => (
  <Shortened
    as="ol"
    class="chains"
    items={all}
    most={MOST}
    keyOf={({ event }) => event.id}
    row={(reached) => <ReachedRow reached={reached} {...props} />}
  />
);

interface ReachedRowProps extends Omit<RowsProps, 'all'> {
  readonly reached: Reached;
}

function ReachedRow({ reached: { event, ways }, others = [], scene, onSelect }: ReachedRowProps) {
  const [shortest = []] = ways;
  return (
    <button type="button" class="fact" onClick={() => onSelect(event.id)}>
      <LineSample line={lineOf(weakestIn(shortest))} />
      <span>
        <bdi>{lastStep(shortest, scene)}</bdi>
        {ways.map((way, index) => {
          const between = way.slice(1, -1).map(({ event }) => event.name);
          return (
            <small key={between.join()}>
              {between.length > 0 && (
                <>
                  {index === 0 ? CHAIN_STRINGS.chainVia : CHAIN_STRINGS.chainOr}{' '}
                  <bdi>{between.join(', ')}</bdi>;{' '}
                </>
              )}
              {CHAIN_STRINGS.weakest(labelOf('Basis', weakestIn(way)))}
            </small>
          );
        })}
        {joinedTo(event.id, others).map(({ event: { id, name }, ways: [way] }) => (
          <small key={id}>{CHAIN_STRINGS.joinedHere(name, relationWords(way?.at(-1)?.relation ?? ''))}</small>
        ))}
      </span>
    </button>
  );
}

/** What the last step of a way says, with those who say so; the name of its event, if the line is not drawn. */
function lastStep(way: readonly ChainStep[], { edges, nodes }: Scene): string {
  const [before, last] = way.slice(-2);
  const link = [...edges.values()].find(
    ({ source, target, relation }) =>
      relation === last?.relation &&
      ((source === last.event.id && target === before?.event.id) ||
        (source === before?.event.id && target === last.event.id)),
  );
  return link === undefined ? (last?.event.name ?? '') : factText(link, nodes);
}

const nameIn = (nodes: Scene['nodes'], id: string): string => nodes.get(id)?.name ?? id;

type RelativesProps = Omit<ChainListProps, 'onSelect'>;

/** Where nothing starts from the event itself: what does, and how it is tied to the event. */
function Relatives({ scene, direction, onChain }: RelativesProps) {
  const {
    chains = [],
    centers: [center = ''],
    nodes,
  } = scene;
  const name = (id: string) => nameIn(nodes, id);
  const relatives = relativesOf(scene);
  if (
    relatives.length === 0 ||
    chains.some((chain) => beginsWithResponse(chain) && startOf(chain) === center)
  )
    return null;
  return (
    <>
      <p>{CHAIN_STRINGS.onlyRelatives(name(center), direction)}</p>
      {relatives.map(({ id, nearest, tie }) => (
        <p key={id}>
          {CHAIN_STRINGS.relative(name(id), nearest, direction)} {tie && factText(tie, nodes)}{' '}
          <button type="button" onClick={() => onChain(id)}>
            {CHAIN_STRINGS.showThem}
          </button>
        </p>
      ))}
    </>
  );
}
