import { useMemo } from 'preact/hooks';
import { LineSample } from '../../dossier/line-sample.tsx';
import { lineOf } from '../../drawing/certainty.ts';
import { Shortened } from '../panel/shortened.tsx';
import type { Scene } from '../scene/scene.ts';
import type { Told } from '../scene/told.ts';
import { type Differences, differencesOf } from './differences.ts';
import { COMPARE_STRINGS } from './strings.ts';

/** Of each list, at first. */
const MOST = 50;
/** More that both tell, and not alike, are folded up: the maps would be out of sight. */
const MOST_PAIRS = 5;

interface CompareProps {
  readonly left: Scene;
  readonly right: Scene;
  /** What each lens lets through, in words. */
  readonly names: { readonly left: string; readonly right: string };
  readonly onSelect: (id: string) => void;
}

/** What two lenses tell of the same records: what only one shows, what both show and not alike. */
export function Compare({ left, right, names, onSelect }: CompareProps) {
  const differences = useMemo(() => differencesOf(left, right), [left, right]);
  const list = (facts: readonly Told[]) => <Facts facts={facts} onSelect={onSelect} />;
  return (
    <section class="compare answer" aria-label={COMPARE_STRINGS.compared}>
      <h2>{COMPARE_STRINGS.compared}</h2>
      <p>{sumOf(differences)}</p>
      {differences.noRoom > 0 && <p role="note">{COMPARE_STRINGS.noRoom(differences.noRoom)}</p>}
      <div class="sides">
        <section>
          <h3>{COMPARE_STRINGS.onlyIn(names.left, differences.left.length)}</h3>
          {list(differences.left)}
        </section>
        <section>
          <h3>{COMPARE_STRINGS.onlyIn(names.right, differences.right.length)}</h3>
          {list(differences.right)}
        </section>
      </div>
      {differences.otherwise.length > 0 && (
        <details open={differences.otherwise.length <= MOST_PAIRS}>
          <summary>{COMPARE_STRINGS.toldOtherwise(differences.otherwise.length)}</summary>
          <table class="pairs">
            <thead>
              <tr>
                <th scope="col">{names.left}</th>
                <th scope="col">{names.right}</th>
              </tr>
            </thead>
            <tbody>
              {differences.otherwise.map(({ id, left: one, right: other }) => (
                <tr key={id}>
                  <td>
                    <Fact told={one} onSelect={onSelect} />
                  </td>
                  <td>
                    <Fact told={other} onSelect={onSelect} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {differences.alike.length > 0 && (
        <details>
          <summary>{COMPARE_STRINGS.toldAlike(differences.alike.length)}</summary>
          {list(differences.alike)}
        </details>
      )}
    </section>
  );
}

const sumOf = ({ left, right, otherwise, alike }: Differences): string =>
  COMPARE_STRINGS.comparedSum({
    left: left.length,
    right: right.length,
    otherwise: otherwise.length,
    alike: alike.length,
  });

interface FactsProps {
  readonly facts: readonly Told[];
  readonly onSelect: (id: string) => void;
}

function Facts({ facts, onSelect }: FactsProps) {
  if (facts.length === 0) return <p class="quiet">{COMPARE_STRINGS.nothingElse}</p>;
  return (
    <Shortened
      items={facts}
      most={MOST}
      keyOf={({ id }) => id}
      row={(told) => <Fact told={told} onSelect={onSelect} />}
    />
  );
}

const Fact = ({ told, onSelect }: { readonly told: Told; readonly onSelect: FactsProps['onSelect'] }) => (
  <button type="button" class="fact" onClick={() => onSelect(told.id)}>
    <LineSample line={lineOf(told.basis)} />
    <bdi>{told.text}</bdi>
  </button>
);
