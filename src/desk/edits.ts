import { SeedError, type SeedIssue } from '../seed/model/seed-error.ts';
import { type Change, inverse, isStanding, standing, withChanges } from './change.ts';
import type { Done } from './journal.ts';
import { keyOf } from './passages.ts';
import { withoutPatch } from './patch.ts';
import { claimAsSeen, type Plan, type Planning, putClaim, removeClaim } from './plan.ts';
import { type Decision, plainProposal, withoutProposal, withProposal } from './proposals.ts';
import type { ClaimDraft, DeskEdit, FieldValue, NewEntity } from './protocol.ts';
import { conflict, refused } from './refusal.ts';
import { isReviewed, REVIEWED_BY, reviewed } from './review.ts';
import type { Making, Snapshot } from './snapshot.ts';
import { partsWith, printed, type Source } from './source.ts';
import type { PlainMap } from './trees.ts';
import { isWrong, type View, viewOf } from './view.ts';
import type { Texts } from './write.ts';

/** An edit that is ready to be written. */
export interface Edited {
  readonly texts: Texts;
  readonly done: Pick<Done, 'words' | 'changes' | 'proposal' | 'decision'>;
}

type OwnEdit = Exclude<DeskEdit, { readonly do: 'undo' | 'redo' }>;

interface PlanOfEdit extends Plan {
  /** The draft without what was taken from it. */
  readonly proposals?: string;
  readonly proposal?: PlainMap;
  readonly decision?: Decision;
}

/** Makes an edit of the files as they are. Throws a Refusal where it would be wrong, or somebody changed the claim meanwhile. */
export async function editOf(
  snapshot: Snapshot,
  before: Texts,
  edit: OwnEdit,
  making: Making,
): Promise<Edited> {
  const source = requireSource(snapshot);
  const { proposals, proposal, decision, words, changes: planned } = planOf(snapshot, source, edit, making);
  const changes = [...planned];
  const texts = await textsWith(snapshot, before, changes, making);
  return {
    texts: { ...texts, proposals: proposals ?? before.proposals },
    done: { words, changes, ...(proposal && decision && { proposal, decision }) },
  };
}

export function requireSource({ source, broken }: Snapshot): Source {
  if (source !== undefined) return source;
  const [first] = broken;
  throw refused(
    'the file of this source cannot be read now, so nothing can be written to it',
    first === undefined ? 'look at it in a text editor' : `${first.file}:${first.line}: ${first.message}`,
  );
}

/** What a plan needs to know of the folder. */
export function planningOf(
  { view: { store } }: Snapshot,
  source: Source,
  { formatter, text }: Making,
): Planning {
  const readers = new Map<string, Set<string>>();
  for (const claim of store.claims())
    for (const id of [...claim.passages, ...claim.context])
      readers.set(id, (readers.get(id) ?? new Set()).add(claim.id));
  return {
    vocabulary: formatter.vocabulary,
    points: text.points,
    isTaken: (id) => store.isDeclared(id) || store.merged.has(id),
    isRead: (key, but) =>
      [...(readers.get(`${source.document}-${key}`) ?? [])].some((claim) => claim !== but),
  };
}

function planOf(snapshot: Snapshot, source: Source, edit: OwnEdit, making: Making): PlanOfEdit {
  const planning = planningOf(snapshot, source, making);
  switch (edit.do) {
    case 'put':
      return putClaim(source, edit.claim, planning);
    case 'remove':
      return removeClaim(source, claimAsSeen(source, edit), planning);
    case 'note':
      return notePlan(source, edit.sentence, edit.note);
    case 'review': {
      const { id } = claimAsSeen(source, edit);
      const before = standing(source, { sort: 'claim', id, before: null, after: null });
      const after = reviewed(before ?? {}, edit.by, planning.vocabulary);
      return { changes: [{ sort: 'claim', id, before, after }], words: `review ${id}`, claim: id };
    }
    case 'accept':
      return acceptPlan(snapshot, source, edit, planning);
    case 'reject': {
      const { claim, proposals } = proposalIn(snapshot, edit.proposal);
      return {
        changes: [],
        words: `reject the proposal ${claim.id}`,
        decision: 'rejected',
        proposals: withoutProposal(proposals, claim.id, 'rejected'),
        proposal: plainProposal(proposals, claim),
      };
    }
  }
}

function notePlan(source: Source, id: string, note: string | null): Plan {
  const change: Change = { sort: 'passage', id, before: null, after: null };
  const before = standing(source, change);
  if (before === null)
    throw refused(`there is no sentence ${id}`, 'choose one of the sentences of this document');
  const { note: _, ...others } = before;
  const text = note?.trim() ?? '';
  const after = text === '' ? others : { ...others, note: text };
  return {
    changes: [{ ...change, before, after }],
    words: text === '' ? `take the note away from ${id}` : `write a note on ${id}`,
  };
}

function proposalIn({ proposals }: Snapshot, id: string) {
  const claim = proposals?.claims.find((one) => one.id === id);
  if (proposals === undefined || claim === undefined)
    throw conflict(`the proposal ${id} is not there any more: it was accepted or rejected meanwhile`);
  return { claim, proposals };
}

/** A proposal becomes a claim, with the entities that it needs and the words that it quotes. */
function acceptPlan(
  snapshot: Snapshot,
  source: Source,
  edit: Extract<OwnEdit, { readonly do: 'accept' }>,
  planning: Planning,
): PlanOfEdit {
  const { claim, proposals } = proposalIn(snapshot, edit.proposal);
  const draft = withProposed(snapshot, edit.claim ?? draftOf(snapshot, source, edit.proposal));
  const more: PlainMap =
    isReviewed(planning.vocabulary) && edit.by !== '' ? { [REVIEWED_BY]: [edit.by] } : {};
  const plan = putClaim(source, draft, planning, more);
  return {
    ...plan,
    words: `accept the proposal ${claim.id}`,
    decision: 'accepted',
    proposals: withoutProposal(proposals, claim.id, 'accepted'),
    proposal: plainProposal(proposals, claim),
  };
}

/** A proposal as it would be entered by hand. */
function draftOf(snapshot: Snapshot, source: Source, id: string): ClaimDraft {
  const { claim, proposals } = proposalIn(snapshot, id);
  const plain = plainProposal(proposals, claim);
  const {
    subject: _,
    object: __,
    predicate: ___,
    passages: ____,
    context: _____,
    id: ______,
    ...fields
  } = plain;
  const spans = (ids: readonly string[]) =>
    ids.flatMap((one) => {
      const span = proposals.passages.get(keyOf(source, one));
      return span === undefined ? [] : [span];
    });
  return {
    subject: claim.subject,
    predicate: claim.predicate,
    ...(claim.object === undefined ? {} : { object: claim.object }),
    fields: fieldValues(fields),
    passages: spans(claim.passages),
    context: spans(claim.context),
  };
}

/** A draft with the entities that it names and only proposals have. */
export function withProposed({ proposals, view: { store } }: Snapshot, draft: ClaimDraft): ClaimDraft {
  const { subject, object, fields, entities = [] } = draft;
  const named = new Set([subject, object, ...Object.values(fields).flat()]);
  const made = new Set(entities.map(({ id }) => id));
  const more = (proposals?.entities ?? [])
    .filter(({ id }) => named.has(id) && !made.has(id) && store.kindOf(id) === undefined)
    .map(
      ({ kind, values: { id, name, ...values } }): NewEntity => ({
        id: String(id),
        kind,
        name: typeof name === 'string' ? name : '',
        fields: fieldValues(values),
      }),
    );
  return { ...draft, entities: [...entities, ...more] };
}

/** Values of a file as fields of a form. */
export function fieldValues(values: Readonly<Record<string, unknown>>): ClaimDraft['fields'] {
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      fields[name] = value;
    else if (Array.isArray(value) && value.length > 0) fields[name] = value.map(String);
  }
  return fields;
}

/** The files with changes in them. Throws a Refusal where something would be wrong by them that was not before. */
async function textsWith(
  snapshot: Snapshot,
  before: Texts,
  changes: readonly Change[],
  making: Making,
): Promise<Texts> {
  if (changes.length === 0) return before;
  const source = requireSource(snapshot);
  const after = withChanges(source, changes);
  const view = viewOf(partsWith(snapshot.files, after, making.formatter), making.domain);
  try {
    const issues = newlyWrong(snapshot.view, view)
      .filter((issue) => !isLeftOpen(issue, view))
      .map((issue) => view.places.told(issue));
    const [first, ...more] = issues;
    if (first !== undefined)
      throw refused(
        more.length === 0 ? first.message : `${first.message} (and ${more.length} more)`,
        first.hint ?? 'put this right first',
        issues,
      );
  } finally {
    view.close();
  }
  const { changes: made, issues } = await printed(after, making.formatter);
  if (issues.length > 0) throw new SeedError(issues);
  const [seed, passages] = [...made].reduce<[string | undefined, string | undefined]>(
    ([one, other], [path, text]) => (path === source.file.path ? [text, other] : [one, text]),
    [before.seed, before.passages],
  );
  return { ...before, seed, passages };
}

/** What is wrong by an edit and was not before, wherever it stands now. */
export function newlyWrong(before: View, after: View): readonly SeedIssue[] {
  const known = new Map<string, number>();
  for (const { message } of before.issues.filter(isWrong)) known.set(message, (known.get(message) ?? 0) + 1);
  return after.issues.filter(isWrong).flatMap((issue) => {
    const count = known.get(issue.message) ?? 0;
    if (count === 0) return [issue];
    known.set(issue.message, count - 1);
    return [];
  });
}

/** What another claim has to say yet: that an event took place, once somebody has spoken of it. It is told, and no edit is refused for it. */
const isLeftOpen = (issue: SeedIssue, { store, places }: View): boolean =>
  store.paths.has(issue) && places.of(issue).claim === null;

/** Takes an edit back: to the letter if nobody wrote since, else entry by entry, unless one of them was changed. */
export async function undone(
  snapshot: Snapshot,
  before: Texts,
  last: Done | undefined,
  making: Making,
): Promise<Edited> {
  if (last === undefined)
    throw refused('there is nothing to undo', 'only what you did yourself can be undone');
  const changes = last.changes.map(inverse).toReversed();
  return takenBack(snapshot, before, { last, changes, verb: 'undone' }, making);
}

/** Makes an edit again that was taken back. */
export async function redone(
  snapshot: Snapshot,
  before: Texts,
  last: Done | undefined,
  making: Making,
): Promise<Edited> {
  if (last === undefined)
    throw refused('there is nothing to do again', 'only what was undone can be done again');
  return takenBack(snapshot, before, { last, changes: last.changes, verb: 'done again' }, making);
}

interface TakingBack {
  readonly last: Done;
  readonly changes: readonly Change[];
  readonly verb: 'undone' | 'done again';
}

async function takenBack(
  snapshot: Snapshot,
  before: Texts,
  { last, changes, verb }: TakingBack,
  making: Making,
): Promise<Edited> {
  const done = { words: last.words, changes: [] };
  const exact = exactly(before, last);
  if (exact !== undefined) return { texts: exact, done };
  const source = requireSource(snapshot);
  const changed = changes.find((change) => change.sort === 'claim' && !isStanding(source, change));
  if (changed !== undefined)
    throw conflict(`this cannot be ${verb} (${last.words}): ${changed.id} was changed since`);
  const possible = changes.filter(
    (change) =>
      isStanding(source, change) && (change.after !== null || !isNeeded(snapshot, source, change, changes)),
  );
  const texts = await textsWith(snapshot, before, possible, making);
  return { texts: { ...texts, proposals: proposalsAfter(before, last, verb) || before.proposals }, done };
}

/** The texts as they were, if each is as the edit left it. */
function exactly(before: Texts, { patches }: Done): Texts | undefined {
  let texts = before;
  for (const patch of patches) {
    const text = withoutPatch(before[patch.file] ?? '', patch);
    // A file that the edit made would be left empty, which is none.
    if (text === undefined || text === '') return undefined;
    texts = { ...texts, [patch.file]: text };
  }
  return patches.length === 0 ? undefined : texts;
}

/** Whether somebody else speaks of an entity by now, or quotes the same words. */
function isNeeded(
  { view: { store } }: Snapshot,
  { document }: Source,
  { sort, id }: Change,
  changes: readonly Change[],
): boolean {
  const own = new Set(changes.flatMap((change) => (change.sort === 'claim' ? [change.id] : [])));
  if (sort === 'claim') return false;
  for (const claim of store.claims()) {
    if (own.has(claim.id)) continue;
    const { subject, object, assertedBy, relayedBy, madeIn, passages, context } = claim;
    const named =
      sort === 'entity' ? [subject, object, assertedBy, ...relayedBy, ...madeIn] : [...passages, ...context];
    if (named.includes(sort === 'entity' ? id : `${document}-${id}`)) return true;
  }
  return false;
}

function proposalsAfter(
  { proposals = '' }: Texts,
  { proposal, decision }: Done,
  verb: TakingBack['verb'],
): string | undefined {
  if (proposal === undefined || proposal === null || decision === undefined) return proposals;
  return verb === 'undone'
    ? withProposal({ text: proposals }, proposal)
    : withoutProposal({ text: proposals }, String(proposal.id), decision);
}
