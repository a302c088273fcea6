import { useLayoutEffect, useState } from 'preact/hooks';
import { capital } from '../../../dossier/capital.ts';
import type { DeskDocument, DeskIssue, FieldValue, FormField, FormPredicate } from '../../protocol.ts';
import type { DateReading } from '../../read-date.ts';
import type { Around } from './around.ts';
import { detailsTold, offered } from './choices.ts';
import { Field } from './field.tsx';
import { readIn } from './likely.ts';
import { type ClaimForm, isEmpty } from './model.ts';
import { numeral } from './numeral.ts';

interface DetailsPartProps {
  readonly predicate: FormPredicate;
  readonly claim: ClaimForm;
  readonly document: DeskDocument;
  readonly around: Around;
  readonly issuesOf: (field: string) => readonly DeskIssue[];
  readonly onField: (name: string, value: FieldValue) => void;
  /** A date was read in words. */
  readonly onDate: (reading: DateReading) => void;
  /** Opens what is known of the article. */
  readonly onAbout: () => void;
}

/** The value of a claim, and the details that its predicate has. */
export function DetailsPart(props: DetailsPartProps) {
  const { predicate, claim, document, around, issuesOf, onField, onDate, onAbout } = props;
  // Of a date, what it rests on follows from the words that were read.
  const isDated = predicate.value?.type === 'date';
  const read = readIn(around.words, predicate, claim.first?.name);
  const isFilled =
    read !== undefined &&
    read.value !== '' &&
    String(claim.fields.value ?? '') === (numeral(read.value) ?? read.value);
  const told = detailsTold({ form: around.form, words: around.words, ...claim, predicate, typed: '' });
  const fromWords = predicate.details.filter(
    ({ name }) => told[name] !== undefined && claim.fields[name] === told[name],
  );
  const isNeeded =
    predicate.details.some(({ name }) => issuesOf(name).length > 0) ||
    (!isEmpty(claim.fields.value) && isEmpty(claim.fields.dateBasis));
  // Once open, it stays so: whoever has just chosen in it would lose the focus.
  const [isOpen, setOpen] = useState(isNeeded);
  useLayoutEffect(() => {
    if (isNeeded) setOpen(true);
  }, [isNeeded]);
  const needed = predicate.details.filter(({ required }) => required);
  const takeDate = (reading: DateReading) => {
    onDate(reading);
    setOpen(false);
  };
  const field = (one: FormField) => (
    <Field
      key={one.name}
      id={`claim-${one.name}`}
      field={offered(around.form, one, claim)}
      value={claim.fields[one.name]}
      issues={issuesOf(one.name)}
      around={around}
      onChange={(value) => onField(one.name, value)}
      {...(one.type === 'date' && isDated && { onDate: takeDate })}
    />
  );
  return (
    <>
      {predicate.value && field(predicate.value)}
      {isFilled && (
        <p class="hint">Filled in from the words “{read?.cue}”: read it, and change it where it is not so.</p>
      )}
      {predicate.details.length > 0 && !isDated && <div class="fields">{predicate.details.map(field)}</div>}
      {needed.map(({ name, label, description }) => (
        <p key={name} class="hint">
          {capital(label)}: {description}{' '}
          {claim.fields[name] === document.fields.edtf && !isEmpty(document.fields.edtf) && (
            <>Filled in with the day of the article; change it where the words say another.</>
          )}
        </p>
      ))}
      {fromWords.length > 0 && (
        <p class="hint">
          Filled in from the chosen words: {fromWords.map(({ label }) => label).join(', ')}. Read it, and
          change it where it is not so.
        </p>
      )}
      {isDated && (
        <details class="dated" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>How the date is known{howKnown(props)}</summary>
          <div class="fields">{predicate.details.map(field)}</div>
        </details>
      )}
      {claim.fields.dateBasis === 'RELATIVE' && isEmpty(document.fields.edtf) && (
        <p class="hint">
          No day is known of this article, so that words such as “Tuesday” cannot be counted from it. Say
          first when it was published, or count from an event with a day.{' '}
          <button type="button" onClick={onAbout}>
            About the article
          </button>
        </p>
      )}
    </>
  );
}

/** ": relative, by “on Saturday”, counted from the article". */
function howKnown({ predicate, claim: { fields }, document, around }: DetailsPartProps): string {
  const basis = predicate.details
    .find(({ name }) => name === 'dateBasis')
    ?.choices.find(({ value }) => value === fields.dateBasis)?.label;
  if (basis === undefined) return '';
  const anchor =
    fields.dateAnchor === document.id ? 'the article' : around.nameOf(String(fields.dateAnchor)).name;
  return [
    `: ${basis}`,
    ...(isEmpty(fields.dateText) ? [] : [`by “${String(fields.dateText)}”`]),
    ...(isEmpty(fields.dateAnchor) ? [] : [`counted from ${anchor}`]),
  ].join(', ');
}
