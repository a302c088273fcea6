import { lineOf } from '../../drawing/certainty.ts';
import { labelOf } from '../../vocabulary.ts';
import type { Chain } from '../api/answers.ts';
import { LineSample } from '../canvas/line-sample.tsx';
import { STRINGS } from '../strings.ts';

const MOST = 60;

interface ChainListProps {
  readonly chains: readonly Chain[];
  readonly onSelect: (id: string) => void;
}

/** Every chain with its weakest link; clicking one selects its last event. */
export function ChainList({ chains, onSelect }: ChainListProps) {
  return (
    <>
      <h2>{STRINGS.chainsTitle(chains.length)}</h2>
      <ol class="chains">
        {chains.slice(0, MOST).map(({ steps, weakestBasis }) => {
          const last = steps.at(-1)?.event;
          const between = steps.slice(1, -1).map(({ event }) => event.name);
          return (
            <li key={steps.map(({ event }) => event.id).join(' ')}>
              <button type="button" class="fact" onClick={() => last && onSelect(last.id)}>
                <LineSample line={lineOf(weakestBasis)} />
                <span>
                  <bdi>{last?.name}</bdi>
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
            </li>
          );
        })}
      </ol>
    </>
  );
}
