import type { ComboItem } from '../../../browser/combo.tsx';
import type { DeskIssue } from '../../protocol.ts';
import type { Around } from './around.ts';
import { EntityBox } from './entity-box.tsx';
import { Labelled } from './field.tsx';
import type { Party } from './model.ts';
import { NewPart } from './new-part.tsx';

interface EndPartProps {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly kinds: readonly string[];
  readonly party: Party | null;
  /** Who stands at the other end. */
  readonly but: string | undefined;
  readonly around: Around;
  readonly issues: readonly DeskIssue[];
  /** What is wrong with a field of a new one. */
  readonly issuesOf: (field: string) => readonly DeskIssue[];
  /** A name that was typed and not chosen. */
  readonly typed: string;
  /** Whole claims from these words. */
  readonly ready?: readonly ComboItem[];
  readonly onParty: (party: Party | null, typed?: string) => void;
  /** What is known of a new one. */
  readonly onChange: (party: Party) => void;
}

/** Who or what stands at one end of a claim; what is new is described here. */
export function EndPart(props: EndPartProps) {
  const { id, label, about, kinds, party, typed, around, issues, issuesOf, onParty, onChange } = props;
  return (
    <>
      <Labelled id={id} label={label} about={about} issues={issues}>
        <EntityBox
          id={id}
          label={label}
          describedBy={`${id}-wrong ${id}-about`}
          kinds={kinds}
          party={party}
          but={props.but}
          around={around}
          problem={issues.length > 0}
          typedBefore={typed}
          ready={props.ready ?? []}
          onChoose={onParty}
        />
      </Labelled>
      {party?.isNew === true && (
        <NewPart id={id} party={party} around={around} issuesOf={issuesOf} onChange={onChange} />
      )}
    </>
  );
}
