import type { ComponentChildren } from 'preact';
import { capital } from '../../../dossier/capital.ts';
import type { DeskIssue, FieldValue, FormField } from '../../protocol.ts';
import type { DateReading } from '../../read-date.ts';
import type { Around } from './around.ts';
import { DateBox } from './date-box.tsx';
import { EntityBox } from './entity-box.tsx';
import { Issues } from './issues.tsx';
import { known, type Party } from './model.ts';

interface FieldProps {
  readonly id: string;
  readonly field: FormField;
  readonly value: FieldValue | undefined;
  readonly issues: readonly DeskIssue[];
  readonly around: Around;
  readonly onChange: (value: FieldValue) => void;
  /** A date was read in words: what they say besides the date itself goes to other fields. */
  readonly onDate?: (reading: DateReading) => void;
}

/** One field of a claim or of a new record, as its type asks, with what it means. */
export function Field(props: FieldProps) {
  const { id, field, issues } = props;
  return (
    <Labelled
      id={id}
      label={capital(field.label)}
      required={field.required}
      about={aboutOf(field)}
      issues={issues}
    >
      <Input {...props} />
    </Labelled>
  );
}

/** What a field means, and how it is written where it is written by hand. */
function aboutOf({ description, hint, type }: FormField): string {
  const byHand = type === 'text' || type === 'number' || type === 'date';
  return [description, byHand && hint !== '' && `${capital(hint)}.`].filter(Boolean).join(' ');
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  readonly about: string;
  readonly issues: readonly DeskIssue[];
  readonly children: ComponentChildren;
}

/** A label, what it labels, what it means (seen while one is in it), and what is wrong with it. */
export function Labelled({ id, label, required, about, issues, children }: LabelledProps) {
  return (
    <div class="field" data-wrong={issues.length > 0}>
      <label for={id}>
        {label}
        {required && <small class="quiet"> needed</small>}
      </label>
      {/* Above the box, as a list may open below it. */}
      <small id={`${id}-wrong`}>
        <Issues issues={issues} />
      </small>
      {children}
      <small class="about" id={`${id}-about`}>
        {about}
      </small>
    </div>
  );
}

function Input({ id, field, value, issues, around, onChange, onDate }: FieldProps) {
  const attributes = {
    id,
    'aria-describedby': `${id}-wrong ${id}-about`,
    'aria-invalid': issues.length > 0,
    'aria-required': field.required,
  };
  if (field.type === 'entity')
    return (
      <Entities id={id} field={field} value={value} issues={issues} around={around} onChange={onChange} />
    );
  if (field.type === 'date')
    return (
      <DateBox
        id={id}
        label={field.label}
        value={String(value ?? '')}
        around={around}
        problem={issues.length > 0}
        onText={onChange}
        onRead={(reading) => (onDate ? onDate(reading) : onChange(reading.edtf))}
      />
    );
  if (field.type === 'choice' && field.several) return <Several {...{ id, field, value, onChange }} />;
  if (field.type === 'choice' || field.type === 'yesNo') {
    const choices =
      field.type === 'yesNo'
        ? [
            { value: 'true', label: 'yes', description: '' },
            { value: 'false', label: 'no', description: '' },
          ]
        : field.choices;
    const text = value === undefined || value === null ? '' : String(value);
    const about = choices.find((choice) => choice.value === text)?.description;
    return (
      <>
        <select
          {...attributes}
          value={text}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value;
            onChange(chosen === '' ? null : field.type === 'yesNo' ? chosen === 'true' : chosen);
          }}
        >
          <option value="">{field.required ? 'choose …' : '– nothing chosen –'}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} title={choice.description}>
              {choice.label}
            </option>
          ))}
        </select>
        {about && <small class="meaning">{about}</small>}
      </>
    );
  }
  return (
    <input
      {...attributes}
      type="text"
      dir="auto"
      inputMode={field.type === 'number' ? 'decimal' : 'text'}
      autocomplete="off"
      value={Array.isArray(value) ? value.join('; ') : String(value ?? '')}
      onInput={({ currentTarget }) => onChange(read(field, currentTarget.value))}
    />
  );
}

/** A text as the field holds it: several with `;` between them. */
function read({ type, several }: FormField, text: string): FieldValue {
  if (several) return text.split(/;\s*/).filter((one, place, all) => one !== '' || place === all.length - 1);
  return type === 'number' && /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}

type InnerProps = Pick<FieldProps, 'id' | 'field' | 'value' | 'onChange'>;

const listOf = (value: FieldValue | undefined): readonly string[] => {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [String(value)];
};

function Several({ id, field, value, onChange }: InnerProps) {
  const chosen = listOf(value);
  return (
    <fieldset id={id} class="choices" tabIndex={-1} aria-label={field.label}>
      {field.choices.map(({ value: one, label, description }) => (
        <label key={one} title={description}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
            }
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Entities({ id, field, value, issues, around, onChange }: FieldProps) {
  const ids = listOf(value);
  const { nameOf, onMade } = around;
  const [only] = ids;
  const choose = (party: Party | null) => {
    if (party === null) return field.several ? undefined : onChange(null);
    if (party.isNew) onMade(party);
    const one = party.id;
    onChange(field.several ? [...new Set([...ids, one])] : one);
  };
  const shown = !field.several && only !== undefined ? known(nameOf(only)) : null;
  return (
    <>
      {field.several && ids.length > 0 && (
        <ul class="chips">
          {ids.map((one) => (
            <li key={one}>
              <bdi>{nameOf(one).name}</bdi>
              <button
                type="button"
                aria-label={`Take ${nameOf(one).name} away`}
                onClick={() => onChange(ids.filter((other) => other !== one))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <EntityBox
        id={id}
        label={field.label}
        describedBy={`${id}-wrong ${id}-about`}
        kinds={field.kinds}
        party={shown}
        around={around}
        problem={issues.length > 0}
        onChoose={choose}
      />
    </>
  );
}
