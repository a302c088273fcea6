import { acceptPlan, type PlanOfEdit, rejectPlan } from './accept.ts';
import { type Change, standing } from './change.ts';
import { documentPlan } from './document.ts';
import { type Edited, planningOf, requireSource, textsWith } from './making.ts';
import { claimAsSeen, type Plan, putClaim, removeClaim } from './plan.ts';
import type { DeskEdit } from './protocol.ts';
import { refused } from './refusal.ts';
import { reviewed } from './review.ts';
import type { Making, Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import type { Texts } from './write.ts';

type OwnEdit = Exclude<DeskEdit, { readonly do: 'undo' | 'redo' }>;

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

function planOf(snapshot: Snapshot, source: Source, edit: OwnEdit, making: Making): PlanOfEdit {
  const planning = planningOf(snapshot, source, making);
  switch (edit.do) {
    case 'put':
      return putClaim(source, edit.claim, planning);
    case 'remove':
      return removeClaim(source, claimAsSeen(source, edit), planning);
    case 'document':
      return documentPlan(source, edit, planning);
    case 'note':
      return notePlan(source, edit.sentence, edit.note);
    case 'review': {
      const { id } = claimAsSeen(source, edit);
      const before = standing(source, { sort: 'claim', id, before: null, after: null });
      const after = reviewed(before ?? {}, edit.by);
      return { changes: [{ sort: 'claim', id, before, after }], words: `review ${id}`, claim: id };
    }
    case 'accept':
      return acceptPlan(snapshot, source, edit, planning);
    case 'reject':
      return rejectPlan(snapshot, edit.proposal);
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
