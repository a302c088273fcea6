import { useEffect, useState } from 'preact/hooks';
import type { ClaimFields, DeskEdit, DeskForm, DeskIssue, DeskState, Named, Span } from '../protocol.ts';
import { issuesOf } from './api.ts';
import { isWithin } from './article/chosen.ts';
import type { After } from './form/form-keys.ts';
import {
  type ClaimForm,
  carried,
  draftOf,
  isBlank,
  isEmpty,
  known,
  namesOf,
  newForm,
  type Party,
  unfinishedForm,
} from './form/model.ts';
import type { Desk } from './use-desk.ts';
import { unfinishedHere, useUnfinished } from './use-unfinished.ts';

interface Wanted {
  readonly desk: Desk;
  readonly form: DeskForm;
  readonly state: DeskState;
  /** Who works here, for proposals that are accepted. */
  readonly me: string;
  readonly say: (text: string) => void;
  readonly onSaved: (after: After, now: DeskState) => void;
}

const NO_ISSUES: readonly DeskIssue[] = [];

/** The claim that is being written: one at a time, kept until it is saved or thrown away. */
export function useClaim({ desk, form, state, me, say, onSaved }: Wanted) {
  const [claim, setClaim] = useState(
    () => unfinishedHere(state.document.id) ?? unfinishedForm(state.unfinished?.form),
  );
  const [open, setOpen] = useState(claim !== undefined);
  const [refused, setRefused] = useState(NO_ISSUES);
  const [saving, setSaving] = useState(false);
  /** How the last claim was said, or the one that is open since somebody said so by hand, and on what words. */
  const [last, setLast] = useState<{ readonly fields: ClaimFields; readonly passages: readonly Span[] }>();
  const [saved, setSaved] = useState<ClaimFields>();
  /** Whom the last claim was about, and on what words. */
  const [about, setAbout] = useState<{ readonly who: Party; readonly passages: readonly Span[] }>();
  useUnfinished(state.document.id, claim, desk.gone !== undefined);
  useEffect(() => {
    if (claim !== undefined) say('The claim that was not finished is back.');
  }, []);

  const begin = (next: ClaimForm) => {
    setClaim(next);
    setRefused(NO_ISSUES);
    setOpen(true);
  };
  const drop = () => {
    setClaim(undefined);
    setRefused(NO_ISSUES);
    setOpen(false);
  };

  /** Writes it; what the server refuses is told at its field, and nothing is lost. */
  const save = async (after: After, written: ClaimForm) => {
    const draft = draftOf(
      written,
      form,
      form.predicates.find(({ name }) => name === written.predicate),
    );
    if (draft === undefined || saving) return;
    setSaving(true);
    const change: DeskEdit =
      written.proposal === null
        ? { do: 'put', claim: draft }
        : { do: 'accept', proposal: written.proposal, by: me, claim: draft };
    const before = new Set(state.claims.map(({ id }) => id));
    const outcome = await desk.make(change);
    setSaving(false);
    if (outcome === undefined) return say('The desk does not answer; the claim is not saved, and kept here.');
    if ('refusal' in outcome) {
      desk.take(outcome.refusal);
      setRefused(issuesOf(outcome.refusal));
      return say(`Not saved. ${outcome.refusal.message}`);
    }
    setLast(mannerOf(written));
    setSaved(carried(written.fields));
    setRefused(NO_ISSUES);
    const first = written.first && sameParty(written.first, outcome.state, form.curators);
    setAbout(first === null ? undefined : { who: first, passages: written.passages });
    const saved = outcome.state.claims.filter(({ id }) => id === written.replaces?.id || !before.has(id));
    say(['Saved.', ...saved.map(({ sentence }) => sentence)].join(' '));
    if (after === 'another') {
      setClaim(newForm(written.passages, carried(written.fields), first));
      return onSaved(after, outcome.state);
    }
    setClaim(undefined);
    setOpen(false);
    onSaved(after, outcome.state);
  };

  return {
    claim,
    open,
    refused,
    saving,
    begin,
    drop,
    save,
    /** How the claim before was said. */
    before: saved && isThere(saved, state, form.curators) ? saved : undefined,
    about: about && namesOf(state, form.curators).has(about.who.id) ? about : undefined,
    set: (next: ClaimForm) => {
      // Whom somebody took away from these words does not come back to them, though the claim is thrown away.
      if (claim !== undefined && next.fields.assertedBy !== claim.fields.assertedBy) setLast(mannerOf(next));
      setClaim(next);
      if (refused.length > 0) setRefused(NO_ISSUES);
    },
    reopen: () => setOpen(true),
    /** Closes it and keeps what is in it; of one with nothing in it nothing is kept. */
    close: () => {
      if (claim !== undefined && isBlank(claim)) setClaim(undefined);
      setOpen(false);
    },
    /** How a new claim on some words is said: as the last one on them was; of other words nobody is taken to say so. */
    manner: (passages: readonly Span[]): ClaimFields =>
      last !== undefined &&
      !isEmpty(last.fields.assertedBy) &&
      isThere(last.fields, state, form.curators) &&
      passages.every((one) => last.passages.some((other) => isWithin(one, other)))
        ? last.fields
        : carried({ ...firstChoices(form), ...state.defaults }),
    add: (name: 'passages' | 'context', spans: readonly Span[]) => {
      if (claim === undefined) return;
      const isNew = (span: Span) =>
        !claim[name].some(({ start, end }) => start === span.start && end === span.end);
      setClaim({ ...claim, [name]: [...claim[name], ...spans.filter(isNew)] });
    },
  };
}

/** Whether those who say so are known still: whom only a claim named that was thrown away went with it. */
function isThere(
  { assertedBy, relayedBy }: ClaimFields,
  state: DeskState,
  curators: readonly Named[],
): boolean {
  const names = namesOf(state, curators);
  return [assertedBy, relayedBy].flat().every((id) => typeof id !== 'string' || id === '' || names.has(id));
}

const mannerOf = ({ fields, passages }: ClaimForm) => ({ fields: carried(fields), passages });

/** What was new has an id once it is saved. */
function sameParty(party: Party, state: DeskState, curators: readonly Named[]): Party {
  if (!party.isNew) return party;
  const names = [...namesOf(state, curators).values()];
  const found = names.find(({ name, kind }) => name === party.name && kind === party.kind);
  return found === undefined ? party : known(found);
}

/** Where the file has no defaults: what a field that has to be chosen offers first. */
const firstChoices = ({ saying }: DeskForm): ClaimFields =>
  Object.fromEntries(
    saying.flatMap(({ name, required, choices: [first] }) =>
      required && first !== undefined ? [[name, first.value] as const] : [],
    ),
  );
