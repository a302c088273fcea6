import { capital } from '../../../dossier/capital.ts';
import type { ClaimFields, DeskIssue, FieldValue, FormField, Named } from '../../protocol.ts';
import type { Around } from './around.ts';
import { Field } from './field.tsx';
import type { ClaimForm } from './model.ts';
import { isOfOthers } from './said-by.ts';

interface SayingPartProps {
  readonly claim: ClaimForm;
  /** The details of its predicate. */
  readonly details: readonly FormField[];
  readonly around: Around;
  /** Who seems to say so. */
  readonly speaker: Named | undefined;
  /** The word that tells so. */
  readonly cue: string | undefined;
  readonly onSpeaker: () => void;
  /** Who said so in the claim before, where that is somebody else. */
  readonly before: Named | undefined;
  readonly onBefore: () => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly issuesOf: (field: string) => readonly DeskIssue[];
  readonly onField: (name: string, value: FieldValue) => void;
}

/** Who says so and how, folded to a sentence that opens by a key. */
export function SayingPart(props: SayingPartProps) {
  const { claim, around, details, open, onOpen, issuesOf, onField } = props;
  // What the predicate needs is asked for with its details.
  const saying = around.form.saying.filter(({ name }) => !details.some((one) => one.name === name));
  const wrong = saying.some(({ name }) => issuesOf(name).length > 0);
  const shown = open || wrong;
  const isTheirs = props.speaker?.id === claim.fields.assertedBy && props.cue !== undefined;
  const isOther = claim.fields.assertedBy !== around.document.id;
  const isQuoted = !isOther && isOfOthers(around.sentence);
  return (
    <section class="saying" aria-labelledby="saying-title">
      <p data-other={isOther}>
        <span id="saying-title" class="label">
          Said by:
        </span>{' '}
        <Summary {...props} />{' '}
        {isOther && (
          <button
            type="button"
            aria-keyshortcuts="Alt+A"
            onClick={() => onField('assertedBy', around.document.id)}
          >
            The article itself <kbd>Alt A</kbd>
          </button>
        )}{' '}
        {props.speaker && props.speaker.id !== claim.fields.assertedBy && (
          <button
            type="button"
            class={isQuoted ? 'main' : ''}
            aria-keyshortcuts="Alt+S"
            onClick={props.onSpeaker}
          >
            <bdi>{props.speaker.name}</bdi> says so <kbd>Alt S</kbd>
          </button>
        )}{' '}
        {props.before && props.before.id !== props.speaker?.id && (
          <button type="button" aria-keyshortcuts="Alt+L" onClick={props.onBefore}>
            As the last claim: <bdi>{props.before.name}</bdi> <kbd>Alt L</kbd>
          </button>
        )}{' '}
        <button
          type="button"
          id="claim-saying"
          aria-expanded={shown}
          aria-controls="saying-fields"
          aria-keyshortcuts="Alt+W"
          onClick={() => onOpen(!open)}
        >
          {shown ? 'Fold' : 'Somebody else, or otherwise …'} <kbd>Alt W</kbd>
        </button>
      </p>
      {isTheirs && (
        <p class="hint">
          <bdi>{props.speaker?.name}</bdi> says so by the words “{props.cue}”: choose the article itself if it
          is the article’s own word.
        </p>
      )}
      {isQuoted && (
        <p class="hint">
          The {isOfOthers(around.words) ? 'chosen words' : 'words around them'} quote or retell somebody. If
          it is their word and not the article’s own, say who says so, here or before you save.
        </p>
      )}
      <div id="saying-fields" class="fields" hidden={!shown}>
        {shown &&
          inOrder(saying).map((field) => (
            <Field
              key={field.name}
              id={`claim-${field.name}`}
              field={field}
              value={claim.fields[field.name]}
              issues={issuesOf(field.name)}
              around={around}
              onChange={(value) => onField(field.name, value)}
            />
          ))}
      </div>
    </section>
  );
}

/** What every claim has to say comes first, then what is chosen from few words. */
const inOrder = (fields: readonly FormField[]): readonly FormField[] =>
  fields.toSorted((one, other) => weightOf(one) - weightOf(other));

const weightOf = ({ required, type }: FormField): number =>
  required ? 0 : type === 'choice' ? 1 : type === 'entity' ? 2 : 3;

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

/** "the article itself, in its own words; reported." */
function Summary({ claim: { fields }, around }: SayingPartProps) {
  const { document } = around;
  const relayed = fields.relayedBy;
  const assertedBy = text(fields.assertedBy);
  if (assertedBy === '') return <strong>nobody yet.</strong>;
  const said = (name: string) => {
    const value = text(fields[name]);
    return around.form.saying.find((one) => one.name === name)?.choices.find((one) => one.value === value)
      ?.label;
  };
  const relayedBy = (Array.isArray(relayed) ? relayed : [text(relayed)].filter(Boolean)).map((id) =>
    id === document.id ? 'the article' : around.nameOf(id).name,
  );
  const polarity = text(fields.polarity);
  const asOf = text(fields.asOf);
  const isArticle = assertedBy === document.id;
  return (
    <>
      <strong>
        <bdi>{isArticle ? 'the article itself' : around.nameOf(assertedBy).name}</bdi>
      </strong>
      {relayedBy.length > 0 && <>, passed on by {relayedBy.join(' and ')}</>}{' '}
      <span class="quiet">
        (
        {['voice', 'modality', 'basis']
          .flatMap((name) => (name === 'modality' && fields[name] === 'ASSERTED' ? [] : (said(name) ?? [])))
          .join(', ')}
        {asOf && `, as of ${asOf}`})
      </span>{' '}
      {polarity !== '' && polarity !== 'AFFIRMED' && (
        <strong>{capital(said('polarity') ?? polarity)}. </strong>
      )}
    </>
  );
}

/** Who said so in the claim before, if that is neither who says so here nor the article, which is taken at once. */
export function saidBefore(
  before: ClaimFields | undefined,
  { assertedBy }: ClaimFields,
  { document, nameOf }: Around,
): Named | undefined {
  const who = text(before?.assertedBy);
  return ['', assertedBy, document.id].includes(who) ? undefined : nameOf(who);
}
