import { count } from '../../dossier/count.ts';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import { degrees, mostConnected } from '../layout/degrees.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';

const MOST = 15;

interface OverviewProps {
  readonly visible: Visible;
  readonly onSelect: (id: string) => void;
}

/** Where to begin in a large drawing: the records with the most edges. */
export function Overview({ visible: { nodes, edges }, onSelect }: OverviewProps) {
  const degree = degrees(edges);
  const of = (id: string) => degree.get(id) ?? 0;
  const first = mostConnected(nodes, edges, MOST);
  return (
    <>
      <h2 tabIndex={-1}>{STRINGS.nothingSelected}</h2>
      <p class="quiet">{STRINGS.nothingSelectedText}</p>
      <h3>{STRINGS.mostConnected}</h3>
      <ul>
        {first.map(({ id, kind, name, occurrence }) => (
          <li key={id}>
            <button type="button" class="fact" onClick={() => onSelect(id)}>
              <KindIcon kind={kind} occurrence={occurrence} />
              <span>
                <bdi>{name}</bdi>
                <small>{count(of(id), 'line')}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
