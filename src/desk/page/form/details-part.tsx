import type { DeskDocument, DeskIssue, FieldValue, FormField, FormPredicate } from '../../protocol.ts';
import type { Around } from './around.ts';
import { Field } from './field.tsx';
import { type ClaimForm, isEmpty } from './model.ts';

interface DetailsPartProps {
  readonly predicate: FormPredicate;
  readonly claim: ClaimForm;
  readonly document: DeskDocument;
  readonly around: Around;
  readonly issuesOf: (field: string) => readonly DeskIssue[];
  readonly onField: (name: string, value: FieldValue) => void;
  /** Opens what is known of the article. */
  readonly onAbout: () => void;
}

/** The value of a claim, and the details that its predicate has. */
export function DetailsPart(props: DetailsPartProps) {
  const { predicate, claim, document, around, issuesOf, onField, onAbout } = props;
  const field = (one: FormField) => (
    <Field
      key={one.name}
      id={`claim-${one.name}`}
      field={one}
      value={claim.fields[one.name]}
      issues={issuesOf(one.name)}
      around={around}
      onChange={(value) => onField(one.name, value)}
    />
  );
  return (
    <>
      {predicate.value && field(predicate.value)}
      {predicate.details.length > 0 && <div class="fields">{predicate.details.map(field)}</div>}
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
