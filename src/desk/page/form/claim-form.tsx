import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textOf } from '../article/words.ts';
import { Conflict } from '../claims/conflict.tsx';
import { AlikePart } from './alike-part.tsx';
import type { ClaimFormProps } from './claim-form-props.ts';
import { DetailsPart } from './details-part.tsx';
import { EndPart } from './end-part.tsx';
import { FitsPart } from './fits-part.tsx';
import { FootPart } from './foot-part.tsx';
import { type After, formKeys } from './form-keys.ts';
import { HeadPart } from './head-part.tsx';
import { howFar } from './how-far.ts';
import { ManualPart } from './manual-part.tsx';
import { markField } from './mark-field.ts';
import { copyFields, draftOf, inPlaceOf, isBlank, known, lacking } from './model.ts';
import { OccurredPart } from './occurred-part.tsx';
import { PredicatePart } from './predicate-part.tsx';
import { kindsAt, readingsOf } from './predicates.ts';
import { usePreview } from './preview-part.tsx';
import { Quoted } from './quoted.tsx';
import { readyItems } from './ready-item.tsx';
import { SayingPart, saidBefore } from './saying-part.tsx';
import { speakerOf } from './speaker.ts';
import { takingInto } from './taking.ts';
import { useFields } from './use-fields.ts';
import { useFits } from './use-fits.ts';
import { useFocusOn } from './use-focus-on.ts';
import { fieldsWithIssues, idOf, issuesIn } from './wrong.ts';

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
  const { sentence } = around;
  const speaking = speakerOf(around, state, { claim, points, names: named });
  const speaker = speaking?.party;

  /** What is usually said of an event that such a claim names first. */
  const usual = predicate?.occurrence ?? howFar(words, sentence) ?? form.occurrences[0]?.value ?? '';
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
    sentence,
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
  const whole = readyItems({ form, state, claim, words, around }, (next, lacks) => {
    focusOn(`claim-${lacks ?? 'save'}`, 'claim-save');
    onClaim(next);
  });
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
  const keepMine = () => {
    const mine = { ...claim, replaces: theirs ? { id: theirs.id, fingerprint: theirs.fingerprint } : null };
    onClaim(mine);
    onSave('next', mine);
  };
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
      {claim.replaces && theirs?.fingerprint !== claim.replaces.fingerprint && (
        <Conflict
          theirs={theirs}
          mine={shown?.sentence ?? 'As it stands in the form below.'}
          onMine={keepMine}
          onTheirs={onDrop}
        />
      )}
      <Quoted {...{ claim, points, onClaim }} issues={issuesOf('passages')} />
      <SayingPart
        claim={claim}
        details={predicate?.details ?? []}
        around={around}
        speaker={speaker}
        cue={speaking?.cue}
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
      <PredicatePart
        form={form}
        state={state}
        claim={claim}
        words={words}
        chosen={reading}
        issues={[...issuesOf('predicate'), ...missingAt('predicate')]}
        isMissing={missingAt('predicate').length > 0}
        onChoose={onReading}
      />
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
