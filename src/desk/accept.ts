import { fieldValues, withoutOwnParts } from './fields.ts';
import { keyOf } from './passages.ts';
import { type Plan, type Planning, putClaim } from './plan.ts';
import { type Decision, plainProposal, withoutProposal } from './proposals.ts';
import type { ClaimDraft, DeskEdit, NewEntity } from './protocol.ts';
import { conflict } from './refusal.ts';
import { acceptedBy } from './review.ts';
import type { Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import type { PlainMap } from './trees.ts';

/** What an edit changes of the seed, and of the draft. */
export interface PlanOfEdit extends Plan {
  /** The draft without what was taken from it. */
  readonly proposals?: string;
  readonly proposal?: PlainMap;
  readonly decision?: Decision;
}

function proposalIn({ proposals }: Snapshot, id: string) {
  const claim = proposals?.claims.find((one) => one.id === id);
  if (proposals === undefined || claim === undefined)
    throw conflict(`the proposal ${id} is not there any more: it was accepted or rejected meanwhile`);
  return { claim, proposals };
}

/** A proposal goes, and is not made again. */
export function rejectPlan(snapshot: Snapshot, id: string): PlanOfEdit {
  const { claim, proposals } = proposalIn(snapshot, id);
  return {
    changes: [],
    words: `reject the proposal ${claim.id}`,
    decision: 'rejected',
    proposals: withoutProposal(proposals, claim.id, 'rejected'),
    proposal: plainProposal(proposals, claim),
  };
}

/** A proposal becomes a claim, with the entities that it needs and the words that it quotes. */
export function acceptPlan(
  snapshot: Snapshot,
  source: Source,
  edit: Extract<DeskEdit, { readonly do: 'accept' }>,
  planning: Planning,
): PlanOfEdit {
  const { claim, proposals } = proposalIn(snapshot, edit.proposal);
  const draft = withProposed(snapshot, edit.claim ?? draftOf(snapshot, source, edit.proposal));
  const more = acceptedBy(edit.by, draft.fields.assertedBy);
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
  const spans = (ids: readonly string[]) =>
    ids.flatMap((one) => {
      const span = proposals.passages.get(keyOf(source, one));
      return span === undefined ? [] : [span];
    });
  return {
    subject: claim.subject,
    predicate: claim.predicate,
    ...(claim.object === undefined ? {} : { object: claim.object }),
    fields: fieldValues(withoutOwnParts(plainProposal(proposals, claim))),
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
