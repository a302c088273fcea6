import { count } from '../../dossier/count.ts';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import type { Fold } from '../scene/folds.ts';
import { STRINGS } from '../strings.ts';

interface FoldPanelProps {
  readonly fold: Fold;
  readonly onSelect: (id: string) => void;
  readonly onUnfold: () => void;
}

/** What is in a stack: each of the responses that are drawn as one. */
export const FoldPanel = ({ fold: { name, members }, onSelect, onUnfold }: FoldPanelProps) => (
  <>
    <h2 tabIndex={-1}>
      <bdi>{name}</bdi>
    </h2>
    <p>{STRINGS.foldText(count(members.length, 'response'))}</p>
    <p>
      <button type="button" onClick={onUnfold}>
        {STRINGS.unfold}
      </button>
    </p>
    <ul>
      {members.map((member) => (
        <li key={member.id}>
          <button type="button" class="fact" onClick={() => onSelect(member.id)}>
            <KindIcon kind={member.kind} occurrence={member.occurrence} />
            <span>
              <bdi>{member.name}</bdi>
              {member.dateDisplay && <small>{member.dateDisplay}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  </>
);
