import type { TargetedFocusEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type {
  ClaimFields,
  DeskForm,
  DeskIssue,
  DeskName,
  DeskPhrase,
  DeskState,
  Named,
  Span,
} from '../../protocol.ts';
import { textOf } from '../article/words.ts';
import { Conflict } from '../claims/conflict.tsx';
import { AlikePart } from './alike-part.tsx';
import { DetailsPart } from './details-part.tsx';
import { EndPart } from './end-part.tsx';
import { Labelled } from './field.tsx';
import { FitsPart } from './fits-part.tsx';
import { FootPart } from './foot-part.tsx';
import { type After, formKeys } from './form-keys.ts';
import { HeadPart } from './head-part.tsx';
import { likelyIn } from './likely.ts';
import { ManualPart } from './manual-part.tsx';
import {
  type ClaimForm,
  copyFields,
  draftOf,
  inPlaceOf,
  isBlank,
  known,
  lacking,
  type Party,
} from './model.ts';
import { newParty } from './naming.ts';
import { OccurredPart } from './occurred-part.tsx';
import { PredicateBox } from './predicate-box.tsx';
import { kindsAt, readingsOf } from './predicates.ts';
import { usePreview } from './preview-part.tsx';
import { Quoted } from './quoted.tsx';
import { readyIn, withReady } from './ready.ts';
import { readyItem } from './ready-item.tsx';
import { isOfOthers } from './said-by.ts';
import { SayingPart, saidBefore } from './saying-part.tsx';
import { sentenceOf, speakerOf } from './speaker.ts';
import { takingInto } from './taking.ts';
import { useFields } from './use-fields.ts';
import { useFits } from './use-fits.ts';
import { useFocusOn } from './use-focus-on.ts';
import { fieldsWithIssues, idOf, issuesIn } from './wrong.ts';

interface ClaimFormProps {
  readonly form: DeskForm;
  readonly state: DeskState;
  readonly points: readonly string[];
  readonly claim: ClaimForm;
  readonly recent: readonly Named[];
  /** Whom the claim before was about, and on what words. */
  readonly about: { readonly who: Party; readonly passages: readonly Span[] } | undefined;
  /** How the claim before was said. */
  readonly before: ClaimFields | undefined;
  /** Names in the article. */
  readonly named: readonly DeskName[];
  /** Words of it that something new may be called by. */
  readonly phrases: readonly DeskPhrase[];
  /** What the server refused. */
  readonly refused: readonly DeskIssue[];
  readonly saving: boolean;
  readonly onClaim: (claim: ClaimForm) => void;
  readonly onSave: (after: After, claim: ClaimForm) => void;
  /** Opens what is known of the article. */
  readonly onAbout: () => void;
  readonly onClose: () => void;
  readonly onDrop: () => void;
}

/**
 * What the field means that one was in last stays in sight: were it gone as soon as the mouse is pressed elsewhere, what is
 * pressed would move away under it.
 */
function markField({ currentTarget, target }: TargetedFocusEvent<HTMLFormElement>): void {
  const field = target instanceof Element ? target.closest('.field') : null;
  if (field === null) return;
  for (const before of currentTarget.querySelectorAll('[data-last]')) before.removeAttribute('data-last');
  field.setAttribute('data-last', '');
}

/** A claim while it is written: about whom, what, who says so, and what it will read as. */
export function ClaimFormPart(props: ClaimFormProps) {
  const { form, state, points, claim, recent, named, refused, saving } = props;
  const { onClaim, onSave, onAbout, onClose, onDrop } = props;
  const [tried, setTried] = useState(false);
  const [openSaying, setOpenSaying] = useState(false);

  const reading = readingsOf(form).find(
    ({ predicate, inverse }) => predicate.name === claim.predicate && inverse === claim.inverse,
  );
  const predicate = reading?.predicate;
  const draft = draftOf(claim, form, predicate);
  const missing = lacking(claim, predicate);
  const theirs = state.claims.find(({ id }) => id === claim.replaces?.id);
  // As it would read today, whoever changed the claim meanwhile.
  const shown = usePreview(missing === undefined ? draft && inPlaceOf(draft, theirs) : undefined);

  const focusOn = useFocusOn();
  useLayoutEffect(() => {
    // One that comes back, or is changed, is first read.
    document.getElementById(isBlank(claim) ? 'claim-first' : 'form-title')?.focus();
  }, []);

  const words = claim.passages.map((span) => textOf(points, span)).join(' ');
  const { around, onField } = useFields({
    form,
    state,
    claim,
    recent,
    named,
    phrases: props.phrases,
    about: props.about,
    points,
    words,
    onClaim,
  });
  const sentence = sentenceOf(state, claim, points);
  const speaker = isOfOthers(sentence) ? speakerOf(around, state, { claim, points }) : undefined;

  /** What is usually said of an event that such a claim names first. */
  const usual = predicate?.occurrence ?? form.occurrences[0]?.value ?? '';
  const ends = claim.inverse
    ? { first: 'object', second: 'subject' }
    : { first: 'subject', second: 'object' };
  const { refusals, issues, issuesOf, missingAt, endIssues } = issuesIn({
    form,
    predicate,
    refused,
    found: shown?.issues ?? [],
    missing: tried ? missing : undefined,
    ends,
  });

  const save = (after: After) => {
    // The next form begins without reproach.
    setTried(missing !== undefined);
    if (saving) return;
    if (missing !== undefined) {
      if (missing === 'assertedBy') setOpenSaying(true);
      return focusOn(`claim-${missing}`);
    }
    onSave(after, claim);
  };
  const wasSaving = useRef(saving);
  useLayoutEffect(() => {
    // It is still here: another one on the same words, or the same once more.
    if (wasSaving.current && !saving) document.getElementById(`claim-${missing ?? 'save'}`)?.focus();
    wasSaving.current = saving;
  }, [saving]);
  useLayoutEffect(() => {
    const first = refused.find(({ field }, place) => field !== null || place === refused.length - 1);
    if (first === undefined) return;
    const isDetail = predicate?.details.some(({ name }) => name === first.field);
    if (!isDetail && form.saying.some(({ name }) => name === first.field)) setOpenSaying(true);
    focusOn(idOf(first.field, ends), 'claim-save');
  }, [refused]);

  const speak = () => {
    if (speaker === undefined) return;
    if (speaker.isNew) around.onMade(speaker);
    onField('assertedBy', speaker.id);
  };
  const before = saidBefore(props.before, claim.fields, around);
  const sayAsBefore = () => onClaim({ ...claim, fields: copyFields({ ...claim.fields, ...props.before }) });
  const { onReading, onParty, onDate } = takingInto({
    form,
    state,
    claim,
    predicate,
    words,
    onClaim,
    focusOn,
  });
  const [alike] = shown?.alike ?? [];
  const takeKnown = () => alike && onParty(ends.first === alike.end ? 'first' : 'second')(known(alike.known));
  const { fits, fit } = useFits({ issues, claim, onClaim, onTaken: () => focusOn('claim-save') });
  const onKeyDown = formKeys({
    save,
    close: onClose,
    isRead: missing !== undefined || (shown !== undefined && !shown.isPast),
    alt: {
      A: (target) => {
        onField('assertedBy', state.document.id);
        setOpenSaying(false);
        if (target instanceof Element && target.closest('#saying-fields')) focusOn('claim-saying');
      },
      F: fits.length > 0 ? fit : undefined,
      K: alike && takeKnown,
      O: () => onClaim({ ...claim, occurred: claim.occurred === null ? usual : null }),
      L: before && sayAsBefore,
      S: speaker && speak,
      T: onDrop,
      W: () => {
        setOpenSaying(!openSaying);
        focusOn(openSaying ? 'claim-saying' : 'claim-assertedBy');
      },
    },
  });
  const make = (name: string, kind: string) => newParty(around, name, kind);
  const whole = !isBlank(claim)
    ? []
    : readyIn({ form, state, claim, words, around, make }).map((ready) =>
        readyItem(ready, () => {
          const next = withReady(claim, ready);
          focusOn(`claim-${lacking(next, ready.reading.predicate) ?? 'save'}`, 'claim-save');
          onClaim(next);
        }),
      );
  const end = (one: 'first' | 'second', label: string, about: string) => (
    <EndPart
      id={`claim-${one}`}
      label={label}
      about={about}
      kinds={reading ? kindsAt(reading, one) : []}
      party={claim[one]}
      but={claim[one === 'first' ? 'second' : 'first']?.id}
      typed={claim.typed[one]}
      ready={one === 'first' ? whole : []}
      around={around}
      issues={endIssues(one)}
      issuesOf={(field) => issuesOf(`${ends[one]}.${field}`)}
      onParty={onParty(one)}
      onChange={(changed) => onClaim({ ...claim, [one]: changed })}
    />
  );
  const title = claim.replaces
    ? `Change ${claim.replaces.id}`
    : claim.proposal
      ? 'Change a proposal'
      : 'New claim';
  const atFields = fieldsWithIssues(form, predicate);

  return (
    <form
      class="claim-form"
      aria-labelledby="form-title"
      inert={saving}
      onSubmit={(event) => {
        event.preventDefault();
        save('next');
      }}
      onKeyDown={onKeyDown}
      onFocusCapture={markField}
    >
      <HeadPart title={title} onClose={onClose} onDrop={onDrop} />
      {claim.replaces && (theirs === undefined || theirs.fingerprint !== claim.replaces.fingerprint) && (
        <Conflict
          theirs={theirs}
          mine={shown?.sentence ?? 'As it stands in the form below.'}
          onMine={() => {
            const mine = {
              ...claim,
              replaces: theirs ? { id: theirs.id, fingerprint: theirs.fingerprint } : null,
            };
            onClaim(mine);
            onSave('next', mine);
          }}
          onTheirs={onDrop}
        />
      )}
      <Quoted {...{ claim, points, onClaim }} issues={issuesOf('passages')} />
      <SayingPart
        claim={claim}
        details={predicate?.details ?? []}
        document={state.document}
        words={words}
        sentence={sentence}
        around={around}
        speaker={speaker}
        onSpeaker={speak}
        before={before}
        onBefore={sayAsBefore}
        open={openSaying}
        onOpen={setOpenSaying}
        issuesOf={(field) => [...issuesOf(field), ...missingAt(field)]}
        onField={onField}
      />
      {end(
        'first',
        'About whom or what',
        'Who or what the words are about: type a name; what is new is made here.',
      )}
      <Labelled
        id="claim-predicate"
        label="What is said"
        about={predicate?.description ?? 'What the words say of it. Only what fits its kind is offered.'}
        issues={[...issuesOf('predicate'), ...missingAt('predicate')]}
      >
        <PredicateBox
          form={form}
          first={claim.first}
          second={claim.second}
          chosen={reading}
          problem={missingAt('predicate').length > 0}
          likely={likelyIn({ form, claim, claims: state.claims, words })}
          onChoose={onReading}
        />
      </Labelled>
      {reading &&
        predicate &&
        predicate.to.length > 0 &&
        end('second', `… ${reading.label}`, 'Who or what stands at the other end.')}
      {predicate && (
        <DetailsPart
          predicate={predicate}
          claim={claim}
          document={state.document}
          around={around}
          issuesOf={(field) => [...issuesOf(field), ...missingAt(field)]}
          onField={onField}
          onDate={onDate}
          onAbout={onAbout}
        />
      )}
      {alike && <AlikePart alike={alike} onTake={takeKnown} />}
      {fits.length > 0 && <FitsPart form={form} predicate={predicate} fits={fits} onTake={fit} />}
      {shown && shown.unsaid.length > 0 && (
        <OccurredPart
          events={shown.unsaid}
          choices={form.occurrences}
          usual={usual}
          chosen={claim.occurred}
          onChoose={(occurred) => onClaim({ ...claim, occurred })}
        />
      )}
      <FootPart
        shown={shown}
        refused={[...refusals, ...(missing === undefined ? [] : missingAt(missing))]}
        issues={issues.filter(
          (one) => !refusals.includes(one) && (one.field === null || !atFields.has(one.field)),
        )}
        saving={saving}
        onAnother={() => save('another')}
      />
      <ManualPart form={form} predicate={claim.predicate} />
    </form>
  );
}
