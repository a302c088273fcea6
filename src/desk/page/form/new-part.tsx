import { KindIcon } from '../../../dossier/kind-icon.tsx';
import type { DeskIssue } from '../../protocol.ts';
import type { Around } from './around.ts';
import { usualFirst } from './choices.ts';
import { Field } from './field.tsx';
import type { Party } from './model.ts';

interface NewPartProps {
  readonly id: string;
  readonly party: Party;
  readonly around: Around;
  readonly issuesOf: (field: string) => readonly DeskIssue[];
  readonly onChange: (party: Party) => void;
}

/** What a new record needs beside its name, and what else it may have. */
export function NewPart({ id, party, around, issuesOf, onChange }: NewPartProps) {
  const kind = around.form.kinds.find(({ name }) => name === party.kind);
  const fields = kind?.fields ?? [];
  const needed = fields.filter(({ required }) => required);
  const others = fields.filter(({ required }) => !required);
  const field = (one: (typeof fields)[number]) => (
    <Field
      key={one.name}
      id={`${id}-${one.name}`}
      field={usualFirst(one, party.kind)}
      value={party.fields[one.name]}
      issues={issuesOf(one.name)}
      around={around}
      onChange={(value) =>
        onChange({
          ...party,
          fields: { ...party.fields, [one.name]: typeof value === 'object' && value ? [...value] : value },
        })
      }
    />
  );
  return (
    <fieldset class="new">
      <legend>
        <KindIcon kind={party.kind} /> New {kind?.label ?? party.kind}: <bdi>{party.name}</bdi>
      </legend>
      {needed.map(field)}
      {others.length > 0 && (
        <details>
          <summary>More about it</summary>
          <div class="fields">{others.map(field)}</div>
        </details>
      )}
    </fieldset>
  );
}
